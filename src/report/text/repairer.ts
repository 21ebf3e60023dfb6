import type { Repairer } from '../../engine/repair/lease.ts';
import { isTakenOver, type LeaseLoss } from '../../engine/repair/step-permit.ts';
import type { Sayer } from '../sayer.ts';
import { dayAndTime } from './day-and-time.ts';

/** Who else is repairing: process, account, since when, and what it is about. */
export function repairerText({ state, pid, uid, user, since, work }: Repairer, words: Sayer): string {
  if (pid === null) return words.say('repairer.nameless');
  const who =
    user === '' ? words.say('repairer.who.number', { pid, uid: uid ?? 0 }) : words.say('repairer.who', { pid, user });
  const sentence = words.say(`repairer.${state}`, { who, since: dayAndTime(since ?? Number.NaN) });
  const check = `check.${work?.check}`;
  return words.has(check) ? words.say('repairer.work', { sentence, check: words.say(check) }) : sentence;
}

/** What somebody can do about it who cannot be asked now. */
export function wayOn({ state }: Repairer, words: Sayer): string {
  return words.say(state === 'working' ? 'repairer.wait' : 'repairer.flag');
}

/** Why no further step was begun, as the middle of a sentence. */
export function lossText(lost: LeaseLoss, words: Sayer): string {
  return isTakenOver(lost)
    ? words.say('repairer.lost.taken')
    : words.say('repairer.lost.unsure', { detail: lost.detail });
}
