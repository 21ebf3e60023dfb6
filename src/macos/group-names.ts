import { readPaste } from './paste.ts';
import type { PasteContext, Reading } from './reading.ts';

/** Reads `id -Gn`: the names of all groups of a person, on one line. */
export function readGroupNames(text: string, context: PasteContext = {}): Reading<readonly string[]> {
  const [first, ...others] = readPaste(text, context).lines.filter((line) => line.trimmed !== '');
  if (!first || first.trimmed.startsWith('id:')) {
    return { facts: [], notUnderstood: first ? [{ line: first.number, text: first.text }] : [] };
  }
  return {
    facts: first.trimmed.split(/\s+/),
    notUnderstood: others.map((line) => ({ line: line.number, text: line.text })),
  };
}
