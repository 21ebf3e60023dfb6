import type { Format } from '../sign.ts';

const REASON =
  '(?<reason>i\\/o timeout|connect: [a-z ]+|operation timed out|EOF|unexpected EOF|read: [a-z ]+|context deadline exceeded|net\\/http: TLS handshake timeout|Client\\.Timeout exceeded|write: [a-z ]+|socket is not connected|no such host|server misbehaving|connection refused|Proxy Authentication Required|Forbidden)';

/** A private address, or one that nobody but this network knows (RFC 1918, 3927, 4193, 6598). */
const LAN =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|fe80:)/i;
const LOOPBACK = /^(?:127\.|::1$|localhost$)/;
const CONTAINER = /^(?:172\.1[7-9]\.|172\.2\d\.|127\.0\.0\.11$)/;

/** Whom a module's address belongs to. */
function roleOf(host: string, url: string): string {
  if (/^sum\.golang\./.test(host) || url.includes('/sumdb/')) return 'database';
  if (host === 'proxy.golang.org') return 'public-proxy';
  if (/\/@v\/|\/@latest/.test(url)) return 'proxy';
  return url.includes('go-get=1') ? 'origin' : 'other';
}

function whereOf(address: string): string {
  if (LOOPBACK.test(address)) return 'loopback';
  return LAN.test(address) ? 'lan' : /^[\d.]+$|:/.test(address) ? 'public' : 'name';
}

const addressed = (groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const url = groups['url'] ?? '';
  const host = /^https?:\/\/(?:[^/]*@)?([^/:?]+)/.exec(url)?.[1] ?? groups['host'] ?? '';
  return { ...groups, host, role: roleOf(host, url) };
};

/**
 * What Go's net and net/http say, ssh and ping beside them. Source: net `OpError`, `DNSError`, net/url `Error`, net/http
 * transport; the texts of errno are the C library's.
 */
export const NET: readonly Format[] = [
  {
    // Quoted since Go 1.14.
    kind: 'http.failed',
    pattern: new RegExp(
      String.raw`(?:Get|Head|Post) (?<quote>"?)(?<url>https?:\/\/[^\s"]+)"?: (?:dial tcp[46]? )?(?:\[?(?<address>[\w.:]+?)\]?:\d+: )?(?:proxyconnect tcp: )?${REASON}`,
    ),
    about: addressed,
  },
  {
    kind: 'http.failed',
    pattern: new RegExp(
      String.raw`"(?<url>https?:\/\/[^\s"]+)": dial tcp[46]? \[?(?<address>[\w.:]+?)\]?:\d+: ${REASON}`,
    ),
    about: addressed,
  },
  {
    kind: 'net.proxy',
    pattern: new RegExp(
      String.raw`\bproxyconnect tcp: (?:dial tcp[46]? ?(?:\[?(?<address>[\w.:-]+?)\]?:\d+)?: |tls: )?(?<what>lookup \S+|${REASON}|first record does not look like a TLS handshake|oversized record|[a-z].*)`,
    ),
  },
  {
    kind: 'net.lookup',
    pattern:
      /\blookup (?<name>[\w.-]+)(?: on \[?(?<server>[\w.:]+?)\]?:53)?: (?:(?:dial|read) (?:udp|tcp) (?:(?<from>[\w.]+):\d+->)?\S+: )?(?<reason>(?:read: |connect: )?(?:no such host|server misbehaving|i\/o timeout|connection refused|network is unreachable|no route to host|operation timed out)|no such host|nodename nor servname)/,
    about: (groups) => ({
      ...groups,
      what: groups['name'] === 'localhost' ? 'localhost' : 'host',
      server: groups['server'] ?? '',
      at: groups['server'] === undefined ? 'unsaid' : whereOf(groups['server']),
      inside: CONTAINER.test(groups['from'] ?? '') || CONTAINER.test(groups['server'] ?? '') ? 'container' : 'unsaid',
    }),
  },
  {
    kind: 'net.no-route',
    pattern:
      /\bdial tcp[46]? \[?(?<address>[\w.:]+?)\]?:\d+: connect: no route to host|\bconnect to host (?<address2>[\w.:-]+) port \d+: No route to host/,
    about: ({ address = '' }) => ({ address, at: whereOf(address) }),
  },
  { kind: 'net.no-route', pattern: /^ping6?: sendto: No route to host/, about: () => ({ address: '', at: 'lan' }) },
  { kind: 'net.port-taken', pattern: /(?::(?<port>\d+)[^:]*): bind: address already in use/ },
  { kind: 'http.proxy-wants', pattern: /\bProxy-Authenticate: (?<scheme>NTLM|Negotiate|Kerberos|Basic|Digest)\b/i },
  {
    kind: 'http.proxy-refused',
    pattern: /\bHTTP\/\d(?:\.\d)? 407\b|\b407 Proxy Authentication Required\b|\bProxy Authentication Required$/,
  },
  { kind: 'http.plain', pattern: /\bserver gave HTTP response to HTTPS client\b/ },
  { kind: 'http.page', pattern: /\binvalid character '<' looking for beginning of value\b/ },
];
