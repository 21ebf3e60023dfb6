import { defineFact } from '../../../src/engine/fact.ts';
import { unobservable } from '../answer.ts';
import { system } from './system.ts';

/** Where an installation of Rosetta puts its program and its runtime; nothing of it is there before. */
const PLACES = ['/Library/Apple/usr/share/rosetta', '/Library/Apple/usr/libexec/oah/libRosettaRuntime'] as const;

/** Whether a Mac with Apple silicon can run Intel programs; null: it is none. An upgrade of macOS can take Rosetta away. */
export const rosetta = defineFact<boolean | null>({
  id: 'machine.rosetta',
  limitMs: 1_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return null;
    const { cpu, translated } = await look.need(system);
    if (cpu !== 'arm64') return null;
    // What is translated itself needs no other proof.
    if (translated) return true;
    for (const place of PLACES) {
      const stat = await look.machine.stat(place);
      if (stat.ok) return true;
      if (stat.failure.code !== 'missing') throw unobservable(place, stat.failure);
    }
    return false;
  },
});
