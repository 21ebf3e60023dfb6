import { setTimeout as wait } from 'node:timers/promises';
import { courseOf, TELLING_MS, type TimeLeftCourse } from '../../../src/dns/time-left.ts';
import { defineFact } from '../../../src/engine/fact.ts';
import { answerEvidence, showServer } from '../asking/answer-evidence.ts';
import { ask } from '../asking/ask.ts';
import { neededHosts } from './needed-hosts.ts';
import { type ServerAnswer, serverAnswers } from './server-answers.ts';

/** Whether a server's denial comes from its memory: asked again a second later, how long does it still hold? */
export interface DenialAge {
  /** As it is shown. */
  readonly server: string;
  readonly host: string;
  readonly course: TimeLeftCourse;
  /** Seconds that are left, by the second reply. */
  readonly left: number;
}

/** Enough for every host that go cannot do without, at the servers of one list. */
const MAX_DENIALS = 6;

/** Nothing is asked, and nobody waits, where nothing is denied by a zone. */
export const denialAges = defineFact<readonly DenialAge[]>({
  id: 'resolver.denial-ages',
  limitMs: 5_000,
  async observe(look) {
    const [{ answers }, { names }] = await Promise.all([look.need(serverAnswers), look.need(neededHosts)]);
    const hosts = names.filter((one) => one.required).map((one) => one.host);
    const denials = answers.filter((one) => one.askedFor === 'system' && one.deniedBy && hosts.includes(one.name));
    const denied = denials.filter(
      (one) => !answers.some((other) => other.name === one.name && other.addresses.length > 0),
    );
    // A simulated server has no memory that time passes in.
    if (denied.length === 0 || look.machine.kind === 'simulated') return [];
    await wait(TELLING_MS, undefined, { signal: look.signal });
    const ages = await Promise.all(
      denied.slice(0, MAX_DENIALS).map(async (first): Promise<DenialAge | null> => {
        const second = await ask(look.machine, first.server, first.name, first.type);
        look.note(answerEvidence(second));
        if (!first.deniedBy || second.deniedBy?.zone !== first.deniedBy.zone) return null;
        return ageOf(first, first.deniedBy.seconds, { left: second.deniedBy.seconds, at: second.at });
      }),
    );
    return ages.filter((age) => age !== null);
  },
});

function ageOf(first: ServerAnswer, seconds: number, second: { left: number; at: number }): DenialAge {
  const course = courseOf({ seconds, at: first.at }, { seconds: second.left, at: second.at });
  return { server: showServer(first.server), host: first.name, course, left: second.left };
}
