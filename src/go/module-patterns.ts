/**
 * Whether a comma list of patterns (GOPRIVATE, GONOPROXY, GONOSUMDB, GOINSECURE) covers a module path.
 * Patterns are matched against as many leading path elements as they have themselves; spaces count,
 * case counts, and a malformed pattern never matches and is never reported.
 * Source: golang.org/x/mod/module.MatchPrefixPatterns and package path, Go 1.14 to 1.27.
 */
export function matchesModulePatterns(patterns: string, path: string): boolean {
  return patterns.split(',').some((pattern) => {
    const glob = pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
    if (glob === '') return false;
    const elements = path.split('/');
    const wanted = glob.split('/').length;
    return elements.length >= wanted && matchesGlob(glob, elements.slice(0, wanted).join('/'));
  });
}

/** One character's worth of a pattern. */
type Atom =
  | { readonly kind: 'literal'; readonly character: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** A run of atoms, and whether a `*` stands before it. */
interface Chunk {
  readonly star: boolean;
  readonly atoms: readonly Atom[];
}

/** `path.Match`; false also for a malformed pattern. */
export function matchesGlob(pattern: string, name: string): boolean {
  const chunks = parseGlob(Array.from(pattern));
  if (chunks === null) return false;
  const text = Array.from(name);
  let at = 0;
  for (const [index, chunk] of chunks.entries()) {
    const last = index === chunks.length - 1;
    if (chunk.atoms.length === 0 && last) return chunk.star ? !text.slice(at).includes('/') : at === text.length;
    // Go takes the first place that fits and never comes back, which matters only around `/`.
    let end = matchAt(chunk.atoms, text, at, last);
    for (let start = at; end === null && chunk.star && start < text.length && text[start] !== '/'; start++) {
      end = matchAt(chunk.atoms, text, start + 1, last);
    }
    if (end === null) return false;
    at = end;
  }
  return at === text.length;
}

function matchAt(atoms: readonly Atom[], text: readonly string[], start: number, toTheEnd: boolean): number | null {
  const end = start + atoms.length;
  if (end > text.length || (toTheEnd && end !== text.length)) return null;
  return atoms.every((atom, index) => matchesAtom(atom, text[start + index] ?? '')) ? end : null;
}

function matchesAtom(atom: Atom, character: string): boolean {
  if (atom.kind === 'literal') return character === atom.character;
  if (atom.kind === 'any') return character !== '/';
  const code = character.codePointAt(0) ?? 0;
  const inside = atom.ranges.some(([low, high]) => {
    return (low.codePointAt(0) ?? 0) <= code && code <= (high.codePointAt(0) ?? 0);
  });
  return inside !== atom.negated;
}

/** null: malformed. */
function parseGlob(pattern: readonly string[]): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let star = false;
  let atoms: Atom[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern[at];
    if (character === '*') {
      if (atoms.length > 0) chunks.push({ star, atoms });
      star = true;
      atoms = [];
      at++;
    } else if (character === '[') {
      const parsed = parseClass(pattern, at + 1);
      if (parsed === null) return null;
      atoms.push(parsed.atom);
      at = parsed.next;
    } else if (character === '?') {
      atoms.push({ kind: 'any' });
      at++;
    } else {
      const escaped = character === '\\';
      const literal = pattern[escaped ? at + 1 : at];
      if (literal === undefined) return null;
      atoms.push({ kind: 'literal', character: literal });
      at += escaped ? 2 : 1;
    }
  }
  chunks.push({ star, atoms });
  return chunks;
}

function parseClass(pattern: readonly string[], start: number): { atom: Atom; next: number } | null {
  let at = start;
  const negated = pattern[at] === '^';
  if (negated) at++;
  const ranges: (readonly [string, string])[] = [];
  const bound = (): string | null => {
    const character = pattern[at];
    if (character === undefined || character === '-' || character === ']') return null;
    const escaped = character === '\\';
    const literal = pattern[escaped ? at + 1 : at];
    at += escaped ? 2 : 1;
    // Something must follow: at least the closing bracket.
    return literal === undefined || at >= pattern.length ? null : literal;
  };
  while (pattern[at] !== ']' || ranges.length === 0) {
    const low = bound();
    if (low === null) return null;
    let high: string | null = low;
    if (pattern[at] === '-') {
      at++;
      high = bound();
    }
    if (high === null) return null;
    ranges.push([low, high]);
  }
  return { atom: { kind: 'class', negated, ranges }, next: at + 1 };
}
