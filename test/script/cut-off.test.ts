import { describe, expect, it } from 'vitest';
import { loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { runs } from '../support/runs.ts';
import { collected, isScriptsOwn, SILENT } from './collected.ts';
import { AGREE, onTerminal } from './on-terminal.ts';
import { differing } from './recorded.ts';
import { type Cut, type Files, missingForSandbox, Sandbox } from './sandbox.ts';

const missing = missingForSandbox();

/** Two files of the person; a command and a move; a file of root; a tree that root gives back. */
const MACS = ['path-line-read-too-early', 'home-made-dns-flusher', 'resolver-file-two-blanks', 'caches-taken-by-root'];
const CUTS: readonly (readonly [Cut['signal'], Cut['when']])[] = [
  ['INT', 'before'],
  ['INT', 'after'],
  ['KILL', 'before'],
  ['KILL', 'after'],
];
/** Cuts that one test tries; how often programs are called differs. */
const TRIES = runs(3, 1_000);
const INTERRUPTED = 130;

describe.skipIf(missing !== '')(`a script that is cut off${missing && ` (skipped: ${missing})`}`, () => {
  // Each begins elsewhere, so that together they try more than one would.
  const cases = MACS.flatMap((name, m) =>
    CUTS.map(([signal, when], c) => [name, signal, when, 5 * m + 3 * c] as const),
  );
  it.each(cases)('%s: by %s %s any program', { timeout: 300_000 }, async (name, signal, when, offset) => {
    const machine = scenarioMachine(loadScenario(name), { pace: 'instant' });
    const text = (await collected(machine)).collector.text();
    const whole = new Sandbox(machine, SILENT);
    whole.write(text);
    const before = whole.files(isScriptsOwn);
    // Without a terminal it may end waiting for the person.
    const ended = await whole.run();
    expect([0, 1], ended.said).toContain(ended.code);
    const calls = whole.calls().length;
    const after = whole.files(isScriptsOwn);
    whole.remove();
    const changed = differing(before, after);

    const step = Math.max(1, Math.floor(calls / TRIES));
    for (let at = 1 + (offset % step); at <= calls; at += step) {
      const sandbox = new Sandbox(machine, SILENT);
      try {
        sandbox.write(text);
        const { code, said } = await sandbox.run(['--yes'], { at, signal, when });
        const state = sandbox.files(isScriptsOwn);
        const about = `${signal} ${when} call ${at} of ${calls}: ${said}`;
        if (signal === 'INT') {
          expect(code, about).toBe(INTERRUPTED);
          expect([differing(before, state), differing(after, state)], about).toContainEqual([]);
          expect(leftovers(sandbox), about).toEqual([]);
        }
        // Whatever happens, a file is the old one or the new one.
        for (const path of changed) {
          expect([before, after].map((files) => JSON.stringify(files.get(path)))).toContain(
            JSON.stringify(state.get(path)),
          );
        }
        expect(
          differing(before, state).filter((path) => !changed.includes(path)),
          about,
        ).toEqual([]);
        const again = await onTerminal(sandbox, AGREE);
        expect(again.code, `${about}\nagain: ${again.said}`).toBe(0);
        expect(differing(after, sandbox.files(isScriptsOwn)), about).toEqual([]);
      } finally {
        sandbox.remove();
      }
    }
  });
});

/** What was made on the way and is in no place. */
function leftovers(sandbox: Sandbox): readonly string[] {
  const all: Files = sandbox.files(() => false);
  return [...all.keys()].filter((path) => path.includes('/.gomend-'));
}
