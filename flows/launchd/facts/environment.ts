import { defineFact } from '../../../src/engine/fact.ts';
import { unobservable } from '../../machine/answer.ts';
import { SESSION_VARIABLES } from '../session-variables.ts';

/**
 * Variables that the session's launchd gives to every program it starts: apps from the Dock, and
 * through them every new terminal. Only names that are set, and not to nothing.
 */
export const sessionEnvironment = defineFact<Readonly<Record<string, string>>>({
  id: 'launchd.environment',
  limitMs: 3_000,
  async observe(look) {
    // There is no launchd elsewhere, so it gives nothing.
    if (look.machine.platform !== 'darwin') return {};
    const looks = SESSION_VARIABLES.map(async (name) => {
      const argv = ['/bin/launchctl', 'getenv', name] as const;
      const outcome = await look.machine.run({ argv: [...argv] });
      if (!outcome.ok) throw unobservable(argv.join(' '), outcome.failure);
      // Its exit status says nothing reliable about an unset name; what it prints does.
      return [name, outcome.value.stdout.replace(/\n$/u, '')] as const;
    });
    const found = await Promise.all(looks);
    return Object.fromEntries(found.filter(([, value]) => value !== ''));
  },
});
