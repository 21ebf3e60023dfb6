import { defineFact } from '../../../src/engine/fact.ts';
import { hostName, portOf, printGoUrl } from '../../../src/go/go-url.ts';
import { parseProxyUrl, proxyForUrl } from '../../../src/go/http-proxy.ts';
import { PROXY_VARIABLES } from '../../../src/go/variables.ts';
import { settings } from '../../shell/facts/settings.ts';
import { type Assignment, startupFiles } from '../../shell/facts/startup-files.ts';
import { type GoTarget, targetsOf } from '../targets.ts';
import { goSettings } from './go-settings.ts';

/** One proxy variable that is set somewhere. */
export interface ProxyVariable {
  readonly name: string;
  /** undefined or empty: none, which is the same to Go. */
  readonly inNewTerminal: string | undefined;
  readonly here: string | undefined;
  /** Start-up lines that set it, the one that counts last. */
  readonly lines: readonly Assignment[];
}

/** A proxy by the address that a program connects to. */
export interface ProxyAddress {
  /** As Go reads the value, with user and password if it has them: never to be shown as it is. */
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

export interface ConfiguredProxy extends ProxyAddress {
  /** Variables of a new terminal that name it. */
  readonly variables: readonly string[];
  /** What go fetches through it; empty: NO_PROXY covers everything that go needs, or no variable of Go's does. */
  readonly targets: readonly GoTarget[];
}

export interface ProxyEnvironment {
  readonly variables: readonly ProxyVariable[];
  readonly proxies: readonly ConfiguredProxy[];
  /** Variables of a new terminal whose value means no proxy to Go, though it looks like one. */
  readonly unusable: readonly string[];
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, socks5: 1080, socks5h: 1080 };

/** Every proxy variable, in a new terminal and here, and what go makes of them. */
export const proxyEnvironment = defineFact<ProxyEnvironment>({
  id: 'proxy.environment',
  limitMs: 1_000,
  async observe(look) {
    const [set, go, files] = await Promise.all([look.need(settings), look.need(goSettings), look.ask(startupFiles)]);
    const lines = files.known ? files.value.flatMap((file) => file.assignments) : [];
    const variables = PROXY_VARIABLES.map((name): ProxyVariable => {
      const { inNewTerminal, here, setBy } = set.of(name);
      const own = lines.filter((line) => line.name === name && line.raw !== null);
      return { name, inNewTerminal, here, lines: own.length === 0 && setBy ? [setBy] : own };
    }).filter((one) => (one.inNewTerminal ?? '') !== '' || (one.here ?? '') !== '');
    return { variables, ...proxiesOf(variables, targetsOf(go), go.environment) };
  },
});

function proxiesOf(
  variables: readonly ProxyVariable[],
  targets: readonly GoTarget[],
  environment: Readonly<Record<string, string>>,
): Pick<ProxyEnvironment, 'proxies' | 'unusable'> {
  const proxies: ConfiguredProxy[] = [];
  const unusable: string[] = [];
  for (const { name, inNewTerminal = '' } of variables) {
    if (inNewTerminal === '' || /^no_proxy$/i.test(name)) continue;
    const address = addressOf(inNewTerminal);
    if (!address) {
      unusable.push(name);
      continue;
    }
    const known = proxies.findIndex((one) => one.url === address.url);
    const present = proxies[known];
    if (present) {
      proxies[known] = { ...present, variables: [...present.variables, name] };
      continue;
    }
    const through = targets.filter((target) => {
      const choice = proxyForUrl(environment, target.url);
      return choice.ok && choice.proxy !== null && addressOf(choice.proxy)?.url === address.url;
    });
    proxies.push({ ...address, variables: [name], targets: through });
  }
  return { proxies, unusable };
}

/**
 * The address behind a proxy value as Go reads it, in Go's one spelling: `p:3128` is `http://p:3128`, and an `@` in a
 * password is `%40`. null where Go would have no proxy, or a useless one.
 */
export function addressOf(value: string): ProxyAddress | null {
  const url = parseProxyUrl(value);
  if (!url) return null;
  const host = hostName(url);
  if (host === '') return null;
  const port = Number(portOf(url)) || DEFAULT_PORTS[url.scheme];
  return port === undefined ? null : { url: printGoUrl(url), scheme: url.scheme, host, port };
}
