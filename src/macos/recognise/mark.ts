/** What tells one kind of text from all others. */
export interface Mark {
  readonly kind: string;
  /** @param lines those with anything in them, without blanks at either end */
  fits(lines: readonly string[]): boolean;
}

/** At least `least` lines match. */
export function several(lines: readonly string[], pattern: RegExp, least: number): boolean {
  let count = 0;
  for (const line of lines) if (pattern.test(line) && ++count >= least) return true;
  return false;
}

export function some(lines: readonly string[], pattern: RegExp): boolean {
  return several(lines, pattern, 1);
}
