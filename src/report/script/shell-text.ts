import { stripControls } from '../../words/untrusted.ts';
import { wrap } from '../text/wrap.ts';

const PLAIN = /^[\w@%+:,./-][\w@%+=:,./-]*$/;
const COMMENT_COLUMNS = 96;

/** One argument, read by every shell as exactly this text. */
export function quoted(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

export function quotedAll(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

/**
 * Text as remarks; it comes out of the catalogue or the report, without credentials. No line end and no control of it
 * can end the remark: what stands behind one would be a command.
 */
export function remark(text: string, indent = ''): readonly string[] {
  return stripControls(text)
    .split(/[\r\n\u0085\u2028\u2029]+/u)
    .flatMap((line) => (line.trim() === '' ? [] : wrap(line.trim(), COMMENT_COLUMNS - indent.length)))
    .map((line) => `# ${indent}${line}`);
}

/** As `remark`, with the blanks as they are: for lines of files and commands. */
export function verbatimRemark(text: string): readonly string[] {
  return stripControls(text)
    .split(/[\r\n\u0085\u2028\u2029]+/u)
    .map((line) => `# ${line}`);
}

/** Letters, digits and signs that show as what they are; anything else is written as its bytes. */
const READABLE = /^[\t\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The command that prints exactly these bytes, one line or the end of one: readable where that is possible, else byte
 * by byte (printf(1): an octal escape is a backslash and three digits).
 * @param line one character a byte, its line end included if it has one
 */
export function printing(line: string): string {
  const body = line.endsWith('\n') ? line.slice(0, -1) : line;
  const ends = body !== line;
  const text = utf8Of(body);
  if (text !== null && READABLE.test(text)) return `printf '${ends ? '%s\\n' : '%s'}' ${quotedAlways(text)}`;
  return `printf '${[...body].map(octal).join('')}${ends ? '\\n' : ''}'`;
}

function utf8Of(chars: string): string | null {
  try {
    return decoder.decode(Buffer.from(chars, 'latin1'));
  } catch {
    return null;
  }
}

export function quotedAlways(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function octal(char: string, index: number): string {
  // `-` at the beginning would be an option; `%`, a backslash and a quote mean something to printf or the shell.
  const plain = /[\w ./,:;=+@~^|<>(){}[\]!?#$&*"-]/.test(char) && !(index === 0 && char === '-');
  return plain ? char : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
