import { describe, expect, it } from 'vitest';
import type { WebAnswer } from '../../../flows/proxy/asking/web-answer.ts';
import { clock } from '../../../flows/proxy/checks/clock.ts';
import type { NetworkTime } from '../../../flows/proxy/facts/network-time.ts';
import type { SourceAnswer } from '../../../flows/proxy/facts/source-answers.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { causes, fixIds, judge, said } from '../resolver/judging.ts';
import { certificate, NOW, source, web } from './judging.ts';

const PUBLIC = 'https://proxy.golang.org';
const SUM = 'https://sum.golang.org/';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const GOOGLE = 'CN=WE2, O=Google Trust Services, C=US';

interface Around {
  readonly witnesses?: readonly WebAnswer[];
  readonly networkTime?: NetworkTime;
  readonly platform?: Platform;
}

function look(sources: readonly SourceAnswer[], { witnesses = [], networkTime, platform }: Around = {}) {
  const hints = { secondLook: witnesses, ...(networkTime === undefined ? {} : { networkTime }) };
  return judge(clock, { sourceAnswers: sources }, hints, platform);
}

/** A server that is right, as a computer sees it whose clock is `error` ms off. */
function seen(error: number, notBefore: string, notAfter: string) {
  const true_ = NOW - error;
  const bad =
    Date.parse(notBefore) > NOW ? 'CERT_NOT_YET_VALID' : Date.parse(notAfter) < NOW ? 'CERT_HAS_EXPIRED' : null;
  return { serverTime: true_, distrust: bad, chain: [certificate('CN=*.golang.org', GOOGLE, { notBefore, notAfter })] };
}

const good = (error: number) => seen(error, '2026-10-01T00:00:00Z', '2027-01-01T00:00:00Z');
const future = { notBefore: '2027-10-01T00:00:00Z', notAfter: '2028-01-01T00:00:00Z' };
const past = { notBefore: '2024-10-01T00:00:00Z', notAfter: '2025-01-01T00:00:00Z' };

describe('a clock that is wrong', () => {
  const behind = seen(-400 * DAY, future.notBefore, future.notAfter);

  it('behind by thirteen months: one finding, with the days', () => {
    const verdicts = look([source(PUBLIC, 200, behind)], { witnesses: [web(SUM, 200, behind)] });
    expect(said(verdicts)).toEqual(['problem behind']);
    expect(causes(verdicts)).toEqual(['clock-skew']);
    expect(verdicts[0]?.params).toMatchObject({ days: 400, hosts: ['proxy.golang.org', 'sum.golang.org'] });
    expect(verdicts[0]?.evidence[0]).toMatchObject({ kind: 'http', source: 'proxy.golang.org' });
  });

  it('ahead, so that certificates have run out', () => {
    const ahead = seen(690 * DAY, past.notBefore, past.notAfter);
    expect(said(look([source(PUBLIC, 200, ahead)]))).toEqual(['problem ahead']);
    expect(causes(look([source(PUBLIC, 200, ahead)]))).toEqual(['clock-skew']);
  });

  it('behind by hours, on the day that a certificate was made', () => {
    const made = '2026-11-20T12:00:00Z';
    const fresh = seen(-6 * 60 * MINUTE, made, '2027-02-18T12:00:00Z');
    expect(fresh.distrust).toBe('CERT_NOT_YET_VALID');
    expect(causes(look([source(PUBLIC, 200, fresh)]))).toEqual(['clock-skew']);
  });

  it('behind, where no server tells the time', () => {
    const silent = { ...behind, serverTime: null };
    const verdicts = look([source(PUBLIC, 200, silent)]);
    expect(said(verdicts)).toEqual(['problem certificates-of-tomorrow']);
    expect(causes(verdicts)).toEqual(['clock-skew']);
  });

  it('off by days that no certificate minds yet, by the word of two', () => {
    const off = good(-3 * DAY);
    const verdicts = look([source(PUBLIC, 200, off)], { witnesses: [web(SUM, 200, off)] });
    expect(said(verdicts)).toEqual(['warning off']);
    expect(causes(verdicts)).toEqual(['clock-skew']);
  });

  it.each<[string, NetworkTime | undefined, Platform, readonly string[]]>([
    [
      'not told to a person who is no administrator',
      'not-told',
      'darwin',
      ['proxy.use-network-time', 'proxy.set-clock'],
    ],
    ['off', 'off', 'darwin', ['proxy.use-network-time', 'proxy.set-clock']],
    ['not known', undefined, 'darwin', ['proxy.use-network-time', 'proxy.set-clock']],
    ['on already', 'on', 'darwin', ['proxy.set-clock']],
    ['none of Linux', 'not-asked', 'linux', ['proxy.set-clock-linux']],
  ])('is set by the network where that is %s', (_, networkTime, platform, expected) => {
    const around = { platform, ...(networkTime === undefined ? {} : { networkTime }) };
    expect(fixIds(look([source(PUBLIC, 200, behind)], around)[0])).toEqual(expected);
  });
});

describe('a clock that is right', () => {
  it.each([
    ['to the second', 0],
    ['but for a few minutes', -4 * MINUTE],
    ['but for nine minutes', 9 * MINUTE],
  ])('%s', (_, error) => {
    expect(said(look([source(PUBLIC, 200, good(error))]))).toEqual(['ok ok']);
  });

  it('drifts, and certificates pass', () => {
    const verdicts = look([source(PUBLIC, 200, good(-20 * MINUTE))]);
    expect(said(verdicts)).toEqual(['note drifts']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('while a certificate of a server has run out', () => {
    const old = seen(0, past.notBefore, past.notAfter);
    expect(said(look([source(PUBLIC, 200, old)]))).toEqual(['ok ok']);
  });

  it('while somebody in between signs certificates', () => {
    const inspected = {
      serverTime: NOW,
      distrust: 'SELF_SIGNED_CERT_IN_CHAIN',
      chain: [certificate('CN=proxy.golang.org', 'CN=Corp TLS Inspection CA 2, O=Corp')],
    };
    expect(said(look([source(PUBLIC, 200, inspected)], { witnesses: [web(SUM, 200, inspected)] }))).toEqual(['ok ok']);
  });

  it('does not matter where nothing is encrypted', () => {
    expect(said(look([source('http://127.0.0.1:3000', 'refused')]))).toEqual(['ok not-needed']);
    expect(said(look([]))).toEqual(['ok not-needed']);
  });
});

describe('a clock about which nothing is known', () => {
  it.each<[string, readonly SourceAnswer[], readonly WebAnswer[]]>([
    ['unread', [source(PUBLIC, 'timeout')], []],
    ['unread', [source(PUBLIC, 200, { ...good(0), serverTime: null })], []],
    ['one-voice', [source(PUBLIC, 200, good(-3 * DAY))], []],
    ['apart', [source(PUBLIC, 200, good(-3 * DAY))], [web(SUM, 200, good(0))]],
  ])('%s', (message, sources, witnesses) => {
    expect(said(look(sources, { witnesses }))).toEqual([`unknown ${message}`]);
  });

  it('is believed by the most: one server of three is wrong', () => {
    const witnesses = [web(SUM, 200, good(0)), web('https://golang.org/', 200, good(0))];
    expect(said(look([source(PUBLIC, 200, good(-30 * DAY))], { witnesses }))).toEqual(['ok ok']);
  });
});
