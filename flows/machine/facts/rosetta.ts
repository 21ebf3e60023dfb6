import { defineFact } from '../../../src/engine/fact.ts';
import { unobservable } from '../answer.ts';
import { system } from './system.ts';

/** Where an installation of Rosetta puts it; nothing of it is there before. */
const DIRECTORY = '/Library/Apple/usr/share/rosetta';

/** Whether a Mac with Apple silicon can run Intel programs; null: it is none. An upgrade of macOS can take Rosetta away. */
export const rosetta = defineFact<boolean | null>({
  id: 'machine.rosetta',
  limitMs: 1_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin' || (await look.need(system)).cpu !== 'arm64') return null;
    const stat = await look.machine.stat(DIRECTORY);
    if (!stat.ok && stat.failure.code !== 'missing') throw unobservable(DIRECTORY, stat.failure);
    return stat.ok;
  },
});
