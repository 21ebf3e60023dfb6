/**
 * What is odd about an entry of PATH, as its text alone shows it:
 * - `empty`: stands for whatever directory one happens to be in.
 * - `relative`: likewise, below that directory.
 * - `literal-tilde`: a `~` that no shell expanded. Programs look for a directory of that name; zsh and bash may
 *   find commands there all the same, Go and everything else do not.
 * - `not-expanded`: a `$` that was meant to be replaced.
 * - `blanks`: begins or ends with a blank, or has a line end in it.
 * - `quotes`: quotation marks became part of it.
 * - `duplicate`: the same text stands further in front.
 */
export type PathOddity = 'empty' | 'relative' | 'literal-tilde' | 'not-expanded' | 'blanks' | 'quotes' | 'duplicate';

export interface PathEntry {
  /** 0-based place in the list. */
  readonly index: number;
  readonly text: string;
  readonly oddities: readonly PathOddity[];
}

function shapeOf(text: string): readonly PathOddity[] {
  if (text === '') return ['empty'];
  const odd: PathOddity[] = [];
  const trimmed = text.trim();
  if (trimmed !== text || /[\r\n]/.test(text)) odd.push('blanks');
  if (/^["'“”‘’]|["'“”‘’]$/.test(trimmed)) odd.push('quotes');
  const inside = trimmed.replace(/^["'“”‘’]+/, '');
  if (inside.startsWith('~')) odd.push('literal-tilde');
  else if (/\$(?:\w|\{|\()/.test(inside)) odd.push('not-expanded');
  else if (!inside.startsWith('/')) odd.push('relative');
  return odd;
}

/** A directory's text without final slashes: `/x/` and `/x` are one place. */
export function withoutFinalSlash(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** Splits a PATH at its colons and judges each entry by its text. An empty PATH has no entries. */
export function readPathValue(value: string): readonly PathEntry[] {
  if (value === '') return [];
  const seen = new Set<string>();
  return value.split(':').map((text, index) => {
    const key = withoutFinalSlash(text);
    const again = seen.has(key);
    seen.add(key);
    return { index, text, oddities: again ? [...shapeOf(text), 'duplicate'] : shapeOf(text) };
  });
}
