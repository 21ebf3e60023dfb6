import type { Connection } from '../../src/trace/connection.ts';
import type { Trace } from '../../src/trace/trace.ts';

/** A connection that went well, but for what is said of it. */
export function connection(about: Partial<Connection> = {}): Connection {
  return {
    number: 1,
    startMs: 0,
    asker: { kind: 'go', text: 'Go-http-client/1.1' },
    host: 'proxy.golang.org',
    port: 443,
    protocol: 'tls',
    hello: { serverName: 'proxy.golang.org', protocols: ['h2'] },
    request: null,
    via: null,
    lookupMs: 10,
    connectMs: 20,
    firstByteMs: 80,
    durationMs: 400,
    bursts: [{ fromMs: 80, toMs: 400 }],
    up: 1_000,
    down: 2_000_000,
    outcome: { kind: 'ok', at: 'host', status: null, detail: null },
    ...about,
  };
}

/** A run of `go mod download`, but for what is said of it. */
export function traced(about: Partial<Trace> = {}): Trace {
  return {
    command: ['go', 'mod', 'download'],
    cache: 'own',
    startedAt: new Date('2026-01-01T00:00:00Z'),
    durationMs: 1_000,
    exit: { code: 0, signal: null },
    interrupted: false,
    connections: [connection()],
    turnedAway: [],
    foreseen: null,
    foreseenFailed: null,
    differences: [],
    unseen: { noProxy: null, curlFile: null, gitConditions: 0 },
    ...about,
  };
}
