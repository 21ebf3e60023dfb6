import type { PasteContext, Reading } from './reading.ts';
import { systemFileOf } from './system-file-path.ts';

/**
 * Why a line of /etc/paths or /etc/paths.d does not name a directory. path_helper knows no comments and expands
 * nothing: whatever stands there becomes an entry of PATH.
 */
export type PathsFileWarning = 'comment' | 'carriage-return' | 'blanks' | 'not-expanded' | 'relative' | 'several';

export interface PathsFile {
  readonly file: string | null;
  /** Every line but the empty ones, as path_helper takes it. */
  readonly lines: readonly string[];
  readonly warnings: readonly { readonly line: number; readonly warning: PathsFileWarning; readonly text: string }[];
}

function fault(line: string): PathsFileWarning | null {
  if (line.startsWith('#')) return 'comment';
  if (line.endsWith('\r')) return 'carriage-return';
  if (line !== line.trim()) return 'blanks';
  if (/^~|\$/.test(line)) return 'not-expanded';
  if (!line.startsWith('/')) return 'relative';
  return line.includes(':') ? 'several' : null;
}

/** Reads /etc/paths or a file of /etc/paths.d. Source: shell_cmds 234 to 329, path_helper.c. */
export function readPathsFile(text: string, context: PasteContext = {}): Reading<PathsFile> {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((line) => line.text !== '');
  const warnings = lines.flatMap(({ line, text: whole }) => {
    const warning = fault(whole);
    return warning ? [{ line, warning, text: whole }] : [];
  });
  const facts = { file: systemFileOf(context.command), lines: lines.map((line) => line.text), warnings };
  return { facts, notUnderstood: [] };
}
