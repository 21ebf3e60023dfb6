import { defineFact, Unobservable } from '../../../src/engine/fact.ts';
import { readGroupNames } from '../../../src/macos/group-names.ts';
import { answerOf } from '../answer.ts';

export interface PersonFacts {
  /** Member of `admin` (macOS) or of `sudo`/`wheel` (Linux). Neither necessary nor sufficient for sudo. */
  readonly administrator: boolean;
  readonly groups: readonly string[];
}

const ADMINISTRATORS = { darwin: ['admin'], linux: ['sudo', 'wheel'] } as const;

export const person = defineFact<PersonFacts>({
  id: 'machine.person',
  limitMs: 2_000,
  async observe(look) {
    const command = ['/usr/bin/id', '-Gn'] as const;
    const { stdout } = await answerOf(look, command);
    // A directory's group with a blank in its name comes out as two; those that matter here have none.
    const groups = readGroupNames(stdout).facts;
    if (groups.length === 0) throw new Unobservable({ code: 'garbage', subject: command.join(' '), detail: stdout });
    const administrators: readonly string[] = ADMINISTRATORS[look.machine.platform];
    return { administrator: groups.some((group) => administrators.includes(group)), groups };
  },
});
