/** Whose module proxy it is, where that is certain, and what is known to be peculiar about it. */
export type Operator = 'google' | 'goproxy-cn' | 'goproxy-io' | 'aliyun' | 'artifactory' | 'nexus';

interface KnownOperator {
  readonly operator: Operator;
  /** It serves everybody, from the public's sources: a private module's name means nothing to it. */
  readonly everybody: boolean;
  /** Hosts, with the path where one host has more than modules. */
  readonly at?: RegExp;
  /** A header that no other program sends. */
  readonly header?: readonly [name: string, value: RegExp];
  /** Where it stands written. */
  readonly source: string;
}

/**
 * - `google`: go.dev/ref/mod#goproxy-protocol, proxy.golang.org. `goproxy-cn`: goproxy.cn's own page; it relays
 *   sum.golang.org. `goproxy-io`: goproxy.io/docs. `aliyun`: developer.aliyun.com/mirror/goproxy.
 * - `artifactory`: JFrog, "Artifactory REST API": each answer has `X-Artifactory-Id` and `X-JFrog-Version`.
 * - `nexus`: Sonatype, `Server: Nexus/3.…`; "Item Not Found TTL", a day by default:
 *   support.sonatype.com, "Explaining slow performance resolving artifacts".
 * - Athens names itself in none of its answers but `/version` (gomods/athens, pkg/download), which is nothing go asks for:
 *   so it is not told from others.
 */
const KNOWN: readonly KnownOperator[] = [
  { operator: 'google', everybody: true, at: /^proxy\.golang\.org(?:\/|$)/, source: 'https://proxy.golang.org/' },
  { operator: 'goproxy-cn', everybody: true, at: /^goproxy\.cn(?:\/|$)/, source: 'https://goproxy.cn/' },
  { operator: 'goproxy-io', everybody: true, at: /^(?:\w+\.)?goproxy\.io(?:\/|$)/, source: 'https://goproxy.io/docs' },
  {
    operator: 'aliyun',
    everybody: true,
    at: /^mirrors\.aliyun\.com\/goproxy(?:\/|$)/,
    source: 'https://developer.aliyun.com/mirror/goproxy',
  },
  {
    operator: 'artifactory',
    everybody: false,
    header: ['x-jfrog-version', /./],
    source: 'https://jfrog.com/help/r/jfrog-rest-apis',
  },
  {
    operator: 'nexus',
    everybody: false,
    header: ['server', /^Nexus\//],
    source: 'https://help.sonatype.com/en/go-repositories.html',
  },
];

/** @param source an entry of GOPROXY. @param headers of an answer of its own, names in lower case */
export function operatorOf(source: string, headers: Readonly<Record<string, string>>): Operator | null {
  const place = placeOf(source);
  const known = KNOWN.find(({ at, header }) => {
    if (at !== undefined) return at.test(place);
    return header?.[1].test(headers[header[0]] ?? '') ?? false;
  });
  return known?.operator ?? null;
}

/** Whether it is one of those that serve everybody. Whoever is not known to be is taken for somebody's own. */
export function servesEverybody(source: string): boolean {
  const place = placeOf(source);
  return KNOWN.some(({ everybody, at }) => everybody && at?.test(place));
}

function placeOf(source: string): string {
  const url = URL.parse(source);
  return url === null ? '' : `${url.hostname}${url.pathname.replace(/\/$/, '')}`;
}
