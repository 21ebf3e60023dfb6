import { eachLine } from '../each-line.ts';

/** One line of a resolver file as configd splits it. */
export interface Directive {
  readonly line: number;
  /** The whole line, as it stands there. */
  readonly text: string;
  /** Lower case. */
  readonly keyword: string;
  /** First word of the value; empty where two blanks follow the keyword. */
  readonly value: string;
  /** Everything after the keyword's blank. */
  readonly rest: string;
}

export type SplitWarning =
  | 'leading-blank'
  | 'two-blanks'
  | 'carriage-return'
  | 'no-value'
  | 'unknown-keyword'
  | 'over-limit';

export interface ResolverDirectives {
  /** Those that count: known keywords within their limits, in file order. */
  readonly directives: readonly Directive[];
  /** Every `nameserver` line with the value that its author meant. */
  readonly written: readonly Directive[];
  readonly warnings: readonly { readonly line: number; readonly warning: SplitWarning; readonly text: string }[];
  first(keyword: string): Directive | undefined;
}

/** How many lines of each keyword are taken; those after are ignored. */
const LIMITS = new Map([
  ['domain', 1],
  ['nameserver', 3],
  ['port', 1],
  ['search', 1],
  ['search_order', 1],
  ['sortlist', 1],
  ['timeout', 1],
  ['options', 1],
  ['interface', 1],
  ['flags', 1],
]);

/** Index of the first single blank or tab; the line's length without one. */
function firstBlank(line: string): number {
  let at = 0;
  while (at < line.length && line[at] !== ' ' && line[at] !== '\t') at++;
  return at;
}

function splitLine(text: string, line: number): Directive {
  const at = firstBlank(text);
  const rest = text.slice(at + 1);
  return { line, text, keyword: text.slice(0, at).toLowerCase(), value: rest.slice(0, firstBlank(rest)), rest };
}

function fault(directive: Directive): SplitWarning | null {
  if (directive.keyword === '') return 'leading-blank';
  const carriageReturn = directive.text.endsWith('\r');
  const known = LIMITS.has(directive.keyword) || (carriageReturn && LIMITS.has(directive.keyword.replace(/\r$/, '')));
  if (!known) return 'unknown-keyword';
  if (carriageReturn) return 'carriage-return';
  if (directive.value !== '') return null;
  return directive.rest.trim() === '' ? 'no-value' : 'two-blanks';
}

/**
 * Splits the lines at the first single blank, takes known keywords up to their limits, and says what is lost.
 * A comment is a line whose very first character is `#` or `;`.
 */
export function takeDirectives(text: string): ResolverDirectives {
  const directives: Directive[] = [];
  const written: Directive[] = [];
  const warnings: { line: number; warning: SplitWarning; text: string }[] = [];
  const taken = new Map<string, number>();
  eachLine(text, (line, number) => {
    const trimmed = line.trim();
    // Behind a blank a comment mark makes no comment, but an empty keyword: nothing is lost by it either way.
    if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith(';')) return;
    const directive = splitLine(line, number);
    if (/^nameserver[ \t]/i.test(trimmed)) written.push(splitLine(trimmed.replace(/[ \t]+/, ' '), number));
    const count = (taken.get(directive.keyword) ?? 0) + 1;
    const warning = count > (LIMITS.get(directive.keyword) ?? count) ? 'over-limit' : fault(directive);
    if (warning) warnings.push({ line: number, warning, text: line });
    if (warning === 'over-limit' || !LIMITS.has(directive.keyword)) return;
    // An empty or damaged value still uses up the keyword's place.
    taken.set(directive.keyword, count);
    directives.push(directive);
  });
  return {
    directives,
    written,
    warnings,
    first: (keyword) => directives.find((directive) => directive.keyword === keyword),
  };
}
