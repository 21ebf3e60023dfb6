import { domainToASCII } from 'node:url';
import { type GoUrl, hostName, parseGoUrl, portOf, printGoUrl } from './go-url.ts';
import { contains, type IpAddress, type IpBlock, isLoopback, parseCidr, parseIp, sameAddress } from './ip-address.ts';
import { trimSpace } from './white-space.ts';

/** Values of the environment that the choice depends on; an empty value is the same as an absent one. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

export type ProxyChoice =
  /** `proxy` null: straight to the host. `reason` says which rule decided. */
  | { readonly ok: true; readonly proxy: string | null; readonly reason: ProxyReason }
  | { readonly ok: false; readonly error: string };

export type ProxyReason =
  | { readonly rule: 'scheme-never-proxied' }
  /** No variable, or one whose value gives no URL at all (a leading space, `PROXY p:1`). */
  | { readonly rule: 'no-proxy-set'; readonly unusable: string | null }
  | { readonly rule: 'local-host' }
  /** The entry of NO_PROXY that covers the host. */
  | { readonly rule: 'no-proxy-entry'; readonly variable: string; readonly entry: string }
  | { readonly rule: 'proxy'; readonly variable: string };

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', socks5: '1080' };

/**
 * Which HTTP proxy Go's own client (and so the go command) uses for a URL. ALL_PROXY and the system's
 * proxy settings play no part; git and curl follow other rules.
 * Source: golang.org/x/net/http/httpproxy, as in Go 1.23 to 1.27.
 */
export function proxyForUrl(environment: ProxyEnvironment, target: string): ProxyChoice {
  const parsed = parseGoUrl(target);
  if (!parsed.ok) return { ok: false, error: parsed.error };
  const { url } = parsed;
  if (url.scheme !== 'http' && url.scheme !== 'https') {
    return { ok: true, proxy: null, reason: { rule: 'scheme-never-proxied' } };
  }
  const name = url.scheme === 'https' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const setting = firstSet(environment, name);
  const proxy = setting && parseProxyUrl(setting.value);
  if (!setting || !proxy) {
    return { ok: true, proxy: null, reason: { rule: 'no-proxy-set', unusable: setting?.variable ?? null } };
  }
  if (url.scheme === 'http' && (environment['REQUEST_METHOD'] ?? '') !== '') {
    const error = 'refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy';
    return { ok: false, error };
  }
  const host = toAscii(hostName(url));
  const address = parseIp(host);
  if (host === 'localhost' || (address && isLoopback(address))) {
    return { ok: true, proxy: null, reason: { rule: 'local-host' } };
  }
  const exception = firstSet(environment, 'NO_PROXY');
  const port = portOf(url) || (DEFAULT_PORTS[url.scheme] ?? '');
  const entry = exception && coveringEntry(exception.value, trimSpace(host).toLowerCase(), port, address);
  if (exception && entry) {
    return { ok: true, proxy: null, reason: { rule: 'no-proxy-entry', variable: exception.variable, entry } };
  }
  return { ok: true, proxy: printGoUrl(proxy), reason: { rule: 'proxy', variable: setting.variable } };
}

/** Upper case first, then lower case; the first one that is not empty. */
function firstSet(environment: ProxyEnvironment, upper: string): { variable: string; value: string } | null {
  for (const variable of [upper, upper.toLowerCase()]) {
    const value = environment[variable] ?? '';
    if (value !== '') return { variable, value };
  }
  return null;
}

/** The proxy that a value means to Go (`proxy:3128` gets `http://` in front); null where it means none. */
export function parseProxyUrl(value: string): GoUrl | null {
  const asWritten = parseGoUrl(value);
  if (asWritten.ok && asWritten.url.scheme !== '' && asWritten.url.host !== '') return asWritten.url;
  const withHttp = parseGoUrl(`http://${value}`);
  if (withHttp.ok) return withHttp.url;
  return asWritten.ok ? asWritten.url : null;
}

/** Names beyond ASCII are compared in punycode, label by label. */
function toAscii(host: string): string {
  if (/^[\u0000-\u007f]*$/.test(host)) return host;
  const labels = host.split('.').map((label) => (/^[\u0000-\u007f]*$/.test(label) ? label : domainToASCII(label)));
  return labels.includes('') && !host.split('.').includes('') ? host : labels.join('.');
}

/** One entry of NO_PROXY after Go has read it. */
type Exception =
  | { readonly kind: 'everything' }
  | { readonly kind: 'block'; readonly block: IpBlock }
  | { readonly kind: 'address'; readonly address: IpAddress; readonly port: string }
  | { readonly kind: 'domain'; readonly suffix: string; readonly itself: boolean; readonly port: string };

/** null where Go ignores the entry, or where it can match nothing. */
function parseNoProxyEntry(entry: string): Exception | null {
  if (entry === '*') return { kind: 'everything' };
  const block = parseCidr(entry);
  if (block) return { kind: 'block', block };
  const split = splitHostPort(entry);
  const name = split?.host ?? entry;
  const port = split?.port ?? '';
  if (name === '') return null;
  const address = parseIp(name);
  if (address && address.zone === '') return { kind: 'address', address, port };
  const domain = name.startsWith('*.') ? name.slice(1) : name;
  const itself = !domain.startsWith('.');
  return { kind: 'domain', suffix: toAscii(itself ? `.${domain}` : domain), itself, port };
}

/** `net.SplitHostPort`; null where it refuses. */
function splitHostPort(text: string): { host: string; port: string } | null {
  const bracketed = /^\[([^[\]]*)\]:([^:[\]]*)$/.exec(text);
  const plain = /^([^:[\]]*):([^:[\]]*)$/.exec(text);
  const match = bracketed ?? plain;
  return match ? { host: match[1] ?? '', port: match[2] ?? '' } : null;
}

function coveringEntry(list: string, host: string, port: string, address: IpAddress | null): string | null {
  const entries = list.split(',').map((entry) => trimSpace(entry).toLowerCase());
  // A lone `*` takes the place of everything else in the list.
  if (entries.includes('*')) return '*';
  return entries.find((entry) => entry !== '' && covers(parseNoProxyEntry(entry), host, port, address)) ?? null;
}

function covers(exception: Exception | null, host: string, port: string, address: IpAddress | null): boolean {
  if (exception === null) return false;
  if (exception.kind === 'everything') return true;
  if (exception.kind === 'block') return address !== null && contains(exception.block, address);
  if (exception.port !== '' && exception.port !== port) return false;
  if (exception.kind === 'address') return address !== null && sameAddress(exception.address, address);
  if (address !== null) return false;
  return host.endsWith(exception.suffix) || (exception.itself && host === exception.suffix.slice(1));
}
