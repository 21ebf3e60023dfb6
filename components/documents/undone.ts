import type { Change } from '../../src/engine/repair/change.ts';
import { isTakenBack, type UndoneChange } from '../../src/engine/repair/undo.ts';
import { ungrantedIn } from '../../src/report/text/asked.ts';
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
    const status = isTakenBack(result) ? 'ok' : NOTED.includes(result.status) ? 'note' : 'problem';
    const what = voice.quote(changeName(change.change, voice));
    const text = voice.say(`wizard.undone.${undoneKey(result)}`, { what, ...detailOf(result, voice) });
    return hanging([span(`${voice.theme.symbols.status[status]} `, status)], text, width);
  });
  return [...lines, BLANK];
}

/** What nothing takes back, and what the person said to leave. */
const NOTED: readonly UndoneChange['result']['status'][] = ['cannot', 'left', 'merged'];

function undoneKey(result: UndoneChange['result']): string {
  if (result.status === 'merged' && result.left > 0) return 'merged-partly';
  if (result.status === 'failed' && ungrantedIn(result.failure) !== null) return 'not-granted';
  return result.status === 'put-back' && result.kept === null ? 'put-back-anew' : result.status;
}

function detailOf(result: UndoneChange['result'], voice: Voice) {
  switch (result.status) {
    case 'failed': {
      const asked = ungrantedIn(result.failure);
      return { detail: asked ? voice.say(`asked.${asked}`) : result.failure.detail || result.failure.code };
    }
    case 'merged':
      return { detail: voice.path(result.kept ?? ''), n: result.left };
    case 'put-back':
      return { detail: voice.path(result.kept ?? '') };
    case 'not-begun':
      return { detail: lossText(result.lost, voice) };
    default:
      return {};
  }
}

function changeName(change: Change, voice: Voice): string {
  switch (change.kind) {
    case 'replace':
      return voice.path(change.file.path);
    case 'move':
      return voice.path(change.from);
    case 'run':
      return change.argv.join(' ');
    case 'fetch':
      return change.tree === null ? change.name : voice.path(change.tree.to);
    case 'privileged':
      return voice.say(`wizard.operation.${change.operation.op}`);
  }
}
