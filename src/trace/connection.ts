import type { Burst } from './bursts.ts';

/** Which kind of program asked: each chooses its proxy by rules of its own. */
export type AskerKind = 'go' | 'git' | 'curl' | 'other' | 'unnamed';

export interface Asker {
  readonly kind: AskerKind;
  /** What it calls itself (`User-Agent`); null: it does not say. Untrusted. */
  readonly text: string | null;
}

export type OutcomeKind =
  | 'ok'
  | 'refused'
  | 'timed-out'
  | 'unknown-host'
  | 'unreachable'
  /** The person's own proxy answered with something else than a connection: see `status`. */
  | 'proxy-said'
  /** The server, or the proxy, ended it in the middle. */
  | 'cut-off'
  | 'client-closed'
  /** It was open when the command had ended. */
  | 'still-open'
  | 'failed';

export interface ConnectionOutcome {
  readonly kind: OutcomeKind;
  /** Where it went wrong: at the host that was asked for, or at the person's own proxy before it. */
  readonly at: 'host' | 'proxy';
  /** Of `proxy-said`. */
  readonly status: number | null;
  /** In the system's or the proxy's words. Untrusted. */
  readonly detail: string | null;
}

/** What stands in the clear in a TLS client's first message. */
export interface ClearHello {
  /** SNI; null: none is named. */
  readonly serverName: string | null;
  /** Protocols on offer (ALPN), best first. */
  readonly protocols: readonly string[];
}

/** One plain request, which a proxy reads whole. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query, as asked. Untrusted, and secrets may be in it. */
  readonly path: string;
  /** null: no answer came. */
  readonly status: number | null;
  /** Host that the answer sends on to; null: it does not. */
  readonly redirectsTo: string | null;
}

/** One connection that a program asked for, or one plain request. Times in milliseconds. */
export interface Connection {
  /** From 1, in the order in which they were asked for. */
  readonly number: number;
  /** After the start of the command. */
  readonly startMs: number;
  readonly asker: Asker;
  readonly host: string;
  readonly port: number;
  /** `tls`, `tunnel`: through a tunnel that is not looked into. `silent`: a tunnel through which nothing was sent. */
  readonly protocol: 'tls' | 'tunnel' | 'silent' | 'http';
  /** null: not TLS, or its first message could not be read. */
  readonly hello: ClearHello | null;
  readonly request: PlainRequest | null;
  /** The person's own proxy, without its credentials; null: straight to the host. */
  readonly via: string | null;
  /** Of the host, or of the proxy on the way to it; null: it never came to that. */
  readonly lookupMs: number | null;
  readonly connectMs: number | null;
  /** From the question to the first byte that came back from the server. */
  readonly firstByteMs: number | null;
  readonly durationMs: number;
  /** When something came back from the server. */
  readonly bursts: readonly Burst[];
  /** Bytes from the program to the server, and back. In a tunnel those inside it; of a plain request bodies alone. */
  readonly up: number;
  readonly down: number;
  readonly outcome: ConnectionOutcome;
}

/** Somebody asked without this run's password. */
export interface TurnedAway {
  readonly asker: Asker;
  readonly target: string;
  readonly why: 'no-password' | 'wrong-password';
}
