import { connect, isIP, type Socket } from 'node:net';
import type { Outcome } from '../../model/outcome.ts';
import type { Limits } from '../port.ts';
import { within } from './limits.ts';

const CONNECT_LIMIT_MS = 2_000;

/** A connected socket, closed when `signal` aborts. The caller closes it. `found`: told when the name has an address. */
export function openSocket(
  host: string,
  port: number,
  signal: AbortSignal,
  found: () => void = () => {},
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = connect({ host: unbracketed(host), port });
    socket.once('lookup', found);
    signal.addEventListener('abort', () => socket.destroy(), { once: true });
    socket.once('error', reject);
    // An aborted socket ends without an error.
    socket.once('close', () => reject(signal.reason ?? new Error('closed')));
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      // Whoever uses it listens for errors of its own; between two users none may be fatal.
      socket.on('error', () => {});
      resolve(socket);
    });
  });
}

export function connectTo(host: string, port: number, limits?: Limits): Promise<Outcome<null>> {
  return within(limits, CONNECT_LIMIT_MS, async (course) => {
    const socket = await openSocket(host, port, course.signal);
    socket.destroy();
    return null;
  });
}

/** The host of a URL without the brackets that IPv6 addresses stand in there. */
export function unbracketed(host: string): string {
  const inner = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return isIP(inner) === 6 ? inner : host;
}
