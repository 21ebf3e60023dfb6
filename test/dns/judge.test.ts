import { describe, expect, it } from 'vitest';
import { judgeReply } from '../../src/dns/judge.ts';
import { readReply } from '../../src/dns/reply.ts';
import { AA, a, asked, cname, RA, type ReplyParts, reply, soa } from './message.ts';

const ns = { type: 'NS' as const, name: 'golang.org', data: 'ns.golang.org', ttl: 1, class: 'IN' as const };

describe('what a reply means', () => {
  it.each<[string, ReplyParts, string, boolean | null]>([
    ['addresses', { answers: [a('proxy.golang.org', '192.0.2.1')] }, 'answer', null],
    ['NXDOMAIN with the zone that denies', { rcode: 3, authorities: [soa('golang.org')] }, 'no-such-name', true],
    ['NXDOMAIN in the name of the root', { rcode: 3, authorities: [soa('.')] }, 'no-such-name', true],
    [
      'NXDOMAIN in the name of a zone that the name is not in',
      { rcode: 3, authorities: [soa('x.test')] },
      'no-such-name',
      false,
    ],
    [
      'NXDOMAIN of the name at the end of the aliases, by its own zone',
      { rcode: 3, answers: [cname('proxy.golang.org', 'gone.x.test')], authorities: [soa('x.test')] },
      'no-such-name',
      true,
    ],
    [
      'NXDOMAIN of the name at the end of the aliases, by the zone of the first one',
      { rcode: 3, answers: [cname('proxy.golang.org', 'gone.x.test')], authorities: [soa('golang.org')] },
      'no-such-name',
      false,
    ],
    ['NXDOMAIN out of nowhere', { rcode: 3 }, 'no-such-name', false],
    ['NXDOMAIN with authority claimed but not shown', { rcode: 3, flags: AA | RA }, 'no-such-name', false],
    ['no address of this type, with the zone', { authorities: [soa('golang.org')] }, 'no-data', true],
    ['no address of this type, without', {}, 'no-data', false],
    ['an alias that ends nowhere', { answers: [cname('proxy.golang.org', 'x.test')] }, 'no-data', false],
    ['a pointer to others, by a server that looks nothing up', { flags: 0, authorities: [ns] }, 'referral', null],
    ['nothing at all, by a server that looks nothing up', { flags: 0 }, 'referral', null],
    ['nothing at all, by a server that looks nothing up and answers for the zone', { flags: AA }, 'no-data', false],
    ['a denial that names its servers too', { authorities: [ns, soa('golang.org')] }, 'no-data', true],
    ['SERVFAIL', { rcode: 2 }, 'server-failure', null],
    ['REFUSED', { rcode: 5 }, 'refused', null],
    ['FORMERR', { rcode: 1 }, 'other-error', null],
    ['a code without a name', { rcode: 11 }, 'other-error', null],
  ])('%s', (_, parts, meaning, vouchedFor) => {
    const reading = readReply(reply(parts), asked);
    expect(reading.ok && judgeReply(reading.reply)).toMatchObject({ meaning, vouchedFor });
  });

  it('is denied by a zone, for the smaller of two times (RFC 2308, 5)', () => {
    const deniedBy = (parts: ReplyParts) => {
      const reading = readReply(reply(parts), asked);
      return reading.ok ? judgeReply(reading.reply).deniedBy : 'unread';
    };
    expect(deniedBy({ rcode: 3, authorities: [soa('golang.org', 900, 300)] })).toEqual({
      zone: 'golang.org',
      seconds: 300,
    });
    expect(deniedBy({ authorities: [soa('Golang.ORG', 60, 300)] })).toEqual({ zone: 'golang.org', seconds: 60 });
    expect(deniedBy({ rcode: 3 })).toBeNull();
    expect(deniedBy({ answers: [a('proxy.golang.org', '192.0.2.1')], authorities: [soa('golang.org')] })).toBeNull();
  });
});
