import { type LogColumns, logColumns } from './mdnsresponder-log/line-styles.ts';
import { type MessageParts, messageParts } from './mdnsresponder-log/message-parts.ts';
import { readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** One line that mDNSResponder wrote. */
export interface MdnsLogLine extends LogColumns, MessageParts {
  /** 1-based, in the text. */
  readonly line: number;
}

/** Lines of `log` itself: headings, notices, the summary below `log show`. */
const FURNITURE =
  /^(?:Timestamp +(?:Thread|Ty)\b|Filtering the log data using|Skipping (?:info|debug)|-{10,}$|Log +- )/;

/**
 * Reads `log show` and `log stream` in their default, compact, syslog and ndjson styles, system.log, and
 * pastes with the columns cut off. Lines of other processes are passed over; only mDNSResponder's are facts.
 */
export function readMdnsresponderLog(text: string, context: PasteContext = {}): Reading<readonly MdnsLogLine[]> {
  const facts: MdnsLogLine[] = [];
  const notUnderstood: UnreadLine[] = [];
  /** Whether the last line read was mDNSResponder's: a message may go on over several lines. */
  let ours = false;
  let entries = 0;
  for (const { number, text: whole, trimmed, indent } of readPaste(text, context).lines) {
    if (trimmed === '' || FURNITURE.test(trimmed)) continue;
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
