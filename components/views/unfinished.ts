import type { PastRun } from '../../src/engine/repair/undo.ts';
import { hanging } from '../text/blocks.ts';
import { BLANK, type Line, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';

/** What an earlier session left: cut off, or waiting for the person. */
export function unfinishedLines(run: PastRun | null, voice: Voice, width: number): readonly Line[] {
  if (run === null) return [];
  const when = run.at === '' ? '' : dayAndTime(run.at);
  const key = run.waitsFor === null ? 'wizard.earlier.cut-off' : 'wizard.earlier.waiting';
  const mark = [span(`${voice.theme.symbols.status.warning} `, 'warning')];
  return [...hanging(mark, voice.say(key, { when, n: run.standing.length }), width), BLANK];
}

/** `2026-11-20 22:15`, in the person's own time. */
function dayAndTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
