import { describe, expect, it } from 'vitest';
import type { WebAnswer } from '../../../flows/proxy/asking/web-answer.ts';
import { tls } from '../../../flows/proxy/checks/tls.ts';
import { trustFiles } from '../../../flows/proxy/checks/trust-files.ts';
import type { SourceAnswer } from '../../../flows/proxy/facts/source-answers.ts';
import type { TrustFiles } from '../../../flows/proxy/facts/trust-files.ts';
import { assignment, causes, fixIds, judge, said, TODAY } from '../resolver/judging.ts';
import { certificate, goSettings, NOW, source, web } from './judging.ts';
import { settingsOf } from './settings-hints.ts';

const PUBLIC = 'https://proxy.golang.org';
const CORP = 'https://goproxy.corp.test';
const DAY = 24 * 60 * 60 * 1_000;
const GOOGLE = 'CN=WE2, O=Google Trust Services, C=US';
const INSPECTION = 'CN=Corp TLS Inspection CA 2, O=Corp';

const inspected = (host: string) => ({
  distrust: 'SELF_SIGNED_CERT_IN_CHAIN',
  chain: [certificate(`CN=${host}`, INSPECTION), certificate(INSPECTION, INSPECTION)],
});

function look(sources: readonly SourceAnswer[], secondLook: readonly WebAnswer[] = []) {
  return judge(tls, { sourceAnswers: sources }, { secondLook });
}

const good = { chain: [certificate('CN=*.golang.org', GOOGLE)] };

