/** A name server as a program would ask it. */
export interface Server {
  /** An IP address, a link-local one with its zone (`fe80::1%en0`). */
  readonly address: string;
  readonly port: number;
}

/**
 * What a program asks on its way to an answer.
 *
 * - `addresses`: a server, for the name's IPv4 and IPv6 addresses (two messages, one question).
 * - `zone`: a server, whether it keeps a zone of that name (SOA); nss-mdns does for `local`.
 * - `multicast`: every computer of the local network at once.
 */
export type Question =
  | {
      readonly kind: 'addresses' | 'zone';
      readonly server: Server;
      readonly name: string;
      /** For IPv6 addresses it is asked only when it has answered for IPv4. */
      readonly inTurn: boolean;
    }
  | { readonly kind: 'multicast'; readonly name: string; readonly families: readonly (4 | 6)[] };

/**
 * What comes back.
 *
 * - `found`: at least one address; of one kind there may be none. For a zone: it is kept there.
 * - `nothing`: the name is there, without an address. `denied`: there is no such name.
 * - `failed` (SERVFAIL), `refused` (REFUSED and other codes), `referral` (an answer without any answer in it).
 * - `silent`: nothing in time. `closed`: nothing listens there, or there is no way there.
 * - `unknown`: nobody asked, or what came cannot be told.
 */
export type Said =
  | { readonly kind: 'found'; readonly addresses: readonly string[] }
  | { readonly kind: 'nothing' | 'denied' | 'failed' | 'refused' | 'referral' | 'silent' | 'closed' | 'unknown' };

/** One question, and what came back. */
export interface Asked {
  readonly question: Question;
  readonly said: Said;
}

/**
 * A way of looking a name up: it gives out its questions one by one, and goes on by what it is told. So one rule serves
 * whoever has the answers: a test at once, an examination after asking the servers.
 */
export type Lookup<T> = Generator<Question, T, Said>;

/** Runs a lookup whose answers are at hand. */
export function finish<T>(lookup: Lookup<T>, say: (question: Question) => Said): T {
  let next = lookup.next();
  while (!next.done) next = lookup.next(say(next.value));
  return next.value;
}
