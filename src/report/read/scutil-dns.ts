import { readScutilDns, type ScutilResolver } from '../../macos/scutil-dns.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

const isMulticast = (one: ScutilResolver) => one.options?.includes('mdns') ?? false;
const isTunnel = (name: string | null) => name !== null && /^(?:utun|ipsec|ppp|tun|tap)\d/.test(name);
const isLoopback = (server: string) => /^(?:127\.|::1$)/.test(server);
const bare = (domain: string) => domain.replace(/\.$/, '');

/** Which servers are asked for every name: unscoped resolvers without a domain (configd dns-configuration.c). */
function forEverything(unscoped: readonly ScutilResolver[]): readonly Message[] {
  const [first, ...others] = unscoped.filter((one) => one.domain === null && !isMulticast(one));
  if (!first) return [message('read.scutil-dns.no-default')];
  const { nameservers: servers, if_name } = first;
  if (servers.length === 0) return [message('read.scutil-dns.default-without-server')];
  const messages = [
    if_name === null
      ? message('read.scutil-dns.default', { servers })
      : message('read.scutil-dns.default-through', { servers, interface: if_name }),
  ];
  if (isTunnel(if_name)) messages.push(message('read.scutil-dns.tunnel', { interface: if_name ?? '' }));
  if (servers.some(isLoopback)) messages.push(message('read.scutil-dns.loopback'));
  if (first.reach?.text.includes('Not Reachable')) messages.push(message('read.scutil-dns.default-not-reachable'));
  const asksNothing = first.reach !== null && !first.flags.some((flag) => flag.startsWith('Request '));
  if (asksNothing) messages.push(message('read.scutil-dns.no-address-lookups'));
  const noIpv6 = first.flags.includes('Request A records') && !first.flags.includes('Request AAAA records');
  if (noIpv6) messages.push(message('read.scutil-dns.no-ipv6'));
  if (others.length > 0) messages.push(message('read.scutil-dns.more-defaults', { n: others.length }));
  const search = unscoped.flatMap((one) => one.search_domains);
  if (search.length > 0) messages.push(message('read.scutil-dns.search', { domains: [...new Set(search)] }));
  return messages;
}

/** Names that go elsewhere: a VPN's supplemental resolvers, and files of /etc/resolver (no interface, no such flag). */
function elsewhere(one: ScutilResolver): Message {
  const domain = bare(one.domain ?? '');
  if (one.nameservers.length === 0) return message('read.scutil-dns.domain-without-server', { domain });
  const servers = one.port === null ? one.nameservers : one.nameservers.map((server) => `${server} (:${one.port})`);
  if (one.flags.includes('Supplemental')) return message('read.scutil-dns.domain-supplemental', { domain, servers });
  if (one.if_name !== null) {
    return message('read.scutil-dns.domain-through', { domain, servers, interface: one.if_name });
  }
  return message('read.scutil-dns.domain-file', { domain, servers });
}

function meaning(resolvers: readonly ScutilResolver[]): readonly Message[] {
  if (resolvers.length === 0) return [message('read.scutil-dns.none')];
  const unscoped = resolvers.filter((one) => one.section === 'default');
  const scoped = resolvers.filter((one) => one.section === 'scoped');
  const special = resolvers.length - unscoped.length - scoped.length;
  const multicast = unscoped.filter(isMulticast).length;
  const interfaces = [...new Set(scoped.flatMap((one) => one.if_name ?? []))];
  const domains = unscoped.filter((one) => one.domain !== null && !isMulticast(one));
  const messages = [...forEverything(unscoped), ...domains.map(elsewhere)];
  if (multicast > 0) messages.push(message('read.scutil-dns.multicast', { n: multicast }));
  if (scoped.length > 0) {
    messages.push(
      interfaces.length === 0
        ? message('read.scutil-dns.scoped')
        : message('read.scutil-dns.scoped-interfaces', { interfaces }),
    );
  }
  if (special > 0) messages.push(message('read.scutil-dns.service-specific', { n: special }));
  if (resolvers.some((one) => one.reach !== null)) messages.push(message('read.scutil-dns.reachable'));
  return [...messages, message('read.scutil-dns.not-shown')];
}

export const scutilDns = defineKind({
  name: 'scutil-dns',
  prints: 'scutil --dns',
  reader: readScutilDns,
  meaning,
});
