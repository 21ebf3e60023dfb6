import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../../flows/machine/facts/surroundings.ts';
import type { System } from '../../../flows/machine/facts/system.ts';
import { database } from '../../../flows/proxy/checks/database.ts';
import { goproxyAnswers } from '../../../flows/proxy/checks/goproxy-answers.ts';
import type { DatabaseAnswer } from '../../../flows/proxy/facts/database-answer.ts';
import type { SourceAnswer } from '../../../flows/proxy/facts/source-answers.ts';
import { causes, fixIds, judge, said } from '../resolver/judging.ts';
import { goSettings, source, web } from './judging.ts';

const PUBLIC = 'https://proxy.golang.org';
const CORP = 'https://goproxy.corp.test';

function look(answers: readonly SourceAnswer[], goproxy = `${PUBLIC},direct`, hints: object = {}) {
  return judge(goproxyAnswers, { sourceAnswers: answers }, { goSettings: goSettings({ GOPROXY: goproxy }), ...hints });
}

describe('a module proxy that does its work', () => {
  it.each<[string, SourceAnswer]>([
    ['a list of versions', source(PUBLIC, 200)],
    ['a redirect', source(PUBLIC, 302)],
    ['a folder', { source: 'file:///mirror', fallback: 'not-found', kind: 'folder', path: '/mirror', there: true }],
  ])('%s', (_, answer) => {
    expect(said(look([answer]))).toEqual(['ok ok']);
  });

  it('has not got the module, and go fetches it from its origin', () => {
    expect(said(look([source(CORP, 404)], `${CORP},direct`))).toEqual(['ok not-there']);
    expect(said(look([source(CORP, 410), source(PUBLIC, 200)], `${CORP},${PUBLIC}`))).toEqual(['ok ok']);
  });

  it('has not got the module, and nobody else is asked', () => {
    expect(said(look([source(CORP, 404)], CORP))).toEqual(['note not-there']);
  });

  it('is not there to be asked', () => {
    expect(said(look([], 'direct'))).toEqual(['ok none-asked']);
  });

  it('wants a password that I do not look for', () => {
    expect(said(look([source(CORP, 401)], CORP))).toEqual(['note credentials']);
    expect(said(look([source(CORP, 403)], CORP))).toEqual(['note credentials']);
  });

  it('cannot be asked by me', () => {
    expect(said(look([source(PUBLIC, 'unsupported')]))).toEqual(['unknown unasked']);
  });
});

