import { describe, expect, it } from 'vitest';
import { parseGoproxy } from '../../src/go/goproxy-list.ts';
import { parseGosumdb } from '../../src/go/gosumdb.ts';
import { matchesGlob, matchesModulePatterns } from '../../src/go/module-patterns.ts';
import { routeOf, routeSettings } from '../../src/go/module-route.ts';
import { followAnswers } from '../../src/go/proxy-fallthrough.ts';

describe('GOPROXY', () => {
  const chain = (list: string, gonoproxy = '') => {
    const parsed = parseGoproxy(list, gonoproxy);
    return parsed.ok ? parsed.chain.map((one) => `${one.source} ${one.fallback}`) : parsed.error;
  };

  it.each([
    ['https://a.test,direct', ['https://a.test not-found', 'direct not-found']],
    ['https://a.test|https://b.test|direct', ['https://a.test any', 'https://b.test any', 'direct not-found']],
    ['a.test/go', ['https://a.test/go not-found']],
    ['localhost:3000', ['https://localhost:3000 not-found']],
    [' https://a.test , direct ', ['https://a.test not-found', 'direct not-found']],
    ['off,nonsense', ['off not-found']],
    ['file:///srv/proxy', ['file:///srv/proxy not-found']],
    ['https://me:secret@a.test', ['https://me:secret@a.test not-found']],
  ])('%s', (list, expected) => {
    expect(chain(list)).toEqual(expected);
  });

  it.each([
    ['', 'GOPROXY list is not the empty string, but contains no entries'],
    [',', 'GOPROXY list is not the empty string, but contains no entries'],
    ['OFF', 'invalid proxy URL missing scheme: OFF'],
    ['/srv/proxy', 'invalid proxy URL missing scheme: /srv/proxy'],
    ['ftp://me:secret@a.test', 'invalid proxy URL scheme (must be https, http, file): ftp://me:xxxxx@a.test'],
    ['file://host/x', 'invalid file:// proxy URL with non-path elements: file://host/x'],
    ['https://a.test:port', 'parse "https://a.test:port": invalid port ":port" after host'],
    ['https://a.test,bad', 'invalid proxy URL missing scheme: bad'],
  ])('refuses "%s"', (list, error) => {
    expect(chain(list)).toBe(error);
  });

  it('puts private modules first, except where all is direct anyway', () => {
    expect(chain('https://a.test', 'corp.test')).toEqual(['noproxy not-found', 'https://a.test not-found']);
    expect(chain('direct', 'corp.test')).toEqual(['direct not-found']);
  });
});

describe('GOSUMDB', () => {
  it.each([
    ['sum.golang.org', { kind: 'database', name: 'sum.golang.org', url: null }],
    ['sum.golang.google.cn', { kind: 'database', name: 'sum.golang.org', url: 'https://sum.golang.google.cn' }],
    ['sum.golang.org https://mirror.test/db', { kind: 'database', url: 'https://mirror.test/db' }],
    ['off', { kind: 'off' }],
    ['OFF', { kind: 'error', error: 'invalid GOSUMDB: malformed verifier id' }],
    ['sum.example.test', { kind: 'error' }],
    [' ', { kind: 'error', error: 'missing GOSUMDB' }],
    ['sum.golang.org a b', { kind: 'error', error: 'invalid GOSUMDB: too many fields' }],
  ])('%s', (value, expected) => {
    expect(parseGosumdb(value)).toMatchObject(expected);
  });

  // Made for this test: 33 bytes, the first of which is the kind of key (1: Ed25519), the rest zeros.
  const zeros = 'A'.repeat(42);

  it.each([
    [`sum.corp.test+728a2b43+AQ${zeros}`, { kind: 'database', name: 'sum.corp.test', url: null }],
    [`sum.corp.test+728a2b43+AQ${zeros} https://sum.corp.test/db`, { url: 'https://sum.corp.test/db' }],
    [`sum.corp.test+00000000+AQ${zeros}`, { error: 'invalid GOSUMDB: invalid verifier hash' }],
    [`sum.corp.test+09c69b72+CQ${zeros}`, { error: 'invalid GOSUMDB: unknown verifier algorithm' }],
    [`sum.corp.test+728a2b4+AQ${zeros}`, { error: 'invalid GOSUMDB: malformed verifier id' }],
  ])('takes a verifier key whose checksum fits, and no other: %s', (value, expected) => {
    expect(parseGosumdb(value)).toMatchObject(expected);
  });
});

