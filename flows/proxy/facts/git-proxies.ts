import { defineFact } from '../../../src/engine/fact.ts';
import { hostOf } from '../../../src/go/go-url.ts';
import { matchesModulePatterns } from '../../../src/go/module-patterns.ts';
import { routeOf } from '../../../src/go/module-route.ts';
import type { GitSetting } from '../../../src/http/git-config.ts';
import { gitProxyFor } from '../../../src/http/git-proxy.ts';
import { gitHttpSetting } from '../../../src/http/git-url-match.ts';
import { clientHost, clientPort, clientProxy } from '../../../src/http/proxy-address.ts';
import { type ListenerState, listenerAt } from '../asking/listener.ts';
import { PROBE_MODULE } from '../targets.ts';
import { gitFiles } from './git-settings.ts';
import { type GoSettings, goSettings } from './go-settings.ts';
import { type Project, project } from './project.ts';

/** A line of git's settings (`http.proxy`, `http.<url>.proxy`) that names a proxy. */
export interface GitProxy {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The whole line; may hold a password, as `value` may. */
  readonly text: string;
  readonly value: string;
  readonly host: string;
  readonly port: number;
  readonly state: ListenerState;
  /** Hosts that go has git fetch from over https, by way of this proxy. */
  readonly hosts: readonly string[];
}

/** Each is waited for; nobody has more that count. */
const MOST = 4;

export const gitProxies = defineFact<readonly GitProxy[]>({
  id: 'proxy.git-proxies',
  limitMs: 6_000,
  async observe(look) {
    const [go, { settings }, standing] = await Promise.all([
      look.need(goSettings),
      look.need(gitFiles),
      look.ask(project),
    ]);
    const urls = urlsByGit(go, standing.known ? standing.value : null).filter((url) => !isRewritten(settings, url));
    const named = settings.filter(({ section, key, value }) => section === 'http' && key === 'proxy' && value);
    const found = await Promise.all(
      named.slice(0, MOST).map(async (setting): Promise<GitProxy | null> => {
        const { file, line, text, value } = setting;
        const address = value ? clientProxy(value) : null;
        if (address === null || !value) return null;
        const [host, port] = [clientHost(address), clientPort(address)];
        const hosts = urls.filter((url) => decides(setting, settings, go, url)).map(hostOf);
        const state = await listenerAt(look, host, port);
        return { file, line, text, value, host, port, state, hosts: [...new Set(hosts)] };
      }),
    );
    return found.filter((one) => one !== null);
  },
});

/** Where go has git fetch from: hosts of private modules, and any where modules come straight from their origin. */
function urlsByGit(go: GoSettings, standing: Project | null): readonly string[] {
  const patterns = go.GONOPROXY.split(',').filter((pattern) => pattern !== '' && pattern !== 'none');
  const plain = patterns.map((pattern) => pattern.replace(/\/?[^/]*[*?[\\].*$/, ''));
  const everything = routeOf(go, PROBE_MODULE).fetch[0] === 'direct';
  const required = (standing?.file?.require ?? [])
    .map(({ path }) => path)
    .filter((path) => everything || matchesModulePatterns(go.GONOPROXY, path));
  const places = [...plain, ...required, ...(everything ? ['github.com'] : [])];
  return [...new Set(places)]
    .filter((place) => /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(place))
    .map((one) => `https://${one}`);
}

/** Whether git asks in another way than https: then no proxy of this kind plays a part, or which one is not known. */
function isRewritten(settings: readonly GitSetting[], url: string): boolean {
  return settings.some(({ section, key, value }) => {
    if (section !== 'url' || key !== 'insteadof' || !value) return false;
    return `${url}/`.startsWith(value) || value.startsWith(`${url}/`);
  });
}

function decides(setting: GitSetting, settings: readonly GitSetting[], go: GoSettings, url: string): boolean {
  if (gitHttpSetting(settings, 'proxy', url) !== setting) return false;
  const choice = gitProxyFor(go.environment, { scheme: 'https', host: hostOf(url) }, setting.value);
  return choice.ok && choice.proxy !== null;
}
