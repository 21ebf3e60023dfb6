import type { DnsRecords, DnsServer, Site } from './servers.ts';

export interface NetworkInterface {
  /** As `if_index` prints it. */
  readonly index: number;
  /** With prefix length: `192.168.1.23/24`, `2001:db8::17/64`. No address: the interface is down. */
  readonly addresses: readonly string[];
  readonly router: string | null;
  readonly hardwareAddress: string;
}

/** What a DHCP server gave with its last ACK. */
export interface DhcpLease {
  readonly servers: readonly string[];
  /** Empty: the option was not sent. */
  readonly domain: string;
  readonly serverIdentifier: string;
  readonly leaseSeconds: number;
}

export interface ProxySetting {
  enabled: boolean;
  /** Empty: never filled in. */
  readonly server: string;
  readonly port: number;
  readonly authenticated: boolean;
}

/** Proxy settings of one service; what is absent was never touched, and prints no key. */
export interface Proxies {
  web?: ProxySetting;
  secureWeb?: ProxySetting;
  socks?: ProxySetting;
  ftp?: ProxySetting;
  auto?: { enabled: boolean; readonly url: string };
  discovery?: boolean;
  exceptions?: readonly string[];
  excludeSimpleNames?: boolean;
  ftpPassive?: boolean;
}

export interface NetworkService {
  readonly enabled: boolean;
  /** The hardware port's name; a service can be renamed, a port cannot. */
  readonly port: string;
  readonly device: string;
  /** Servers set by hand; they replace those of DHCP. */
  servers: readonly string[];
  searchDomains: readonly string[];
  readonly dhcp: DhcpLease | null;
  readonly proxies: Proxies;
}

export interface Vpn {
  readonly connected: boolean;
  readonly interface: string;
  readonly servers: readonly string[];
  /** Domains that its servers answer for. Empty: it takes over all names. */
  readonly matchDomains: readonly string[];
  /** Whether the match domains also complete single-label names. */
  readonly appendsToSearch: boolean;
  /** The system counts it as a connection made on demand (NetworkExtension does; a bare tunnel device does not). */
  readonly transient: boolean;
}

/** Somebody who opens encrypted connections on their way out, and shows certificates of their own. */
export interface Inspection {
  /** Subject of the root that signs them. */
  readonly authority: string;
  /** ISO 8601. */
  readonly from: string;
  readonly until: string;
  /** Its root, PEM, where somebody may bring it as a file; null: only its name is known. */
  readonly certificate: string | null;
}

/** A program that waits on a port of this Mac, by UDP and TCP. */
export interface Socket {
  readonly port: number;
  /** `*`: every address. */
  readonly address: string;
  readonly pid: number;
  /** Absolute path. */
  readonly program: string;
  readonly user: string;
}

/** Something that mDNSResponder wrote into the log. */
export interface ResolverLogEntry {
  /** ISO 8601. */
  readonly at: string;
  /** `lookup`: a program asked for a name. `purge`: everything remembered was dropped. */
  readonly event: 'lookup' | 'purge';
  /** The program, as the log names it; empty where the event has none. */
  readonly client: string;
  readonly name: string;
  readonly found: boolean;
  /** Interface by which a server was asked; null: it was remembered, or stood in the hosts file. */
  readonly via: string | null;
}

export interface NetworkState {
  location: string;
  readonly interfaces: Record<string, NetworkInterface>;
  /** Interface of the default route; null: offline. */
  primary: string | null;
  /** In service order. */
  services: Record<string, NetworkService>;
  /** Services that come first, where a Mac that extends another has an order of its own. */
  readonly serviceOrder: readonly string[];
  readonly vpns: Record<string, Vpn>;
  /** Whether configd publishes the six resolvers for multicast names. */
  readonly multicastResolvers: boolean;
  /** By address, or `address:port` (`[v6]:port`) where it is not 53. */
  readonly dnsServers: Record<string, DnsServer>;
  /** What recursive servers know of the world, by name without a final dot. */
  readonly internet: Record<string, DnsRecords>;
  /** Computers that take TCP connections, under names for the reader. */
  readonly sites: Record<string, Site>;
  readonly inspection: Inspection | null;
  /** Server, as in `dnsServers`, that answers the system in place of the default ones: encrypted DNS, which scutil shows nowhere. */
  readonly encryptedDns: string | null;
  /** The router carries IPv4 over IPv6 (64:ff9b::/96, RFC 6052), and recursive servers give addresses for that. */
  readonly nat64: boolean;
  /** Further loopback ports on which something listens that speaks no HTTP. */
  readonly listening: readonly number[];
  /** What holds a port, beside name servers that launchd runs. */
  readonly sockets: readonly Socket[];
  /** Answers that mDNSResponder holds; an empty list is a remembered "no such name". */
  cache: Record<string, readonly string[]>;
  /** In the order of time. */
  resolverLog: readonly ResolverLogEntry[];
}
