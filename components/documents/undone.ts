import type { Change } from '../../src/engine/repair/change.ts';
import type { UndoneChange } from '../../src/engine/repair/undo.ts';
import { lossText } from '../../src/report/text/repairer.ts';
import { hanging } from '../text/blocks.ts';
import { BLANK, type Line, line, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';

/** What taking back did, change by change. */
export function undoneLines(
  undone: readonly UndoneChange[],
  { voice, width }: { readonly voice: Voice; readonly width: number },
): readonly Line[] {
  if (undone.length === 0) return [line(voice.say('wizard.undone.nothing')), BLANK];
  const lines = undone.flatMap(({ change, result }) => {
    const well = result.status === 'reverted' || result.status === 'nothing-to-do';
    const status = well ? 'ok' : result.status === 'cannot' ? 'note' : 'problem';
    const detail = detailOf(result, voice);
    const what = voice.quote(changeName(change.change, voice));
    const text = voice.say(`wizard.undone.${result.status}`, { what, detail });
    return hanging([span(`${voice.theme.symbols.status[status]} `, status)], text, width);
  });
  return [...lines, BLANK];
}

function detailOf(result: UndoneChange['result'], voice: Voice): string {
  if (result.status === 'failed') return result.failure.detail || result.failure.code;
  return result.status === 'not-begun' ? lossText(result.lost, voice) : '';
}

function changeName(change: Change, voice: Voice): string {
  switch (change.kind) {
    case 'replace':
      return voice.path(change.file.path);
    case 'move':
      return voice.path(change.from);
    case 'run':
      return change.argv.join(' ');
    case 'privileged':
      return voice.say(`wizard.operation.${change.operation.op}`);
  }
}
