import { isAddress } from '../network/addresses.ts';
import type { NetworkService, Proxies, ProxySetting } from '../state/network.ts';
import { type Call, type Ended, failed, notKnown, type Program, printed } from './program.ts';

const HEADING = 'An asterisk (*) denotes that a network service is disabled.\n';
/** networksetup prints its errors on standard output. */
const NO_RIGHTS = '** Error: Command requires admin privileges.\n';
const BAD_PARAMETERS = '** Error: The parameters were not valid.\n';

/** networksetup(8): reads need no rights; writes need an administrator, and root where the Mac is set so. */
export const networksetup: Program = (call) => {
  const [verb = '', ...rest] = call.args;
  const { services } = call.mac.state.network;
  switch (verb) {
    case '-listallnetworkservices':
      return printed(
        HEADING +
          Object.entries(services)
            .map(([name, one]) => `${one.enabled ? '' : '*'}${name}\n`)
            .join(''),
      );
    case '-listnetworkserviceorder':
      return printed(HEADING + serviceOrder(services));
    case '-getcurrentlocation':
      return printed(`${call.mac.state.network.location}\n`);
    default:
      return ofService(call, verb, rest);
  }
};

type Verb = (service: NetworkService, name: string, values: readonly string[]) => Ended | null;

const READS: Readonly<Record<string, Verb>> = {
  '-getdnsservers': ({ servers }, name) => printed(list(servers, `There aren't any DNS Servers set on ${name}.`)),
  '-getsearchdomains': ({ searchDomains }, name) =>
    printed(list(searchDomains, `There aren't any Search Domains set on ${name}.`)),
  '-getwebproxy': ({ proxies }) => printed(proxyText(proxies.web)),
  '-getsecurewebproxy': ({ proxies }) => printed(proxyText(proxies.secureWeb)),
  '-getsocksfirewallproxy': ({ proxies }) => printed(proxyText(proxies.socks)),
  '-getftpproxy': ({ proxies }) => printed(proxyText(proxies.ftp)),
  '-getautoproxyurl': ({ proxies: { auto } }) =>
    printed(`URL: ${auto?.url ? auto.url : '(null)'}\nEnabled: ${auto?.enabled ? 'Yes' : 'No'}\n`),
  '-getproxyautodiscovery': ({ proxies }) => printed(`Auto Proxy Discovery: ${proxies.discovery ? 'On' : 'Off'}\n`),
  '-getproxybypassdomains': ({ proxies }, name) =>
    printed(list(proxies.exceptions ?? [], `There aren't any bypass domains set on ${name}.`)),
};

const WRITES: Readonly<Record<string, Verb>> = {
  '-setdnsservers': (service, _, values) => {
    const servers = emptied(values);
    if (servers.length === 0 && values[0] !== 'empty') return null;
    if (!servers.every(isAddress))
      return failed(4, '', `${values.join(' ')} is not a valid IP address.\n${BAD_PARAMETERS}`);
    service.servers = servers;
    return printed('');
  },
  '-setsearchdomains': (service, _, values) => {
    if (values.length === 0) return null;
    service.searchDomains = emptied(values);
    return printed('');
  },
  '-setwebproxystate': (service, _, values) => switchProxy(service.proxies, 'web', values),
  '-setsecurewebproxystate': (service, _, values) => switchProxy(service.proxies, 'secureWeb', values),
  '-setsocksfirewallproxystate': (service, _, values) => switchProxy(service.proxies, 'socks', values),
  '-setautoproxystate': (service, _, values) => {
    const on = onOrOff(values);
    if (on === null) return null;
    service.proxies.auto = { enabled: on, url: service.proxies.auto?.url ?? '' };
    return printed('');
  },
};

function ofService(call: Call, verb: string, [name, ...values]: readonly string[]): Ended {
  const { network, system } = call.mac.state;
  const act = READS[verb] ?? WRITES[verb];
  if (!act || name === undefined) return notKnown(call, 1, '', `${BAD_PARAMETERS}\n`);
  const service = network.services[name];
  if (!service) return failed(4, '', `${name} is not a recognized network service.\n${BAD_PARAMETERS}`);
  if (verb in WRITES) {
    const administrator = call.actor.groups.includes('admin') && !system.settingsNeedPassword;
    if (call.actor.uid !== 0 && !administrator) return failed(14, '', NO_RIGHTS);
  } else if (values.length > 0) {
    return notKnown(call, 4, '', BAD_PARAMETERS);
  }
  return act(service, name, values) ?? notKnown(call, 4, '', BAD_PARAMETERS);
}

function serviceOrder(services: Readonly<Record<string, NetworkService>>): string {
  let position = 0;
  const entries = Object.entries(services).map(([name, { enabled, port, device }]) => {
    // A disabled service has no number of its own.
    const mark = enabled ? String(++position) : '*';
    return `(${mark}) ${name}\n(Hardware Port: ${port}, Device: ${device})\n`;
  });
  return entries.join('\n');
}

function list(values: readonly string[], none: string): string {
  return values.length === 0 ? `${none}\n` : values.map((value) => `${value}\n`).join('');
}

function proxyText(setting: ProxySetting | undefined): string {
  const { enabled, server, port, authenticated } = setting ?? {
    enabled: false,
    server: '',
    port: 0,
    authenticated: false,
  };
  return (
    `Enabled: ${enabled ? 'Yes' : 'No'}\nServer: ${server}\nPort: ${port}\n` +
    `Authenticated Proxy Enabled: ${authenticated ? 1 : 0}\n`
  );
}

function emptied(values: readonly string[]): readonly string[] {
  return values.length === 1 && values[0]?.toLowerCase() === 'empty' ? [] : values;
}

function onOrOff(values: readonly string[]): boolean | null {
  const [word] = values;
  return values.length === 1 && (word === 'on' || word === 'off') ? word === 'on' : null;
}

function switchProxy(proxies: Proxies, key: 'web' | 'secureWeb' | 'socks', values: readonly string[]): Ended | null {
  const on = onOrOff(values);
  if (on === null) return null;
  const before = proxies[key] ?? { server: '', port: 0, authenticated: false };
  proxies[key] = { ...before, enabled: on };
  return printed('');
}
