import {
  type GoproxyExplanation,
  type GoproxyQuestion,
  goproxyExplanation,
} from '../../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import { connectTo } from '../../../../src/machine/local/connection.ts';
import { exchangeHttp } from '../../../../src/machine/local/http-request.ts';
import { listDirectory, statFile } from '../../../../src/machine/local/look.ts';
import { readFile } from '../../../../src/machine/local/read-file.ts';
import type { Machine } from '../../../../src/machine/port.ts';
import { stubMachine } from '../../../support/stub-machine.ts';
import { lookFor } from '../../resolver/observing.ts';

/** A machine with real sockets and files, that trusts what the test says. */
export function machine(roots: readonly string[] = [], parts: Partial<Machine> = {}): Machine {
  return stubMachine({
    kind: 'local',
    http: (request) => exchangeHttp(request, async () => roots),
    connect: connectTo,
    readFile,
    stat: statFile,
    list: listDirectory,
    now: () => Date.now(),
    ...parts,
  });
}

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
