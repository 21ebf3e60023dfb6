import { spawn as spawnOnTerminal } from '@lydell/node-pty';
import { describe, expect, it } from 'vitest';
import {
  listScenarios,
  loadScenario,
  type SimulatedMachine,
  scenarioMachine,
} from '../../src/machine/simulated/index.ts';
import { ScriptCollector } from '../../src/report/script/collect.ts';
import { loadWords } from '../../src/words/words.ts';
import { PENDING } from '../machine/simulated/pending.ts';
import { examine, wrong } from '../machine/simulated/repairing.ts';
import { applied, differing } from './recorded.ts';
import { missingForSandbox, Sandbox } from './sandbox.ts';

const missing = missingForSandbox();
const never = new AbortController().signal;
const words = await loadWords('en');
const broken = listScenarios().filter(({ name, causes }) => causes.length > 0 && !(name in PENDING));
/** More rounds than any Mac needs until nothing is left that a script can do. */
const MOST = 4;

/** Programs of macOS alone: they are run and do nothing here. */
const SILENT = [
  '/bin/launchctl',
  '/usr/bin/dscacheutil',
  '/usr/bin/killall',
  '/usr/bin/xattr',
  '/usr/bin/xcode-select',
].concat(['/usr/sbin/networksetup', '/usr/sbin/systemsetup', '/usr/bin/codesign']);
const LOOKING = new Set(['/usr/bin/shasum', '/bin/rm']);

export async function collected(machine: SimulatedMachine): Promise<ScriptCollector> {
  const collector = new ScriptCollector({ machine, words, version: '0', open: false });
  for (const { fixes } of wrong(await examine(machine))) {
    const [fix] = fixes;
    if (fix) await collector.take(fix, never);
  }
  return collector;
}

const own = (path: string) => path.includes('/gomend') || path === '/Users/fix.sh';

describe.skipIf(missing !== '')(`a script beside gomend itself${missing && ` (skipped: ${missing})`}`, () => {
  it.each(broken.map(({ name }) => [name] as const))(
    'leaves the same files and runs the same commands: %s',
    async (name) => {
      const machine = scenarioMachine(loadScenario(name), { pace: 'instant' });
      for (let round = 0; round < MOST; round++) {
        const collector = await collected(machine);
        if (collector.count === 0) break;
        const sandbox = new Sandbox(machine, SILENT, round % 2 === 0 ? 'dash' : 'bash');
        try {
          const before = sandbox.files(own);
          sandbox.write(collector.text());
          const first = await onTerminal(sandbox);
          expect(first.said).not.toContain('not an option of macOS');
          expect(first).toMatchObject({ code: 0 });
          const calls = sandbox.calls();
          const after = sandbox.files(own);
          const { commands, notTheScripts } = await applied(machine, collector.plans);
          const touched = new Set([...before.keys()].filter((path) => !notTheScripts.has(path)));

          const expected = new Sandbox(machine, SILENT);
          try {
            const theirs = [...differing(after, expected.files(own))].filter((path) => !notTheScripts.has(path));
            expect(theirs).toEqual([]);
          } finally {
            expected.remove();
          }
          expect(touched.size).toBeGreaterThan(0);
          expect(asRoot(calls)).toEqual(asRoot(commands));
          expect(
            calls.filter(({ root, argv }) => !root && SILENT.includes(argv[0] ?? '')).map(({ argv }) => argv),
          ).toEqual(
            commands.filter(({ root, argv }) => !root && SILENT.includes(argv[0] ?? '')).map(({ argv }) => argv),
          );

          const second = await onTerminal(sandbox);
          expect(second).toMatchObject({ code: 0 });
          expect(differing(after, sandbox.files(own))).toEqual([]);
          expect(sandbox.calls().filter(({ root, argv }) => root || SILENT.includes(argv[0] ?? ''))).toEqual([]);
        } finally {
          sandbox.remove();
        }
      }
    },
  );
});

/** What root was asked to do, temporary names aside. */
function asRoot(calls: readonly { readonly root: boolean; readonly argv: readonly string[] }[]) {
  return calls
    .filter(({ root, argv }) => root && !LOOKING.has(argv[0] ?? ''))
    .map(({ argv }) => argv.map((word) => word.replace(/\/\.gomend-[^/]+$/, '/.gomend-TOKEN')));
}

/** Says yes to everything, and that everything is done that only the person does. */
function onTerminal(sandbox: Sandbox): Promise<{ readonly code: number; readonly said: string }> {
  const [program, ...args] = sandbox.argv([]);
  const terminal = spawnOnTerminal(program, args, { cols: 300, rows: 50, env: sandbox.environment });
  return new Promise((resolve) => {
    let said = '';
    let answered = 0;
    terminal.onData((data) => {
      said += data;
      for (const [asked, answer] of [
        ['Do it? [y/N] ', 'y\r'],
        ['or type q to stop here. ', '\r'],
      ] as const) {
        if (!said.slice(answered).endsWith(asked)) continue;
        answered = said.length;
        terminal.write(answer);
      }
    });
    terminal.onExit(({ exitCode }) => resolve({ code: exitCode, said }));
  });
}
