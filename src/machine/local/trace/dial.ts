import { connect, type Socket } from 'node:net';
import type { ConnectionOutcome, OutcomeKind } from '../../../trace/connection.ts';
import type { NextProxy } from '../../../trace/next-proxy.ts';
import { unbracketed } from '../connection.ts';
import { errnoOf, wordsOf } from '../failures.ts';
import { secure, type Trust } from '../tls-handshake.ts';
import type { OpenRecord } from './record.ts';

/** Why there is no connection. */
export class DialFailure extends Error {
  readonly outcome: ConnectionOutcome;

  constructor(kind: OutcomeKind, at: ConnectionOutcome['at'], detail: string) {
    super(detail);
    this.name = 'DialFailure';
    this.outcome = { kind, at, status: null, detail };
  }
}

/** Longer than Go's own dialer waits (30 s), so that it is the program that gives up. */
const DIAL_LIMIT_MS = 60_000;
/** For each address but the last. Node's own 250 ms is too little for a far host; Go tries both kinds side by side. */
const ATTEMPT_MS = 1_000;

const KINDS: Readonly<Record<string, OutcomeKind>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timed-out',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  EAI_FAIL: 'unknown-host',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
};

export function outcomeOf(error: unknown, at: ConnectionOutcome['at']): ConnectionOutcome {
  if (error instanceof DialFailure) return error.outcome;
  return { kind: KINDS[errnoOf(error)] ?? 'failed', at, status: null, detail: wordsOf(error) };
}

/** A TCP connection, which stays open the one way when the other is closed. Notes how long name and connection took. */
export function reach(
  host: string,
  port: number,
  at: ConnectionOutcome['at'],
  record: OpenRecord,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new DialFailure('client-closed', at, 'closed'));
    const began = performance.now();
    let named = began;
    const socket = connect({
      host: unbracketed(host),
      port,
      allowHalfOpen: true,
      noDelay: true,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    });
    const fail = (failure: DialFailure) => {
      clearTimeout(limit);
      signal.removeEventListener('abort', leave);
      socket.on('error', () => {});
      socket.destroy();
      reject(failure);
    };
    const leave = () => fail(new DialFailure('client-closed', at, 'closed'));
    const limit = setTimeout(() => {
      fail(new DialFailure('timed-out', at, `no answer within ${DIAL_LIMIT_MS / 1_000} s`));
    }, DIAL_LIMIT_MS);
    signal.addEventListener('abort', leave, { once: true });
    socket.once('lookup', () => {
      named = performance.now();
      record.lookupMs ??= named - began;
    });
    const broken = (error: Error) => {
      const { kind, detail } = outcomeOf(error, at);
      fail(new DialFailure(kind, at, detail ?? ''));
    };
    socket.once('error', broken);
    socket.once('connect', () => {
      clearTimeout(limit);
      signal.removeEventListener('abort', leave);
      socket.off('error', broken);
      record.connectMs ??= performance.now() - named;
      // Whoever uses it listens for errors of its own; between two users none may be fatal.
      socket.on('error', () => {});
      resolve(socket);
    });
  });
}

/** A connection to the person's own proxy, behind TLS where its address says so. */
export async function reachProxy(
  proxy: NextProxy,
  record: OpenRecord,
  trust: Trust,
  signal: AbortSignal,
): Promise<Socket> {
  const socket = await reach(proxy.host, proxy.port, 'proxy', record, signal);
  if (proxy.scheme !== 'https') return socket;
  // Only until it stands: afterwards it may have to send what is still on its way.
  const handshake = new AbortController();
  const leave = () => handshake.abort();
  signal.addEventListener('abort', leave, { once: true });
  try {
    const { socket: secured, distrust } = await secure(socket, proxy.host, null, trust, handshake.signal);
    if (distrust === null) return secured;
    secured.destroy();
    throw new DialFailure('failed', 'proxy', distrust);
  } catch (error) {
    socket.destroy();
    if (error instanceof DialFailure) throw error;
    throw new DialFailure('failed', 'proxy', wordsOf(error));
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
