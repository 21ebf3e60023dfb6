import type { Look } from '../../../src/engine/fact.ts';
import type { Failure } from '../../../src/model/outcome.ts';

/**
 * - `accepts`: something takes connections there.
 * - `closed`: the computer is there, nothing listens on that port.
 * - `unknown-host`: its name leads nowhere. `no-route`: no way there. `silent`: nothing came back in time.
 */
export type ListenerState = 'accepts' | 'closed' | 'unknown-host' | 'no-route' | 'silent';

/** A proxy that needs longer to take a connection is no use to anybody. */
const CONNECT_MS = 2_000;

export async function listenerAt(look: Look, host: string, port: number): Promise<ListenerState> {
  const outcome = await look.machine.connect(host, port, { timeoutMs: CONNECT_MS });
  return outcome.ok ? 'accepts' : stateOf(outcome.failure);
}

function stateOf({ code, detail }: Failure): ListenerState {
  if (/ENOTFOUND|EAI_/.test(detail)) return 'unknown-host';
  if (/ECONNREFUSED|ECONNRESET/.test(detail)) return 'closed';
  return code === 'unreachable' ? 'no-route' : 'silent';
}
