import { fixFindings } from '../../src/commands/fix/fix-findings.ts';
import type { Target } from '../../src/commands/target.ts';
import { takeBack } from '../../src/commands/undo/take-back.ts';
import { runToUndo } from '../../src/commands/undo.ts';
import type { Check } from '../../src/engine/check.ts';
import { pastRuns } from '../../src/engine/repair/undo.ts';
import { fakeTerminal, invocationOf } from './fake-terminal.ts';
import { lineCheck, PURGE, selectionOf, takeOutSteps, toyTarget, words } from './toy.ts';

export const broken = lineCheck('shell.broken', 'BROKEN');
export const purging = lineCheck('shell.broken', 'BROKEN', {
  steps: (line, was) => [PURGE, ...takeOutSteps(line, was)],
});
export const SETTING: Check = lineCheck('shell.broken', 'BROKEN', {
  steps: (line, was) => [
    {
      kind: 'privileged',
      operation: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: true },
      inverse: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: false },
    },
    ...takeOutSteps(line, was),
  ],
});

export async function mended(check: Check, content = 'fine\nBROKEN\n'): Promise<Target> {
  const target = toyTarget(content, '  accounts: { sam: { sudo: password } }\n');
  await mendAgain(target, check);
  return target;
}

/** Runs are told apart, and put in order, by the clock. */
export function aMinuteLater(target: Target): Target {
  const { machine } = target;
  return { ...target, machine: { ...machine, now: () => machine.now() + 60_000 } };
}

export async function mendAgain(target: Target, check: Check): Promise<void> {
  const terminal = fakeTerminal({ isTerminal: true, answers: ['y'] });
  await fixFindings({
    invocation: invocationOf({ verb: 'fix' }),
    terminal,
    mode: 'ask',
    named: [],
    selection: selectionOf(check),
    destination: { file: null, write: async () => {} },
    target,
    words,
  });
}

export async function undo(
  target: Target,
  options: {
    name?: string;
    isTerminal?: boolean;
    format?: 'text' | 'json';
    answers?: readonly string[];
  } = {},
) {
  const { name, isTerminal = false, format = 'text', answers = [] } = options;
  const terminal = fakeTerminal({ isTerminal, answers, environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' } });
  const runs = await pastRuns(target.store);
  const code = await takeBack({
    run: runToUndo(name, runs),
    runs,
    invocation: invocationOf({ verb: 'undo', format }),
    terminal,
    destination: { file: null, write: async (document) => terminal.out(document) },
    target,
    words,
  });
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}
