/** Why the go command refuses GOFLAGS; `text` is the word or the quote in question. */
export type GoflagsFault =
  | { readonly kind: 'unterminated-quote'; readonly text: string }
  | { readonly kind: 'non-flag'; readonly text: string }
  /** No command of any release has a flag of such a name (`-w"`): quotes count only around a whole word. */
  | { readonly kind: 'unknown-flag'; readonly text: string };

/** One flag of GOFLAGS. */
export interface Goflag {
  /** Without dashes. */
  readonly name: string;
  /** null: none was given. */
  readonly value: string | null;
  /** As it stands there, quotes taken off. */
  readonly text: string;
}

export type ParsedGoflags =
  | { readonly ok: true; readonly flags: readonly Goflag[] }
  | { readonly ok: false; readonly fault: GoflagsFault };

const SPACE = /[ \t\n\r]/;

/**
 * Words separated by blanks; a word may stand in quotes as a whole, with no escapes inside. A quote
 * further inside a word is an ordinary character.
 * Source: cmd/internal/quoted.Split, Go 1.18 to 1.27. null: a quote is not closed.
 */
export function splitQuoted(text: string): readonly string[] | { readonly openQuote: string } {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (SPACE.test(character)) {
      at++;
      continue;
    }
    const quoted = character === '"' || character === "'";
    let end = quoted ? text.indexOf(character, at + 1) : at;
    if (end < 0) return { openQuote: character };
    if (!quoted) while (end < text.length && !SPACE.test(text.charAt(end))) end++;
    words.push(text.slice(quoted ? at + 1 : at, end));
    at = quoted ? end + 1 : end;
  }
  return words;
}

/**
 * GOFLAGS as every go command but `env` and `bug` reads it before it does anything. Whether a flag of a
 * possible name exists is not judged here: that differs from release to release.
 * Source: cmd/go/internal/base InitGOFLAGS, Go 1.11 (quotes since 1.18) to 1.27.
 */
export function parseGoflags(goflags: string): ParsedGoflags {
  const words = splitQuoted(goflags);
  if ('openQuote' in words) return { ok: false, fault: { kind: 'unterminated-quote', text: words.openQuote } };
  const flags: Goflag[] = [];
  for (const word of words) {
    const match = /^--?([^-=][^=]*)(?:=(.*))?$/s.exec(word);
    if (!match) return { ok: false, fault: { kind: 'non-flag', text: word } };
    const name = match[1] ?? '';
    if (!/^[\w.-]+$/.test(name)) return { ok: false, fault: { kind: 'unknown-flag', text: word } };
    flags.push({ name, value: match[2] ?? null, text: word });
  }
  return { ok: true, flags };
}

/** Value of `-mod`, the last one given; null where GOFLAGS gives none, or is refused as a whole. */
export function modOf(goflags: string): string | null {
  const parsed = parseGoflags(goflags);
  if (!parsed.ok) return null;
  return parsed.flags.findLast((flag) => flag.name === 'mod')?.value ?? null;
}
