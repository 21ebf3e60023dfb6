import { describe, expect, it } from 'vitest';
import { routeOf, routeSettings } from '../../src/go/module-route.ts';
import type { Connection } from '../../src/trace/connection.ts';
import { differences } from '../../src/trace/differences.ts';
import { type Foreseen, foreseenHosts } from '../../src/trace/foreseen.ts';
import { neverAdmitted } from '../../src/trace/trace.ts';
import { connection } from './connections.ts';

const OURS = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' };

function foreseenFor(
  settings: Readonly<Record<string, string>>,
  paths: readonly string[],
  about: Partial<Foreseen> = {},
): Foreseen {
  const routed = paths.map((path) => ({ path, route: routeOf(routeSettings(settings), path) }));
  const none = { cached: [], summed: [], local: [], errors: [] };
  return { verb: 'get', modules: paths, hosts: foreseenHosts(routed), ...none, ...about };
}

const to = (host: string, about: Partial<Connection> = {}) => connection({ host, ...about });
const plain = (host: string, path: string, status: number, redirectsTo: string | null = null, number = 1) =>
  to(host, { number, port: 80, protocol: 'http', request: { method: 'GET', path, status, redirectsTo } });

function told(foreseen: Foreseen, seen: readonly Connection[], succeeded = true, environment: object = {}) {
  const ran = { succeeded, environment: { ...OURS, ...environment } };
  return differences(foreseen, seen, ran).map(({ kind, host, cause, detail }) =>
    `${kind} ${host} ${cause} ${detail}`.trim(),
  );
}

describe('whom go would ask', () => {
  it('is in the order of the list, each host once', () => {
    const settings = { GOPROXY: 'https://a.test|http://b.test:8080,direct', GOPRIVATE: 'corp.test' };
    const { hosts } = foreseenFor(settings, ['golang.org/x/text', 'corp.test/x', 'golang.org/x/mod']);
    expect(hosts.map(({ role, host, port, isFirst, modules }) => [role, host, port, isFirst, modules.length])).toEqual([
      ['proxy', 'a.test', 443, true, 2],
      ['proxy', 'b.test', 8080, false, 2],
      ['origin', 'golang.org', 443, false, 2],
      ['origin', 'corp.test', 443, true, 1],
      ['database', 'sum.golang.org', 443, false, 2],
    ]);
  });

  it('is nobody where nothing may be fetched', () => {
    expect(foreseenFor({ GOPROXY: 'off' }, ['a.test/x']).hosts).toEqual([]);
    expect(foreseenFor({ GOFLAGS: '-mod=vendor' }, ['a.test/x']).hosts).toEqual([]);
  });
});

