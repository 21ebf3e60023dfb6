import { addressKind, isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { canonicalName } from '../../../src/dns/name.ts';
import { defineFact } from '../../../src/engine/fact.ts';
import { hostName, parseGoUrl, portOf } from '../../../src/go/go-url.ts';
import { proxyForUrl } from '../../../src/go/http-proxy.ts';
import { proxiesOf, routeOf } from '../../../src/go/module-route.ts';
import { type GoSettings, goSettings } from '../../proxy/facts/go-settings.ts';
import { isDatabase, PROBE_MODULE } from '../../proxy/targets.ts';

/**
 * What a host is needed for: as a module proxy, as the checksum database, as the HTTP proxy in front of
 * those (then Go resolves only its name), or as the home of private modules.
 */
export type HostRole = 'module-proxy' | 'checksum-database' | 'http-proxy' | 'private-modules';

export interface NeededHost {
  readonly host: string;
  readonly port: number;
  readonly role: HostRole;
  /** Without it go fetches nothing new. Otherwise it is only needed at times: a fallback, private modules. */
  readonly required: boolean;
}

export interface NeededHosts {
  /** Names that have to be resolved, each once; the required ones first. */
  readonly names: readonly NeededHost[];
  /** Addresses, written as such, that go has to reach: no name to resolve. */
  readonly addresses: readonly NeededHost[];
  /** Something required is on another computer. */
  readonly needsNetwork: boolean;
}

/** The hosts that the go command of a new terminal has to find before it can fetch a module. */
export const neededHosts = defineFact<NeededHosts>({
  id: 'resolver.needed-hosts',
  limitMs: 1_000,
  async observe(look) {
    return hostsOf(await look.need(goSettings));
  },
});

export function hostsOf(settings: GoSettings): NeededHosts {
  const route = routeOf(settings, PROBE_MODULE);
  const proxies = settings.chain.ok ? proxiesOf(settings.chain.chain) : [];
  // A folder rarely has every module; what it lacks comes from the next entry.
  const first = route.fetch.find((source) => !source.startsWith('file:'));
  const found: NeededHost[] = [];
  const add = (url: string, role: HostRole, required: boolean) => {
    const host = reachedThrough(url, settings.environment, role);
    if (host) found.push({ ...host, required });
  };
  for (const source of proxies) add(source, 'module-proxy', source === first);
  if (route.sumdbUrl !== null) add(route.sumdbUrl, 'checksum-database', true);
  else if (first !== 'off' && isDatabase(route.sumdb)) {
    // A module proxy may relay the database; only without one go must ask it itself.
    add(`https://${route.sumdb}`, 'checksum-database', !route.viaProxy);
  }
  for (const host of privateHosts(settings.GONOPROXY)) add(`https://${host}`, 'private-modules', false);
  const unique = onceEach(found);
  return {
    names: unique.filter((one) => addressKind(one.host) === null && one.host !== 'localhost'),
    addresses: unique.filter((one) => addressKind(one.host) !== null || one.host === 'localhost'),
    needsNetwork: first === 'direct' || unique.some((one) => one.required && !isOwnComputer(one.host)),
  };
}

export function isOwnComputer(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host);
}

/** The computer that go really talks to for a URL; null where it cannot be told (the value is broken). */
function reachedThrough(
  url: string,
  environment: Readonly<Record<string, string>>,
  role: HostRole,
): Omit<NeededHost, 'required'> | null {
  const choice = proxyForUrl(environment, url);
  const proxy = choice.ok ? choice.proxy : null;
  const parsed = parseGoUrl(proxy ?? url);
  if (!parsed.ok || parsed.url.scheme === 'file') return null;
  const host = canonicalName(hostName(parsed.url));
  if (host === '') return null;
  const port = Number(portOf(parsed.url)) || (DEFAULT_PORTS[parsed.url.scheme] ?? 80);
  return { host, port, role: proxy === null ? role : 'http-proxy' };
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, socks5: 1080, socks5h: 1080 };

/** Hosts that patterns of private modules name in full: `git.corp.example/team/*` does, `*.corp.example` does not. */
function privateHosts(patterns: string): readonly string[] {
  return patterns
    .split(',')
    .map((pattern) => pattern.split('/')[0] ?? '')
    .filter((host) => /^[\w-]+(?:\.[\w-]+)+$/.test(host));
}

function onceEach(hosts: readonly NeededHost[]): readonly NeededHost[] {
  const sorted = [...hosts.filter((one) => one.required), ...hosts.filter((one) => !one.required)];
  return sorted.filter((one, index) => sorted.findIndex((other) => other.host === one.host) === index);
}
