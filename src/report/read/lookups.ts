import { type DhcpPacket, readDhcpPacket } from '../../macos/dhcp-packet.ts';
import { type HostBlock, readDscacheutil } from '../../macos/dscacheutil.ts';
import { type RouteEntry, readRouteGet } from '../../macos/route-get.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

function hostMeaning(blocks: readonly HostBlock[]): readonly Message[] {
  if (blocks.length === 0) return [message('read.dscacheutil.none'), message('read.dscacheutil.like-go')];
  const names = [...new Set(blocks.map((block) => block.name))];
  const told = names.map((name) => {
    const own = blocks.filter((block) => block.name === name);
    const addresses = own.flatMap((block) => [...block.ipv6_addresses, ...block.ip_addresses]);
    return addresses.length === 0
      ? message('read.dscacheutil.without-address', { name })
      : message('read.dscacheutil.found', { name, addresses });
  });
  const addresses = blocks.flatMap((block) => [...block.ip_addresses, ...block.ipv6_addresses]);
  const isHere = addresses.some((one) => /^(?:127\.|0\.0\.0\.0$|::1?$)/.test(one)) && !names.includes('localhost');
  return [...told, ...(isHere ? [message('read.dscacheutil.loopback')] : []), message('read.dscacheutil.like-go')];
}

function dhcpMeaning(facts: DhcpPacket): readonly Message[] {
  const { address, dns_servers, domain, routers, proxy_url, options } = facts;
  if (address === null && Object.keys(options).length === 0) return [message('read.ipconfig.none')];
  return [
    ...(address === null ? [] : [message('read.ipconfig.address', { address })]),
    ...(routers.length > 0 ? [message('read.ipconfig.routers', { routers })] : []),
    ...(dns_servers.length > 0
      ? [message('read.ipconfig.servers', { servers: dns_servers })]
      : [message('read.ipconfig.no-servers')]),
    ...(domain === null ? [] : [message('read.ipconfig.domain', { domain })]),
    ...(proxy_url === null ? [] : [message('read.ipconfig.proxy', { url: proxy_url })]),
    message('read.ipconfig.may-be-overridden'),
  ];
}

function routeMeaning({ found, gateway, interface: name }: RouteEntry): readonly Message[] {
  if (found === null) return [];
  if (!found) return [message('read.route-get.none')];
  return [
    ...(name === null ? [] : [message('read.route-get.interface', { interface: name })]),
    ...(gateway === null ? [] : [message('read.route-get.gateway', { gateway })]),
    ...(name !== null && /^(?:utun|ipsec|ppp)\d/.test(name)
      ? [message('read.route-get.tunnel', { interface: name })]
      : []),
  ];
}

export const dscacheutil = defineKind({
  name: 'dscacheutil',
  prints: 'dscacheutil -q host -a name NAME',
  mayBeEmpty: true,
  reader: readDscacheutil,
  meaning: hostMeaning,
});

export const ipconfig = defineKind({
  name: 'ipconfig',
  prints: 'ipconfig getpacket en0',
  mayBeEmpty: true,
  reader: readDhcpPacket,
  found: (facts) => facts.address !== null || Object.keys(facts.options).length > 0,
  meaning: dhcpMeaning,
});

export const routeGet = defineKind({
  name: 'route-get',
  prints: 'route -n get default',
  reader: readRouteGet,
  found: (facts) => facts.found !== null,
  meaning: routeMeaning,
});
