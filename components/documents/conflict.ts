import { type Conflict, threeWayOf } from '../../src/engine/repair/conflict.ts';
import type { DiffLine } from '../../src/engine/repair/diff.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK, type Line } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { diffRows, diffSentences } from './diff-rows.ts';

export interface ConflictOptions {
  readonly voice: Voice;
  readonly width: number;
  /** For a screen that is read aloud. */
  readonly spoken?: boolean;
}

/** A file seen three ways: what gomend changed in it, and what somebody else has changed since. */
export function conflictDocument(conflict: Conflict, { voice, width, spoken }: ConflictOptions): readonly Line[] {
  const { ways, merge } = conflict;
  const { now, ours, theirs, mixed } = threeWayOf(conflict);
  const say = (key: string, params = {}) => paragraph(voice.say(`conflict.${key}`, params), width);
  const rows = (diff: readonly DiffLine[]) => (spoken ? diffSentences(diff, voice) : diffRows(diff, voice, width));
  const difference = (key: string, diff: readonly DiffLine[]) =>
    diff.length === 0 ? [] : [BLANK, ...say(key), ...rows(diff)];
  const touched = merge?.left ?? 0;
  return [
    ...say(now, { path: voice.path(conflict.path) }),
    ...difference('ours', ours),
    ...(now === 'gone' ? [] : difference(mixed ? 'mixed' : 'theirs', theirs)),
    ...(touched > 0 ? [BLANK, ...say('touched', { n: touched })] : []),
    ...(ways.length === 1 ? [BLANK, ...say('no-way')] : []),
  ];
}