describe('certificates', () => {
  it('are trusted, or not needed', () => {
    expect(said(look([source(PUBLIC, 200, good)]))).toEqual(['ok ok']);
    expect(said(look([source('http://127.0.0.1:3000', 200)]))).toEqual(['ok nothing']);
    expect(said(look([]))).toEqual(['ok nothing']);
  });

  it('that nobody showed are not judged', () => {
    expect(said(look([source(PUBLIC, 'timeout')]))).toEqual(['unknown unseen']);
    expect(said(look([source(PUBLIC, 'timeout', { way: 'open' })]))).toEqual(['unknown unseen']);
  });

  it('of several hosts have one issuer whom nobody here knows: somebody stands in between', () => {
    const verdicts = look(
      [source(PUBLIC, 200, inspected('proxy.golang.org'))],
      [web('https://sum.golang.org/', 200, inspected('sum.golang.org'))],
    );
    expect(said(verdicts)).toEqual(['problem interception']);
    expect(causes(verdicts)).toEqual(['tls-interception-root-missing']);
    expect(verdicts[0]?.params).toMatchObject({ authority: INSPECTION, hosts: ['proxy.golang.org', 'sum.golang.org'] });
    expect(verdicts[0]?.evidence.map((one) => one.source)).toEqual(['proxy.golang.org', 'sum.golang.org']);
    expect(verdicts[0]?.fixes[0]?.steps).toMatchObject([{ kind: 'person' }]);
    expect(fixIds(verdicts[0])).toEqual(['proxy.company-root']);
  });

  it('of one host alone do not tell who is behind it', () => {
    const untrusted = look([source(PUBLIC, 200, inspected('proxy.golang.org'))]);
    expect(said(untrusted)).toEqual(['problem untrusted']);
    expect(causes(untrusted)).toEqual([null]);
    const others = look(
      [source(PUBLIC, 200, inspected('proxy.golang.org'))],
      [web('https://sum.golang.org/', 200, good), web('https://golang.org/', 'timeout')],
    );
    expect(causes(others)).toEqual([null]);
  });

  it('of a company server with a root of its own are no interception', () => {
    const verdicts = look(
      [source(CORP, 200, inspected('goproxy.corp.test'))],
      [web('https://sum.golang.org/', 200, good)],
    );
    expect(said(verdicts)).toEqual(['problem untrusted']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('are of a public authority that this computer has lost', () => {
    const lost = { distrust: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', ...good };
    const verdicts = look([source(PUBLIC, 200, lost)], [web('https://sum.golang.org/', 200, lost)]);
    expect(said(verdicts)).toEqual(['problem public-root']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('of an inspector that is known for other things, too, are no public ones', () => {
    const gateway = 'CN=Gateway CA - Cloudflare Managed G1, O=Cloudflare, Inc.';
    const shown = { distrust: 'SELF_SIGNED_CERT_IN_CHAIN', chain: [certificate('CN=golang.org', gateway)] };
    const verdicts = look([source(PUBLIC, 200, shown)], [web('https://sum.golang.org/', 200, shown)]);
    expect(causes(verdicts)).toEqual(['tls-interception-root-missing']);
  });

  it.each([
    ['other-name', 'ERR_TLS_CERT_ALTNAME_INVALID', certificate('CN=filter.test', 'CN=Filter CA')],
    [
      'expired',
      'CERT_HAS_EXPIRED',
      certificate('CN=filter.test', 'CN=Filter CA', { notAfter: '2026-11-01T00:00:00.000Z' }),
    ],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', certificate('CN=filter.test', 'CN=filter.test')],
  ] as const)('%s: a filter answers for a host of Go, a careless company for its own', (fault, distrust, leaf) => {
    const shown = { distrust, chain: [leaf], serverTime: NOW };
    const filtered = look([source(PUBLIC, 200, shown)]);
    expect(said(filtered)).toEqual([`problem ${fault}`]);
    expect(causes(filtered)).toEqual(['network-filter-interception']);
    const careless = look([source(CORP, 200, shown)]);
    expect(said(careless)).toEqual([`problem ${fault}`]);
    expect(causes(careless)).toEqual([null]);
  });

  it('only warn where go can do without that server', () => {
    const second = [source(CORP, 200, good), source(PUBLIC, 200, inspected('proxy.golang.org'))];
    expect(said(look(second))).toEqual(['warning untrusted']);
    const bar = [source(PUBLIC, 200, { ...inspected('proxy.golang.org'), fallback: 'any' })];
    expect(said(look(bar))).toEqual(['warning untrusted']);
  });
});

describe('certificates of another time', () => {
  const future = certificate('CN=*.golang.org', GOOGLE, {
    notBefore: '2027-10-01T00:00:00.000Z',
    notAfter: '2028-01-01T00:00:00.000Z',
  });
  const past = certificate('CN=*.golang.org', GOOGLE, {
    notBefore: '2024-10-01T00:00:00.000Z',
    notAfter: '2025-01-01T00:00:00.000Z',
  });

  it('are left to the clock where that is wrong', () => {
    const early = { distrust: 'CERT_NOT_YET_VALID', chain: [future] };
    expect(said(look([source(PUBLIC, 200, { ...early, serverTime: NOW + 400 * DAY })]))).toEqual([
      'skipped runner.ground',
    ]);
    const late = { distrust: 'CERT_HAS_EXPIRED', chain: [past], serverTime: NOW - 690 * DAY };
    expect(said(look([source(PUBLIC, 200, late)]))).toEqual(['skipped runner.ground']);
  });

  it('are wrong themselves where the server agrees with the clock', () => {
    const verdicts = look([source(PUBLIC, 200, { distrust: 'CERT_NOT_YET_VALID', chain: [future], serverTime: NOW })]);
    expect(said(verdicts)).toEqual(['problem not-yet-valid']);
    expect(causes(verdicts)).toEqual(['network-filter-interception']);
    const shown = { distrust: 'CERT_HAS_EXPIRED', chain: [past] };
    expect(causes(look([source(CORP, 200, { ...shown, serverTime: NOW })]))).toEqual([null]);
    expect(said(look([source(CORP, 200, shown)]))).toEqual(['problem expired']);
    // A few minutes make no certificate good that ended two years ago.
    expect(said(look([source(CORP, 200, { ...shown, serverTime: NOW - 600_000 })]))).toEqual(['problem expired']);
  });
});

describe('files in place of the keychain', () => {
  const line = assignment('SSL_CERT_FILE', '/opt/conda/cacert.pem');
  const file = (state: 'read' | 'missing', roots: number) =>
    ({ path: '/opt/conda/cacert.pem', variable: 'SSL_CERT_FILE', state, roots }) as const;

  function trust(parts: Partial<TrustFiles>, version = 'go1.27.3') {
    const facts = { trustFiles: { replaces: true, set: true, files: [], answer: null, ...parts } };
    return judge(trustFiles, facts, {
      goSettings: goSettings({}, { version }),
      settings: settingsOf([line]),
      today: TODAY,
    });
  }

  it('are not set, or not heeded by an older Go', () => {
    expect(said(trust({ set: false, replaces: false }))).toEqual(['ok keychain']);
    expect(said(trust({ replaces: false }, 'go1.26.3'))).toEqual(['note ignored']);
    expect(said(trust({ replaces: null, files: [file('missing', 0)] }, ''))).toEqual(['note unknown-go']);
  });

  it.each([[file('missing', 0)], [file('read', 0)]])('leave go with nothing: %j', (one) => {
    const verdicts = trust({ files: [one] });
    expect(said(verdicts)).toEqual(['problem empty']);
    expect(causes(verdicts)).toEqual(['tls-ssl-cert-file-replaces-keychain']);
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ kind: 'file', line: 4 });
  });

  it('lack the root that the server needs', () => {
    const answer = web('https://goproxy.corp.test', 200, inspected('goproxy.corp.test'));
    expect(said(trust({ files: [file('read', 140)], answer }))).toEqual(['problem replaces']);
  });

  it('do well enough', () => {
    expect(said(trust({ files: [file('read', 140)], answer: web(PUBLIC, 200, good) }))).toEqual(['note in-place']);
    expect(said(trust({ files: [file('read', 140)], answer: web(PUBLIC, 'timeout') }))).toEqual(['note in-place']);
  });
});
