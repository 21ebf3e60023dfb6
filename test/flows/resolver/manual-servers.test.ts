import { describe, expect, it } from 'vitest';
import { manualServers } from '../../../flows/resolver/checks/manual-servers.ts';
import type { ServerAnswer } from '../../../flows/resolver/facts/server-answers.ts';
import type { ServiceServers } from '../../../flows/resolver/facts/service-servers.ts';
import { answers, asked, causes, fixIds, judge, needed, neededHosts, said, service, USUAL } from './judging.ts';

const HOST = 'goproxy.corp.test';
const CORP = neededHosts(needed(HOST));
const byHand = (domain = 'corp.test', manual = ['8.8.8.8']): ServiceServers =>
  service({ manual, offered: { servers: ['10.1.0.10'], domain } });

function look(services: readonly ServiceServers[], replies: readonly (readonly ServerAnswer[])[], hosts = CORP) {
  return judge(manualServers, { serviceServers: services, neededHosts: hosts, serverAnswers: asked(...replies) });
}

const offers = (name: string, outcome: Parameters<typeof answers>[2]) =>
  answers('10.1.0.10', name, outcome, { askedFor: 'offer' });

describe('servers entered by hand that hide names', () => {
  it('do not find a host that the offered ones know', () => {
    const verdicts = look([byHand()], [answers('8.8.8.8', HOST, 'no-such-name'), offers(HOST, ['10.1.0.30'])]);
    expect(said(verdicts)).toEqual(['problem host-hidden']);
    expect(causes(verdicts)).toEqual(['dns-manual-servers']);
    expect(fixIds(verdicts[0])).toEqual(['resolver.automatic-servers']);
    expect(verdicts[0]?.evidence.map((one) => one.source)).toContain(`10.1.0.10 ${HOST} A`);
  });

  it('do not answer in this network, where the offered ones do', () => {
    const verdicts = look(
      [byHand('', ['10.9.9.9'])],
      [answers('10.9.9.9', HOST, 'silent'), offers(HOST, ['10.1.0.30'])],
    );
    expect(causes(verdicts)).toEqual(['dns-manual-servers']);
  });

  it('do not know the domain of this network', () => {
    const replies = [answers('8.8.8.8', 'corp.test', 'no-such-name'), offers('corp.test', 'no-data')];
    const verdicts = look([byHand()], replies, USUAL);
    expect(said(verdicts)).toEqual(['problem domain-hidden']);
    expect(verdicts[0]?.params).toMatchObject({ domain: 'corp.test', offered: ['10.1.0.10'] });
  });

  it('hide the home of private modules', () => {
    const hosts = neededHosts(
      needed('proxy.golang.org'),
      needed('git.corp.test', { role: 'private-modules', required: false }),
    );
    const replies = [answers('8.8.8.8', 'git.corp.test', 'no-such-name'), offers('git.corp.test', ['10.1.0.31'])];
    expect(said(look([byHand()], replies, hosts))).toEqual(['problem host-hidden']);
  });
});

describe('servers entered by hand that do no harm', () => {
  it.each<[string, readonly ServiceServers[], readonly (readonly ServerAnswer[])[]]>([
    ['both know the host', [byHand('')], [answers('8.8.8.8', HOST, ['10.1.0.30']), offers(HOST, ['10.1.0.30'])]],
    ['neither knows it', [byHand('')], [answers('8.8.8.8', HOST, 'no-such-name'), offers(HOST, 'no-such-name')]],
    ['a router that gives itself a domain', [byHand('fritz.box')], [answers('8.8.8.8', 'fritz.box', 'no-such-name')]],
    [
      'a router whose domain is one word',
      [byHand('lan')],
      [answers('8.8.8.8', 'lan', 'no-such-name'), offers('lan', 'no-data')],
    ],
    [
      'a domain that the offered ones do not know either',
      [byHand()],
      [answers('8.8.8.8', 'corp.test', 'no-such-name'), offers('corp.test', 'no-such-name')],
    ],
    [
      'a domain whose answer nobody vouches for',
      [byHand()],
      [
        answers('8.8.8.8', 'corp.test', 'no-such-name'),
        answers('10.1.0.10', 'corp.test', 'no-data', { askedFor: 'offer', vouchedFor: false }),
      ],
    ],
  ])('because %s', (_, services, replies) => {
    const verdicts = look(services, replies);
    expect(said(verdicts)).toEqual(['note harmless']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('because a local resolver that is down is another fault', () => {
    const replies = [answers('127.0.0.1', HOST, 'closed'), offers(HOST, ['10.1.0.30'])];
    expect(causes(look([byHand('', ['127.0.0.1'])], replies))).toEqual([null]);
  });

  it('because they are what the network offers anyway', () => {
    expect(
      said(look([service({ manual: ['10.1.0.10'], offered: { servers: ['10.1.0.10'], domain: '' } })], [])),
    ).toEqual(['ok set']);
  });

  it('because there are none', () => {
    expect(said(look([service()], []))).toEqual(['ok automatic']);
  });

  it('because the service is not in use', () => {
    const idle = { ...byHand(), primary: false };
    expect(said(look([idle, service({ service: 'Ethernet' })], []))).toEqual(['ok automatic']);
  });
});
