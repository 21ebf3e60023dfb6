import { readPaste, wholeNumber } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** One job of `launchctl list`. */
export interface LaunchctlJob {
  /** null while it does not run. */
  readonly pid: number | null;
  /** Last exit code; negative: the signal that ended it. null for `-`. */
  readonly status: number | null;
  readonly label: string;
}

const ROW = /^(-|\d{1,9})\s+(-|-?\d{1,9})\s+(\S.*)$/;

/** Reads `launchctl list` without a label: a heading, then PID, status and label. */
export function readLaunchctlList(text: string, context: PasteContext = {}): Reading<readonly LaunchctlJob[]> {
  const facts: LaunchctlJob[] = [];
  const notUnderstood: UnreadLine[] = [];
  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '' || /^PID\s+Status\s+Label$/.test(line.trimmed)) continue;
    const row = ROW.exec(line.trimmed);
    if (row) facts.push({ pid: wholeNumber(row[1] ?? ''), status: wholeNumber(row[2] ?? ''), label: row[3] ?? '' });
    else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts, notUnderstood };
}
