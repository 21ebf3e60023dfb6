import type { Lookup, Question, Said } from '../../../src/dns/map/question.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { type AskResult, ask, type DnsAnswer } from '../asking/ask.ts';

const SAID: Readonly<Record<Exclude<AskResult, 'answer'>, Exclude<Said['kind'], 'found'>>> = {
  'no-data': 'nothing',
  'no-such-name': 'denied',
  'server-failure': 'failed',
  refused: 'refused',
  'other-error': 'refused',
  referral: 'referral',
  silent: 'silent',
  closed: 'closed',
  'no-route': 'closed',
  garbled: 'unknown',
  'not-asked': 'unknown',
};

/**
 * Asks what programs would ask, each server each name once, however many programs would. The local network is not asked:
 * every computer on it would hear. A server that was silent once is not waited for again.
 */
export class LiveAnswers {
  readonly #machine: Machine;
  readonly #said = new Map<string, Promise<Said>>();
  readonly #silent = new Set<string>();
  readonly #found: DnsAnswer[] = [];

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Runs a lookup to its end, with the answers that there are now. */
  async run<T>(lookup: Lookup<T>): Promise<T> {
    let next = lookup.next();
    while (!next.done) next = lookup.next(await this.#answer(next.value));
    return next.value;
  }

  /** The answers with addresses so far: of each server and name one. */
  get found(): readonly DnsAnswer[] {
    return this.#found;
  }

  #answer(question: Question): Promise<Said> {
    if (question.kind !== 'addresses') return Promise.resolve({ kind: 'unknown' });
    const key = `${question.server.address} ${question.server.port} ${question.name.toLowerCase()}`;
    const known = this.#said.get(key);
    if (known) return known;
    const said = this.#ask(question);
    this.#said.set(key, said);
    return said;
  }

  async #ask({ server, name }: Question & { readonly kind: 'addresses' | 'zone' }): Promise<Said> {
    const place = `${server.address} ${server.port}`;
    if (this.#silent.has(place)) return { kind: 'silent' };
    const answers = await Promise.all((['A', 'AAAA'] as const).map((type) => ask(this.#machine, server, name, type)));
    const good = answers.find(({ result }) => result === 'answer');
    if (good) this.#found.push(good);
    const said = together(answers);
    if (said.kind === 'silent') this.#silent.add(place);
    return said;
  }
}

/** Both kinds of address are one answer; where one is there, the other may fail. */
function together(answers: readonly DnsAnswer[]): Said {
  const addresses = answers.flatMap((answer) => (answer.result === 'answer' ? answer.addresses : []));
  if (addresses.length > 0) return { kind: 'found', addresses };
  const kinds = answers.flatMap(({ result }) => (result === 'answer' ? [] : [SAID[result]]));
  const order = ['nothing', 'denied', 'failed', 'refused', 'referral', 'unknown', 'closed', 'silent'] as const;
  return { kind: order.find((kind) => kinds.includes(kind)) ?? 'unknown' };
}
