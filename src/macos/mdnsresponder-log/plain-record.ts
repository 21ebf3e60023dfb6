import { own } from './recent.ts';

/** What is wanted of a record of `--style ndjson`. */
export interface PlainRecord {
  readonly processImagePath: string;
  readonly processID: number;
  readonly threadID: number;
  readonly timestamp: string;
  readonly messageType: string;
  readonly subsystem: string;
  readonly category: string;
  readonly eventMessage: string;
}

// JSON's own rules for a string without `\u` and for a whole number (RFC 8259): what fits is JSON, and reads the same.
const LETTERS = String.raw`[^"\\\u0000-\u001f]*`;
const INSIDE = String.raw`${LETTERS}(?:\\["\\/bfnrt]${LETTERS})*`;
const KEPT = `"(${INSIDE})"`;
const ANY = `"${INSIDE}"`;
const WHOLE = String.raw`(?:0|[1-9]\d*)`;
const FIELDS: readonly (readonly [name: string, value: string, optional?: true])[] = [
  ['traceID', WHOLE],
  ['eventMessage', KEPT],
  ['eventType', ANY],
  ['source', 'null'],
  ['formatString', ANY],
  ['userID', WHOLE, true],
  ['activityIdentifier', WHOLE],
  ['subsystem', KEPT],
  ['category', KEPT],
  ['threadID', `(${WHOLE})`],
  ['senderImageUUID', ANY],
  ['backtrace', String.raw`\{"frames":\[\{"imageOffset":${WHOLE},"imageUUID":${ANY}\}\]\}`],
  ['bootUUID', ANY],
  ['processImagePath', KEPT],
];
/** In one version of `log` this one stands before the path of the sender, in another behind it. */
const MIDDLE = `(?:"senderImagePath":${ANY},)?"timestamp":${KEPT},(?:"senderImagePath":${ANY},)?`;
const LAST: typeof FIELDS = [
  ['machTimestamp', WHOLE],
  ['messageType', KEPT],
  ['processImageUUID', ANY],
  ['processID', `(${WHOLE})`],
  ['senderProgramCounter', WHOLE],
  ['parentActivityIdentifier', WHOLE],
];

/** A record as `log` writes an event: these fields, in this order, and no blanks. */
const RECORD = new RegExp(
  `^\\{${FIELDS.map(pattern).join('')}${MIDDLE}${LAST.map(pattern).join('')}"timezoneName":${ANY}\\}$`,
);

function pattern([name, value, optional]: (typeof FIELDS)[number]): string {
  const field = `"${name}":${value},`;
  return optional ? `(?:${field})?` : field;
}

/**
 * Reads a record of the one shape that `log` writes, three times as fast as `JSON.parse`, which makes something of all
 * fields. null: it has another shape, and `JSON.parse` decides. What is given is what `JSON.parse` gives, by the
 * pattern: each value fits JSON's rules, and no field stands there twice. `test/macos/plain-record.test.ts` tries.
 */
export function plainRecord(line: string): PlainRecord | null {
  const match = RECORD.exec(line);
  if (!match) return null;
  const [, message, subsystem, category, thread, path, timestamp, type, pid] = match;
  return {
    eventMessage: text(message),
    subsystem: text(subsystem),
    category: text(category),
    threadID: Number(thread),
    processImagePath: pathText(path),
    timestamp: text(timestamp),
    messageType: text(type),
    processID: Number(pid),
  };
}

/** Nearly every record has the same. */
let lastPath = { raw: '', text: '' };

function pathText(raw = ''): string {
  if (raw !== lastPath.raw) lastPath = { raw: own(raw), text: text(raw) };
  return lastPath.text;
}

const OTHER_ESCAPE = /\\[^/]/;

function text(raw = ''): string {
  if (!raw.includes('\\')) return raw;
  // Most have no other than a slash's.
  return OTHER_ESCAPE.test(raw) ? (JSON.parse(`"${raw}"`) as string) : raw.replaceAll('\\/', '/');
}
