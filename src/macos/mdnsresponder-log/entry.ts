import type { LogColumns } from './line-styles.ts';
import type { MessageParts } from './message-parts.ts';

/** One line that mDNSResponder wrote. */
export interface MdnsLogLine extends LogColumns, MessageParts {
  /** 1-based, in the text. */
  readonly line: number;
}

/** Lines of `log` itself: headings, notices, the summary below `log show`. */
const FURNITURE =
  /^(?:Timestamp +(?:Thread|Ty)\b|Filtering the log data using|Skipping (?:info|debug)|-{10,}$|Log +- )/;

export function isFurniture(line: string): boolean {
  return FURNITURE.test(line);
}
