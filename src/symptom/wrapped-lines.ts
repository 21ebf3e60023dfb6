/** Windows of fewer columns nobody has. */
export const NARROWEST = 38;

export interface Line {
  readonly number: number;
  readonly raw: string;
  readonly worth: boolean;
}

export const widestOf = (lines: readonly Line[]): number => Math.max(...lines.map(({ raw }) => raw.trimEnd().length));

/** Whether each of the lines but the last ends where the window does: its next word would not have fitted. */
export function isWrapped(lines: readonly Line[]): boolean {
  const widest = widestOf(lines);
  if (widest < NARROWEST) return false;
  return lines.slice(1).every(({ raw }, index) => {
    const before = lines[index]?.raw.trimEnd().length ?? 0;
    return before + 1 + (/^\s*\S*/.exec(raw)?.[0].length ?? 0) >= widest;
  });
}
