import { jsonColumns } from './json-record.ts';

/** The columns that stand before a message, in whatever style the log was printed. Absent columns are null. */
export interface LogColumns {
  readonly timestamp: string | null;
  /** `Info`, `Default`, …; `Df`, `I`, … in the compact style. */
  readonly type: string | null;
  readonly process: string;
  readonly pid: number | null;
  /** Thread, as printed: `0x454`, `66b4fc`. */
  readonly tid: string | null;
  readonly subsystem: string | null;
  readonly category: string | null;
  readonly message: string;
}

type Style = (line: string) => LogColumns | null;

const TIME = String.raw`\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[+-]\d{4})?`;
/** `log`'s own columns: time, thread, type, activity, PID, TTL, `process:`. */
const DEFAULT = new RegExp(
  String.raw`^(${TIME}) +(0x[0-9a-f]+) +(\w+) +0x[0-9a-f]+ +(\d{1,9}) +\d+ +([^\s:][^:]{0,80}): (.*)$`,
);
/** Time, a type of one or two letters, `process[pid:tid]`. */
const COMPACT = new RegExp(String.raw`^(${TIME}) +([A-Z][a-z]?) +([^\s[][^[]{0,80})\[(\d{1,9}):([0-9a-f]+)\] (.*)$`);
/** Time, host, `process[pid]:`. */
const SYSLOG = new RegExp(String.raw`^(${TIME}) +\S+ ([\w.-]+)\[(\d{1,9})\](?: <\w+>)?: (.*)$`);
/** The old system.log: `Jul  1 09:03:11 host process[pid]: `. */
const CLASSIC =
  /^([A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}) \S+ ([\w.-]+)\[(\d{1,9})\](?: ?\([^)]*\))?(?: <\w+>)?: (.*)$/;
/** What is left when somebody cut the columns off. */
const BARE = /^(mDNSResponder(?:Helper)?)(?:\[(\d{1,9})(?::([0-9a-f]+))?\])?:? (.*)$/;

/** `(library) [subsystem:category] text` → its parts. */
function labelled(text: string): Pick<LogColumns, 'subsystem' | 'category' | 'message'> {
  const match = /^(?:\([^()]{1,80}\) )?\[([\w.-]+):([\w.-]*)\] ?(.*)$/.exec(text);
  if (!match) return { subsystem: null, category: null, message: text };
  return { subsystem: match[1] ?? null, category: match[2] || null, message: match[3] ?? '' };
}

const number = (text: string | undefined) => (text === undefined ? null : Number(text));

const STYLES: readonly Style[] = [
  (line) => {
    const match = DEFAULT.exec(line);
    if (!match) return null;
    const [, timestamp = null, tid = null, type = null, pid, process = '', rest = ''] = match;
    return { timestamp, type, process, pid: number(pid), tid, ...labelled(rest) };
  },
  (line) => {
    const match = COMPACT.exec(line);
    if (!match) return null;
    const [, timestamp = null, type = null, process = '', pid, tid = null, rest = ''] = match;
    return { timestamp, type, process, pid: number(pid), tid, ...labelled(rest) };
  },
  (line) => {
    const match = SYSLOG.exec(line) ?? CLASSIC.exec(line);
    if (!match) return null;
    const [, timestamp = null, process = '', pid, rest = ''] = match;
    return { timestamp, type: null, process, pid: number(pid), tid: null, ...labelled(rest) };
  },
  (line) => {
    const match = BARE.exec(line);
    if (!match) return null;
    const [, process = '', pid, tid = null, rest = ''] = match;
    return { timestamp: null, type: null, process, pid: number(pid), tid: tid ?? null, ...labelled(rest) };
  },
];

/** The line's columns in the first style that fits; null for a line in none of them. */
export function logColumns(line: string): LogColumns | null {
  if (line.startsWith('{')) return jsonColumns(line);
  for (const style of STYLES) {
    const columns = style(line);
    if (columns) return columns;
  }
  return null;
}
