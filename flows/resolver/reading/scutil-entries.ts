import { parseIp } from '../../../src/go/ip-address.ts';
import type { ScutilResolver } from '../../../src/macos/scutil-dns.ts';
import type { Nameserver } from '../asking/ask.ts';
import type { ResolverEntry } from '../resolver-entry.ts';

const DNS_PORT = 53;
/** mDNSResponder asks no server on this port: it is multicast's own (mDNSResponder, `ConfigResolvers`). */
const MULTICAST_PORT = 5353;

/**
 * The resolvers that the system chooses from by name. Scoped ones are left out: they answer only for
 * programs that bind themselves to an interface.
 */
export function entriesOf(resolvers: readonly ScutilResolver[]): readonly ResolverEntry[] {
  return resolvers.filter((one) => one.section === 'default' && !isForOtherRecords(one)).map(entryOf);
}

/** Without either flag a resolver is not used to look up addresses. Without a server it is nobody's choice. */
function isForOtherRecords(resolver: ScutilResolver): boolean {
  if (resolver.domain === null || resolver.nameservers.length === 0) return false;
  return !resolver.flags.some((flag) => flag.startsWith('Request A'));
}

function entryOf(resolver: ScutilResolver): ResolverEntry {
  const multicast = (resolver.options ?? '').split(/\s+/).includes('mdns') || resolver.port === MULTICAST_PORT;
  const { reach } = resolver;
  return {
    kind: multicast ? 'multicast' : resolver.domain === null ? 'default' : 'domain',
    domain: resolver.domain ?? '',
    nameservers: resolver.nameservers.flatMap((text) => nameserverOf(text, resolver)),
    searchDomains: resolver.search_domains,
    supplemental: resolver.flags.includes('Supplemental'),
    interface: resolver.if_name,
    order: resolver.order ?? 0,
    reachable: reach === null ? null : !reach.text.includes('Not Reachable'),
  };
}

function nameserverOf(text: string, resolver: ScutilResolver): readonly Nameserver[] {
  const [address = '', zone] = text.split('%');
  if (!parseIp(address)) return [];
  // macOS 12 to 14 print the interface's number and a stray letter (`fe80::1%15d`) for its name.
  const named = zone === undefined || !/^\d+[a-z]?$/.test(zone) ? zone : (resolver.if_name ?? undefined);
  return [{ address: named === undefined ? address : `${address}%${named}`, port: resolver.port ?? DNS_PORT }];
}
