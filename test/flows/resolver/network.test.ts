import { describe, expect, it } from 'vitest';
import { network } from '../../../flows/resolver/checks/network.ts';
import { answers, asked, configuration, entry, judge, neededHosts, said, USUAL } from './judging.ts';

const NONE = { ipv4: null, ipv6: null };
const HOST = 'proxy.golang.org';

const look = (routes: object, hints: object = {}, hosts = USUAL) =>
  said(judge(network, { routes, neededHosts: hosts }, { ...hints }));

describe('a network', () => {
  it('is there with a default route of either kind', () => {
    const route = { interface: 'en0', gateway: '192.168.1.1' };
    expect(look({ ipv4: route, ipv6: null })).toEqual(['ok ok']);
    expect(look({ ipv4: null, ipv6: { interface: 'utun4', gateway: null } })).toEqual(['ok ok']);
  });

  it('is not needed where go needs none', () => {
    expect(look(NONE, {}, neededHosts())).toEqual(['ok not-needed']);
  });

  it('is missing without a way out and without anybody who answers', () => {
    const hints = {
      configuration: configuration(entry('192.168.1.1')),
      serverAnswers: asked(answers('192.168.1.1', HOST, 'no-route')),
    };
    expect(look(NONE, hints)).toEqual(['problem none']);
    expect(look(NONE)).toEqual(['problem none']);
  });

  it('is a closed one where a server answers though there is no way out', () => {
    const hints = {
      configuration: configuration(entry('192.168.1.1')),
      serverAnswers: asked(answers('192.168.1.1', HOST, 'server-failure')),
    };
    expect(look(NONE, hints)).toEqual(['ok local']);
  });

  it('is this computer itself where all its servers are', () => {
    const hints = {
      configuration: configuration(entry(['127.0.0.1', '::1'])),
      serverAnswers: asked(answers('127.0.0.1', HOST, 'closed')),
    };
    expect(look(NONE, hints)).toEqual(['ok local']);
    expect(look(NONE, { ...hints, configuration: configuration(entry(['127.0.0.1', '10.0.0.1'])) })).toEqual([
      'problem none',
    ]);
  });
});
