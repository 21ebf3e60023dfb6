import type { Asked, Server } from './question.ts';

/**
 * How it goes with one place where a program looks.
 *
 * - `found`, `not-found`; `try-again`: nobody could say; `unavailable`: this place cannot be used here at all.
 * - `unknown`: it is asked, and what it says cannot be seen from here.
 * - `perhaps`: it is asked if the unknown one before it does not know the name. `not-reached`: it is not asked.
 */
export type Status = 'found' | 'not-found' | 'try-again' | 'unavailable' | 'unknown' | 'perhaps' | 'not-reached';

/** A line of a hosts file that names the host. */
export interface HostsHit {
  /** 1-based. */
  readonly line: number;
  readonly address: string;
}

/** What names the servers. */
export type From =
  | { readonly kind: 'file'; readonly path: string }
  /** A resolver that macOS chooses by the name (`scutil --dns`). */
  | {
      readonly kind: 'default' | 'supplemental' | 'domain';
      /** Empty for the default one. */
      readonly domain: string;
      readonly interface: string | null;
    }
  /** Docker's daemon, for what runs in a container. */
  | { readonly kind: 'docker'; readonly how: 'copied' | 'filtered' | 'configured' | 'public' }
  /** No resolver takes this name. */
  | { readonly kind: 'nobody' };

/** Where a program looks, in its own terms. */
export type Place =
  | {
      readonly kind: 'hosts';
      readonly path: string;
      readonly state: 'read' | 'missing' | 'unreadable';
      /** Of these the answer is made; further lines with the name do not count. */
      readonly hits: readonly HostsHit[];
    }
  | {
      readonly kind: 'servers';
      readonly from: From;
      readonly servers: readonly Server[];
      /** The server that is asked first changes from question to question. */
      readonly rotates: boolean;
      /** Full names in the order in which they are tried until one is found. */
      readonly names: readonly string[];
      readonly asked: readonly Asked[];
    }
  | {
      readonly kind: 'multicast';
      /** `asks`: the local network; else why not. */
      readonly why: 'asks' | 'not-this-name' | 'no-daemon';
      readonly asked: readonly Asked[];
    }
  /** This computer's own names (nss-myhostname), or a container's. */
  | { readonly kind: 'own-name'; readonly of: 'localhost' | 'container' | 'this-computer' | 'gateway' | 'other' }
  /** Another module of the C library, or another program that is asked. */
  | { readonly kind: 'module'; readonly state: 'missing' | 'installed' | 'not-running' | 'unknown' };

export interface Step {
  /** As the configuration calls it: `files`, `dns`, `mdns4_minimal`, `resolver #2`. */
  readonly source: string;
  readonly place: Place;
  readonly status: Status;
  /** By the configuration's own rule nothing behind it is looked at, though nothing was found: `[NOTFOUND=return]`. */
  readonly ends: boolean;
}

/** Why there is no answer, as far as the program can say. */
export type NoAnswer =
  /** EAI_NONAME, `no such host`. */
  | 'no-such-name'
  /** EAI_NODATA: the name is there, without an address. */
  | 'no-address'
  /** EAI_AGAIN: no server could say. */
  | 'try-again'
  /** Go: `server misbehaving`, `i/o timeout`, `connection refused`. */
  | 'misbehaving'
  | 'timeout'
  | 'closed'
  /** Go: below `onion` it asks nobody, and gives back neither addresses nor an error. */
  | 'not-asked'
  /** The configuration cannot be read, so nobody is asked. */
  | 'broken'
  /** EAI_SYSTEM: what should be asked last is not installed. */
  | 'system-error';

export type Ending =
  | {
      readonly kind: 'addresses';
      readonly addresses: readonly string[];
      /** Index of the step that has them. */
      readonly step: number;
      /** Who said it, and for which full name; null where it is no server. */
      readonly server: Server | null;
      readonly name: string | null;
    }
  /** The addresses of this computer's own network cards. */
  | { readonly kind: 'own-addresses'; readonly step: number }
  | { readonly kind: 'none'; readonly why: NoAnswer }
  | { readonly kind: 'unknown'; readonly step: number };

/** From a name to an answer, as one program goes. */
export interface Route {
  readonly steps: readonly Step[];
  readonly ending: Ending;
}
