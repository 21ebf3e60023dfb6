import {
  type GoproxyExplanation,
  type GoproxyQuestion,
  goproxyExplanation,
} from '../../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import type { Machine } from '../../../../src/machine/port.ts';
import { lookFor } from '../../resolver/observing.ts';
import { machine } from '../real-machine.ts';

/** Nothing of this computer's but what is given, and no database: whoever wants one says so. */
export function explained(
  list: string,
  on: Machine = machine(),
  env: Readonly<Record<string, string>> = { GOSUMDB: 'off' },
  more: Partial<GoproxyQuestion> = {},
): Promise<GoproxyExplanation> {
  const whatIf = { given: env, only: true };
  return lookFor(goproxyExplanation({ list, whatIf, verify: false, budgetMs: 10_000, ...more }), on);
}

/** `zip wrong-prefix`: what is wrong with an entry. */
export function wrongs({ sources }: GoproxyExplanation, index = 0): readonly string[] {
  const rulings = sources[index]?.rulings ?? [];
  return rulings.flatMap((one) => (one.state === 'wrong' ? [`${one.item} ${one.why}`] : []));
}
