import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Assignment } from '../facts/startup-files.ts';
import { correctLine } from './correct-line.ts';
import { lineShape } from './line-shape.ts';

/**
 * Adds what was on PATH before behind what a line puts there. Behind, so that nothing the person chose
 * to come first is moved.
 */
export function keepOldPath(assignment: Assignment, proves: readonly CheckId[]): Fix | null {
  const { text } = assignment;
  const [only, ...others] = lineShape(text)?.assignments ?? [];
  if (only === undefined || others.length > 0) return null;
  const end = text.indexOf(only.text) + only.text.length;
  return correctLine(assignment, withOld(text, only.text, end), { proves });
}

function withOld(text: string, written: string, end: number): string {
  const insert = (at: number, what: string) => text.slice(0, at) + what + text.slice(at);
  // zsh's list, fish's list, a value in double quotes, and one in single quotes or none.
  if (written.endsWith(')')) return insert(end - 1, ' $path');
  if (!written.includes('=')) return insert(end, ' $PATH');
  return written.endsWith('"') ? insert(end - 1, ':$PATH') : insert(end, ':"$PATH"');
}
