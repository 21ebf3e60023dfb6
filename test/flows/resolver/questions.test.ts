import { describe, expect, it } from 'vitest';
import { isCompanyDomain, type PlanInput, planQuestions } from '../../../flows/resolver/asking/questions.ts';
import { entry, needed, neededHosts, service } from './judging.ts';

const plan = (parts: Partial<PlanInput>) =>
  planQuestions({ entries: [entry('192.168.1.1')], needed: neededHosts(), goPath: null, overridden: [], ...parts });

const short = (parts: Partial<PlanInput>) =>
  plan(parts).questions.map((one) => `${one.server.address} ${one.name} ${one.type} ${one.askedFor}`);

describe('who is asked what', () => {
  it('both kinds of address, of every server of the resolver in charge', () => {
    expect(short({ entries: [entry(['10.0.0.1', '10.0.0.2'])], needed: neededHosts(needed('a.test')) })).toEqual([
      '10.0.0.1 a.test A system',
      '10.0.0.1 a.test AAAA system',
      '10.0.0.2 a.test A system',
      '10.0.0.2 a.test AAAA system',
    ]);
  });

  it("a company's host only of the company's servers", () => {
    const entries = [entry('8.8.8.8'), entry('10.8.0.1', { domain: 'corp.test' })];
    expect(short({ entries, needed: neededHosts(needed('git.corp.test')) })).toEqual([
      '10.8.0.1 git.corp.test A system',
      '10.8.0.1 git.corp.test AAAA system',
    ]);
  });

  it("a company's host of other servers, too, where go would do that", () => {
    const entries = [entry('8.8.8.8'), entry('10.8.0.1', { domain: 'corp.test' })];
    const goPath = { resolver: 'go', servers: [{ address: '8.8.8.8', port: 53 }] } as const;
    expect(short({ entries, goPath, needed: neededHosts(needed('git.corp.test')) })).toContain(
      '8.8.8.8 git.corp.test A go',
    );
  });

  it('the longest domain decides, and of equals all are asked, the lowest order first', () => {
    const entries = [
      entry('10.0.0.1', { domain: 'test' }),
      entry('10.0.0.3', { domain: 'corp.test', order: 200 }),
      entry('10.0.0.2', { domain: 'corp.test' }),
    ];
    expect(short({ entries, needed: neededHosts(needed('git.corp.test')) }).map((one) => one.split(' ')[0])).toEqual([
      '10.0.0.2',
      '10.0.0.2',
      '10.0.0.3',
      '10.0.0.3',
    ]);
  });

  it('offered servers, and the domain of the network, only where others were entered by hand', () => {
    const overridden = [service({ manual: ['8.8.8.8'], offered: { servers: ['10.1.0.10'], domain: 'corp.test' } })];
    const asked = short({ entries: [entry('8.8.8.8')], needed: neededHosts(needed('a.test')), overridden });
    expect(asked).toEqual([
      '8.8.8.8 a.test A system',
      '8.8.8.8 a.test AAAA system',
      '10.1.0.10 a.test A offer',
      '10.1.0.10 corp.test A offer',
      '8.8.8.8 corp.test A system',
    ]);
  });

  it("a VPN's servers for the VPN's own domain, to see whether they live", () => {
    const vpn = entry('10.8.0.1', { domain: 'corp.test', supplemental: true });
    const reverse = entry('10.8.0.1', { domain: '10.in-addr.arpa', supplemental: true });
    expect(short({ entries: [entry('192.168.1.1'), vpn, reverse] })).toEqual(['10.8.0.1 corp.test A system']);
  });

  it('no more than a router can bear', () => {
    const names = Array.from({ length: 30 }, (_, index) => needed(`h${index}.test`));
    const { questions, leftOut } = plan({ needed: neededHosts(...names) });
    expect([questions.length, leftOut]).toEqual([40, 20]);
  });

  it('nothing twice, and nothing that is no name', () => {
    const goPath = { resolver: 'go', servers: [{ address: '192.168.1.1', port: 53 }] } as const;
    expect(short({ goPath, needed: neededHosts(needed('a.test'), needed('a b')) })).toHaveLength(2);
  });
});

describe('a domain that a network hands out', () => {
  it.each(['corp.test', 'office.example.com', 'hsd1.ca.example.net'])('%s may be a company', (domain) => {
    expect(isCompanyDomain(domain)).toBe(true);
  });
  it.each(['', 'lan', 'home', 'fritz.box', 'home.arpa', 'router.local', 'my.lan', 'x.home', 'a b.test'])(
    '%j is a home',
    (domain) => {
      expect(isCompanyDomain(domain)).toBe(false);
    },
  );
});
