import fc from 'fast-check';

/** How a host answers for modules, or when it is asked whether it passes the database on; `dead`: it hangs up. */
export type Behaviour = 200 | 404 | 410 | 403 | 500 | 'dead';

/** A module, settings, and how everybody whom go might ask behaves. */
export interface RouteCase {
  readonly env: Readonly<Record<string, string>>;
  readonly module: string;
  /** By host. */
  readonly modules: Readonly<Record<string, Behaviour>>;
  /** By host. A dead host is dead for both. */
  readonly databases: Readonly<Record<string, Behaviour>>;
}

export const PROXIES = ['p0.test', 'p1.test', 'p2.test', 'p3.test'] as const;
export const VERSION = 'v1.0.0';
/** A folder in which there is nothing. */
export const EMPTY_FOLDER = '/EMPTY';
/** A folder with every module. */
export const FULL_FOLDER = '/FULL';
/** A database whose key the test holds. */
export const OWN_DATABASE = 'OWN';

export const MODULES = [
  'corp.test/tools',
  'git.corp.test/team/Service',
  'git.corp.test/team/lib/v2',
  'github.com/Acme/App',
  'example.test/a/b',
  'golang.org/toolchain',
] as const;

export const versionOf = (module: string): string =>
  module === 'golang.org/toolchain' ? 'v0.0.1-go1.99.9.linux-amd64' : module.endsWith('/v2') ? 'v2.0.0' : VERSION;

const proxyEntry = fc
  .tuple(fc.constantFrom('http://', 'https://', 'https://', ''), fc.constantFrom(...PROXIES))
  .chain(([scheme, host]) => fc.constantFrom('', '', '/', '/go', '/deep/er/').map((path) => `${scheme}${host}${path}`));
const entry = fc.oneof(
  { weight: 9, arbitrary: proxyEntry },
  { weight: 2, arbitrary: fc.constantFrom(`file://${EMPTY_FOLDER}`, `file://${FULL_FOLDER}`) },
  { weight: 2, arbitrary: fc.constantFrom('direct', 'off', ' direct ') },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', 'https://user:word@p1.test') },
  { weight: 1, arbitrary: fc.constantFrom('DIRECT', 'ftp://p0.test', 'none', '/srv/go') },
);
const separator = fc.constantFrom(',', ',', '|');
const list = fc
  .tuple(
    fc.array(fc.tuple(entry, separator), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('direct', 'off', '', 'x'),
  )
  .map(([entries, last]) => {
    const text = entries.map((one) => one.join('')).join('');
    return last === 'x' ? text.slice(0, -1) : `${text}${last}`;
  });
const patterns = fc.oneof(
  fc.constantFrom('', 'none', 'corp.test', '*.corp.test', 'git.corp.test/team', 'github.com/Acme/*', '*'),
  fc.constantFrom('example.test/a,corp.test/', ' corp.test', 'example.test, corp.test', 'git.corp.test/*/lib'),
  fc.constantFrom('golang.org', 'github.com/acme', '[', 'git.corp.test/team/Serv?ce'),
);
const database = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(OWN_DATABASE, `${OWN_DATABASE} https://db.test/path`) },
  { weight: 2, arbitrary: fc.constantFrom('sum.golang.org', 'sum.golang.google.cn') },
  { weight: 1, arbitrary: fc.constantFrom('off', 'OFF', ' ', 'sum.golang.org https://db.test', 'sum.test', 'a b c') },
);
const variables = fc.record(
  {
    GOPROXY: list,
    GOPRIVATE: patterns,
    GONOPROXY: patterns,
    GONOSUMDB: patterns,
    GOSUMDB: database,
    GOINSECURE: patterns,
    GOFLAGS: fc.constantFrom('-mod=mod', '-modcacherw'),
  },
  { requiredKeys: ['GOPROXY', 'GOSUMDB'] },
);
const served = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Behaviour>(200) },
  { weight: 4, arbitrary: fc.constantFrom<Behaviour>(404, 410) },
  { weight: 2, arbitrary: fc.constantFrom<Behaviour>(403, 500) },
);

/** Always the same for one seed. */
export function routeCases(count: number, seed: number): readonly RouteCase[] {
  const answers = fc.tuple(...PROXIES.map(() => fc.tuple(served, served, fc.integer({ min: 0, max: 7 }))));
  const one = fc.record({ env: variables, module: fc.constantFrom(...MODULES), answers }).map((made): RouteCase => {
    const byHost = (pick: (answer: (typeof made.answers)[number]) => Behaviour) =>
      Object.fromEntries(PROXIES.map((host, index) => [host, pick(made.answers[index] ?? [200, 200, 1])]));
    return {
      env: made.env,
      module: made.module,
      modules: byHost(([modules, , lot]) => (lot === 0 ? 'dead' : modules)),
      databases: byHost(([, databases, lot]) => (lot === 0 ? 'dead' : databases)),
    };
  });
  return fc.sample(one, { numRuns: count, seed });
}
