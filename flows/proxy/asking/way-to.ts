import { addressKind } from '../../../src/dns/address-kind.ts';
import type { Look } from '../../../src/engine/fact.ts';
import type { Failure } from '../../../src/model/outcome.ts';
import { serverAnswers } from '../../resolver/facts/server-answers.ts';
import { systemAnswers } from '../../resolver/facts/system-answers.ts';

/**
 * Whether a host takes connections, its name left aside.
 *
 * - `open`: one of its addresses does. `shut`: each of them refused, or nothing came back from it.
 * - `unseen`: no address of it is known here, or none could be tried.
 */
export type Way = 'open' | 'shut' | 'unseen';

/** A far host connects in a third of a second; this leaves room for a lost packet. */
const CONNECT_MS = 2_000;
/** Programs try the addresses of a host in turn; more than these no person waits for. */
const MAX_ADDRESSES = 4;

/**
 * Whether a failure leaves open what failed. A time limit of ours spans the look-up of the name and the
 * connection: a dead name server in front of a live one takes seconds, and go has the patience.
 */
export function mayBeTheName({ code, detail }: Failure): boolean {
  return code === 'timeout' || /ENOTFOUND|EAI_/.test(detail);
}

/** Connects to the addresses that the host was seen to have, so that no time goes into its name. */
export async function wayTo(look: Look, host: string, port: number): Promise<Way> {
  const addresses = (await addressesOf(look, host)).slice(0, MAX_ADDRESSES);
  const outcomes = await Promise.all(
    addresses.map((address) => look.machine.connect(address, port, { timeoutMs: CONNECT_MS })),
  );
  if (outcomes.some((outcome) => outcome.ok)) return 'open';
  const failed = outcomes.filter((outcome) => !outcome.ok && ['timeout', 'unreachable'].includes(outcome.failure.code));
  return outcomes.length > 0 && failed.length === outcomes.length ? 'shut' : 'unseen';
}

/** By the system's word where it gave one: a line in the hosts file stands above the name servers. */
async function addressesOf(look: Look, host: string): Promise<readonly string[]> {
  if (addressKind(host) !== null) return [host];
  if (host === 'localhost') return ['127.0.0.1', '::1'];
  const [system, servers] = await Promise.all([look.ask(systemAnswers), look.ask(serverAnswers)]);
  const told = system.known ? system.value.filter((one) => one.host === host).flatMap((one) => one.addresses) : [];
  const asked = servers.known
    ? servers.value.answers.filter((one) => one.name === host && one.askedFor !== 'offer')
    : [];
  const addresses = told.length > 0 ? told : asked.flatMap((one) => one.addresses);
  const sorted = [...addresses].sort((one, other) => Number(one.includes(':')) - Number(other.includes(':')));
  return [...new Set(sorted)];
}
