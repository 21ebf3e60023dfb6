import { describe, expect, it } from 'vitest';
import { listenerAt } from '../../../flows/proxy/asking/listener.ts';
import { mayBeTheName, wayTo } from '../../../flows/proxy/asking/way-to.ts';
import { askWeb } from '../../../flows/proxy/asking/web-answer.ts';
import { serverAnswers } from '../../../flows/resolver/facts/server-answers.ts';
import { systemAnswers } from '../../../flows/resolver/facts/system-answers.ts';
import { defineFact, type Look } from '../../../src/engine/fact.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { FailureCode, Outcome } from '../../../src/model/outcome.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { answers, asked, systemSays } from '../resolver/judging.ts';
import { given, lookFor } from '../resolver/observing.ts';

const HOST = 'proxy.golang.org';
const failed = (code: FailureCode, detail = ''): Outcome<never> => ({ ok: false, failure: { code, detail }, ms: 9 });
const open: Outcome<null> = { ok: true, value: null, ms: 1 };

interface Network {
  /** How a connection ends, by address or name; the rest is silent. */
  readonly ends?: Readonly<Record<string, Outcome<null>>>;
  readonly system?: readonly string[] | 'failed';
  readonly servers?: ReturnType<typeof asked>;
}

/** A deadline of ours ran out on every request by name. */
function observe<T>({ ends = {}, system = 'failed', servers = asked() }: Network, work: (look: Look) => Promise<T>) {
  const tried: string[] = [];
  const machine: Machine = stubMachine({
    connect: async (host: string) => {
      tried.push(host);
      return ends[host] ?? failed('timeout');
    },
    http: async () => failed('timeout', 'time limit of 3000 ms'),
    now: () => 0,
  });
  const fact = defineFact({ id: 'test.way', limitMs: 5_000, observe: work });
  const facts = [given(systemAnswers, [systemSays(HOST, system)]), given(serverAnswers, servers)];
  return lookFor(fact, machine, facts).then((value) => ({ value, tried }));
}

const second = asked(answers('192.0.2.99', HOST, 'silent'), answers('192.0.2.53', HOST, ['192.0.2.20']));

describe('the way to a host whose name took too long', () => {
  it.each<[string, Network, string]>([
    ['open: the second name server knows its address', { servers: second, ends: { '192.0.2.20': open } }, 'open'],
    ['open: one of its addresses', { system: ['2001:db8::1', '192.0.2.20'], ends: { '192.0.2.20': open } }, 'open'],
    ['shut: nothing comes back from its address', { servers: second }, 'shut'],
    ['shut: refused', { servers: second, ends: { '192.0.2.20': failed('unreachable', 'ECONNREFUSED') } }, 'shut'],
    ['unseen: nobody knows an address', { servers: asked(answers('192.0.2.99', HOST, 'silent')) }, 'unseen'],
    ['unseen: nothing could be tried', { servers: second, ends: { '192.0.2.20': failed('unsupported') } }, 'unseen'],
  ])('is %s', async (_, network, expected) => {
    const { value, tried } = await observe(network, (look) => wayTo(look, HOST, 443));
    expect(value).toBe(expected);
    expect(tried).not.toContain(HOST);
  });

  it('is that of the hosts file, whatever the name servers say', async () => {
    const network = { system: ['192.0.2.77'], servers: second, ends: { '192.0.2.20': open } };
    expect(await observe(network, (look) => wayTo(look, HOST, 443))).toEqual({ value: 'shut', tried: ['192.0.2.77'] });
  });

  it('is not asked where the connection itself failed', () => {
    expect(mayBeTheName({ code: 'timeout', detail: '' })).toBe(true);
    expect(mayBeTheName({ code: 'unreachable', detail: 'getaddrinfo EAI_AGAIN' })).toBe(true);
    expect(mayBeTheName({ code: 'unreachable', detail: 'connect ECONNREFUSED 192.0.2.20:443' })).toBe(false);
    expect(mayBeTheName({ code: 'unreachable', detail: 'socket hang up' })).toBe(false);
  });

  it('stands in the answer; through an HTTP proxy it is the way to that one', async () => {
    const network = { servers: second, ends: { '192.0.2.20': open } };
    const ask = (environment: Readonly<Record<string, string>>) =>
      observe(network, async (look) => (await askWeb(look, `https://${HOST}/x`, environment)).way);
    expect((await ask({})).value).toBe('open');
    expect(await ask({ HTTPS_PROXY: 'http://192.0.2.44:3128' })).toEqual({ value: 'shut', tried: ['192.0.2.44'] });
  });
});

describe('a proxy whose name took too long', () => {
  const state = async (network: Network, host = HOST) =>
    (await observe(network, (look) => listenerAt(look, host, 3128))).value;

  it('is there, or silent, or not seen', async () => {
    expect(await state({ servers: second, ends: { '192.0.2.20': open } })).toBe('accepts');
    expect(await state({ servers: second })).toBe('silent');
    expect(await state({})).toBe('unseen');
    expect(await state({}, '192.0.2.44')).toBe('silent');
  });
});
