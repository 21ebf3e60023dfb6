import type { Connection, TurnedAway } from './connection.ts';
import type { Difference } from './differences.ts';
import type { Foreseen } from './foreseen.ts';

/** What the proxy cannot see by its nature, and what of it holds here. */
export interface Unseen {
  /** The person's exceptions: hosts that they cover are asked past any proxy. null: there are none. */
  readonly noProxy: { readonly variable: string; readonly entries: readonly string[] } | null;
  /** A ~/.curlrc names a proxy of its own, which curl uses instead. null: none does. */
  readonly curlFile: string | null;
  /** Settings of git that hold under a condition, which was not looked into. */
  readonly gitConditions: number;
}

/** One run of one command, and what it asked for. */
export interface Trace {
  /** As it was given: credentials may be in it. */
  readonly command: readonly string[];
  readonly cache: 'own' | 'private';
  readonly startedAt: Date;
  readonly durationMs: number;
  /** Of the two, one is null. */
  readonly exit: { readonly code: number | null; readonly signal: string | null };
  /** The person, or the system, stopped it. */
  readonly interrupted: boolean;
  readonly connections: readonly Connection[];
  readonly turnedAway: readonly TurnedAway[];
  /** null: no command of go's that fetches, or it could not be found out (then `foreseenFailed` says why). */
  readonly foreseen: Foreseen | null;
  readonly foreseenFailed: string | null;
  readonly differences: readonly Difference[];
  readonly unseen: Unseen;
}

export interface Totals {
  readonly connections: number;
  readonly hosts: number;
  readonly up: number;
  readonly down: number;
}

export function totalsOf(connections: readonly Connection[]): Totals {
  return {
    connections: connections.length,
    hosts: new Set(connections.map(({ host }) => host.toLowerCase())).size,
    up: connections.reduce((sum, { up }) => sum + up, 0),
    down: connections.reduce((sum, { down }) => sum + down, 0),
  };
}

/**
 * Who came without the password and never with it. Many programs ask once without: that a question failed is only told
 * by there being no answered one to the same place.
 */
export function neverAdmitted({ turnedAway, connections }: Pick<Trace, 'turnedAway' | 'connections'>) {
  return turnedAway.filter(
    ({ why, target, asker }) =>
      why === 'wrong-password' ||
      !connections.some(
        ({ host, port, asker: other }) => target.endsWith(`${host}:${port}`) && other.kind === asker.kind,
      ),
  );
}
