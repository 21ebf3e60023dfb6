import { within } from '../../engine/within.ts';
import type { LeftStore } from '../../machine/left/left-store.ts';
import type { Session } from '../session.ts';
import { type LeftJourney, readLeft, writeLeft } from './left-journey.ts';
import { positionOf } from './left-of.ts';

/** Nobody waits longer than this for a disk that does not answer: what is offered is a comfort, no more. */
const PATIENCE_MS = 500;

/** What an earlier session left; null where nothing is known of any, whatever the reason. */
export async function leftJourney(store: LeftStore, now: number): Promise<LeftJourney | null> {
  const text = await within(
    PATIENCE_MS,
    store.read().catch(() => null),
    null,
  );
  if (text === null) return null;
  const left = readLeft(text, now, () => null);
  if (left?.journey !== 'support') return left;
  const { keptSymptom } = await import('../../symptom/kept-symptom.ts');
  return readLeft(text, now, keptSymptom);
}

export interface LeftKeeper {
  /** Everything is written, or will not be. */
  settled(): Promise<void>;
}

/**
 * Writes down where a session stands whenever that changes, so that a terminal that is closed loses nothing. What
 * cannot be written is not: the wizard works without.
 *
 * @param id of this session
 * @param now milliseconds since 1970
 */
export function keepLeft(session: Session, store: LeftStore, id: string, now: () => number): LeftKeeper {
  let written = '';
  let work: Promise<void> = Promise.resolve();
  const taken = session.getSnapshot().context.left?.session;
  const isOwn = (text: string) => {
    const left = readLeft(text, now(), () => null);
    return left !== null && (left.session === id || left.session === taken);
  };
  const after = (doing: () => Promise<void>) => {
    work = work.then(doing).catch(() => {});
  };
  const note = () => {
    const { context, status } = session.getSnapshot();
    const ended = status === 'done';
    const position = positionOf(context, ended);
    if (position === null) return;
    const mark = JSON.stringify(position);
    // At the end once more, with the time at which it was left.
    if (mark === written && !ended) return;
    written = mark;
    if (position === 'over') after(() => store.remove(isOwn));
    else {
      const text = writeLeft({ ...position, session: id, leftAt: now() });
      after(() => store.write(text));
    }
  };
  session.subscribe({ next: note, complete: note });
  return { settled: () => within(PATIENCE_MS, work, undefined) };
}
