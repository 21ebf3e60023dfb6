import { describe, expect, it } from 'vitest';
import { environment } from '../../../flows/proxy/checks/environment.ts';
import type { Assignment } from '../../../flows/shell/facts/startup-files.ts';
import { answers, asked, assignment, causes, fixIds, HOME, judge, said, TODAY } from '../resolver/judging.ts';
import { DEAD, environmentOf, https, look } from './environment-looks.ts';
import { source } from './judging.ts';

const through = (status: number | 'timeout', parts: Parameters<typeof source>[2] = {}) => [
  source('https://proxy.golang.org', status, { proxy: DEAD, ...parts }),
];

describe('proxies in the environment', () => {
  it('are none, or one that works', async () => {
    expect(said(await look([]))).toEqual(['ok none']);
    expect(said(await look([https(DEAD)]))).toEqual(['ok ok']);
    expect(said(await look([https(DEAD)], { sources: through(200, { chain: [] }) }))).toEqual(['ok ok']);
  });

  it.each(['http://bob:a@b@h:1', 'HTTP://bob:a%41@h:1'])(
    'are those that go uses, however written: %s',
    async (value) => {
      expect((await environmentOf([https(value)])).proxies).toMatchObject([
        { host: 'h', targets: expect.arrayContaining([expect.objectContaining({ role: 'module-proxy' })]) },
      ]);
    },
  );

  it.each(['closed', 'unknown-host', 'no-route', 'silent'] as const)('are %s', async (state) => {
    const verdicts = await look([https(DEAD)], { state });
    expect(said(verdicts)).toEqual([`problem ${state}`]);
    expect(causes(verdicts)).toEqual(['proxy-env-wrong']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ kind: 'file', source: `${HOME}/.zshrc`, line: 4 });
    expect(fixIds(verdicts[0])).toEqual(['proxy.drop-proxy-lines']);
  });

  it.each<[string, string, readonly (string | null)[], readonly string[]]>([
    ['15.6', 'problem local-network', ['local-network-privacy'], ['proxy.allow-local-network']],
    ['14.7', 'problem held-back', [null], []],
  ])('are there, and kept from this app: macOS %s', async (version, expected, cause, fixes) => {
    const set = await environmentOf([https('http://192.168.7.20:3128')]);
    const [proxy] = set.proxies;
    const facts = {
      proxyEnvironment: set,
      proxyListeners: [{ url: proxy?.url ?? '', state: 'no-route', speaks: null }],
    };
    const hints = {
      today: TODAY,
      system: { name: 'macOS', version, build: '', cpu: 'arm64', translated: false },
      surroundings: { gui: true, ssh: false, multiplexer: null, terminal: 'iTerm.app', managed: false },
    };
    const witness = (connects: boolean) => [{ host: '192.168.7.20', port: 3128, connects }];
    const verdicts = judge(environment, facts, { ...hints, appleWitness: witness(true) });
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual(cause);
    expect(fixIds(verdicts[0])).toEqual(fixes);
    expect(said(judge(environment, facts, { ...hints, appleWitness: witness(false) }))).toEqual(['problem no-route']);
  });

  it('are not judged where only their name took too long, and nothing is taken out', async () => {
    const verdicts = await look([https('http://cache.corp.test:3128')], { state: 'unseen' });
    expect(said(verdicts)).toEqual(['unknown unseen']);
    expect(fixIds(verdicts[0])).toEqual([]);
  });

  it('are left to the resolver where nobody can look their name up, or somebody else could', async () => {
    const host = 'cache.corp.test';
    const set = await environmentOf([https(`http://${host}:3128`)]);
    const facts = {
      proxyEnvironment: set,
      proxyListeners: set.proxies.map(({ url }) => ({ url, state: 'unknown-host', speaks: null })),
    };
    const when = (...replies: readonly ReturnType<typeof answers>[]) =>
      said(judge(environment, facts, { today: TODAY, serverAnswers: asked(...replies) }));
    expect(when(answers('10.0.0.1', host, 'no-such-name'))).toEqual(['problem unknown-host']);
    expect(when()).toEqual(['problem unknown-host']);
    expect(when(answers('10.0.0.1', host, 'silent'))).toEqual(['ok ok']);
    expect(
      when(answers('8.8.8.8', host, 'no-such-name'), answers('10.0.0.1', host, ['10.0.0.9'], { askedFor: 'offer' })),
    ).toEqual(['ok ok']);
  });

  it('never show the password in the value', async () => {
    const verdicts = await look([https('http://kim:s3cret@cache.corp.test:3128')], { state: 'closed' });
    expect(verdicts[0]?.params['proxy']).toBe('http://***@cache.corp.test:3128');
  });

  it('are taken out of all lines of both spellings in one go', async () => {
    const both = `export https_proxy=${DEAD} http_proxy=${DEAD}`;
    const lines = [
      assignment('https_proxy', DEAD, { line: 4, text: both }),
      assignment('http_proxy', DEAD, { line: 4, text: both }),
      assignment('HTTPS_PROXY', DEAD, { file: `${HOME}/.zprofile`, line: 9 }),
      assignment('ALL_PROXY', DEAD, { line: 6 }),
      assignment('NO_PROXY', 'localhost', { line: 5 }),
      assignment('GOFLAGS', '-mod=mod', { line: 7 }),
    ];
    const verdicts = await look(lines, { state: 'closed' });
    expect(said(verdicts)).toEqual(['problem closed']);
    const steps = verdicts[0]?.fixes[0]?.steps ?? [];
    const touched = steps.flatMap((step) => (step.kind === 'edit' ? step.edits.map((edit) => [step.path, edit]) : []));
    expect(touched).toEqual([
      [
        `${HOME}/.zprofile`,
        {
          kind: 'line',
          line: 9,
          was: `export HTTPS_PROXY=${DEAD}`,
          becomes: `# gomend ${TODAY} took out: export HTTPS_PROXY=${DEAD}`,
        },
      ],
      [
        `${HOME}/.zshrc`,
        {
          kind: 'line',
          line: 6,
          was: `export ALL_PROXY=${DEAD}`,
          becomes: `# gomend ${TODAY} took out: export ALL_PROXY=${DEAD}`,
        },
      ],
      [`${HOME}/.zshrc`, { kind: 'line', line: 4, was: both, becomes: `# gomend ${TODAY} took out: ${both}` }],
    ]);
  });

  it('leave lines alone that name another proxy, and those of the system', async () => {
    const lines = [
      https('http://office.test:3128', { line: 3, conditional: true }),
      https(DEAD, { line: 4 }),
      https(DEAD, { file: '/etc/zshrc', line: 1 }),
    ];
    const [verdict] = await look(lines, { state: 'closed' });
    const edits = verdict?.fixes[0]?.steps.flatMap((step) => (step.kind === 'edit' ? step.edits : []));
    expect(edits?.map((edit) => edit.kind === 'line' && edit.line)).toEqual([4]);
  });
});

