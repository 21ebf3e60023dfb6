import type { AskRefusal } from '../../machine/privilege/door.ts';
import type { Failure } from '../../model/outcome.ts';
import type { Sayer } from '../sayer.ts';

/** A question of sudo's that was not answered as it has to be; `expired`: sudo had forgotten the answer by then. */
export type Ungranted = AskRefusal | 'expired';

const UNGRANTED: Readonly<Record<Ungranted, true>> = {
  'wrong-password': true,
  'not-allowed': true,
  interrupted: true,
  'no-terminal': true,
  absent: true,
  expired: true,
};

/** How sudo's question ended, where a failure is about that; null: it is about something else. */
export function ungrantedIn({ code, detail }: Failure): Ungranted | null {
  if (code !== 'cancelled' && code !== 'denied') return null;
  // What `sudo -n` says where the ticket has ended: sudo 1.9, `auth/sudo_auth.c`.
  if (code === 'denied' && detail.startsWith('sudo: a password is required')) return 'expired';
  return Object.hasOwn(UNGRANTED, detail) ? (detail as Ungranted) : null;
}

/** What is left of it: nothing had begun, all of it was taken back, or some could not be. */
export interface Remains {
  readonly untouched: boolean;
  readonly left: readonly string[];
}

/** How the question ended, what that left, and what can be done now, in the words of where it was asked. */
export function ungrantedText(asked: Ungranted, remains: Remains, front: 'wizard' | 'command', words: Sayer): string {
  const { left, untouched } = remains;
  const state = left.length > 0 ? 'left' : untouched ? 'untouched' : 'taken-back';
  const told = [
    words.say(`asked.${asked}`),
    words.say(`asked.${state}`, { left }),
    ...(left.length > 0 ? [] : [wayAfter(asked, front, words)]),
  ];
  return words.join(told, 'sentences');
}

export function wayAfter(asked: Ungranted, front: 'wizard' | 'command', words: Sayer): string {
  return words.say(`asked.${front}.${asked}`);
}
