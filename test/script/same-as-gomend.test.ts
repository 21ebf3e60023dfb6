import { describe, expect, it } from 'vitest';
import { listScenarios, loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { PENDING } from '../machine/simulated/pending.ts';
import { collected, isScriptsOwn, SILENT } from './collected.ts';
import { onTerminal } from './on-terminal.ts';
import { applied, differing } from './recorded.ts';
import { missingForSandbox, Sandbox } from './sandbox.ts';

const missing = missingForSandbox();
const broken = listScenarios().filter(({ name, causes }) => causes.length > 0 && !(name in PENDING));
/** More rounds than any Mac needs until nothing is left that a script can do. */
const MOST = 4;
/** By which root only looks, or takes away what it made on the way. */
const LOOKING = new Set(['/usr/bin/shasum', '/bin/rm']);

/** What no script can do, because only the person can, or because it is downloaded; everything else is in one. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  'brand-new': ['toolchain.install-go-package'],
  'go-hidden-from-apps': ['shell.quicken-startup'],
  'hosts-pin-behind-closed-file': ['resolver.hosts-mode', 'resolver.hosts-mode'],
  'inspected-without-company-root': ['proxy.company-root'],
  'old-go-pinned-in-project': ['toolchain.raise-toolchain'],
  'terminal-kept-off-local-network': ['proxy.allow-local-network'],
  'terminal-under-rosetta': ['toolchain.leave-rosetta'],
  'tool-from-browser-killed': ['toolchain.reinstall-program'],
};

describe('what a script cannot do', () => {
  it.each(broken.map(({ name }) => [name] as const))('is known beforehand: %s', async (name) => {
    const { left } = await collected(scenarioMachine(loadScenario(name), { pace: 'instant' }));
    const why = (fix: string) => (fix === 'toolchain.install-go-package' ? 'download' : 'by-hand');
    expect(left).toEqual((BY_HAND[name] ?? []).map((fix) => `${fix}: script.cannot.${why(fix)}`));
  });
});

describe.skipIf(missing !== '')(`a script beside gomend itself${missing && ` (skipped: ${missing})`}`, () => {
  it.each(broken.map(({ name }) => [name] as const))(
    'leaves the same, runs the same, and is done once: %s',
    async (name) => {
      const machine = scenarioMachine(loadScenario(name), { pace: 'instant' });
      for (let round = 0; round < MOST; round++) {
        const { collector } = await collected(machine);
        if (collector.count === 0) return;
        const sandbox = new Sandbox(machine, SILENT, round % 2 === 0 ? 'dash' : 'bash');
        try {
          sandbox.write(collector.text());
          const first = await onTerminal(sandbox);
          expect(first.said).not.toContain('not an option of macOS');
          expect(first).toMatchObject({ code: 0 });
          const calls = sandbox.calls();
          const after = sandbox.files(isScriptsOwn);
          const { commands, notTheScripts } = await applied(machine, collector.plans);

          const expected = new Sandbox(machine, SILENT);
          try {
            const differences = differing(after, expected.files(isScriptsOwn));
            expect(differences.filter((path) => !notTheScripts.has(path))).toEqual([]);
          } finally {
            expected.remove();
          }
          expect(asRoot(calls)).toEqual(asRoot(commands));
          expect(silently(calls)).toEqual(silently(commands));
          expect(calls.filter(isOfAFix).filter(({ mask }) => mask !== '0022')).toEqual([]);

          expect(await onTerminal(sandbox)).toMatchObject({ code: 0 });
          expect(differing(after, sandbox.files(isScriptsOwn))).toEqual([]);
          expect(sandbox.calls().filter(isOfAFix)).toEqual([]);
        } finally {
          sandbox.remove();
        }
      }
    },
  );
});

type Commands = readonly { readonly root: boolean; readonly argv: readonly string[] }[];

/** Root does nothing but steps of fixes, and stand-ins are run for nothing else. */
function isOfAFix({ root, argv }: Commands[number]): boolean {
  return root || SILENT.includes(argv[0] ?? '');
}

function silently(calls: Commands) {
  return calls.filter((call) => !call.root && isOfAFix(call)).map(({ argv }) => argv);
}

/** What root was asked to do, temporary names aside. */
function asRoot(calls: Commands) {
  return calls
    .filter(({ root, argv }) => root && !LOOKING.has(argv[0] ?? ''))
    .map(({ argv }) => argv.map((word) => word.replace(/\/\.gomend-[^/]+$/, '/.gomend-TOKEN')));
}