describe('what was foreseen and not asked', () => {
  const usual = foreseenFor({}, ['golang.org/x/text']);
  const asked = to('proxy.golang.org');

  it('is nothing where all were asked', () => {
    expect(told(usual, [asked, to('golang.org'), to('SUM.golang.org')])).toEqual([]);
  });

  it.each<[string, Foreseen, readonly Connection[], boolean, object, readonly string[]]>([
    [
      'the first had it',
      usual,
      [asked],
      true,
      {},
      ['golang.org earlier-answered proxy.golang.org', 'sum.golang.org database-unseen'],
    ],
    [
      'a plain proxy passed the database on',
      foreseenFor({ GOPROXY: 'http://p.test' }, ['a.test/x']),
      [plain('p.test', '/sumdb/sum.golang.org/supported', 200)],
      true,
      {},
      ['sum.golang.org database-by-proxy p.test'],
    ],
    [
      'a plain proxy did not',
      foreseenFor({ GOPROXY: 'http://p.test' }, ['a.test/x']),
      [plain('p.test', '/sumdb/sum.golang.org/supported', 404)],
      true,
      {},
      ['sum.golang.org database-unseen'],
    ],
    [
      'go.sum has it',
      foreseenFor({}, ['a.test/x'], { summed: ['a.test/x'] }),
      [asked],
      true,
      {},
      ['a.test earlier-answered proxy.golang.org', 'sum.golang.org summed'],
    ],
    [
      'go.sum has one of two',
      foreseenFor({ GOPROXY: 'http://proxy.golang.org:443' }, ['a.test/x', 'a.test/y'], { summed: ['a.test/x'] }),
      [asked],
      true,
      {},
      ['sum.golang.org database-unseen'],
    ],
    [
      'all lies in the cache',
      foreseenFor({ GOPROXY: 'https://p.test' }, ['a.test/x'], { cached: ['a.test/x'] }),
      [],
      true,
      {},
      ['p.test cached', 'sum.golang.org cached'],
    ],
    [
      'one of two lies in the cache',
      foreseenFor({ GOPROXY: 'https://p.test', GOSUMDB: 'off' }, ['a.test/x', 'a.test/y'], { cached: ['a.test/x'] }),
      [],
      true,
      {},
      ['p.test unknown'],
    ],
    [
      'the command failed',
      foreseenFor({ GOPROXY: 'https://p.test', GOSUMDB: 'off' }, ['a.test/x']),
      [],
      false,
      {},
      ['p.test command-failed'],
    ],
    [
      'the first failed and the command with it',
      foreseenFor({ GOSUMDB: 'off' }, ['a.test/x']),
      [asked],
      false,
      {},
      ['a.test command-failed'],
    ],
    [
      'this computer',
      foreseenFor({ GOPROXY: 'http://localhost:3000', GOSUMDB: 'off' }, ['a.test/x']),
      [],
      true,
      {},
      ['localhost loopback'],
    ],
    [
      'an exception',
      foreseenFor({ GOPROXY: 'https://p.corp.test', GOSUMDB: 'off' }, ['a.test/x']),
      [],
      true,
      { NO_PROXY: 'x,corp.test' },
      ['p.corp.test no-proxy corp.test'],
    ],
    [
      'a folder',
      foreseenFor({ GOPROXY: 'file:///srv/mods', GOSUMDB: 'off' }, ['a.test/x']),
      [],
      true,
      {},
      ['file:///srv/mods file'],
    ],
    [
      'nobody knows why',
      foreseenFor({ GOPROXY: 'https://p.test', GOSUMDB: 'off' }, ['a.test/x']),
      [],
      true,
      {},
      ['p.test unknown'],
    ],
  ])('is explained: %s', (_, foreseen, seen, succeeded, environment, expected) => {
    expect(told(foreseen, seen, succeeded, environment)).toEqual(expected.map((one) => `not-asked ${one}`));
  });
});

describe('what was asked and not foreseen', () => {
  const foreseen = foreseenFor({ GOPROXY: 'http://p.test', GOSUMDB: 'off' }, ['a.test/x']);
  const first = (status: number, location: string | null) =>
    plain('p.test', '/a.test/x/@v/v1.0.0.zip', status, location);

  it.each<[string, readonly Connection[], string]>([
    ['an answer sent on', [first(302, 'store.test'), to('store.test', { number: 2 })], 'store.test redirect p.test'],
    [
      'an answer sent on to a port',
      [first(302, 'store.test:81'), plain('store.test', '/', 200, null, 2)],
      'store.test unknown',
    ],
    ['nothing that was seen', [first(200, null), to('store.test', { number: 2 })], 'store.test unknown'],
    [
      'git',
      [first(404, null), to('github.com', { asker: { kind: 'git', text: 'git/2.5' } })],
      'github.com git git/2.5',
    ],
    [
      'another program',
      [first(200, null), to('x.test', { asker: { kind: 'curl', text: 'curl/8' } })],
      'x.test other-program curl/8',
    ],
    ['go’s counters', [first(200, null), to('telemetry.go.dev')], 'telemetry.go.dev telemetry'],
    ['the host at another port', [first(200, null), to('p.test', { port: 8443 })], 'p.test unknown'],
  ])('is explained: %s', (_, seen, expected) => {
    expect(told(foreseen, seen)).toEqual([`not-foreseen ${expected}`]);
  });

  it('is told once for a host, with the number of each connection', () => {
    const seen = [first(200, null), to('x.test', { number: 2 }), to('x.test', { number: 3 })];
    const found = differences(foreseen, seen, { succeeded: true, environment: OURS });
    expect(found).toMatchObject([{ host: 'x.test', connections: [2, 3] }]);
  });
});

describe('who was kept out by the password', () => {
  const away = { asker: { kind: 'git', text: 'git/2' }, target: 'github.com:443', why: 'no-password' } as const;

  it('is not told of who came back with it', () => {
    const back = to('github.com', { asker: { kind: 'git', text: 'git/2' } });
    expect(neverAdmitted({ turnedAway: [away], connections: [back] })).toEqual([]);
    expect(neverAdmitted({ turnedAway: [away], connections: [to('github.com')] })).toEqual([away]);
    const wrong = { ...away, why: 'wrong-password' } as const;
    expect(neverAdmitted({ turnedAway: [wrong], connections: [back] })).toEqual([wrong]);
  });
});
