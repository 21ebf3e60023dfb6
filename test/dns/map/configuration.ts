import type { Said } from '../../../src/dns/map/question.ts';

/** How one server of a generated network behaves. */
export interface GeneratedServer {
  readonly address: string;
  /** `zone`: by its names, all others are denied; else the same to whatever it is asked. */
  readonly mode: 'zone' | 'failed' | 'refused' | 'referral' | 'silent' | 'closed';
  /** Lower-case full names, with their last dot. */
  readonly zone: Readonly<Record<string, Said>>;
}

/** One Linux, as far as names go, and a name to look up on it. */
export interface Configuration {
  readonly seed: number;
  readonly name: string;
  /** null: there is no such file. */
  readonly nsswitch: string | null;
  readonly resolvConf: string | null;
  readonly hosts: string | null;
  readonly hostConf: string | null;
  readonly mdnsAllow: string | null;
  readonly hostname: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly servers: readonly GeneratedServer[];
  /** What avahi-daemon finds on the local network; null: it does not run. */
  readonly avahi: Readonly<Record<string, readonly string[]>> | null;
}

/** What a server of a configuration says to a name, in any spelling of it. */
export function sayBy(server: GeneratedServer | undefined, name: string): Said {
  if (server === undefined) return { kind: 'closed' };
  if (server.mode !== 'zone') return { kind: server.mode };
  return server.zone[`${name.toLowerCase().replace(/\.$/, '')}.`] ?? { kind: 'denied' };
}

export const ASKERS = ['getent', 'libc', 'cgo', 'go', 'default', 'static'] as const;
/** `getent`, `libc`: getaddrinfo. `cgo`, `go`: GODEBUG says so. `default`: nothing said. `static`: built without cgo. */
export type Asker = (typeof ASKERS)[number];

/** One question that reached a server (or could have). */
export interface Heard {
  readonly server: string;
  readonly name: string;
  readonly type: string;
}

export interface Observed {
  readonly addresses: readonly string[];
  readonly error: string;
  readonly heard: readonly Heard[];
  /** Order that Go itself announces; empty for the C library. */
  readonly order: string;
}
