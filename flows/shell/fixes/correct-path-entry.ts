import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { PathEntry } from '../facts/path-entries.ts';
import { correctLine } from './correct-line.ts';
import { lineShape } from './line-shape.ts';

/**
 * Writes entries of PATH as they were meant, in the line that put one of them there: all that this line
 * got wrong, as a second correction would not find the line it was made for. Only where the line is one
 * assignment, shows the entry exactly once, and the directory that was meant is there.
 */
export function correctPathEntry(
  entry: PathEntry,
  wrong: readonly PathEntry[],
  home: string,
  proves: readonly CheckId[],
): Fix | null {
  const assignment = entry.addedBy?.assignment ?? null;
  if (assignment === null || lineShape(assignment.text)?.assignments.length !== 1) return null;
  if (corrected(assignment.text, entry, home) === null) return null;
  const becomes = wrong
    .filter((one) => one.addedBy?.file === assignment.file && one.addedBy.line === assignment.line)
    .reduce((text, one) => corrected(text, one, home) ?? text, assignment.text);
  return correctLine(assignment, becomes, { proves });
}

function corrected(text: string, entry: PathEntry, home: string): string | null {
  const written = asWritten(text, entry.path, home);
  if (written === null || entry.meant === null) return null;
  const at = text.indexOf(written);
  const trimmed = written.trim();
  // Single quotes keep `$HOME` from being put in; leaving them would change the rest of the line.
  if (trimmed.startsWith('~') && quoteAt(text, at) === "'") return null;
  if (entry.path.trim().startsWith('$')) return null;
  return text.slice(0, at) + trimmed.replace(/^~/u, '$HOME') + text.slice(at + written.length);
}

/** The entry as the line has it, with the home folder by its name or not; null: not there exactly once. */
function asWritten(text: string, path: string, home: string): string | null {
  const forms = [path, path.replace(home, () => '$HOME'), path.replace(home, () => `$${'{HOME}'}`)];
  const found = [...new Set(forms)].filter((form) => text.includes(form));
  const [form, ...more] = found;
  if (form === undefined || more.length > 0) return null;
  return text.indexOf(form) === text.lastIndexOf(form) ? form : null;
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
