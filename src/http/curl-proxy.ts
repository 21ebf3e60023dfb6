import type { ClientChoice, ClientEnvironment, ClientReason } from './choice.ts';
import { curlNoProxyEntry } from './curl-no-proxy.ts';
import { clientProxy } from './proxy-address.ts';

/** What curl's own settings file says, if it says anything (`~/.curlrc`). */
export interface CurlSettings {
  /** `proxy`, `-x`; null: not set. */
  readonly proxy: string | null;
  /** `noproxy`; null: not set. */
  readonly noProxy: string | null;
}

export const NO_CURL_SETTINGS: CurlSettings = { proxy: null, noProxy: null };

/**
 * Which proxy curl uses for an address. Other than Go: lower case comes first, HTTP_PROXY in upper case plays no
 * part, ALL_PROXY does, this computer itself is no exception, and a proxy without a port
 * is asked on 1080 (by recent releases of 8.x on 80).
 * Source: curl `lib/url.c` (detect_proxy, parse_proxy), curl(1) "Environment", 7.86 to 8.x.
 * @param scheme of the address, in lower case
 * @param host of the address, without brackets
 */
export function curlProxyFor(
  environment: ClientEnvironment,
  { scheme, host }: { readonly scheme: string; readonly host: string },
  settings: CurlSettings = NO_CURL_SETTINGS,
): ClientChoice {
  const exception = settings.noProxy === null ? firstSet(environment, ['no_proxy', 'NO_PROXY']) : null;
  const list = settings.noProxy ?? exception?.value ?? '';
  const entry = curlNoProxyEntry(list, host);
  if (entry !== null) {
    return direct({ rule: 'no-proxy-entry', setting: exception?.name ?? '.curlrc', entry });
  }
  const found =
    settings.proxy === null ? firstSet(environment, variablesFor(scheme)) : { name: '.curlrc', value: settings.proxy };
  if (found === null) return direct({ rule: 'no-proxy-set' });
  if (found.value === '') return direct({ rule: 'switched-off', setting: found.name });
  const proxy = clientProxy(found.value);
  if (proxy === null) return { ok: false, setting: found.name };
  return { ok: true, proxy, reason: { rule: 'proxy', setting: found.name } };
}

/** In the order in which they are looked at. */
function variablesFor(scheme: string): readonly string[] {
  const own = `${scheme}_proxy`;
  // HTTP_PROXY is what a web server sets from a header `Proxy:` of whoever calls it.
  const upper = scheme === 'http' ? [] : [own.toUpperCase()];
  return [own, ...upper, 'all_proxy', 'ALL_PROXY'];
}

/** The first that is set to something. */
function firstSet(environment: ClientEnvironment, names: readonly string[]): { name: string; value: string } | null {
  for (const name of names) {
    const value = environment[name] ?? '';
    if (value !== '') return { name, value };
  }
  return null;
}

function direct(reason: ClientReason): ClientChoice {
  return { ok: true, proxy: null, reason };
}
