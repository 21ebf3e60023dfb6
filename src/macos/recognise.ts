import { readPaste } from './paste.ts';
import { FILE_MARKS } from './recognise/file-marks.ts';
import { NETWORK_MARKS } from './recognise/network-marks.ts';
import { PROGRAM_MARKS } from './recognise/program-marks.ts';

/** Kinds that hold another kind's message on purpose: `brew config` prints what xcrun complains about. */
const CONTAINERS: readonly (readonly [holder: string, held: string])[] = [
  ['brew-config', 'xcode-tools'],
  ['brew-doctor', 'xcode-tools'],
  ['launchctl-print', 'launchctl-print-disabled'],
];

const MARKS = [...NETWORK_MARKS, ...PROGRAM_MARKS, ...FILE_MARKS];

/** Lines that are looked at; a log may have a million. */
const MOST_LINES = 5_000;

/**
 * The kind that a text is of, by its structure alone; null where nothing says so, or several kinds do.
 * Only marks that no other kind has count: a wrong name is worse than none.
 */
export function recognise(text: string): string | null {
  const lines = readPaste(text)
    .lines.slice(0, MOST_LINES)
    .filter((line) => line.trimmed !== '')
    .map((line) => line.trimmed);
  const fitting = MARKS.filter((mark) => mark.fits(lines)).map((mark) => mark.kind);
  const left = fitting.filter(
    (kind) => !CONTAINERS.some(([holder, held]) => held === kind && fitting.includes(holder)),
  );
  return left.length === 1 ? (left[0] ?? null) : null;
}
