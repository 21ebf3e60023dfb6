import type { ClientChoice, ClientEnvironment } from './choice.ts';
import { curlNoProxyEntry } from './curl-no-proxy.ts';
import { curlProxyFor } from './curl-proxy.ts';
import { type ClientProxy, clientProxy } from './proxy-address.ts';

/** Longer ones first. */
const SCHEMES = ['socks5h', 'socks5', 'socks4a', 'socks', 'https'];

/** A variable that git looks at, though it may be empty. */
interface Found {
  readonly name: string;
  readonly value: string;
}

/**
 * Which proxy git uses for an address it fetches from over http or https. It asks libcurl for the transfer, but
 * looks at the settings itself first: `http.proxy`, then the variables, of which the last that is set counts,
 * an empty one too, which switches the proxy off.
 * Source: git `http.c` (get_curl_handle, var_override), 2.30 to 2.50.
 * @param configured `http.proxy` as it holds for this address; null: not set
 */
export function gitProxyFor(
  environment: ClientEnvironment,
  address: { readonly scheme: string; readonly host: string },
  configured: string | null,
): ClientChoice {
  if (configured === '') return { ok: true, proxy: null, reason: { rule: 'switched-off', setting: 'http.proxy' } };
  const found =
    configured === null ? inEnvironment(environment, address.scheme) : { name: 'http.proxy', value: configured };
  // Then libcurl looks for itself, which finds what git has no eye for.
  if (found === null) return curlProxyFor(environment, address);
  const { name: setting, value } = found;
  if (value === '') return { ok: true, proxy: null, reason: { rule: 'switched-off', setting } };
  const proxy = proxyOf(value);
  if (proxy === null) return { ok: false, setting };
  const exception = lastSet(environment, ['NO_PROXY', 'no_proxy']);
  const entry = curlNoProxyEntry(exception?.value ?? '', address.host);
  if (exception !== null && entry !== null) {
    return { ok: true, proxy: null, reason: { rule: 'no-proxy-entry', setting: exception.name, entry } };
  }
  return { ok: true, proxy, reason: { rule: 'proxy', setting } };
}

function inEnvironment(environment: ClientEnvironment, scheme: string): Found | null {
  const own = scheme === 'https' ? ['HTTPS_PROXY', 'https_proxy'] : ['http_proxy'];
  return lastSet(environment, own) ?? lastSet(environment, ['ALL_PROXY', 'all_proxy']);
}

/** Of those that are set at all, the last; it may be empty. */
function lastSet(environment: ClientEnvironment, names: readonly string[]): Found | null {
  const name = names.findLast((one) => environment[one] !== undefined);
  return name === undefined ? null : { name, value: environment[name] ?? '' };
}

/**
 * git tells a few schemes by how the value begins, takes every other for http, and hands libcurl the host alone.
 * Source: git `http.c`, `credential.c` (credential_from_url).
 */
function proxyOf(value: string): ClientProxy | null {
  const scheme = SCHEMES.find((one) => value.startsWith(one)) ?? 'http';
  const [, authority = ''] = /:\/\/([^/?#]*)/.exec(value.includes('://') ? value : `http://${value}`) ?? [];
  return (
    clientProxy(`${scheme}://${authority}`) ?? clientProxy(`${scheme}://${authority.slice(authority.indexOf('@') + 1)}`)
  );
}
