import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTerminal, type TerminalScript } from './measure/in-terminal.ts';
import { buildHello, cleanEnvironment, GOMEND, memoryRecorder, needProduct } from './measure/programs.ts';
import { interleaved, ratio, spread } from './measure/statistics.ts';

const ROUNDS = 5;

/** Peak memory (VmHWM) of `check` and of a whole session of the wizard, beside bare Ink and bare Node. */
export async function memory(): Promise<readonly string[]> {
  needProduct();
  const hello = await buildHello();
  const { environment, remove } = cleanEnvironment();
  const file = join(environment['HOME'] ?? '', 'peak');
  const peak = () => Number(readFileSync(file, 'utf8'));
  const plain =
    (...argv: readonly string[]) =>
    async () => {
      execFileSync(process.execPath, [memoryRecorder(file), ...argv], { env: environment, stdio: 'pipe' });
      return peak();
    };
  const screen =
    (steps: TerminalScript['steps'], ...argv: readonly string[]) =>
    async () => {
      await inTerminal({ argv: [process.execPath, memoryRecorder(file), ...argv], environment, steps });
      return peak();
    };
  try {
    const measured = await interleaved(ROUNDS, {
      node: plain('--eval', '0'),
      hello: screen([{ mark: 'hello', keys: 'q' }], hello),
      check: plain(GOMEND, 'check', '--simulate', 'healthy'),
      question: screen([{ mark: 'What brings you here?', keys: 'q' }], GOMEND, '--simulate', 'healthy'),
      session: screen(
        [
          { mark: 'What brings you here?', keys: '\r' },
          { mark: 'Setting up Go', keys: 'q' },
        ],
        GOMEND,
        '--simulate',
        'healthy',
      ),
    });
    const line = (title: string, values: readonly number[]) =>
      `${title.padEnd(31)}${spread(values, 'MiB')}   ratio to bare Ink ${ratio(values, measured.hello)}`;
    return [
      line('peak of bare Node', measured.node),
      line('peak of bare Ink', measured.hello),
      line('peak of check, a simulated Mac', measured.check),
      line("peak of the wizard's question", measured.question),
      line('peak of a session, examined', measured.session),
    ];
  } finally {
    remove();
  }
}