describe('a dead proxy that go does not need', () => {
  it.each<[string, readonly Assignment[], Readonly<Record<string, string>>]>([
    ['NO_PROXY covers its hosts', [https(DEAD), assignment('NO_PROXY', 'proxy.golang.org', { line: 5 })], {}],
    ['NO_PROXY covers everything', [https(DEAD), assignment('no_proxy', '*', { line: 5 })], {}],
    ['its module proxy is on this computer', [https(DEAD)], { GOPROXY: 'http://127.0.0.1:3000' }],
    ['it fetches from a folder', [https(DEAD)], { GOPROXY: 'file:///mirror', GOSUMDB: 'off' }],
  ])('because %s', async (_, lines, go) => {
    expect(said(await look(lines, { state: 'closed', go }))).toEqual(['note unused-dead']);
  });

  it('because only other programs read the variable', async () => {
    const verdicts = await look([assignment('ALL_PROXY', DEAD)], { state: 'closed' });
    expect(said(verdicts)).toEqual(['note unused-dead', 'note all-proxy']);
    expect(said(await look([assignment('HTTP_PROXY', DEAD)], { state: 'closed' }))).toEqual([
      'note unused-dead',
      'note http-only',
    ]);
  });

  it('because upper case wins over it', async () => {
    const lines = [https('http://10.0.0.9:3128'), assignment('https_proxy', DEAD, { line: 5 })];
    const set = await environmentOf(lines);
    const listeners = set.proxies.map(({ url }) => ({ url, state: url === DEAD ? 'closed' : 'accepts', speaks: null }));
    const verdicts = judge(environment, { proxyEnvironment: set, proxyListeners: listeners }, { today: TODAY });
    expect(said(verdicts)).toEqual(['note unused-dead', 'warning two-spellings']);
    // The dead one is given to nobody.
    expect(fixIds(verdicts[1])).toEqual(['proxy.keep-upper']);
  });
});

describe('a proxy that is there and does not let go through', () => {
  const refusing = (status: number, proxyAuthenticate = '') => ({
    sources: through(status, { byProxy: true, proxyAuthenticate }),
  });

  it.each([
    [407, 'Basic realm="corp"', 'problem credentials', 'proxy-env-wrong'],
    [407, '', 'problem credentials', 'proxy-env-wrong'],
    [407, 'NTLM, Negotiate', 'problem ntlm', 'proxy-ntlm-unsupported'],
    [407, 'Negotiate, Basic realm="corp"', 'problem credentials', 'proxy-env-wrong'],
    [403, '', 'problem refuses', 'proxy-env-wrong'],
  ])('%d %s', async (status, offered, expected, cause) => {
    const verdicts = await look([https(DEAD)], refusing(status, offered));
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([cause]);
    expect(verdicts[0]?.fixes).toEqual([]);
  });

  it('is not blamed for what lies behind it', async () => {
    expect(said(await look([https(DEAD)], refusing(502)))).toEqual(['ok ok']);
    expect(said(await look([https(DEAD)], { sources: through('timeout') }))).toEqual(['ok ok']);
  });

  it('drops the connection', async () => {
    const failure = { code: 'unreachable', detail: 'proxy: socket hang up' } as const;
    expect(said(await look([https(DEAD)], { sources: through('timeout', { failure }) }))).toEqual(['problem hangs-up']);
  });

  it('is named with https and speaks plain HTTP', async () => {
    const verdicts = await look([https('https://cache.corp.test:3128')], { speaks: 'plain' });
    expect(said(verdicts)).toEqual(['problem speaks-plain']);
    expect(causes(verdicts)).toEqual(['proxy-scheme-mismatch']);
    const [step] = verdicts[0]?.fixes[0]?.steps ?? [];
    expect(step?.kind === 'edit' && step.edits).toEqual([
      {
        kind: 'line',
        line: 4,
        was: 'export HTTPS_PROXY=https://cache.corp.test:3128',
        becomes: 'export HTTPS_PROXY=http://cache.corp.test:3128',
      },
    ]);
  });

  it.each([['tls'], [null]] as const)('is named with https and speaks %s', async (speaks) => {
    expect(said(await look([https('https://cache.corp.test:3128')], { speaks }))).toEqual(['ok ok']);
  });
});
