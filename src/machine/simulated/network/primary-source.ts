import type { NetworkService, NetworkState } from '../state/network.ts';
import { isUp } from './addresses.ts';

export interface PrimarySource {
  readonly device: string;
  readonly servers: readonly string[];
  /** The servers were set by hand. */
  readonly manual: boolean;
  readonly search: readonly string[];
  /** Reached through a connection made on demand. */
  readonly transient: boolean;
}

/** The service, or the VPN, that the default route goes through: whose servers answer by default. */
export function primarySource(network: NetworkState): PrimarySource | null {
  const device = network.primary;
  if (device === null || !isUp(network, device)) return null;
  const service = Object.values(network.services).find((one) => one.enabled && one.device === device);
  if (service) {
    const manual = service.servers.length > 0;
    const servers = manual ? service.servers : (service.dhcp?.servers ?? []);
    return { device, servers, manual, search: searchOf(service), transient: false };
  }
  const vpn = Object.values(network.vpns).find((one) => one.connected && one.interface === device);
  return vpn ? { device, servers: vpn.servers, manual: false, search: [], transient: vpn.transient } : null;
}

/** Search domains by hand replace the domain that DHCP gave; servers by hand take that domain away as well. */
export function searchOf(service: NetworkService): readonly string[] {
  if (service.searchDomains.length > 0) return service.searchDomains;
  return service.servers.length === 0 && service.dhcp?.domain ? [service.dhcp.domain] : [];
}
