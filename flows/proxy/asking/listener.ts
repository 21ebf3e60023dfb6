import { addressKind } from '../../../src/dns/address-kind.ts';
import type { Look } from '../../../src/engine/fact.ts';
import type { Failure } from '../../../src/model/outcome.ts';
import { wayTo } from './way-to.ts';

/**
 * - `accepts`: something takes connections there.
 * - `closed`: the computer is there, nothing listens on that port.
 * - `unknown-host`: its name leads nowhere. `no-route`: no way there. `silent`: nothing came back in time.
 * - `unseen`: nothing came in time, and it may be the look-up of its name that took the time.
 */
export type ListenerState = 'accepts' | 'closed' | 'unknown-host' | 'no-route' | 'silent' | 'unseen';

/** A proxy that needs longer to take a connection is no use to anybody. */
const CONNECT_MS = 2_000;

export async function listenerAt(look: Look, host: string, port: number): Promise<ListenerState> {
  const outcome = await look.machine.connect(host, port, { timeoutMs: CONNECT_MS });
  if (outcome.ok) return 'accepts';
  const state = stateOf(outcome.failure);
  // An address has no name to look up: its silence is its own.
  if (state !== 'silent' || addressKind(host) !== null) return state;
  const way = await wayTo(look, host, port);
  return way === 'open' ? 'accepts' : way === 'shut' ? 'silent' : 'unseen';
}

function stateOf({ code, detail }: Failure): ListenerState {
  if (/ENOTFOUND|EAI_/.test(detail)) return 'unknown-host';
  if (/ECONNREFUSED|ECONNRESET/.test(detail)) return 'closed';
  return code === 'unreachable' ? 'no-route' : 'silent';
}
