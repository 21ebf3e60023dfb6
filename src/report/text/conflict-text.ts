import type { DiffLine } from '../../engine/repair/diff.ts';
import type { ReportConflict } from '../conflict.ts';
import { diffText } from './diff-text.ts';
import { prose, type TextContext } from './text-context.ts';

/** A file seen three ways: what gomend changed in it, and what somebody else has changed since. */
export function conflictText(conflict: ReportConflict, context: TextContext): readonly string[] {
  const { path, now, ours, theirs, mixed, ways, left } = conflict;
  const say = (key: string, params = {}) => prose(context.words.say(`conflict.${key}`, params), 0, context);
  const difference = (key: string, diff: readonly DiffLine[]) =>
    diff.length === 0 ? [] : [...say(key), ...diffText(diff, context)];
  return [
    ...say(now, { path }),
    ...difference('ours', ours),
    ...(now === 'gone' ? [] : difference(mixed ? 'mixed' : 'theirs', theirs)),
    ...(ways.includes('lines') && left > 0 ? say('touched', { n: left }) : []),
    ...(ways.length === 1 ? say('no-way') : []),
  ];
}
