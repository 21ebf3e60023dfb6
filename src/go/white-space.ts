/**
 * White space as Go's `unicode.IsSpace` has it. JavaScript's own `trim` differs: it takes U+FEFF
 * and leaves U+0085, and Go's lists are cut with Go's rule.
 * Source: package unicode, White_Space property plus U+0085 and U+00A0 (Go 1.0 to 1.27).
 */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const ONE = new RegExp(SPACE);
const BETWEEN = new RegExp(`${SPACE}+`);

/** `strings.TrimSpace`. From both ends inwards: a pattern for the end alone tries every run of blanks on its way. */
export function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ONE.test(text.charAt(start))) start++;
  while (end > start && ONE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** `strings.Fields`: the words between runs of white space; none for a blank text. */
export function fields(text: string): readonly string[] {
  const trimmed = trimSpace(text);
  return trimmed === '' ? [] : trimmed.split(BETWEEN);
}
