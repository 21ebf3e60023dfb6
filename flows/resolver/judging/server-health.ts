import { addressKind } from '../../../src/dns/address-kind.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { answerEvidence, showServer } from '../asking/answer-evidence.ts';
import type { AskResult } from '../asking/ask.ts';
import type { ServerAnswer } from '../facts/server-answers.ts';

export type ServerState = 'answers' | 'closed' | 'no-route' | 'garbled' | 'silent';

/** One server, by all that it was asked. */
export interface ServerHealth {
  /** As it is shown: `10.0.0.53`, `127.0.0.1:5300`. */
  readonly name: string;
  readonly address: string;
  readonly domain: string;
  readonly state: ServerState;
  readonly answers: readonly ServerAnswer[];
}

/** Whether something readable came back, whatever it said. */
export function isReply(result: AskResult): boolean {
  return !['silent', 'closed', 'no-route', 'garbled', 'not-asked'].includes(result);
}

/** One health per server and resolver, in the order they were asked. */
export function serverHealth(answers: readonly ServerAnswer[]): readonly ServerHealth[] {
  const groups = new Map<string, ServerAnswer[]>();
  for (const answer of answers) {
    const key = `${showServer(answer.server)} ${answer.domain}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.every((answer) => answer.result === 'not-asked')) return [];
    const { server, domain } = first;
    return { name: showServer(server), address: server.address, domain, state: stateOf(group), answers: group };
  });
}

function stateOf(answers: readonly ServerAnswer[]): ServerState {
  const results = answers.map((answer) => answer.result);
  if (results.some(isReply)) return 'answers';
  // A refusal by the machine itself says more than silence does.
  for (const state of ['closed', 'no-route', 'garbled'] as const) if (results.includes(state)) return state;
  return 'silent';
}

/** What one server makes of one host, over both kinds of address. */
export type HostWord =
  | 'found'
  | 'made-up'
  | 'ruled'
  | 'sunk'
  | 'denied'
  | 'no-address'
  /** No address of one kind, and silence about the other: nothing is denied. */
  | 'half-silent'
  | 'failing'
  | 'nothing';

/** @param madeUp what this server gives for a name that does not exist */
export function wordFor(answers: readonly ServerAnswer[], madeUp: readonly string[] = []): HostWord {
  const addresses = answers.flatMap((answer) => answer.addresses);
  // "Forged", "Blocked" and the like beside an address (RFC 8914): that of a page that says so.
  if (addresses.length > 0 && answers.some(({ reasons }) => reasons.includes('rule'))) return 'ruled';
  // Every address must be one of those: a name that exists has at least one of its own.
  if (addresses.length > 0 && addresses.every((address) => madeUp.includes(address))) return 'made-up';
  if (addresses.some((address) => addressKind(address) !== 'unspecified')) return 'found';
  if (addresses.length > 0) return 'sunk';
  const results = answers.map((answer) => answer.result).filter(isReply);
  if (results.includes('no-such-name')) return 'denied';
  if (results.length > 0 && results.every((result) => result === 'no-data')) {
    return results.length < answers.length ? 'half-silent' : 'no-address';
  }
  return results.length > 0 ? 'failing' : 'nothing';
}

export function evidenceOf(answers: readonly ServerAnswer[]): readonly Evidence[] {
  return answers.map(answerEvidence);
}
