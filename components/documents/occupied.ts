import { repairerText } from '../../src/report/text/repairer.ts';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import type { Voice } from '../voice.ts';

export interface OccupiedAnswer {
  /** Of its words; what it means is in `.about`. */
  readonly key: string;
  readonly event: SessionEvent;
}

/** Who is in the way, and that looking goes on. */
export function occupiedSentences({ occupied }: SessionContext, voice: Voice): readonly string[] {
  const by = occupied?.by ?? null;
  const who = by === null ? voice.say('wizard.occupied.overtaken') : repairerText(by, voice);
  return [who, voice.say('wizard.occupied.read-only')];
}

/** The safe answer first: it is the one that a quick Enter gives. */
export function occupiedAnswers({ occupied, journey }: SessionContext): readonly OccupiedAnswer[] {
  const by = occupied?.by ?? null;
  const back: OccupiedAnswer = { key: 'wizard.occupied.back', event: { type: 'back' } };
  const again: OccupiedAnswer = { key: 'wizard.occupied.again', event: { type: 'look-again' } };
  const takeOver: OccupiedAnswer = { key: 'wizard.occupied.take-over', event: { type: 'yes' } };
  return [
    ...(by === null ? [] : [back]),
    ...(journey === null ? [] : [again]),
    ...(by === null ? [back] : []),
    ...(by !== null && by.state !== 'working' ? [takeOver] : []),
  ];
}
