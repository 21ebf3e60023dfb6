import { isUp } from '../network/addresses.ts';
import { reachText } from '../network/reach.ts';
import { dnsConfiguration, type Resolver } from '../network/resolvers.ts';
import type { NetworkState, Proxies, ProxySetting } from '../state/network.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** scutil(8), the two reports that gomend reads. */
export const scutil: Program = (call) => {
  const { state, files } = call.mac;
  if (call.args.length === 1 && call.args[0] === '--dns') {
    const configuration = dnsConfiguration(state, files);
    if (!configuration) return failed(1, '', 'No DNS configuration available\n');
    const { unscoped, scoped } = configuration;
    const section = (resolvers: readonly Resolver[]) =>
      resolvers.map((resolver, index) => resolverText(resolver, index + 1, state.network)).join('');
    const second = scoped.length > 0 ? `\nDNS configuration (for scoped queries)\n${section(scoped)}` : '';
    return printed(`DNS configuration\n${section(unscoped)}${second}`);
  }
  if (call.args.length === 1 && call.args[0] === '--proxy') return printed(proxyText(state.network));
  return notKnown(call, 64, 'usage: scutil\n');
};

function resolverText(resolver: Resolver, number: number, network: NetworkState): string {
  const lines: string[] = [`resolver #${number}`];
  const field = (name: string, value: string | number) => lines.push(`  ${name.padEnd(8)} : ${value}`);
  if (resolver.domain !== null) field('domain', resolver.domain);
  for (const [index, domain] of resolver.searchDomains.entries()) lines.push(`  search domain[${index}] : ${domain}`);
  for (const [index, server] of resolver.servers.entries()) {
    const port = server.port === 0 ? '' : `.${server.port}`;
    lines.push(`  nameserver[${index}] : ${server.address}${port}`);
  }
  if (resolver.options !== '') field('options', resolver.options);
  if (resolver.port !== 0) field('port', resolver.port);
  if (resolver.timeout !== 0) field('timeout', resolver.timeout);
  if (resolver.interface !== null) {
    const index = network.interfaces[resolver.interface]?.index;
    field('if_index', index === undefined ? '0 (?)' : `${index} (${resolver.interface})`);
  }
  field('flags', flagsText(resolver));
  field('reach', reachText(resolver.reach));
  if (resolver.order !== 0) field('order', resolver.order);
  return `\n${lines.join('\n')}\n`;
}

function flagsText(resolver: Resolver): string {
  return [
    ...(resolver.scoped ? ['Scoped'] : []),
    ...(resolver.supplemental ? ['Supplemental'] : []),
    ...(resolver.asksA ? ['Request A records'] : []),
    ...(resolver.asksAAAA ? ['Request AAAA records'] : []),
  ].join(', ');
}

/** The proxies of the service that the default route uses, as a property-list dump with sorted keys. */
function proxyText(network: NetworkState): string {
  const device = network.primary;
  if (device === null || !isUp(network, device)) return 'No proxy configuration available\n';
  const service = Object.values(network.services).find((one) => one.enabled && one.device === device);
  const entries = proxyEntries(service?.proxies ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = entries.map(([key, value]) =>
    typeof value === 'object'
      ? `  ${key} : <array> {\n${value.map((item, index) => `    ${index} : ${item}\n`).join('')}  }\n`
      : `  ${key} : ${value}\n`,
  );
  return `<dictionary> {\n${lines.join('')}}\n`;
}

type Entry = [string, string | number | readonly string[]];

function proxyEntries(proxies: Proxies): Entry[] {
  const entries: Entry[] = [];
  const flag = (key: string, value: boolean | undefined) => {
    if (value !== undefined) entries.push([key, value ? 1 : 0]);
  };
  const address = (key: string, setting: ProxySetting | undefined) => {
    flag(`${key}Enable`, setting?.enabled);
    // A switched-off proxy keeps its address: the flag says whether it is used, never the address.
    if (!setting || setting.server === '') return;
    entries.push([`${key}Proxy`, setting.server], [`${key}Port`, setting.port]);
  };
  address('HTTP', proxies.web);
  address('HTTPS', proxies.secureWeb);
  address('SOCKS', proxies.socks);
  address('FTP', proxies.ftp);
  flag('ProxyAutoConfigEnable', proxies.auto?.enabled);
  if (proxies.auto?.enabled && proxies.auto.url !== '') entries.push(['ProxyAutoConfigURLString', proxies.auto.url]);
  flag('ProxyAutoDiscoveryEnable', proxies.discovery);
  flag('ExcludeSimpleHostnames', proxies.excludeSimpleNames);
  flag('FTPPassive', proxies.ftpPassive);
  if (proxies.exceptions && proxies.exceptions.length > 0) entries.push(['ExceptionsList', proxies.exceptions]);
  return entries;
}
