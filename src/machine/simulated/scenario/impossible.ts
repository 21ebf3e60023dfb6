import { isIP, isIPv4, isIPv6 } from 'node:net';
import { isAddress } from '../network/addresses.ts';
import type { MacState } from '../state/mac-state.ts';

/** A state that no Mac can be in: the key that is wrong, and why. */
export interface Impossibility {
  readonly key: string;
  readonly why: string;
  readonly allowed: readonly string[];
}

/** Major versions that there are, as far as the simulation knows what is different about them. */
const MACOS = [10, 11, 12, 13, 14, 15, 26, 27];
/** Last macOS for Intel Macs. */
const LAST_INTEL = 26;

/** A Mac that cannot be made from what is said of it. */
export class NoSuchMac extends Error {
  readonly problem: 'missing-key' | 'impossible';
  readonly impossibility: Impossibility;

  constructor(problem: NoSuchMac['problem'], found: Impossibility) {
    super(`${found.key}: ${found.why}`);
    this.name = 'NoSuchMac';
    this.problem = problem;
    this.impossibility = found;
  }
}

/** The first thing about this Mac that cannot be, its files aside; null: it could stand on a desk. */
export function impossibility(state: MacState): Impossibility | null {
  const { accounts, launchd, network, person, system, terminal } = state;
  const not = (key: string, why: string, allowed: readonly string[] = []) => ({ key, why, allowed });
  const interfaces = Object.keys(network.interfaces);
  if (!accounts[person]) return not('state.person', 'there is no such account', Object.keys(accounts));
  const major = Number.parseInt(system.version, 10);
  const versions = (last: number) => MACOS.filter((one) => one <= last).map((one) => `${one}.x`);
  if (!MACOS.includes(major)) {
    return not('state.system.version', `there is no macOS ${system.version}`, versions(Number.POSITIVE_INFINITY));
  }
  if (system.cpu === 'x86_64' && major > LAST_INTEL) {
    return not('state.system.version', 'macOS 27 and later run on Apple silicon only', versions(LAST_INTEL));
  }
  if (system.cpu === 'x86_64' && system.rosetta)
    return not('state.system.rosetta', 'an Intel Mac has no Rosetta', ['false']);
  if (terminal.translated && !system.rosetta) {
    return not('state.terminal.translated', 'without Rosetta nothing is translated', ['false']);
  }
  if (Number.isNaN(Date.parse(state.clock))) return not('state.clock', 'this is no time', ['2026-11-20T09:00:00Z']);
  if (network.primary !== null && !interfaces.includes(network.primary)) {
    return not('state.network.primary', 'there is no such interface', interfaces);
  }
  for (const [name, vpn] of Object.entries(network.vpns)) {
    if (vpn.interface in network.interfaces || !vpn.connected) continue;
    return not(`state.network.vpns.${name}.interface`, 'there is no such interface', interfaces);
  }
  const services = Object.keys(network.services);
  if (!network.serviceOrder.every((one) => services.includes(one))) {
    return not('state.network.serviceOrder', 'there is no such service', services);
  }
  const name = nameProblem(state);
  if (name) return name;
  if (!launchd.guiSession && Object.keys(launchd.jobs.gui).length > 0) {
    return not('state.launchd.jobs.gui', 'without a graphical session there are no jobs of one', ['{}']);
  }
  return null;
}

/** What is looked up as an address must be one. */
function nameProblem({ network }: MacState): Impossibility | null {
  const not = (key: string, allowed: string) => ({ key, why: 'this is no such address', allowed: [allowed] });
  for (const [name, records] of Object.entries(network.internet)) {
    if (!(records.A ?? []).every((one) => isIPv4(one)))
      return not(`state.network.internet.${name}.A`, 'IPv4 addresses');
    if (!(records.AAAA ?? []).every((one) => isIPv6(one))) {
      return not(`state.network.internet.${name}.AAAA`, 'IPv6 addresses');
    }
  }
  for (const server of Object.keys(network.dnsServers)) {
    const [, v6, v4] = /^(?:\[(.+)\]|([\d.]+)):\d+$/.exec(server) ?? [];
    if (isIP(v6 ?? v4 ?? server) === 0) return not(`state.network.dnsServers.${server}`, 'an address, or address:port');
  }
  for (const [name, { addresses }] of Object.entries(network.interfaces)) {
    if (!addresses.every(isAddressWithPrefix)) {
      return not(`state.network.interfaces.${name}.addresses`, 'addresses with their prefix length (192.168.1.23/24)');
    }
  }
  for (const [name, { dhcp, servers }] of Object.entries(network.services)) {
    const key = `state.network.services.${name}`;
    if (!servers.every(isAddress)) return not(`${key}.servers`, 'addresses');
    if (!(dhcp?.servers ?? []).every(isAddress)) return not(`${key}.dhcp.servers`, 'addresses');
  }
  for (const [name, vpn] of Object.entries(network.vpns)) {
    if (!vpn.servers.every(isAddress)) return not(`state.network.vpns.${name}.servers`, 'addresses');
  }
  for (const [name, site] of Object.entries(network.sites)) {
    if (!site.addresses.every((one) => isIP(one) !== 0))
      return not(`state.network.sites.${name}.addresses`, 'addresses');
  }
  return null;
}

function isAddressWithPrefix(text: string): boolean {
  const [, address = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  return isAddress(address) && Number(length) <= (isIPv4(address) ? 32 : 128);
}

/** A file that stands where another file needs a directory. */
export function fileInTheWay(state: MacState): (Impossibility & { readonly path: string }) | null {
  for (const path of Object.keys(state.files)) {
    for (let above = path.lastIndexOf('/'); above > 0; above = path.lastIndexOf('/', above - 1)) {
      const parent = path.slice(0, above);
      if (state.files[parent]?.type === 'directory') continue;
      const allowed = ['a path below a directory'];
      return { key: `state.files.${path}`, why: `${parent} is no directory`, allowed, path };
    }
  }
  return null;
}
