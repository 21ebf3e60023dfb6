import fc from 'fast-check';

/** A setting of the environment and an address that somebody fetches. */
export interface ProxyCase {
  readonly env: Readonly<Record<string, string>>;
  readonly scheme: 'http' | 'https';
  /** Without brackets. */
  readonly host: string;
  readonly port: number | null;
}

/** Stands for the first numbers of the case's own addresses, which tell its proxies from those of others. */
export const NET = '127.NET';

const proxyHost = fc.integer({ min: 1, max: 6 }).map((last) => `${NET}.${last}`);
// A proxy without a port is asked on 1080 by some releases of curl, and on 80 by others: those stand in the tables.
const proxy = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom('http://', '', 'HTTP://'), proxyHost).map((p) => `${p.join('')}:3128`),
  },
  { weight: 2, arbitrary: proxyHost.map((host) => `http://user:pass@${host}:3128/some/path`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('socks5://', 'socks5h://', 'https://'), proxyHost)
      .map((p) => `${p.join('')}:3128`),
  },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(' http://', 'ftp://'), proxyHost).map((p) => `${p.join('')}:3128`) },
);
const entry = fc.oneof(
  fc.constantFrom(
    'corp.test',
    '.corp.test',
    '*.corp.test',
    'CORP.test',
    'corp.test.',
    'git.corp.test',
    'test',
    '.',
    '*',
    '',
    'orp.test',
  ),
  fc.constantFrom(
    'corp.test:443',
    'corp.test:8080',
    'localhost',
    'localhost:9',
    '127.0.0.1',
    '127.0.0.0/8',
    '::1',
    '[::1]',
  ),
  fc.constantFrom(
    '192.0.2.0/24',
    '192.0.2.7',
    '192.0.2.7/32',
    '192.0.2.7:80',
    '192.0.2',
    '192.0.0.0/8',
    '192.0.2.0/33',
    '0.0.0.0/0',
  ),
);
const list = fc.oneof(
  { weight: 3, arbitrary: fc.array(entry, { minLength: 1, maxLength: 4 }).map((entries) => entries.join(',')) },
  {
    weight: 1,
    arbitrary: fc.array(entry, { minLength: 1, maxLength: 3 }).map((entries) => ` ${entries.join(' , ')} `),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '*') },
);
const variables = fc.record(
  {
    http_proxy: proxy,
    HTTP_PROXY: proxy,
    https_proxy: proxy,
    HTTPS_PROXY: proxy,
    all_proxy: proxy,
    ALL_PROXY: proxy,
    no_proxy: list,
    NO_PROXY: list,
  },
  { requiredKeys: [] },
);
const host = fc.constantFrom(
  ...['git.corp.test', 'corp.test', 'xcorp.test', 'Git.Corp.Test', 'corp.test.', 'localhost', 'one'],
  ...['127.0.0.1', '192.0.2.7', '198.51.100.1', '::1'],
);

/** Always the same for one seed. */
export function proxyCases(count: number, seed: number): readonly ProxyCase[] {
  const one = fc.record({
    env: variables,
    scheme: fc.constantFrom('http' as const, 'https' as const),
    host,
    port: fc.constantFrom(null, 9, 8080),
  });
  return fc.sample(one, { numRuns: count, seed });
}

export function urlOf({ scheme, host: name, port }: ProxyCase): string {
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}${port === null ? '' : `:${port}`}/x`;
}
