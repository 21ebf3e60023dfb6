import { defineFact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { readGroupNames } from '../../../src/macos/group-names.ts';
import { answerOf } from '../answer.ts';

/** What the person's account may do to the whole computer, as far as that shows without asking sudo. */
export interface Rights {
  /**
   * Member of the group that Apple's sudoers file opens sudo to: `admin`; a company's own rules cannot be read
   * without root. On Linux the usual groups are `sudo` and `wheel`, but who else may is anybody's rule: null.
   */
  readonly administrator: boolean | null;
  /** All groups of the account, the primary one first. */
  readonly groups: readonly string[];
  /** A program that gives administrator rights for a while; null: none that is known. */
  readonly onRequest: string | null;
}

const ADMINISTRATORS = { darwin: ['admin'], linux: ['sudo', 'wheel'] } as const;

/** SAP Privileges, where it is installed (its own README). Others of its kind give no sign that can be relied on. */
const ELEVATION_APPS = [{ name: 'Privileges', path: '/Applications/Privileges.app' }] as const;

export const rights = defineFact<Rights>({
  id: 'machine.rights',
  limitMs: 2_000,
  async observe(look) {
    const command = ['/usr/bin/id', '-Gn'] as const;
    const { stdout } = await answerOf(look, command);
    // A directory's group with a blank in its name comes out as two; those that matter here have none.
    const groups = readGroupNames(stdout).facts;
    if (groups.length === 0) throw new Unobservable({ code: 'garbage', subject: command.join(' '), detail: stdout });
    const administrators: readonly string[] = ADMINISTRATORS[look.machine.platform];
    const member = look.machine.person.uid === 0 || groups.some((group) => administrators.includes(group));
    if (look.machine.platform === 'linux') return { administrator: member || null, groups, onRequest: null };
    return { administrator: member, groups, onRequest: member ? null : await elevationApp(look) };
  },
});

async function elevationApp(look: Look): Promise<string | null> {
  for (const { name, path } of ELEVATION_APPS) {
    if ((await look.machine.stat(path)).ok) return name;
  }
  return null;
}
