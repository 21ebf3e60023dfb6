import { describe, expect, it } from 'vitest';
import { supplemental } from '../../../flows/resolver/checks/supplemental.ts';
import type { ServerAnswer } from '../../../flows/resolver/facts/server-answers.ts';
import type { ResolverEntry } from '../../../flows/resolver/resolver-entry.ts';
import { answers, asked, causes, configuration, entry, judge, needed, neededHosts, said } from './judging.ts';

const VPN = entry('10.8.0.1', { domain: 'corp.test', supplemental: true, interface: 'utun6', reachable: true });
const says = (outcome: Parameters<typeof answers>[2]) =>
  answers('10.8.0.1', 'corp.test', outcome, { domain: 'corp.test' });

function look(entries: readonly ResolverEntry[], replies: readonly ServerAnswer[], hosts: readonly string[] = []) {
  const facts = { configuration: configuration(entry('192.168.1.1'), ...entries), serverAnswers: asked(replies) };
  return judge(supplemental, facts, { neededHosts: neededHosts(...hosts.map((host) => needed(host))) });
}

describe('name servers that a VPN registered', () => {
  it.each(['answer', 'no-such-name', 'refused', 'server-failure'] as const)('are alive when they say %s', (result) => {
    expect(said(look([VPN], says(result === 'answer' ? ['10.20.0.1'] : result)))).toEqual(['ok ok']);
  });

  it('are gone when nothing answers behind them', () => {
    const verdicts = look([VPN], says('silent'), ['goproxy.corp.test']);
    expect(said(verdicts)).toEqual(['problem stale']);
    expect(causes(verdicts)).toEqual(['dns-stale-supplemental']);
    expect(said(look([VPN], says('no-route'), ['proxy.golang.org']))).toEqual(['warning stale']);
  });

  it('are gone when the system has no way to them', () => {
    expect(said(look([{ ...VPN, reachable: false }], []))).toEqual(['warning stale']);
  });

  it('are alive when they answer, whatever the system says about the way', () => {
    expect(said(look([{ ...VPN, reachable: false }], says(['10.20.0.1'])))).toEqual(['ok ok']);
  });

  it('are none where a file is the source, or multicast', () => {
    const file = entry('127.0.0.1', { domain: 'corp.test', reachable: false });
    const multicast = entry([], { kind: 'multicast', domain: 'local', reachable: false });
    expect(said(look([file, multicast], []))).toEqual(['ok none']);
  });

  it('are not judged before they were asked', () => {
    expect(said(look([VPN], []))).toEqual(['ok ok']);
  });
});
