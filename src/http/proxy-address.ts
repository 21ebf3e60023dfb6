/** The address of a proxy as libcurl takes it apart. */
export interface ClientProxy {
  readonly scheme: string;
  /** `user:password@`, as written; empty without one. */
  readonly user: string;
  /** Brackets of an IPv6 address included. */
  readonly host: string;
  /** null: none is written, so the program's own default holds. */
  readonly port: number | null;
}

/** Schemes that libcurl knows for a proxy; https only where it was built with it, as Apple's and Debian's are. */
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'socks', 'socks4', 'socks4a', 'socks5', 'socks5h']);
const PARTS = /^(?:([A-Za-z][\w.+-]*):\/{1,3})?([^/?#]*)/;
const HOST = /^(\[[0-9A-Fa-f:.]+(?:%[^\]]*)?\]|[^\s:[\]@<>"'`{}|\\^]+)(?::(\d*))?$/;
const MOST_PORT = 65_535;

/**
 * null where libcurl ends with an error instead of a transfer: a blank in front, a scheme that is none of a proxy, two
 * `@`, a port that is none.
 * Source: curl `lib/urlapi.c`, `lib/url.c` (parse_proxy), 7.86 to 8.x.
 */
export function clientProxy(value: string): ClientProxy | null {
  const [, written = 'http', authority = ''] = PARTS.exec(value) ?? [];
  const scheme = written.toLowerCase();
  const at = authority.indexOf('@');
  const [, host = '', digits = ''] = HOST.exec(authority.slice(at + 1)) ?? [];
  if (!SCHEMES.has(scheme) || host === '' || Number(digits) > MOST_PORT) return null;
  return { scheme, user: authority.slice(0, at + 1), host, port: digits === '' ? null : Number(digits) };
}

/** What libcurl takes where no port is written. Source: curl `lib/url.c`, CURL_DEFAULT_PROXY_PORT for all but a proxy behind TLS. */
export function clientPort({ scheme, port }: ClientProxy): number {
  return port ?? (scheme === 'https' ? 443 : 1080);
}

/** The host as it is looked up, without the brackets of an IPv6 address. */
export function clientHost({ host }: ClientProxy): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** As one address. The credentials are still in it. */
export function printClientProxy({ scheme, user, host, port }: ClientProxy): string {
  return `${scheme}://${user}${host}${port === null ? '' : `:${port}`}`;
}
