import { addressKind } from '../../../src/dns/address-kind.ts';
import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { type NeededHost, neededHosts } from './needed-hosts.ts';
import { network } from './network.ts';
import { type ServerAnswer, serverAnswers } from './server-answers.ts';

export type Family = 4 | 6;

/** One address of a host that go needs, and whether anything came back from there. */
export interface TriedAddress {
  readonly host: string;
  readonly address: string;
  readonly family: Family;
  /** A port that is closed proves the way to it as well as one that is open. */
  readonly reached: boolean;
}

/** By which kinds of address this computer gets beyond its own network. */
export interface Families {
  /** There is a default route of that kind. */
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  /** Empty where nothing had to be tried: most networks have IPv4 alone, or both and hosts with both. */
  readonly tried: readonly TriedAddress[];
}

/** Go gives up on one kind of address in favour of the other after a third of a second; a lost packet needs more. */
const CONNECT_MS = 2_000;
const MAX_HOSTS = 3;

/**
 * The ways out by kind of address. Tried are only hosts that go would connect to: the IPv6 addresses of some where there
 * is a route for those, with an IPv4 address of the same host beside it; and IPv4 addresses where no route leads there,
 * as a Mac may carry IPv4 over IPv6 by itself (RFC 6877).
 */
export const families = defineFact<Families>({
  id: 'resolver.families',
  limitMs: 3_000,
  async observe(look) {
    const [routes, { names }, { answers }] = await Promise.all([
      look.need(network),
      look.need(neededHosts),
      look.need(serverAnswers),
    ]);
    const [ipv4, ipv6] = [routes.ipv4 !== null, routes.ipv6 !== null];
    const addresses = names.slice(0, MAX_HOSTS).flatMap((host) => {
      const [four, six] = [addressOf(answers, host.host, 4), addressOf(answers, host.host, 6)];
      // Of addresses that are on no internet, a route of their own decides, and not the default one.
      if (ipv6 && ipv4)
        return six === null || !isPublic(six)
          ? []
          : [one(host, six, 6), ...(four === null ? [] : [one(host, four, 4)])];
      if (ipv6) return six === null && four !== null ? [one(host, four, 4)] : [];
      return ipv4 && four === null && six !== null ? [one(host, six, 6)] : [];
    });
    return { ipv4, ipv6, tried: await Promise.all(addresses.map((each) => tryOne(look, each))) };
  },
});

/** The first on the internet, else the first: one on a network of the person's own may be reached without a default route. */
function addressOf(answers: readonly ServerAnswer[], host: string, family: Family): string | null {
  const own = answers.filter((answer) => answer.name === host && answer.askedFor === 'system');
  const found = own.flatMap((answer) => answer.addresses).filter((address) => familyOf(address) === family);
  return found.find(isPublic) ?? found[0] ?? null;
}

const isPublic = (address: string) => addressKind(address) === 'public';

export function familyOf(address: string): Family {
  return address.includes(':') ? 6 : 4;
}

type Wanted = Pick<NeededHost, 'host' | 'port'> & { readonly address: string; readonly family: Family };

const one = ({ host, port }: NeededHost, address: string, family: Family): Wanted => ({ host, port, address, family });

async function tryOne(look: Look, { host, port, address, family }: Wanted): Promise<TriedAddress> {
  const outcome = await look.machine.connect(address, port, { timeoutMs: CONNECT_MS });
  return { host, address, family, reached: outcome.ok || /ECONNREFUSED|ECONNRESET/.test(outcome.failure.detail) };
}
