import { AA, cname, RA, soa, TC } from '../../../dns/message.ts';
import { addressesOf, HOST, honest, says, v4, withReason } from './planting.ts';
import { about, gives, HONEST, type Row } from './ways.ts';

const lateFirst = (() => {
  const waiting = new Map<string, Uint8Array>();
  return about((question) => {
    const key = question.type;
    const early = waiting.get(key);
    if (early) return [early];
    waiting.set(key, honest(question));
    return [];
  });
})();
const lostFirst = (() => {
  const seen = new Set<string>();
  return about((question) => {
    if (seen.has(question.type)) return [honest(question)];
    seen.add(question.type);
    return [];
  });
})();

export const HEALTHY: readonly Row[] = [
  { what: 'an address', servers: [HONEST], expect: ['ok ok'] },
  { what: 'two servers that agree', servers: [HONEST, HONEST], expect: ['ok ok'] },
  {
    what: 'a large host: other addresses from each server',
    servers: [HONEST, gives(v4.two, '2607:f8b0::99')],
    expect: ['ok ok'],
  },
  {
    what: 'IPv4 alone, the lack of IPv6 vouched for',
    servers: [about((q) => [q.type === 'A' ? honest(q) : says(q, { authorities: [soa('golang.org')] })])],
    expect: ['ok ok'],
  },
  {
    what: 'IPv4 alone, the lack of IPv6 by nobody’s word',
    servers: [about((q) => [q.type === 'A' ? honest(q) : says(q)])],
    expect: ['ok ok'],
  },
  {
    what: 'IPv6 alone',
    servers: [about((q) => [q.type === 'AAAA' ? honest(q) : says(q, { authorities: [soa('golang.org')] })])],
    expect: ['ok ok'],
  },
  {
    what: 'a server that cannot do IPv6',
    servers: [about((q) => [q.type === 'A' ? honest(q) : says(q, { rcode: 4 })])],
    expect: ['ok ok'],
  },
  {
    what: 'a chain of aliases',
    servers: [
      about((q) => [
        says(q, {
          answers: [cname(HOST, 'a.test'), cname('a.test', 'b.test'), ...addressesOf({ ...q, name: 'b.test' })],
        }),
      ]),
    ],
    expect: ['ok ok'],
  },
  {
    what: 'the question in other letters',
    servers: [about((q) => [says(q, { name: 'PrOxY.GoLaNg.OrG', answers: addressesOf(q) })])],
    expect: ['ok ok'],
  },
  { what: 'an answer from the zone itself', servers: [about((q) => [honest(q, { flags: AA })])], expect: ['ok ok'] },
  { what: 'the first question lost', servers: [lostFirst], expect: ['ok ok'] },
  { what: 'the first answer late', servers: [lateFirst], expect: ['ok ok'], seen: '1 reply late' },
  {
    what: 'every packet twice',
    servers: [about((q) => [honest(q), honest(q)])],
    expect: ['ok ok'],
    seen: '1 reply once more',
  },
  {
    what: 'cut short, whole by TCP',
    servers: [{ ...about((q) => [says(q, { flags: RA | TC })]), tcp: (q) => [honest(q)] }],
    expect: ['ok ok'],
  },
  { what: 'bytes after the end', servers: [about((q) => [new Uint8Array([...honest(q), 0, 0])])], expect: ['ok ok'] },
  {
    what: 'an address that was remembered too long (RFC 8914, stale)',
    servers: [about((q) => [withReason(honest(q), 3)])],
    expect: ['ok ok'],
    seen: 'Stale Answer',
  },
  {
    what: 'one of two fails for a moment',
    servers: [HONEST, about((q) => [says(q, { rcode: 2 })])],
    expect: ['ok ok'],
  },
  { what: 'one of two refuses', servers: [HONEST, about((q) => [says(q, { rcode: 5 })])], expect: ['ok ok'] },
  {
    what: 'no denial of nonsense to be had',
    servers: [{ udp: (q) => [q.isNonsense ? says(q, { rcode: 2 }) : honest(q)] }],
    expect: ['ok ok'],
  },
  { what: 'a proxy that gives each name an address of its own', servers: [gives('198.18.0.7')], expect: ['ok ok'] },
  { what: 'both servers of a company, inside', servers: [gives('10.20.0.9'), gives('10.20.0.10')], expect: ['ok ok'] },
  {
    what: 'no time to be remembered',
    servers: [about((q) => [says(q, { answers: addressesOf(q).map((one) => ({ ...one, ttl: 0 }) as typeof one) })])],
    expect: ['ok ok'],
  },
];
