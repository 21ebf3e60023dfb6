import { describe, expect, it } from 'vitest';
import { servers } from '../../../flows/resolver/checks/servers.ts';
import type { NeededHosts } from '../../../flows/resolver/facts/needed-hosts.ts';
import type { ServerAnswer } from '../../../flows/resolver/facts/server-answers.ts';
import type { ResolverEntry } from '../../../flows/resolver/resolver-entry.ts';
import { told } from '../../support/told.ts';
import {
  answers,
  asked,
  causes,
  configuration,
  entry,
  fixIds,
  judge,
  needed,
  neededHosts,
  said,
  service,
  systemSays,
  USUAL,
} from './judging.ts';

const HOST = 'proxy.golang.org';
const FOUND = ['142.250.1.141', '2607:f8b0::8d'];

function look(
  entries: readonly ResolverEntry[],
  replies: readonly (readonly ServerAnswer[])[],
  hints: Readonly<Record<string, unknown>> = {},
  hosts: NeededHosts = USUAL,
) {
  const facts = { configuration: configuration(...entries), neededHosts: hosts, serverAnswers: asked(...replies) };
  return judge(servers, facts, hints);
}

const systemFinds = { systemAnswers: [systemSays(HOST, FOUND)] };
const systemFails = { systemAnswers: [systemSays(HOST, [])] };

describe('name servers that are healthy', () => {
  it('all answer', () => {
    const replies = [answers('10.0.0.1', HOST, FOUND), answers('10.0.0.2', HOST, FOUND)];
    expect(said(look([entry(['10.0.0.1', '10.0.0.2'])], replies))).toEqual(['ok ok']);
  });

  it('answer with other addresses of a large host, and with IPv4 alone', () => {
    const replies = [answers('10.0.0.1', HOST, ['142.250.1.141']), answers('10.0.0.2', HOST, ['216.239.1.2'])];
    expect(said(look([entry(['10.0.0.1', '10.0.0.2'])], replies))).toEqual(['ok ok']);
  });

  it('are not needed where nothing has to be looked up', () => {
    expect(said(look([], [], {}, neededHosts()))).toEqual(['ok not-needed']);
  });

  it('answer for a domain of their own while another answers the rest', () => {
    const hosts = neededHosts(needed('goproxy.corp.test'));
    const vpn = entry('10.8.0.1', { domain: 'corp.test', supplemental: true });
    const replies = [answers('10.8.0.1', 'goproxy.corp.test', ['10.20.0.9'], { domain: 'corp.test' })];
    expect(said(look([entry('192.168.1.1'), vpn], replies, {}, hosts))).toEqual(['ok ok']);
  });
});