describe('patterns for private modules', () => {
  it.each([
    ['*.corp.test', 'git.corp.test/team/app', true],
    ['*.corp.test', 'corp.test/app', false],
    ['corp.test', 'corp.test/app/v2', true],
    ['corp.test', 'git.corp.test/app', false],
    ['github.com/acme', 'github.com/acme/app', true],
    ['github.com/acme', 'github.com/acme-public/app', false],
    ['github.com/acme/', 'github.com/acme/app', true],
    ['a.test, b.test', 'b.test/x', false],
    ['[', '[', false],
    ['[,b.test', 'b.test/x', true],
    ['git[0-9].test', 'git7.test/x', true],
    ['git[^0-9].test', 'git7.test/x', false],
    ['\\*.test', '*.test/x', true],
    ['*a*b', 'xaxbxb/y', true],
    ['?', 'é/x', true],
    ['', 'a.test/x', false],
  ])('%s and %s: %s', (patterns, path, matches) => {
    expect(matchesModulePatterns(patterns, path)).toBe(matches);
  });
});

describe('one glob', () => {
  it.each([
    ['a*', 'ab', true],
    ['a*', 'a/b', false],
    ['*b', 'a/b', false],
    ['[^x]', '/', true],
    ['', '', true],
    ['', 'a', false],
  ])('%s and %s: %s', (pattern, name, matches) => {
    expect(matchesGlob(pattern, name)).toBe(matches);
  });
});

describe('the route of a module', () => {
  const route = (environment: Record<string, string>, module = 'github.com/pkg/errors') =>
    routeOf(routeSettings(environment), module);

  it('goes through the proxy and the checksum database by default', () => {
    expect(route({})).toMatchObject({
      fetch: ['https://proxy.golang.org', 'direct'],
      fallback: ['not-found', 'stop'],
      sumdb: 'sum.golang.org',
      viaProxy: true,
      sumdbProbes: ['https://proxy.golang.org'],
    });
  });

  it('is direct and unchecked for private modules, even with GOPROXY=off', () => {
    const environment = { GOPRIVATE: '*.corp.test', GOPROXY: 'off' };
    expect(route(environment, 'git.corp.test/x')).toMatchObject({ fetch: ['direct'], sumdb: 'none', offError: null });
    expect(route(environment)).toMatchObject({ fetch: ['off'], offError: 'module lookup disabled by GOPROXY=off' });
  });

  it('ends before it begins with -mod=vendor for everything, or a list that cannot be parsed', () => {
    expect(route({ GOFLAGS: '-mod=vendor' })).toMatchObject({ fetch: [], error: expect.stringContaining('vendor') });
    expect(route({ GOPROXY: 'nonsense' })).toMatchObject({ fetch: [], sumdb: 'none', error: expect.any(String) });
  });

  it('checks toolchains whatever the patterns say', () => {
    const toolchain = 'golang.org/toolchain';
    expect(route({ GONOSUMDB: '*' }, toolchain).sumdb).toBe('sum.golang.org');
    expect(route({ GOSUMDB: 'off' }, toolchain)).toMatchObject({ sumdb: 'error', sumdbError: expect.any(String) });
    expect(route({ GOSUMDB: 'off', GOPROXY: 'file:///srv/x' }, toolchain).sumdb).toBe('off');
  });
});

describe('what the answers of proxies lead to', () => {
  const follow = (list: string, answers: Record<string, number | 'refused'>, direct: 'ok' | 'notfound' = 'ok') => {
    const parsed = parseGoproxy(list, '');
    const said = Object.entries(answers).map(([source, answer]) => {
      return [source, answer === 'refused' ? { failed: 'refused' } : { status: answer }] as const;
    });
    return followAnswers(parsed.ok ? parsed.chain : [], Object.fromEntries(said), direct);
  };
  const [A, B] = ['https://a.test', 'https://b.test'];

  it.each([
    [`${A},direct`, { [A]: 404 }, 'direct'],
    [`${A},direct`, { [A]: 410 }, 'direct'],
    [`${A},direct`, { [A]: 403 }, null],
    [`${A},direct`, { [A]: 'refused' as const }, null],
    [`${A}|direct`, { [A]: 'refused' as const }, 'direct'],
    [`${A}|${B}`, { [A]: 500, [B]: 200 }, B],
  ])('%s with %o is served by %s', (list, answers, servedBy) => {
    expect(follow(list, answers).servedBy).toBe(servedBy);
  });

  it('leaves the checksum database out of reach, where a list without direct met a failure', () => {
    expect(follow(`${A}|${B}`, { [A]: 500, [B]: 404 }).sumdbBase).toBe('error');
    expect(follow(`${A}|direct`, { [A]: 500 }).sumdbBase).toBe('direct');
    expect(follow(`${A}|off`, { [A]: 500 }).sumdbBase).toBe('error');
  });
});
