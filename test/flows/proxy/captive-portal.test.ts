import { describe, expect, it } from 'vitest';
import type { PlainAnswer } from '../../../flows/proxy/facts/plain-look.ts';
import { portalIn } from '../../../flows/proxy/judging/portal.ts';
import { told } from '../../support/told.ts';
import { findingsBy, saidBy } from '../resolver/simulated.ts';

const ID = 'proxy.captive-portal';
const MIRROR = 'proxy.golang.org';
const SUMS = 'sum.golang.org';
const plain = (
  host: string,
  status: number | null,
  leadsTo = '',
  address: string | null = '203.0.113.17',
): PlainAnswer => ({
  host,
  status,
  leadsTo,
  address,
});

describe('a network that wants a login', () => {
  it.each<[string, readonly PlainAnswer[], readonly string[], object]>([
    ['by its number, of one host', [plain(MIRROR, 511), plain(SUMS, null)], [], { sign: 'says-so', hosts: [MIRROR] }],
    [
      'by two hosts that lead to one page',
      [plain(MIRROR, 302, 'login.hotel.test'), plain(SUMS, 307, 'LOGIN.hotel.test.')],
      [],
      { sign: 'leads-away', page: 'login.hotel.test', hosts: [MIRROR, SUMS] },
    ],
    [
      'by one host, at an address that was made up',
      [plain(MIRROR, 302, '10.0.0.1', '10.0.0.1')],
      ['10.0.0.1'],
      { sign: 'leads-away', page: '10.0.0.1' },
    ],
  ])('is known %s', (_, answers, madeUp, expected) => {
    expect(portalIn(answers, madeUp)).toMatchObject(expected);
  });

  it.each<[string, readonly PlainAnswer[], readonly string[]]>([
    ['nothing was asked', [], []],
    ['nobody answered', [plain(MIRROR, null), plain(SUMS, null)], []],
    ['one host leads elsewhere', [plain(MIRROR, 302, 'login.hotel.test'), plain(SUMS, 404)], []],
    ['each leads to another', [plain(MIRROR, 302, 'a.test'), plain(SUMS, 302, 'b.test')], []],
    ['both lead to one of their own', [plain(MIRROR, 301, 'golang.org'), plain(SUMS, 301, 'golang.org')], []],
    ['both lead to themselves', [plain(MIRROR, 301, MIRROR), plain(SUMS, 301, SUMS)], []],
    ['both have a page', [plain(MIRROR, 200), plain(SUMS, 200)], []],
    ['addresses are made up elsewhere alone', [plain(MIRROR, 302, 'login.hotel.test')], ['10.0.0.1']],
  ])('is not claimed where %s', (_, answers, madeUp) => {
    expect(portalIn(answers, madeUp)).toBeNull();
  });
});

const LOGIN = { path: '/*', status: 302, headers: { location: 'http://login.hotel.test/' } };
const sites = (port443: object, reply: object = LOGIN) => ({
  network: {
    sites: {
      [MIRROR]: { ports: { '443': port443, '80': { replies: [reply] } } },
      [SUMS]: { ports: { '443': port443, '80': { replies: [reply] } } },
    },
  },
});

describe('on a Mac', () => {
  it('is asked for only where the encrypted way failed', async () => {
    expect(await saidBy(ID, sites({ behaviour: 'drops' }))).toEqual(['problem leads-away captive-portal proxy.log-in']);
    expect(await saidBy(ID, sites({}))).toEqual(['ok not-looked -']);
    expect(await saidBy(ID, sites({ behaviour: 'drops' }, { path: '/*', status: 404 }))).toEqual(['ok none -']);
  });

  it('is not looked for behind a proxy of the person’s own', async () => {
    const state = {
      ...sites({ behaviour: 'drops' }),
      files: { '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\nexport HTTPS_PROXY=http://127.0.0.1:9\n' },
    };
    expect((await saidBy(ID, state)).join()).not.toMatch(/problem/);
  });

  it('has what was asked as evidence', async () => {
    const [finding] = await findingsBy(ID, sites({ behaviour: 'drops' }));
    expect(finding?.params).toMatchObject({ page: 'login.hotel.test', hosts: [MIRROR, SUMS] });
    expect(told(finding?.evidence ?? [])).toContainEqual(
      expect.objectContaining({
        source: `http://${MIRROR}/`,
        outcome: 'HTTP 302',
        excerpt: 'to login.hotel.test, from 203.0.113.17',
      }),
    );
  });
});
