import { describe, expect, it } from 'vitest';
import { notLoaded } from '../../../flows/launchd/checks/not-loaded.ts';
import { switchedOff } from '../../../flows/launchd/checks/switched-off.ts';
import type { LaunchdJob } from '../../../flows/launchd/job.ts';
import { judging, said } from '../machine/judging.ts';
import { job, listOf } from './job-fixture.ts';

const closed = { code: 'unreachable', detail: 'connect ECONNREFUSED 127.0.0.1:4000' };
const source = (url: string, more: object = {}) => [
  {
    source: url,
    fallback: 'not-found',
    kind: 'web',
    answer: { host: '127.0.0.1', proxy: null, failure: closed, ...more },
  },
];
const server = (address: string, port: number, result = 'closed') => ({
  answers: [{ server: { address, port }, result }],
});
const mirror = job({ place: 'everyone', label: 'test.mirror', loaded: false, argv: ['/l/mirror', '--port', '4000'] });
const forwarder = job({
  place: 'daemon',
  label: 'test.dns',
  loaded: false,
  argv: ['/l/dns', '-listen=127.0.0.1:5300'],
});

interface Asked {
  readonly sources?: unknown;
  readonly servers?: unknown;
}
const asked: Asked = { sources: source('http://127.0.0.1:4000'), servers: server('127.0.0.1', 5300) };
const look = (jobs: readonly LaunchdJob[], hints: Asked = asked) =>
  judging(notLoaded, { needs: { jobs: listOf(...jobs) }, hints: { ...hints } });

describe('a job that Go misses', () => {
  it('is started: an agent by the person', () => {
    const found = look([mirror]);
    expect(said(found)).toEqual(['problem launchd.not-loaded.modules']);
    expect(found[0]?.fixes[0]).toMatchObject({
      id: 'launchd.load-job',
      steps: [
        {
          kind: 'run',
          argv: ['/bin/launchctl', 'bootstrap', 'gui/501', mirror.plist],
          inverse: ['/bin/launchctl', 'bootout', 'gui/501/test.mirror'],
        },
      ],
    });
  });

  it('is started: a daemon by root', () => {
    const found = look([forwarder]);
    expect(said(found)).toEqual(['problem launchd.not-loaded.names']);
    expect(found[0]?.fixes[0]?.steps).toEqual([
      {
        kind: 'privileged',
        operation: { op: 'load-daemon', path: forwarder.plist, label: 'test.dns' },
        inverse: { op: 'unload-daemon', label: 'test.dns' },
      },
    ]);
  });

  it.each([
    ['others may change its program', { open: [{ path: '/l/dns', uid: 501, mode: 0o755 }] }],
    ['its list is a link', { link: true }],
  ])('is not started by root while %s', (_, more) => {
    const found = look([{ ...forwarder, ...more }]);
    expect(said(found)).toEqual(['problem launchd.not-loaded.names']);
    expect(found[0]?.fixes).toEqual([]);
  });
});

describe('a job of which nothing is said here', () => {
  it.each<[string, readonly LaunchdJob[], Asked?]>([
    ['it runs, and does not answer', [{ ...mirror, loaded: true }]],
    ['whether it runs is not known', [{ ...mirror, loaded: null }]],
    ['it is off by its own list', [{ ...mirror, off: true }]],
    ['it was switched off, which has a finding of its own', [{ ...mirror, switchedOff: true }]],
    ['its list is refused, which has a finding of its own', [{ ...forwarder, uid: 501 }]],
    ['it serves another port', [{ ...mirror, argv: ['/l/mirror', '--port', '4001'] }]],
    ['the port belongs to another computer', [mirror], { sources: source('http://192.168.7.20:4000') }],
    ['it answers', [mirror], { sources: source('http://127.0.0.1:4000', { failure: null }) }],
    ['it takes too long', [mirror], { sources: source('http://127.0.0.1:4000', { failure: { code: 'timeout' } }) }],
    ['a proxy stands between', [mirror], { sources: source('http://127.0.0.1:4000', { proxy: 'http://p:1' }) }],
    ['the name server says no', [forwarder], { servers: server('127.0.0.1', 5300, 'no-such-name') }],
    ['the name server is another computer', [forwarder], { servers: server('10.0.0.53', 5300) }],
    ['nothing was asked', [mirror, forwarder], {}],
  ])('%s', (_, jobs, hints) => {
    expect(said(look(jobs, hints))).toEqual(['ok launchd.not-loaded.none']);
  });
});

describe('a job that was switched off', () => {
  const off = { ...mirror, switchedOff: true };
  const switched = (jobs: readonly LaunchdJob[], hints: Asked = asked) =>
    judging(switchedOff, { needs: { jobs: listOf(...jobs) }, hints: { ...hints } });

  it('is a problem where Go asks it, and only the person can move the switch', () => {
    const other = job({ label: 'test.other', switchedOff: true, loaded: false });
    const found = switched([off, other]);
    expect(said(found)).toEqual(['problem launchd.switched-off.needed', 'note launchd.switched-off.some']);
    expect(found[0]?.cause).toBe('launchd-disabled-by-user');
    expect(found[0]?.fixes[0]?.steps).toMatchObject([
      { kind: 'person' },
      {
        argv: ['/bin/launchctl', 'enable', 'gui/501/test.mirror'],
        inverse: ['/bin/launchctl', 'disable', 'gui/501/test.mirror'],
      },
    ]);
    expect(found[1]?.params['labels']).toEqual(['test.other']);
  });

  it('leaves a daemon to the person altogether', () => {
    const steps = switched([{ ...forwarder, switchedOff: true }])[0]?.fixes[0]?.steps;
    expect(steps?.map((step) => step.kind)).toEqual(['person']);
  });

  it.each<[string, LaunchdJob, Asked?]>([
    ['Go asks elsewhere', off, { sources: source('http://127.0.0.1:4999') }],
    ['it runs all the same until the next login', { ...off, loaded: true }],
  ])('is only worth a note while %s', (_, one, hints) => {
    expect(said(switched([one], hints))).toEqual(['note launchd.switched-off.some']);
  });
});
