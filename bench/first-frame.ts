import { inTerminal } from './measure/in-terminal.ts';
import { buildHello, buildUnbundledHello, cleanEnvironment, GOMEND, needProduct } from './measure/programs.ts';
import { interleaved, ratio, spread } from './measure/statistics.ts';

const ROUNDS = 15;
const QUESTION = 'What brings you here?';
const HELLO = 'hello';

/**
 * How long until the wizard's question stands on the screen, beside the least that Ink can do. Every run ends
 * as a person ends it, by a key: Node writes its compiled code when a program ends, not when it is killed.
 */
export async function firstFrame(): Promise<readonly string[]> {
  needProduct();
  const [bundled, unbundled] = await Promise.all([buildHello(), buildUnbundledHello()]);
  const { environment, remove } = cleanEnvironment();
  const cached = { ...environment, NODE_COMPILE_CACHE: `${environment['HOME']}/compiled` };
  const frame =
    (mark: string, argv: readonly string[], where = environment) =>
    async () => {
      const steps = [{ mark, keys: 'q' }];
      return (await inTerminal({ argv: [process.execPath, ...argv], environment: where, steps })).ms;
    };
  const inNewHome = async () => {
    const fresh = cleanEnvironment();
    return frame(QUESTION, [GOMEND], fresh.environment)().finally(fresh.remove);
  };
  try {
    const measured = await interleaved(ROUNDS, {
      unbundled: frame(HELLO, [unbundled]),
      bundled: frame(HELLO, [bundled]),
      cached: frame(HELLO, [bundled], cached),
      first: inNewHome,
      later: frame(QUESTION, [GOMEND]),
      simulated: frame(QUESTION, [GOMEND, '--simulate', 'healthy']),
    });
    const { unbundled: usual, bundled: bare } = measured;
    const beside = (values: readonly number[]) =>
      `ratio to unbundled Ink ${ratio(values, usual)}, to bundled Ink ${ratio(values, bare)}`;
    return [
      `bare Ink, unbundled            ${spread(usual, 'ms')}`,
      `bare Ink, bundled              ${spread(bare, 'ms')}`,
      `… with Node's compile cache    ${spread(measured.cached, 'ms')}`,
      `the wizard, first run          ${spread(measured.first, 'ms')}   ${beside(measured.first)}`,
      `the wizard, later runs         ${spread(measured.later, 'ms')}   ${beside(measured.later)}`,
      `… on a simulated Mac           ${spread(measured.simulated, 'ms')}   ${beside(measured.simulated)}`,
    ];
  } finally {
    remove();
  }
}
