import { inTerminal } from './measure/in-terminal.ts';
import { buildHello, cleanEnvironment, GOMEND, needProduct } from './measure/programs.ts';
import { interleaved, ratio, spread } from './measure/statistics.ts';

const ROUNDS = 15;
const QUESTION = 'What brings you here?';

/** How long until the wizard's question stands on the screen, beside the least that Ink can do. */
export async function firstFrame(): Promise<readonly string[]> {
  needProduct();
  const hello = await buildHello();
  const { environment, remove } = cleanEnvironment();
  const frame =
    (mark: string, ...argv: readonly string[]) =>
    async () => {
      const run = await inTerminal({ argv: [process.execPath, ...argv], environment, steps: [{ mark }] });
      return run.ms;
    };
  try {
    const measured = await interleaved(ROUNDS, {
      hello: frame('hello', hello),
      wizard: frame(QUESTION, GOMEND),
      simulated: frame(QUESTION, GOMEND, '--simulate', 'healthy'),
    });
    return [
      `first frame of bare Ink        ${spread(measured.hello, 'ms')}`,
      `first frame of the wizard      ${spread(measured.wizard, 'ms')}   ratio ${ratio(measured.wizard, measured.hello)}`,
      `… on a simulated Mac           ${spread(measured.simulated, 'ms')}   ratio ${ratio(measured.simulated, measured.hello)}`,
    ];
  } finally {
    remove();
  }
}
