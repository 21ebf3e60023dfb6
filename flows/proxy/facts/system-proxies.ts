import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { hostName, parseGoUrl, portOf } from '../../../src/go/go-url.ts';
import {
  type AutoProxySettings,
  type ProxySettings,
  readAutoProxyUrl,
  readProxySettings,
} from '../../../src/macos/networksetup/proxy-settings.ts';
import { networksetupRefusal } from '../../../src/macos/networksetup/refusal.ts';
import { readScutilProxy, type ScutilDictionary } from '../../../src/macos/scutil-proxy.ts';
import { answerOf } from '../../machine/answer.ts';
import { networkServices } from '../../resolver/facts/network-services.ts';
import { type ListenerState, listenerAt } from '../asking/listener.ts';

/** As `networksetup` and the steps name them. */
export type SystemProxyKind = 'web' | 'secure-web' | 'socks' | 'auto';

/** A proxy that browsers use now, by the Mac's own settings. */
export interface SystemProxy {
  readonly kind: SystemProxyKind;
  /** For `auto`: the host of the configuration file's address. Empty where that is a file on this Mac. */
  readonly host: string;
  readonly port: number;
  /** For `auto`: the configuration file's address; else empty. */
  readonly url: string;
  /** null: nothing to connect to (a file, or no address was entered). */
  readonly state: ListenerState | null;
  /** Services that are set so, and switched on. Empty: it comes from elsewhere (a profile, a VPN). */
  readonly services: readonly string[];
}

/** Old adapters leave services behind; those in use stand first. */
const MAX_SERVICES = 8;

const VERBS: Readonly<Record<SystemProxyKind, string>> = {
  web: '-getwebproxy',
  'secure-web': '-getsecurewebproxy',
  socks: '-getsocksfirewallproxy',
  auto: '-getautoproxyurl',
};

/** The system's proxy settings (macOS). Go reads none of them. */
export const systemProxies = defineFact<readonly SystemProxy[]>({
  id: 'proxy.system',
  limitMs: 6_000,
  async observe(look) {
    const { stdout } = await answerOf(look, ['/usr/sbin/scutil', '--proxy']);
    const enabled = enabledIn(readScutilProxy(stdout, { command: 'scutil --proxy' }).facts);
    if (enabled.length === 0) return [];
    const listed = await look.ask(networkServices);
    const services = listed.known ? listed.value.filter((one) => !one.disabled).slice(0, MAX_SERVICES) : [];
    const names = services.map((one) => one.name);
    return Promise.all(
      enabled.map(async (proxy) => ({
        ...proxy,
        state: proxy.host === '' || proxy.port === 0 ? null : await listenerAt(look, proxy.host, proxy.port),
        services: await servicesWith(look, proxy, names),
      })),
    );
  },
});

type Enabled = Pick<SystemProxy, 'kind' | 'host' | 'port' | 'url'>;

/** A host may stand there although its switch is off: only the switch counts. */
function enabledIn(settings: ScutilDictionary): readonly Enabled[] {
  const found: Enabled[] = [];
  for (const [kind, prefix] of [
    ['web', 'HTTP'],
    ['secure-web', 'HTTPS'],
    ['socks', 'SOCKS'],
  ] as const) {
    if (settings[`${prefix}Enable`] !== 1) continue;
    const [host, port] = [settings[`${prefix}Proxy`], settings[`${prefix}Port`]];
    found.push({
      kind,
      host: typeof host === 'string' ? host : '',
      port: typeof port === 'number' ? port : 0,
      url: '',
    });
  }
  const url = settings['ProxyAutoConfigURLString'];
  if (settings['ProxyAutoConfigEnable'] === 1 && typeof url === 'string')
    found.push({ kind: 'auto', ...placeOf(url), url });
  return found;
}

function placeOf(url: string): { host: string; port: number } {
  const parsed = parseGoUrl(url);
  if (!parsed.ok || !/^https?$/.test(parsed.url.scheme)) return { host: '', port: 0 };
  const usual = parsed.url.scheme === 'https' ? 443 : 80;
  return { host: hostName(parsed.url), port: Number(portOf(parsed.url)) || usual };
}

async function servicesWith(look: Look, proxy: Enabled, names: readonly string[]): Promise<readonly string[]> {
  const matches = await Promise.all(names.map((name) => isSetSo(look, proxy, name)));
  return names.filter((_, index) => matches[index]);
}

async function isSetSo(look: Look, proxy: Enabled, service: string): Promise<boolean> {
  const argv = ['/usr/sbin/networksetup', VERBS[proxy.kind], service] as const;
  const { stdout } = await answerOf(look, [...argv]);
  if (networksetupRefusal(stdout)) return false;
  const context = { command: argv.join(' ') };
  if (proxy.kind === 'auto') return fitsAuto(readAutoProxyUrl(stdout, context).facts, proxy);
  return fits(readProxySettings(stdout, context).facts, proxy);
}

function fits(set: ProxySettings, proxy: Enabled): boolean {
  return set.enabled === true && set.server === proxy.host && set.port === proxy.port;
}

function fitsAuto(set: AutoProxySettings, proxy: Enabled): boolean {
  return set.enabled === true && set.url === proxy.url;
}
