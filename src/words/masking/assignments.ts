import { maskAddresses } from './addresses.ts';
import { isSecretName, mayShow } from './names.ts';
import { shellWordEnd } from './shell-word.ts';

const MASK = '***';
/**
 * So much of a line is looked at before and behind a match: to look at all of a line of a megabyte, for each of its
 * words, takes hours. Beyond it more is masked, not less.
 */
const MOST_AROUND = 1_000;

// Not in a query: those values end at the next `&`.
const ASSIGNMENT = /(?<![\w$?]|[^&\s]&)([A-Za-z_]\w*)(\+?=)(?![=>])/gu;
const EXPORTS = /(?:^|[\s;&|({"'`])(?:export|declare|typeset|readonly|local|env)\s[^;\n]*$/u;
const CAPITALS = /^[A-Z_][A-Z0-9_]+$/u;
const BEFORE_WORD = /(?:^|[\s;&|({"'`])$/u;
// csh's `setenv NAME value`, fish's `set -gx NAME value`: the value is the rest of the command.
const SET = /\b((?:setenv|set)\s+(?:--?[\w-]+\s+)*)([A-Za-z_]\w*)([ \t]+)([^\n]+)/gu;
// Not behind a slash: `/etc/passwd:1:` is a place.
const REMARK =
  /(?<![\w/]|\/[\w.@+-]{0,200})((?:[\w-]{0,200}(?:password|passwd|passphrase|secret|token|api_?key|credential)\w*|(?:[\w-]*[_-])?pw)["']?)([ \t]*(?::|=>?)[ \t]*)(?=\S)/giu;
const PLIST = /(<key>([^<]*)<\/key>\s*<string>)([^<]*)/gu;

/** Values that a start-up line, an env file, a property list or a remark gives to names. */
export function maskAssignments(text: string): string {
  const plist = text.replace(PLIST, (whole, before: string, name: string) =>
    isSecretName(name) ? before + MASK : whole,
  );
  return maskRemarks(maskEach(plist).replace(SET, maskSet));
}

function maskEach(text: string): string {
  return replaceValues(text, ASSIGNMENT, (match, before) => {
    const from = match.index + match[0].length;
    const [, name = ''] = match;
    if (inAddress(text, match)) return from;
    const end = shellWordEnd(text, from);
    const value = text.slice(from, end);
    if (isSecretName(name)) return end;
    if (/proxy$/iu.test(name) && /^["'].*:.*\s.*@/su.test(value)) return from + value.lastIndexOf('@');
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const shell = BEFORE_WORD.test(line) && !/(?:^|[\s;&|])alias\s+$/u.test(line);
    // `ppid=,comm=` is no assignment.
    const variable =
      line.length === MOST_AROUND ||
      EXPORTS.test(line) ||
      CAPITALS.test(name) ||
      (/^\s*$/u.test(line) && !value.startsWith(','));
    return shell && variable && !mayShow(name, value) ? end : from;
  });
}

function maskSet(whole: string, command: string, name: string, gap: string, value: string): string {
  if (/^[=:-]/u.test(value) || mayShow(name, value)) return whole;
  const rest = /;\s.*$/u.exec(value)?.[0] ?? '';
  return isSecretName(name) || CAPITALS.test(name) ? `${command}${name}${gap}${MASK}${rest}` : whole;
}

function maskRemarks(text: string): string {
  return replaceValues(text, REMARK, (match, before) => {
    const from = match.index + match[0].length;
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const [, name = '', sign = ''] = match;
    if (inAddress(text, match)) return from;
    if (sign.includes(':') && /(?:^|\s)#/u.test(line)) return endOfLine(text, from);
    // In JSON the value ends with its quote.
    const quoted = /["']$/u.test(name)
      ? /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|\*\*\*)(?=\s*[,}\]])/u.exec(text.slice(from))
      : null;
    return quoted ? from + quoted[0].length : shellWordEnd(text, from);
  });
}

/** Whether it is a piece of a password, which goes as a whole with the address that it is part of. */
function inAddress(text: string, match: RegExpExecArray): boolean {
  let start = match.index;
  while (start > 0 && match.index - start < MOST_AROUND && !/[\s"']/u.test(text[start - 1] ?? '')) start--;
  const before = text.slice(start, match.index);
  if (!before.includes(':')) return false;
  const after = /^[^\s"']*/u.exec(text.slice(match.index, match.index + MOST_AROUND))?.[0] ?? '';
  return after.includes('@') && !maskAddresses(before + after).includes(match[0]);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** @param endOf where the value behind the match ends; where it begins, if it may stay */
function replaceValues(
  text: string,
  pattern: RegExp,
  endOf: (match: RegExpExecArray, before: string) => number,
): string {
  let made = '';
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index < done) continue;
    const from = match.index + match[0].length;
    const end = endOf(match, text.slice(Math.max(0, match.index - MOST_AROUND), match.index));
    if (end <= from) continue;
    made += text.slice(done, from) + MASK;
    done = end;
  }
  return made + text.slice(done);
}
