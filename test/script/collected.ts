import type { SimulatedMachine } from '../../src/machine/simulated/index.ts';
import { ScriptCollector } from '../../src/report/script/collect.ts';
import { loadWords } from '../../src/words/words.ts';
import { examine, wrong } from '../machine/simulated/repairing.ts';

const words = await loadWords('en');
const never = new AbortController().signal;

/** The first fix of everything that is wrong, as `fix --script` takes it. */
export async function collected(machine: SimulatedMachine) {
  const collector = new ScriptCollector({ machine, words, version: '0', open: false });
  const left: string[] = [];
  for (const { fixes } of wrong(await examine(machine))) {
    const [fix] = fixes;
    if (!fix) continue;
    const taken = await collector.take(fix, never);
    if (!taken.taken) left.push(`${fix.id}: ${taken.why.key}`);
  }
  return { collector, left };
}

/** Files that are the script's own, and no part of the Mac that is mended. */
export function isScriptsOwn(path: string): boolean {
  return path.includes('/gomend') || path.includes('/.gomend-') || path === '/Users/fix.sh';
}

/** Programs of macOS alone: they are run and do nothing in a sandbox. */
export const SILENT: readonly string[] = [
  ...['/bin/launchctl', '/usr/bin/codesign', '/usr/bin/dscacheutil', '/usr/bin/killall', '/usr/bin/xattr'],
  ...['/usr/bin/xcode-select', '/usr/sbin/networksetup', '/usr/sbin/systemsetup'],
];
