import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { PathEntry } from '../facts/path-entries.ts';
import { correctLine } from './correct-line.ts';
import { lineShape } from './line-shape.ts';

/**
 * Writes an entry of PATH as it was meant, in the line that put it there. Only where the line is one
 * assignment, shows the entry exactly once, and the directory that was meant is there.
 */
export function correctPathEntry(entry: PathEntry, proves: readonly CheckId[]): Fix | null {
  const assignment = entry.addedBy?.assignment ?? null;
  if (assignment === null || entry.meant === null) return null;
  const { text } = assignment;
  const at = text.indexOf(entry.path);
  const once = at >= 0 && text.indexOf(entry.path, at + 1) < 0;
  if (!once || lineShape(text)?.assignments.length !== 1) return null;
  const trimmed = entry.path.trim();
  const quote = quoteAt(text, at);
  // Single quotes keep `$HOME` from being put in; leaving them would change the rest of the line.
  if (trimmed.startsWith('~') && quote === "'") return null;
  if (trimmed.startsWith('$')) return null;
  const better = trimmed.replace(/^~/u, '$HOME');
  return correctLine(assignment, text.slice(0, at) + better + text.slice(at + entry.path.length), { proves });
}

/** The quote that is open in front of this place; null: none. */
function quoteAt(text: string, end: number): string | null {
  let quote: string | null = null;
  for (let at = 0; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\\' && quote !== "'") at++;
    else if (quote === null && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = null;
  }
  return quote;
}
