import { afterEach, describe, expect, it } from 'vitest';
import { planQuestions } from '../../../flows/resolver/asking/questions.ts';
import { servers } from '../../../flows/resolver/checks/servers.ts';
import { plannedQuestions } from '../../../flows/resolver/facts/planned-questions.ts';
import { type ServerLatency, serverLatency } from '../../../flows/resolver/facts/server-latency.ts';
import { exchangeDns } from '../../../src/machine/local/dns-exchange.ts';
import { soa } from '../../dns/message.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { told } from '../../support/told.ts';
import { answers, asked, configuration, entry, judge, needed, neededHosts, said } from './judging.ts';
import { addressRecord, type Says, startNameServer } from './name-server.ts';
import { given, lookFor } from './observing.ts';

const HOST = 'proxy.golang.org';
const FOUND: Says = { answers: [addressRecord(HOST, '192.0.2.1')] };
const machine = stubMachine({ kind: 'local', dns: exchangeDns });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(says: (count: number) => Says) {
  const server = await startNameServer((_, count) => says(count));
  open.push(server);
  return server;
}

async function measure(...ports: readonly number[]) {
  const nameservers = ports.map((port) => ({ address: '127.0.0.1', port }));
  const plan = planQuestions({
    entries: [{ ...entry('127.0.0.1'), nameservers }],
    needed: neededHosts(needed(HOST), needed('sum.golang.org')),
    goPath: null,
    overridden: [],
  });
  return lookFor(serverLatency, machine, [given(plannedQuestions, plan)]);
}

describe('how fast a server answers', () => {
  it('is measured by nine questions about one host that go needs', async () => {
    const server = await serve(() => FOUND);
    const [measured, ...more] = await measure(server.port);
    expect(more).toEqual([]);
    expect(measured).toMatchObject({ server: { port: server.port }, name: HOST });
    expect(measured?.timings).toHaveLength(8);
    for (const time of measured?.timings ?? []) expect(time).toBeGreaterThan(0);
    expect(server.received).toHaveLength(9);
    expect(new Set(server.received.map(({ message }) => message.readUInt16BE(0))).size).toBe(9);
  });

  it('does not count the question that the server has to look up', async () => {
    const server = await serve((count) => (count === 0 ? 'nothing' : FOUND));
    expect((await measure(server.port))[0]?.timings).not.toContain(null);
  });

  it('counts what was lost, each in its place', async () => {
    const server = await serve((count) => (count === 3 || count === 8 ? 'nothing' : FOUND));
    const timings = (await measure(server.port))[0]?.timings ?? [];
    expect(timings.map((time) => time === null)).toEqual([false, false, true, false, false, false, false, true]);
  });

  it.each<[string, Says]>([
    ['a denial', { rcode: 3, authorities: [soa('golang.org')] }],
    ['a failure', { rcode: 2 }],
    ['a cut answer', 'truncated'],
  ])('%s takes its time as an address does', async (_, says) => {
    const server = await serve(() => says);
    expect((await measure(server.port))[0]?.timings).not.toContain(null);
  });

  it('is not measured by what is no reply to the question', async () => {
    const server = await serve(() => ({ raw: (query) => Buffer.from(query) }));
    expect((await measure(server.port))[0]?.timings).toEqual(Array(8).fill(null));
  });

  it('is measured of each server once', async () => {
    const [one, other] = [await serve(() => FOUND), await serve(() => FOUND)];
    const measured = await measure(one.port, other.port, one.port);
    expect(measured.map(({ server }) => server.port)).toEqual([one.port, other.port]);
    expect(one.received).toHaveLength(9);
  });
});

const SERVER = { address: '10.0.0.53', port: 53 };
const measured = (timings: ServerLatency['timings']): ServerLatency => ({ server: SERVER, name: HOST, timings });
const even = (ms: number): ServerLatency['timings'] => Array(8).fill(ms);

function judged(timings: ServerLatency['timings']) {
  const facts = {
    configuration: configuration(entry(SERVER.address)),
    neededHosts: neededHosts(needed(HOST)),
    serverAnswers: asked(answers(SERVER.address, HOST, ['142.250.1.141'])),
  };
  return judge(servers, facts, { serverLatency: [measured(timings)] });
}

describe('times, judged', () => {
  it.each<[string, ServerLatency['timings'], string]>([
    ['fast', even(12), 'ok ok'],
    ['a satellite line: far, and as even as light', even(499), 'ok ok'],
    ['half a second', even(500), 'note slow'],
    ['one slow answer among fast ones', [...even(12).slice(1), 900], 'ok ok'],
    ['uneven, but never slow', [2, 190, 4, 210, 3, 180, 2, 200], 'ok ok'],
    ['one lost, as Wi-Fi loses at times', [null, ...even(12).slice(1)], 'ok ok'],
    ['two lost', [null, 12, 12, null, 12, 12, 12, 12], 'ok ok'],
    ['three lost', [null, 12, 12, null, 12, 12, null, 12], 'warning lossy'],
    ['all lost while other questions were answered', Array(8).fill(null), 'ok ok'],
  ])('%s', (_, timings, expected) => expect(said(judged(timings))).toEqual([expected]));

  it('are kept with the finding, healthy or not', () => {
    expect(told(judged(even(12))[0]?.evidence ?? [])).toMatchObject([
      {
        source: '10.0.0.53 proxy.golang.org A, 8 times',
        excerpt: 'median 12.0 ms, jitter 0.00 ms, none lost',
        timings: even(12),
      },
    ]);
    expect(judged(even(700))[0]).toMatchObject({ params: { median: '700 ms' }, evidence: [{ timings: even(700) }] });
  });
});
