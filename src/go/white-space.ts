/**
 * White space as Go's `unicode.IsSpace` has it. JavaScript's own `trim` differs: it takes U+FEFF
 * and leaves U+0085, and Go's lists are cut with Go's rule.
 * Source: package unicode, White_Space property plus U+0085 and U+00A0 (Go 1.0 to 1.27).
 */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const AROUND = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g');
const BETWEEN = new RegExp(`${SPACE}+`);

/** `strings.TrimSpace`. */
export function trimSpace(text: string): string {
  return text.replace(AROUND, '');
}

/** `strings.Fields`: the words between runs of white space; none for a blank text. */
export function fields(text: string): readonly string[] {
  const trimmed = trimSpace(text);
  return trimmed === '' ? [] : trimmed.split(BETWEEN);
}