describe('a module proxy that is out of reach', () => {
  it('stops go at its comma although the next one would answer', () => {
    const verdicts = look([source(CORP, 'timeout'), source(PUBLIC, 200)], `${CORP},${PUBLIC},direct`);
    expect(said(verdicts)).toEqual(['problem no-fallback']);
    expect(causes(verdicts)).toEqual(['goproxy-comma-no-fallback']);
    expect(verdicts[0]?.params).toMatchObject({ source: CORP, next: PUBLIC });
    expect(fixIds(verdicts[0])).toEqual(['proxy.reach-source']);
  });

  it('is passed over at its bar', () => {
    const answers = [source(CORP, 'timeout', { fallback: 'any' }), source(PUBLIC, 200)];
    const verdicts = look(answers, `${CORP}|${PUBLIC},direct`);
    expect(said(verdicts)).toEqual(['warning passed-over']);
    expect(causes(verdicts)).toEqual([null]);
    expect(said(look([source(CORP, 'timeout', { fallback: 'any' })], `${CORP}|direct`))).toEqual([
      'warning only-direct',
    ]);
  });

  it('is blocked where nobody else is there; ",direct" is no way out', () => {
    const verdicts = look([source(PUBLIC, 'timeout')]);
    expect(said(verdicts)).toEqual(['problem blocked']);
    expect(causes(verdicts)).toEqual(['goproxy-blocked']);
    expect(causes(look([source(CORP, 'refused'), source(PUBLIC, 'timeout')], `${CORP},${PUBLIC}`))).toEqual([
      'goproxy-blocked',
    ]);
  });

  it.each([
    ['open', 'slow'],
    ['unseen', 'unseen'],
  ] as const)('is not called blocked where time ran out and its address is %s', (way, message) => {
    for (const [answers, list] of [
      [[source(PUBLIC, 'timeout', { way })], `${PUBLIC},direct`],
      [[source(CORP, 'timeout', { way }), source(PUBLIC, 200)], `${CORP},${PUBLIC}`],
      [[source(CORP, 'timeout', { way, fallback: 'any' }), source(PUBLIC, 200)], `${CORP}|${PUBLIC}`],
      [[source(CORP, 'timeout', { way, fallback: 'any' })], `${CORP}|direct`],
      [[source('http://127.0.0.1:3000', 'timeout', { way })], 'http://127.0.0.1:3000'],
    ] as const) {
      const verdicts = look(answers, list);
      expect(said(verdicts)).toEqual([`unknown ${message}`]);
      expect(causes(verdicts)).toEqual([null]);
    }
  });

  it('is blocked where the connection itself is refused or cut', () => {
    for (const outcome of ['refused', 'no-route', 'hang-up'] as const) {
      expect(causes(look([source(PUBLIC, outcome)]))).toEqual(['goproxy-blocked']);
    }
  });

  it('is a program of my own that does not run', () => {
    const verdicts = look([source('http://127.0.0.1:3000', 'refused')], 'http://127.0.0.1:3000');
    expect(said(verdicts)).toEqual(['problem own-proxy-down']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('is in trouble itself', () => {
    for (const status of [500, 503, 429]) {
      const verdicts = look([source(PUBLIC, status)]);
      expect(said(verdicts)).toEqual(['problem status']);
      expect(causes(verdicts)).toEqual([null]);
    }
  });

  it('is hidden behind a web page', () => {
    const verdicts = look([source(PUBLIC, 200, { html: true, fallback: 'any' }), source(CORP, 200)]);
    expect(said(verdicts)).toEqual(['problem page']);
    expect(causes(verdicts)).toEqual(['network-filter-interception']);
  });

  it('is hidden behind an HTTP proxy', () => {
    expect(said(look([source(PUBLIC, 502, { proxy: 'http://10.0.0.9:3128', byProxy: true })]))).toEqual([
      'problem through-proxy',
    ]);
  });

  it('never shows the password in its address', () => {
    const verdicts = look([source('https://kim:s3cret@goproxy.corp.test', 500)], CORP);
    expect(verdicts[0]?.params['source']).toBe('https://***@goproxy.corp.test');
  });
});

describe('the permission to talk to the local network', () => {
  const LAN = 'http://192.168.7.20:3000';
  const NAMED = 'http://athens.home.arpa:3000';
  const sequoia: System = { name: 'macOS', version: '15.6', build: '', cpu: 'arm64', translated: false };
  const iterm: Surroundings = { gui: true, ssh: false, multiplexer: null, terminal: 'iTerm.app', managed: false };
  const refusal = {
    code: 'unreachable',
    detail: 'connect EHOSTUNREACH 192.168.7.20:3000 - Local (0.0.0.0:0)',
  } as const;
  const refused = (url: string) => [source(url, 'no-route', { failure: refusal })];
  const witness = (connects: boolean | null, host = '192.168.7.20') => [{ host, port: 3000, connects }];
  const on = (parts: Partial<Surroundings> = {}, version = '15.6', appleWitness: unknown = witness(true)) => ({
    system: { ...sequoia, version },
    surroundings: { ...iterm, ...parts },
    appleWitness,
  });

  it('is missing: refused to us, and not to a program of Apple', () => {
    const verdicts = look(refused(LAN), LAN, on());
    expect(said(verdicts)).toEqual(['problem local-network']);
    expect(causes(verdicts)).toEqual(['local-network-privacy']);
    expect(verdicts[0]?.params['app']).toBe('iTerm');
    expect(fixIds(verdicts[0])).toEqual(['proxy.allow-local-network']);
  });

  it('is missing for a host that is known by name', () => {
    const hints = on({}, '15.6', witness(true, 'athens.home.arpa'));
    expect(causes(look(refused(NAMED), NAMED, hints))).toEqual(['local-network-privacy']);
  });

  it('is told about before the list is, where another entry would answer', () => {
    const verdicts = look([...refused(LAN), source(PUBLIC, 200)], `${LAN},${PUBLIC}`, on());
    expect(causes(verdicts)).toEqual(['local-network-privacy']);
  });

  it.each([
    ['vscode', 'Visual Studio Code'],
    ['ghostty', 'Ghostty'],
    ['kitty', 'kitty'],
  ])('is that of %s, as System Settings calls it', (terminal, app) => {
    expect(look(refused(LAN), LAN, on({ terminal }))[0]?.params['app']).toBe(app);
  });

  it('is that of an app which tmux hides', () => {
    const verdicts = look(refused(LAN), LAN, on({ terminal: null, multiplexer: 'tmux' }));
    expect(said(verdicts)).toEqual(['problem local-network-unnamed']);
    expect(fixIds(verdicts[0])).toEqual(['proxy.allow-local-network-unnamed']);
  });

  it.each<[string, object]>([
    ['a host that is away: Apple does not get through either', on({}, '15.6', witness(false))],
    ['nobody who tried', on({}, '15.6', [])],
    ['a witness who could not tell', on({}, '15.6', witness(null))],
    ['a witness for another host', on({}, '15.6', witness(true, '192.168.7.21'))],
    ['nothing known', {}],
  ])('is not blamed with %s', (_, hints) => {
    const verdicts = look(refused(LAN), LAN, hints);
    expect(said(verdicts)).toEqual(['problem private-down']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('is not blamed for a closed port', () => {
    expect(said(look([source(LAN, 'refused')], LAN, on()))).toEqual(['problem private-down']);
  });

  it.each<[string, object]>([
    ['an older macOS', on({}, '14.7')],
    ["Apple's Terminal", on({ terminal: 'Apple_Terminal' })],
    ['ssh', on({ ssh: true })],
  ])('is not asked for by %s: something else tells programs apart', (_, hints) => {
    const verdicts = look(refused(LAN), LAN, hints);
    expect(said(verdicts)).toEqual(['problem held-back']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('has nothing to do with a host of the internet', () => {
    const failure = { code: 'unreachable', detail: 'connect EHOSTUNREACH 203.0.113.17:443' } as const;
    const hints = on({}, '15.6', witness(true, 'proxy.golang.org'));
    expect(causes(look([source(PUBLIC, 'no-route', { failure })], PUBLIC, hints))).toEqual(['goproxy-blocked']);
  });
});

describe('the checksum database', () => {
  const SUM = 'https://sum.golang.org/latest';
  const at = (parts: Partial<DatabaseAnswer>, goproxy = `${PUBLIC},direct`) =>
    judge(database, {
      databaseAnswer: { name: 'sum.golang.org', base: 'direct', probes: [], direct: null, ...parts },
      goSettings: goSettings({ GOPROXY: goproxy }),
    });

  it('is relayed, or answers itself, or is not asked', () => {
    expect(said(at({ base: PUBLIC, probes: [web(`${PUBLIC}/sumdb/sum.golang.org/supported`, 200)] }))).toEqual([
      'ok relayed',
    ]);
    expect(said(at({ direct: web(SUM, 200) }))).toEqual(['ok ok']);
    expect(said(at({ name: '' }))).toEqual(['ok not-asked']);
  });

  it('is blocked while modules come in', () => {
    const verdicts = at(
      { probes: [web(`${CORP}/sumdb/sum.golang.org/supported`, 404)], direct: web(SUM, 'timeout') },
      CORP,
    );
    expect(said(verdicts)).toEqual(['problem blocked']);
    expect(causes(verdicts)).toEqual(['sumdb-blocked']);
  });

  it('is out of reach by the way that the list leaves', () => {
    const probe = `${CORP}/sumdb/sum.golang.org/supported`;
    const verdicts = at({ base: 'error', probes: [web(probe, 'refused')] }, CORP);
    expect(said(verdicts)).toEqual(['problem no-way']);
    expect(causes(verdicts)).toEqual(['sumdb-blocked']);
    expect(causes(at({ base: 'error', probes: [web(probe, 500)] }, CORP))).toEqual([null]);
    expect(said(at({ base: 'error', probes: [web(probe, 'timeout', { way: 'open' })] }, CORP))).toEqual([
      'unknown unseen',
    ]);
  });

  it.each<[string, Parameters<typeof web>[1], Parameters<typeof web>[2], string]>([
    ['says that there is no such thing', 404, {}, 'warning not-database'],
    ['shows a page', 200, { html: true }, 'warning not-database'],
    ['is in trouble', 503, {}, 'warning in-trouble'],
    ['has had enough of it', 429, {}, 'warning in-trouble'],
    ['is hidden by a filter with a page', 403, { html: true }, 'problem refused'],
    ['is hidden by a filter without a page', 403, {}, 'problem refused'],
    ['may not be shown by law', 451, {}, 'problem refused'],
    ['wants a password', 401, {}, 'note credentials'],
  ])('that %s was reached, and is not called blocked', (_, status, parts, expected) => {
    const verdicts = at({ direct: web(SUM, status, parts) }, 'direct');
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('of a company may want a password; one that is not missed is only noted', () => {
    const own = { name: 'sum.corp.test', direct: web('https://sum.corp.test/latest', 403) };
    expect(said(at(own, 'direct'))).toEqual(['note credentials']);
    expect(said(at({ direct: web(SUM, 404) }, 'file:///mirror'))).toEqual(['note not-database']);
  });

  it('is blocked only where its address was tried', () => {
    expect(said(at({ direct: web(SUM, 'refused') }, 'direct'))).toEqual(['problem blocked']);
    expect(said(at({ direct: web(SUM, 'timeout', { way: 'open' }) }, 'direct'))).toEqual(['unknown unseen']);
    expect(said(at({ direct: web(SUM, 'timeout', { way: 'unseen' }) }, 'direct'))).toEqual(['unknown unseen']);
  });

  it('is not missed by one who keeps modules on this computer', () => {
    expect(said(at({ direct: web(SUM, 'timeout') }, 'http://127.0.0.1:3000'))).toEqual(['note own-modules']);
    expect(said(at({ direct: web(SUM, 'timeout') }, 'file:///mirror'))).toEqual(['note own-modules']);
    expect(said(at({ direct: web(SUM, 'timeout') }, 'direct'))).toEqual(['problem blocked']);
  });

  it('cannot be asked by me', () => {
    expect(said(at({ direct: web(SUM, 'unsupported') }))).toEqual(['unknown unasked']);
  });
});
