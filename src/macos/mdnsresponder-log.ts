import { isFurniture, type MdnsLogLine } from './mdnsresponder-log/entry.ts';
import { isClosingRecord } from './mdnsresponder-log/json-record.ts';
import { logColumns } from './mdnsresponder-log/line-styles.ts';
import { messageParts } from './mdnsresponder-log/message-parts.ts';
import { type LogTally, Tally } from './mdnsresponder-log/tally.ts';
import { readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

export type { MdnsLogLine } from './mdnsresponder-log/entry.ts';

/**
 * Reads `log show` and `log stream` in their default, compact, syslog and ndjson styles, system.log, and
 * pastes with the columns cut off. Lines of other processes are passed over; only mDNSResponder's are facts.
 * What is too long to be held as a whole is read by `LogScan`.
 */
export function readMdnsresponderLog(text: string, context: PasteContext = {}): Reading<readonly MdnsLogLine[]> {
  const facts: MdnsLogLine[] = [];
  const notUnderstood: UnreadLine[] = [];
  /** Whether the last line read was mDNSResponder's: a message may go on over several lines. */
  let ours = false;
  let entries = 0;
  for (const { number, text: whole, trimmed, indent } of readPaste(text, context).lines) {
    if (trimmed === '' || isFurniture(trimmed) || isClosingRecord(trimmed)) continue;
    const columns = logColumns(trimmed);
    if (columns) {
      entries++;
      ours = columns.process.startsWith('mDNSResponder');
      if (ours) facts.push({ line: number, ...columns, ...messageParts(columns.message) });
      continue;
    }
    const last = facts.at(-1);
    if (indent === 0 || entries === 0) notUnderstood.push({ line: number, text: whole });
    else if (ours && last) facts[facts.length - 1] = { ...last, message: `${last.message}\n${trimmed}` };
  }
  return { facts, notUnderstood };
}

export function tallyOf(lines: readonly MdnsLogLine[]): LogTally {
  const tally = new Tally();
  for (const line of lines) tally.add(line, line);
  return tally.result();
}
