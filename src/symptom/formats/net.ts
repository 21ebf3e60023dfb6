import type { Format } from '../sign.ts';

const REASON =
  '(?<reason>i\\/o timeout|connect: [a-z ]+|operation timed out|EOF|unexpected EOF|read: [a-z ]+|context deadline exceeded|net\\/http: TLS handshake timeout|Client\\.Timeout exceeded|write: [a-z ]+|socket is not connected|connection refused|remote error: [a-z ]+|stream error: [^;]+)';

/** A private address, or one that nobody but this network knows (RFC 1918, 3927, 4193, 6598). */
const LAN =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|fe80:)/i;
const LOOPBACK = /^(?:127\.|::1$|localhost$)/;
/** Docker's and Podman's own networks, and the server inside Docker Desktop, Lima and slirp. */
const CONTAINER =
  /^(?:172\.1[7-9]\.|172\.2\d\.|10\.8[89]\.|192\.168\.65\.|192\.168\.5\.[123]$|10\.0\.2\.3$|127\.0\.0\.11$)/;

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
    // The name of the host was not even found.
    kind: 'http.unresolved',
    pattern:
      /(?:Get|Head|Post) (?<quote>"?)(?<url>https?:\/\/[^\s"]+)"?: dial tcp[46]?: lookup \S+?(?: on \S+)?: (?<reason>.*)/,
    about: addressed,
  },
  {
    // The answer to CONNECT, in the proxy's words. Source: net/http transport.go `dialConn`.
    kind: 'http.tunnel-refused',
    pattern:
      /(?:Get|Head|Post) "?https:\/\/[^\s"]+"?: (?<what>Forbidden|Bad Gateway|Bad Request|Service Unavailable|Gateway Timeout|Method Not Allowed|Not Implemented|Not Found|Internal Server Error|Authentication Required)$/,
  },
  {
    kind: 'net.proxy',
    pattern: new RegExp(
      String.raw`\bproxyconnect tcp: (?:dial tcp[46]? ?(?:\[?(?<address>[\w.:-]+?)\]?:\d+)?: |tls: )?(?<what>lookup \S+|${REASON}|first record does not look like a TLS handshake|oversized record|[a-z].*)`,
    ),
  },
  {
    kind: 'net.proxy',
    pattern: /\bsocks connect tcp (?<address>[\w.:-]+?)->\S+: (?<what>.+)/,
  },
  {
    // What git says of the proxy that it was given.
    kind: 'git.proxy',
    pattern:
      /\bunable to access 'https?:[^']*': .*(?:Failed to connect to (?:127\.0\.0\.1|localhost|::1) port \d+|Could not resolve proxy|Proxy CONNECT aborted|Failed to connect to proxy)/i,
  },
  {
    kind: 'git.proxy-refused',
    pattern:
      /\bReceived HTTP code (?<status>\d+) from proxy after CONNECT\b|\bCONNECT tunnel failed, response (?<status2>\d+)/,
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
      /\bdial tcp[46]? \[?(?<address>[\w.:]+?)\]?:\d+: connect: no route to host|\bconnect to host (?<address2>[\w.:-]+) port \d+: No route to host|\bconnect to address (?<address3>[\w.:]+?): No route to host|\bconnectx to (?<address4>[\w.:]+) port \d+ .*No route to host|\bFailed to connect to (?<address5>[\w.:-]+) port \d+.*No route to host/,
    about: ({ address = '' }) => ({ address, at: /\.local$/.test(address) ? 'lan' : whereOf(address) }),
  },
  { kind: 'net.no-route', pattern: /^ping6?: sendto: No route to host/, about: () => ({ address: '', at: 'lan' }) },
  { kind: 'net.port-taken', pattern: /(?::(?<port>\d+)[^:]*): bind: address already in use/ },
  { kind: 'http.proxy-wants', pattern: /\bProxy-Authenticate: (?<scheme>NTLM|Negotiate|Kerberos|Basic|Digest)\b/i },
  {
    kind: 'http.proxy-refused',
    pattern:
      /\bHTTP\/\d(?:\.\d)? 407\b|\b407 authenticationrequired\b|\b407 (?:Proxy Authentication Required|Authentication Required)\b|\bProxy Authentication Required$/,
  },
  { kind: 'http.plain', pattern: /\bserver gave HTTP response to HTTPS client\b/ },
  { kind: 'http.page', pattern: /\binvalid character '<' looking for beginning of value\b/ },
  {
    kind: 'net.six-failed',
    pattern:
      /\bdial tcp6? \[(?<address>[23][0-9a-f]{3}:[0-9a-f:]+)\]:\d+: (?:connect: (?:no route to host|network is unreachable|operation timed out)|i\/o timeout|socket is not connected)/,
  },
];