describe('a local resolver that is down', () => {
  const dead = [answers('127.0.0.1', HOST, 'closed')];

  it('is the cause when nothing listens on loopback', () => {
    const verdicts = look([entry('127.0.0.1')], dead, systemFails);
    expect(said(verdicts)).toEqual(['problem local-dead.all']);
    expect(causes(verdicts)).toEqual(['dns-local-resolver-dead']);
    expect(verdicts[0]?.evidence[0]?.source).toBe('127.0.0.1 proxy.golang.org A');
  });

  it('is the cause on another port and on IPv6, too', () => {
    expect(causes(look([entry('::1')], [answers('::1', HOST, 'closed', { port: 5300 })], systemFails))).toEqual([
      'dns-local-resolver-dead',
    ]);
  });

  it('can be replaced by what the network offers, where it was entered by hand', () => {
    const manual = service({ manual: ['127.0.0.1'], offered: { servers: ['192.168.1.1'], domain: '' } });
    const [verdict] = look([entry('127.0.0.1')], dead, { ...systemFails, serviceServers: [manual] });
    expect(fixIds(verdict)).toEqual(['resolver.automatic-servers']);
    expect(verdict?.fixes[0]?.steps).toEqual([
      {
        kind: 'privileged',
        operation: { op: 'set-dns-servers', service: 'Wi-Fi', servers: [] },
        inverse: { op: 'set-dns-servers', service: 'Wi-Fi', servers: ['127.0.0.1'] },
      },
    ]);
  });

  it('is not replaced where the network offers nothing in its place', () => {
    const manual = service({ manual: ['127.0.0.1'], offered: null });
    expect(fixIds(look([entry('127.0.0.1')], dead, { ...systemFails, serviceServers: [manual] })[0])).toEqual([]);
  });

  it('only bites later while the system still finds names', () => {
    expect(said(look([entry('127.0.0.1')], dead, systemFinds))).toEqual(['warning local-dead.all']);
  });

  it('is not blamed for a server elsewhere that is closed', () => {
    const verdicts = look([entry('10.0.0.1')], [answers('10.0.0.1', HOST, 'closed')], systemFails);
    expect(said(verdicts)).toEqual(['problem dead.all']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('is not blamed for a loopback resolver that is slow', () => {
    expect(causes(look([entry('127.0.0.1')], [answers('127.0.0.1', HOST, 'silent')], systemFails))).toEqual([null]);
  });

  it('of one domain leaves the rest of the world alone', () => {
    const hosts = neededHosts(needed(HOST), needed('git.corp.test', { role: 'private-modules', required: false }));
    const file = entry('127.0.0.1', { domain: 'corp.test', nameservers: [{ address: '127.0.0.1', port: 5300 }] });
    const replies = [
      answers('192.168.1.1', HOST, FOUND),
      answers('127.0.0.1', 'git.corp.test', 'closed', { port: 5300, domain: 'corp.test' }),
    ];
    const verdicts = look([entry('192.168.1.1'), file], replies, {}, hosts);
    expect(said(verdicts)).toEqual(['warning local-dead.domain']);
    expect(verdicts[0]?.params['servers']).toEqual(['127.0.0.1:5300']);
  });
});

describe('servers that do not answer', () => {
  it('are a problem when it is all of them', () => {
    const replies = [answers('10.0.0.1', HOST, 'silent'), answers('10.0.0.2', HOST, 'no-route')];
    expect(said(look([entry(['10.0.0.1', '10.0.0.2'])], replies, systemFails))).toEqual(['problem dead.all']);
  });

  it('are only worth knowing when the system finds names by another way', () => {
    expect(said(look([entry('10.0.0.1')], [answers('10.0.0.1', HOST, 'silent')], systemFinds))).toEqual([
      'note not-direct',
    ]);
  });

  it.each([
    ['silent', 'warning one-silent'],
    ['closed', 'warning one-closed'],
    ['garbled', 'warning one-garbled'],
    ['no-route', 'note one-no-route'],
  ] as const)('slow lookups down when one among several is %s', (state, expected) => {
    const replies = [answers('10.0.0.1', HOST, FOUND), answers('10.0.0.2', HOST, state)];
    const verdicts = look([entry(['10.0.0.1', '10.0.0.2'])], replies);
    expect(said(verdicts)).toEqual([expected]);
    expect(verdicts[0]?.subject).toBe('10.0.0.2');
  });

  it('are nobody at all where no server is configured', () => {
    expect(said(look([], [], systemFails))).toEqual(['problem none']);
    expect(said(look([entry([])], [], systemFails))).toEqual(['problem none']);
  });

  it('are left to the file that names none for its domain', () => {
    const hosts = neededHosts(needed('git.corp.test'));
    expect(said(look([entry('10.0.0.1'), entry([], { domain: 'corp.test' })], [], {}, hosts))).toEqual(['ok ok']);
  });

  it('are left to the files where two of them claim one domain', () => {
    const hosts = neededHosts(needed('git.corp.test'));
    const doubled = [entry('10.0.0.53', { domain: 'corp.test' }), entry('10.0.0.54', { domain: 'corp.test' })];
    const replies = [
      answers('10.0.0.53', 'git.corp.test', 'silent', { domain: 'corp.test' }),
      answers('10.0.0.54', 'git.corp.test', ['10.0.0.9'], { domain: 'corp.test' }),
    ];
    expect(said(look(doubled, replies, {}, hosts))).toEqual(['ok ok']);
  });
});

describe('what the servers say about a host', () => {
  it.each([
    ['no-such-name', { vouchedFor: true }, 'problem denied'],
    ['no-such-name', { vouchedFor: false }, 'problem denied-unvouched'],
    ['no-data', {}, 'problem no-address'],
    ['no-data', { vouchedFor: false }, 'problem no-address-unvouched'],
    ['server-failure', {}, 'problem failing'],
    ['server-failure', { reasons: ['other'] }, 'problem failing'],
    ['server-failure', { reasons: ['signature'] }, 'problem failing-signature'],
    ['server-failure', { reasons: ['way'] }, 'problem failing-way'],
    ['refused', {}, 'problem refused'],
    ['refused', { reasons: ['rule'] }, 'problem filtered'],
    ['no-such-name', { vouchedFor: false, reasons: ['rule'] }, 'problem filtered'],
    ['referral', {}, 'problem lame'],
    ['other-error', {}, 'problem failing'],
  ] as const)('%s %j', (result, parts, expected) => {
    const verdicts = look([entry('10.0.0.1')], [answers('10.0.0.1', HOST, result, parts)], systemFails);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('never gets called by a hard name', async () => {
    const { en } = await import('../../../src/words/en/index.ts');
    const texts = Object.entries(en).filter(([key]) => /(?:resolver|proxy)\./.test(key));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([, text]) => /hijack|poison|attack/i.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('is an address that leads nowhere', () => {
    expect(said(look([entry('10.0.0.1')], [answers('10.0.0.1', HOST, ['0.0.0.0', '::'])], systemFails))).toEqual([
      'problem sunk',
    ]);
  });

  it('is a surprise waiting to happen where they disagree', () => {
    const replies = [answers('10.0.0.1', HOST, FOUND), answers('8.8.8.8', HOST, 'no-such-name')];
    const verdicts = look([entry(['10.0.0.1', '8.8.8.8'])], replies);
    expect(said(verdicts)).toEqual(['warning disagree']);
    expect(verdicts[0]?.params).toMatchObject({ finders: ['10.0.0.1'], deniers: ['8.8.8.8'] });
  });

  it('says who denies, and for how long, or that nobody vouches for it', () => {
    const denied = (deniedBy: ServerAnswer['deniedBy']) =>
      look([entry('8.8.8.8')], [answers('8.8.8.8', HOST, 'no-such-name', { deniedBy })], systemFails)[0];
    expect(denied({ zone: 'org', seconds: 60 })?.params).toMatchObject({ zone: 'org', seconds: 60 });
    expect(told(denied({ zone: 'org', seconds: 60 })?.evidence ?? [])[0]?.excerpt).toBe('NXDOMAIN, says org, for 60 s');
    expect(denied(null)?.message).toBe('resolver.servers.denied-unvouched');
  });

  it('says that it is remembered, where its time runs down', () => {
    const denied = [answers('8.8.8.8', HOST, 'no-such-name', { deniedBy: { zone: 'org', seconds: 60 } })];
    const age = (course: string) => ({ denialAges: [{ server: '8.8.8.8', host: HOST, course, left: 58 }] });
    const [verdict] = look([entry('8.8.8.8')], denied, { ...systemFails, ...age('runs-down') });
    expect(verdict).toMatchObject({
      message: 'resolver.servers.denied-remembered',
      params: { zone: 'org', seconds: 58 },
    });
    expect(said(look([entry('8.8.8.8')], denied, { ...systemFails, ...age('stands') }))).toEqual(['problem denied']);
  });

  it('is told with its numbers where more came than was asked for, and called nothing', () => {
    const odd = { oddities: { 'wrong-id': 3, elsewhere: 1, repeated: 5 } };
    const [verdict] = look([entry('10.0.0.1')], [answers('10.0.0.1', HOST, FOUND, odd)], systemFinds);
    expect(verdict).toMatchObject({ status: 'note', message: 'resolver.servers.more-answers', params: { n: 8 } });
    expect(told(verdict?.evidence ?? [])[0]?.excerpt).toContain(
      '3 replies with a wrong id, 1 reply from another address or port',
    );
  });

  it('is nothing to tell where packets were only late or came twice', () => {
    const odd = { oddities: { late: 1, repeated: 2 } };
    expect(said(look([entry('10.0.0.1')], [answers('10.0.0.1', HOST, FOUND, odd)], systemFinds))).toEqual(['ok ok']);
  });

  it('is not held against a server that failed once, which is passed over', () => {
    const replies = [answers('10.0.0.1', HOST, FOUND), answers('10.0.0.2', HOST, 'server-failure')];
    expect(said(look([entry(['10.0.0.1', '10.0.0.2'])], replies))).toEqual(['ok ok']);
  });

  it('does not matter where the system finds the host all the same', () => {
    expect(said(look([entry('10.0.0.1')], [answers('10.0.0.1', HOST, 'no-such-name')], systemFinds))).toEqual([
      'note system-finds',
    ]);
  });

  it.each([
    [needed('git.corp.test', { role: 'private-modules', required: false }), 'note private-host'],
    [needed('sum.golang.org', { role: 'checksum-database', required: false }), 'note optional-host'],
    [needed('cache.corp.test', { role: 'http-proxy' }), 'note proxy-host'],
  ] as const)('is only worth knowing about %j', (host, expected) => {
    const replies = [answers('10.0.0.1', host.host, 'no-such-name')];
    expect(said(look([entry('10.0.0.1')], replies, {}, neededHosts(host)))).toEqual([expected]);
  });
});
