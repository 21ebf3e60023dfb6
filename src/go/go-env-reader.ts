import { type PasteLine, readPaste } from '../macos/paste.ts';
import type { PasteContext, Reading, UnreadLine } from '../macos/reading.ts';

/** What `go env` printed: every variable by its name, as a text. */
export type GoEnvValues = Readonly<Record<string, string>>;

const LINE = /^(?:set |export )?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;
const JSON_LINE = /^"([A-Za-z_][A-Za-z0-9_]*)":\s?(".*")\s?,?$/;

/** `'…'` with `'\''` for a quote (Go 1.21 and later); null while the last quote has not come. */
function posixQuoted(text: string): string | null {
  let value = '';
  let at = 0;
  while (text[at] === "'") {
    const end = text.indexOf("'", at + 1);
    if (end < 0) return null;
    value += text.slice(at + 1, end);
    at = end + 1;
    if (!text.startsWith("\\'", at)) break;
    value += "'";
    at += 2;
  }
  return value;
}

/**
 * `"…"` as Go up to 1.20 prints it: the value stands between the first and the last quote, nothing is escaped.
 * null while the last quote has not come.
 */
function doubleQuoted(text: string): string | null {
  const end = text.lastIndexOf('"');
  return end <= 0 ? null : text.slice(1, end);
}

function unquoted(text: string): string | null {
  if (text.startsWith("'")) return posixQuoted(text);
  return text.startsWith('"') ? doubleQuoted(text) : text;
}

/**
 * A quoted value may hold line ends. It goes on up to the line with its last quote, but never past the next
 * `NAME=`: there the paste was cut. Gives the value and the index of the first line after it.
 */
function valueFrom(first: string, lines: readonly PasteLine[], next: number): readonly [value: string, next: number] {
  const whole = unquoted(first);
  if (whole !== null) return [whole, next];
  const quote = first[0] ?? '';
  const parts = [first];
  for (let index = next; index < lines.length; index++) {
    const line = lines[index];
    if (!line || LINE.test(line.trimmed)) break;
    parts.push(line.text);
    if (line.text.endsWith(quote)) {
      const joined = unquoted(parts.join('\n'));
      if (joined !== null) return [joined, index + 1];
    }
  }
  return [first.slice(1), next];
}

/** Reads `go env` in both its quoting styles, `set NAME=value` of Windows, and `go env -json`, also when cut. */
export function readGoEnv(text: string, context: PasteContext = {}): Reading<GoEnvValues> {
  const facts = new Map<string, string>();
  const notUnderstood: UnreadLine[] = [];
  const { lines } = readPaste(text, context);
  let next = 0;
  while (next < lines.length) {
    const line = lines[next];
    next++;
    if (!line || line.trimmed === '' || line.trimmed === '{' || line.trimmed === '}') continue;
    const json = JSON_LINE.exec(line.trimmed);
    const parsed = json ? parsedText(json[2] ?? '') : null;
    const posix = json ? null : LINE.exec(line.trimmed);
    if (json && parsed !== null) facts.set(json[1] ?? '', parsed);
    else if (posix) {
      const [value, after] = valueFrom(posix[2] ?? '', lines, next);
      facts.set(posix[1] ?? '', value);
      next = after;
    } else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts: Object.fromEntries(facts), notUnderstood };
}

function parsedText(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
