import type { Format } from '../sign.ts';

/** Go's hosts, by which a module is meant. */
const OF_GO =
  /(?:^|\.)(?:golang\.org|go\.dev|golang\.google\.cn|goproxy\.(?:cn|io)|gopkg\.in|github\.com|gitlab\.com)$/;
/** Ends of names that nobody can buy. */
const PRIVATE_NAME = /\.(?:example|test|local|internal|corp|lan|home|private|intra|localhost)\.?$|^[\w-]+$/;

const about = (groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const url = groups['url'] ?? '';
  const [, host = groups['host'] ?? '', port = ''] = /^https?:\/\/(?:[^/]*@)?([^/:?]+)(?::(\d+))?/.exec(url) ?? [];
  const who =
    PRIVATE_NAME.test(host) || (port !== '' && port !== '443') ? 'private' : host === '' ? 'unsaid' : 'public';
  const of = OF_GO.test(host) || /go-get=1|\/@v\/|\/@latest|\/proxy-golang-org/.test(url) ? 'go' : 'other';
  // Go writes the address in quotes since 1.14.
  return { ...groups, host, who, of, written: url === '' ? 'unsaid' : groups['quote'] === '"' ? 'quoted' : 'bare' };
};
const URL = String.raw`(?:(?:Get|Head|Post|Put) (?<quote>"?)(?<url>https?:\/\/[^\s"]+)"?: )?(?:tls: failed to verify certificate: )?`;

/** Source: crypto/x509 `verify.go`, `root_darwin.go`; crypto/tls `conn.go`; Security.framework `SecErrorMessages`. */
export const TLS: readonly Format[] = [
  {
    kind: 'x509.unknown-authority',
    // kubectl has an authority of its own.
    pattern: new RegExp(
      `^(?!.*Unable to connect to the server).*?${URL}x509: (?:certificate signed by unknown authority|certificate is not trusted)`,
    ),
    about,
  },
  {
    kind: 'x509.not-trusted',
    pattern: new RegExp(`${URL}x509: "(?<host>[^"]*)" certificate is not trusted`),
    about,
  },
  {
    kind: 'x509.not-compliant',
    pattern: new RegExp(`${URL}x509: "(?<host>[^"]*)" certificate is not standards compliant`),
    about,
  },
  {
    kind: 'x509.not-compliant',
    pattern: /^"?(?<host>[\w.*-]*)"? ?[Cc]ertificate is not standards compliant$/,
    about: () => ({ host: '', who: 'private', of: 'other', written: 'unsaid' }),
  },
  {
    kind: 'x509.too-early',
    pattern:
      /\bx509: certificate has expired or is not yet valid: current time \S+ is before\b|\bx509: "[^"]*" certificate is not yet valid\b/,
  },
  {
    kind: 'x509.too-late',
    pattern:
      /\bx509: certificate has expired or is not yet valid\b(?!: current time \S+ is before)|\bx509: "[^"]*" certificate is expired\b/,
  },
  {
    kind: 'x509.other-host',
    // kubectl's certificates are its cluster's.
    pattern:
      /^(?!.*Unable to connect to the server).*\bx509: certificate is (?:valid for (?<shown>[^,]+(?:, [^,]+)*), not (?<host>[^\s,"')]+)|not valid for any names, but wanted to match (?<host2>[^\s,"')]+)|valid for \d+ names, but none matched (?<host3>[^\s,"')]+))/,
    about: (groups) => (/^[\d.]+$/.test(groups['host'] ?? '') ? null : about(groups)),
  },
  { kind: 'x509.no-roots', pattern: /\bx509: (?:system root pool is not available|failed to load system roots)\b/ },
  {
    kind: 'x509.legacy',
    pattern: /\bx509: certificate relies on legacy Common Name field\b|\bdoesn't contain any IP SANs\b/,
  },
  {
    kind: 'tls.not-spoken',
    pattern:
      /\bfirst record does not look like a TLS handshake\b|\btls: oversized record received\b|\bunable to access 'https:[^']*'.*\bwrong version number\b/,
  },
];
