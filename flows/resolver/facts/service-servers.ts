import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { readDhcpPacket } from '../../../src/macos/dhcp-packet.ts';
import { networksetupRefusal } from '../../../src/macos/networksetup/refusal.ts';
import { readDnsServers } from '../../../src/macos/networksetup/server-list.ts';
import type { OrderedService } from '../../../src/macos/networksetup/service-order.ts';
import { answerOf } from '../../machine/answer.ts';
import { network } from './network.ts';
import { networkServices } from './network-services.ts';

/** What the network itself offers to a computer that lets it. */
export interface OfferedServers {
  readonly servers: readonly string[];
  /** The network's own domain; empty where it offers none. */
  readonly domain: string;
}

/** Name servers of one network service. */
export interface ServiceServers {
  readonly service: string;
  readonly device: string;
  /** Set by hand; they stand in the place of those that the network offers. */
  readonly manual: readonly string[];
  /** By DHCP; null where it is not in use, or does not say. */
  readonly offered: OfferedServers | null;
  /** The default route goes through it. */
  readonly primary: boolean;
}

/** More services than this are leftovers of adapters that are long gone; the ones in use stand first. */
const MAX_SERVICES = 8;

/** Servers set by hand, service by service, and what DHCP offers in their place. Only macOS has services. */
export const serviceServers = defineFact<readonly ServiceServers[]>({
  id: 'resolver.service-servers',
  limitMs: 3_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return [];
    const [services, routes] = await Promise.all([look.need(networkServices), look.ask(network)]);
    const out = routes.known ? [routes.value.ipv4?.interface, routes.value.ipv6?.interface] : [];
    const usable = services.filter((one) => !one.disabled && one.device !== null).slice(0, MAX_SERVICES);
    return Promise.all(
      usable.map(async (one) => ({
        service: one.name,
        device: one.device ?? '',
        ...(await serversOf(look, one)),
        primary: out.includes(one.device ?? ''),
      })),
    );
  },
});

async function serversOf(
  look: Look,
  { name, device }: OrderedService,
): Promise<Pick<ServiceServers, 'manual' | 'offered'>> {
  const argv = ['/usr/sbin/networksetup', '-getdnsservers', name] as const;
  const { stdout } = await answerOf(look, [...argv]);
  const manual = networksetupRefusal(stdout) ? [] : readDnsServers(stdout, { command: argv.join(' ') }).facts.servers;
  // What DHCP offers matters only where something else has taken its place.
  return { manual, offered: manual.length === 0 ? null : await offeredOn(look, device ?? '') };
}

async function offeredOn(look: Look, device: string): Promise<OfferedServers | null> {
  const outcome = await look.machine.run({ argv: ['/usr/sbin/ipconfig', 'getpacket', device], timeoutMs: 1_000 });
  if (!outcome.ok) return null;
  const { dns_servers: servers, domain } = readDhcpPacket(outcome.value.stdout).facts;
  return servers.length === 0 && domain === null ? null : { servers, domain: domain ?? '' };
}

/** Services in use whose servers are set by hand, and differ from what the network offers. */
export function overriddenServices(services: readonly ServiceServers[]): readonly ServiceServers[] {
  return services.filter(({ primary, manual, offered }) => {
    if (!primary || manual.length === 0 || !offered || offered.servers.length === 0) return false;
    return offered.servers.some((server) => !manual.includes(server));
  });
}
