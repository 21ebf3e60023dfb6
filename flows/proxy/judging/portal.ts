import { canonicalName } from '../../../src/dns/name.ts';
import type { PlainAnswer } from '../facts/plain-look.ts';

/**
 * Why a network is taken for one that wants a login first.
 *
 * - `says-so`: status 511, which means exactly that (RFC 6585, 6), and which no host gives of itself.
 * - `leads-away`: hosts that have nothing to do with each other send to one and the same other host.
 */
export interface Portal {
  readonly sign: 'says-so' | 'leads-away';
  readonly hosts: readonly string[];
  /** Host of the login page; empty: not told. */
  readonly page: string;
}

const NETWORK_AUTHENTICATION_REQUIRED = 511;

/**
 * @param madeUp addresses that the name servers give for a name that does not exist: a host that is there has another
 * @returns null: nothing proves it. One host that sends elsewhere may have moved, or want a login of its own.
 */
export function portalIn(answers: readonly PlainAnswer[], madeUp: readonly string[]): Portal | null {
  const saying = answers.filter(({ status }) => status === NETWORK_AUTHENTICATION_REQUIRED);
  if (saying.length > 0) return { sign: 'says-so', hosts: saying.map(({ host }) => host), page: '' };
  const away = answers.filter(({ host, leadsTo }) => leadsTo !== '' && !isSameOwner(host, leadsTo));
  for (const { leadsTo } of away) {
    const together = away.filter((one) => canonicalName(one.leadsTo) === canonicalName(leadsTo));
    const proven = together.length > 1 || together.some(({ address }) => address !== null && madeUp.includes(address));
    if (proven) return { sign: 'leads-away', hosts: together.map(({ host }) => host), page: leadsTo };
  }
  return null;
}

/** `proxy.golang.org` may send to `golang.org`, or to `www.golang.org`. */
function isSameOwner(host: string, other: string): boolean {
  const owner = (name: string) => canonicalName(name).split('.').slice(-2).join('.');
  return owner(host) === owner(other);
}
