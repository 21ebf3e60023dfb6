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
  const sequoia: System = { name: 'macOS', version: '15.6', build: '', cpu: 'arm64', translated: false };
  const iterm: Surroundings = { gui: true, ssh: false, multiplexer: null, terminal: 'iTerm.app', managed: false };
  const refused = (ms: number, outcome: Parameters<typeof source>[1] = 'no-route') => [source(LAN, outcome, { ms })];
  const on = (system: System, surroundings: Surroundings) => ({ system, surroundings });

  it('is missing: refused at once, from an app that needs it', () => {
    const verdicts = look(refused(12), LAN, on(sequoia, iterm));
    expect(said(verdicts)).toEqual(['problem local-network']);
    expect(causes(verdicts)).toEqual(['local-network-privacy']);
    expect(verdicts[0]?.params['app']).toBe('iTerm.app');
  });

  it.each<[string, readonly SourceAnswer[], object]>([
    ['an older macOS', refused(12), on({ ...sequoia, version: '14.7' }, iterm)],
    ["Apple's Terminal", refused(12), on(sequoia, { ...iterm, terminal: 'Apple_Terminal' })],
    ['ssh', refused(12), on(sequoia, { ...iterm, ssh: true })],
    ['a host that is away', refused(2_900), on(sequoia, iterm)],
    ['a closed port', refused(12, 'refused'), on(sequoia, iterm)],
    ['not known', refused(12), {}],
  ])('is not blamed with %s', (_, answers, hints) => {
    const verdicts = look(answers, LAN, hints);
    expect(said(verdicts)).toEqual(['problem private-down']);
    expect(causes(verdicts)).toEqual([null]);
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
    const verdicts = at({ base: 'error', probes: [web(`${CORP}/sumdb/sum.golang.org/supported`, 500)] }, CORP);
    expect(causes(verdicts)).toEqual(['sumdb-blocked']);
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
