import { AA, cname, RA, soa, TC } from '../../../dns/message.ts';
import { addressesOf, HOST, honest, type Plant, type Planted, says, v4, withReason } from './planting.ts';

export interface Row {
  readonly what: string;
  readonly servers: readonly Planted[];
  /** `status message`, without flow and check. */
  readonly expect: readonly string[];
  /** Part of a line of evidence. */
  readonly seen?: string;
  /** The computer itself finds the host all the same. */
  readonly systemFinds?: true;
}

const NS = { type: 'NS' as const, name: 'golang.org', data: 'ns.golang.org', ttl: 1, class: 'IN' as const };
const ROOT_NS = { ...NS, name: '.', data: 'a.root-servers.net' };

const HONEST: Planted = { udp: (question) => [honest(question)] };
const SILENT: Planted = { udp: () => [] };
/** About the host it says this; about anything else it is honest. */
const about = (udp: Plant): Planted => ({
  udp: (question) => (question.isNonsense ? [honest(question)] : udp(question)),
});
const denies = about((question) => [says(question, { rcode: 3, authorities: [soa('golang.org', 900, 300)] })]);
const gives = (...addresses: readonly string[]): Planted =>
  about((question) => [says(question, { answers: addressesOf(question, ...addresses) })]);
const reasoned = (rcode: number, code: number, text = ''): Planted =>
  about((question) => [withReason(says(question, { rcode }), code, text)]);
const withId = (bytes: Uint8Array, change: number) => bytes.with(1, (bytes[1] ?? 0) ^ change);
const otherQuestion = (bytes: Uint8Array) => bytes.with(13, (bytes[13] ?? 0) ^ 1);
const patched = (at: number, value: number): Planted => about((question) => [honest(question).with(at, value)]);
const forged = (question: Parameters<Plant>[0]) =>
  says(question, { answers: addressesOf(question, '203.0.113.66', '2001:db8:bad::1') });

export const FAULTS: readonly Row[] = [
  {
    what: 'NXDOMAIN with an empty authority section',
    servers: [about((q) => [says(q, { rcode: 3 })])],
    expect: ['problem denied-unvouched'],
    seen: 'NXDOMAIN, no SOA',
  },
  {
    what: 'NXDOMAIN in the name of a foreign zone',
    servers: [about((q) => [says(q, { rcode: 3, authorities: [soa('blocked.test')] })])],
    expect: ['problem denied-unvouched'],
    seen: 'no SOA',
  },
  {
    what: 'NXDOMAIN that points to name servers alone',
    servers: [about((q) => [says(q, { rcode: 3, authorities: [NS] })])],
    expect: ['problem denied-unvouched'],
  },
  {
    what: 'NXDOMAIN that claims authority without showing it',
    servers: [about((q) => [says(q, { rcode: 3, flags: AA | RA })])],
    expect: ['problem denied-unvouched'],
  },
  {
    what: 'NXDOMAIN from the zone itself',
    servers: [denies],
    expect: ['problem denied'],
    seen: 'says golang.org, for 300 s',
  },
  {
    what: 'NXDOMAIN from the zone above',
    servers: [about((q) => [says(q, { rcode: 3, authorities: [soa('org', 60, 900)] })])],
    expect: ['problem denied'],
    seen: 'says org, for 60 s',
  },
  {
    what: 'an alias to a name that does not exist',
    servers: [about((q) => [says(q, { rcode: 3, answers: [cname(HOST, 'gone.test')], authorities: [soa('test')] })])],
    expect: ['problem denied'],
    seen: 'alias of gone.test',
  },
  {
    what: 'an alias to nowhere, without a word of whose',
    servers: [
      about((q) => [says(q, { rcode: 3, answers: [cname(HOST, 'gone.test')], authorities: [soa('golang.org')] })]),
    ],
    expect: ['problem denied-unvouched'],
  },
  {
    what: 'no address, from the zone',
    servers: [about((q) => [says(q, { authorities: [soa('golang.org')] })])],
    expect: ['problem no-address'],
    seen: 'says golang.org',
  },
  {
    what: 'no address, from nobody',
    servers: [about((q) => [says(q)])],
    expect: ['problem no-address-unvouched'],
    seen: 'no SOA',
  },
  {
    what: 'an alias and no address behind it',
    servers: [about((q) => [says(q, { answers: [cname(HOST, 'edge.test')] })])],
    expect: ['problem no-address-unvouched'],
  },
  {
    what: 'no name for IPv4, an address for nothing',
    servers: [
      about((q) => [
        q.type === 'A'
          ? says(q, { rcode: 3, authorities: [soa('golang.org')] })
          : says(q, { authorities: [soa('golang.org')] }),
      ]),
    ],
    expect: ['problem denied'],
  },
  { what: 'SERVFAIL', servers: [about((q) => [says(q, { rcode: 2 })])], expect: ['problem failing'], seen: 'SERVFAIL' },
  {
    what: 'SERVFAIL: the signatures are bogus',
    servers: [reasoned(2, 6, 'no valid signature')],
    expect: ['problem failing-signature'],
    seen: 'extended error 6 (DNSSEC Bogus): no valid signature',
  },
  { what: 'SERVFAIL: a signature has expired', servers: [reasoned(2, 7)], expect: ['problem failing-signature'] },
  {
    what: 'SERVFAIL: no authority within reach',
    servers: [reasoned(2, 22, 'at delegation golang.org')],
    expect: ['problem failing-way'],
    seen: 'No Reachable Authority',
  },
  { what: 'SERVFAIL: a network error', servers: [reasoned(2, 23)], expect: ['problem failing-way'] },
  { what: 'SERVFAIL: remembered', servers: [reasoned(2, 13)], expect: ['problem failing'], seen: 'Cached Error' },
  { what: 'REFUSED', servers: [about((q) => [says(q, { rcode: 5 })])], expect: ['problem refused'], seen: 'REFUSED' },
  {
    what: 'REFUSED by a bare header',
    servers: [{ udp: (q) => [says(q, { rcode: 5 }).slice(0, 12).with(5, 0)] }],
    expect: ['problem refused'],
  },
  { what: 'REFUSED: prohibited', servers: [reasoned(5, 18)], expect: ['problem filtered'], seen: 'Prohibited' },
  {
    what: 'NXDOMAIN: blocked',
    servers: [reasoned(3, 15, 'malware list')],
    expect: ['problem filtered'],
    seen: 'Blocked): malware list',
  },
  { what: 'NXDOMAIN: censored', servers: [reasoned(3, 16)], expect: ['problem filtered'] },
  { what: 'no address: filtered', servers: [reasoned(0, 17)], expect: ['problem filtered'] },
  {
    what: 'a forged address that says so',
    servers: [about((q) => [withReason(forged(q), 4)])],
    expect: ['warning filtered'],
    seen: 'Forged Answer',
  },
  { what: 'FORMERR', servers: [about((q) => [says(q, { rcode: 1 })])], expect: ['problem failing'], seen: 'FORMERR' },
  { what: 'NOTIMP', servers: [about((q) => [says(q, { rcode: 4 })])], expect: ['problem failing'], seen: 'NOTIMP' },
  {
    what: 'a code beyond the header (BADVERS)',
    servers: [about((q) => [withReason(says(q), 0).map((byte, at, all) => (at === all.length - 12 ? 1 : byte))])],
    expect: ['problem failing'],
    seen: 'RCODE_16',
  },
  {
    what: 'a lame server: a pointer to others',
    servers: [{ udp: (q) => [says(q, { flags: 0, authorities: [NS] })] }],
    expect: ['problem lame'],
    seen: 'referral',
  },
  {
    what: 'a lame server: a pointer to the root',
    servers: [{ udp: (q) => [says(q, { flags: 0, authorities: [ROOT_NS] })] }],
    expect: ['problem lame'],
  },
  {
    what: 'a lame server: nothing at all',
    servers: [{ udp: (q) => [says(q, { flags: 0 })] }],
    expect: ['problem lame'],
  },
  { what: '0.0.0.0', servers: [gives('0.0.0.0', '::')], expect: ['problem sunk'], seen: '0.0.0.0' },
  {
    what: 'one address for every name, that of a portal',
    servers: [{ udp: (q) => [says(q, { answers: addressesOf(q, '10.0.0.1') })] }],
    expect: ['warning made-up'],
    seen: '10.0.0.1',
  },
  {
    what: 'the same, where the system believes it',
    servers: [{ udp: (q) => [says(q, { answers: addressesOf(q, '10.0.0.1') })] }],
    systemFinds: true,
    expect: ['warning made-up'],
  },
  {
    what: 'an address for names that do not exist',
    servers: [{ udp: (q) => [q.isNonsense ? says(q, { answers: addressesOf(q, '203.0.113.9') }) : honest(q)] }],
    systemFinds: true,
    expect: ['note makes-up'],
    seen: '203.0.113.9',
  },
  { what: 'silence', servers: [SILENT], expect: ['problem dead.all'], seen: 'silent' },
  { what: 'silence of one of two', servers: [HONEST, SILENT], expect: ['warning one-silent'] },
  { what: 'silence, where the system finds names', servers: [SILENT], systemFinds: true, expect: ['note not-direct'] },
  {
    what: 'one finds, the other denies',
    servers: [HONEST, denies],
    expect: ['warning disagree'],
    seen: 'NXDOMAIN, says golang.org',
  },
  {
    what: 'one finds, the other has no address',
    servers: [HONEST, about((q) => [says(q)])],
    expect: ['warning disagree'],
  },
  { what: 'one finds, the other sinks', servers: [HONEST, gives('0.0.0.0', '::')], expect: ['warning disagree'] },
  {
    what: 'one finds it outside, the other inside',
    servers: [HONEST, gives('10.20.0.9')],
    expect: ['warning kinds'],
    seen: '10.20.0.9',
  },
  {
    what: 'one finds it outside, the other on this computer',
    servers: [HONEST, gives('127.0.0.1')],
    expect: ['warning kinds'],
  },
  {
    what: 'another id, always',
    servers: [about((q) => [withId(honest(q), 1)])],
    expect: ['problem dead.all', 'note more-answers'],
    seen: 'wrong-id, 2 replies with a wrong id',
  },
  {
    what: 'another question, always',
    servers: [about((q) => [otherQuestion(honest(q))])],
    expect: ['problem dead.all', 'note more-answers'],
    seen: '2 replies to another question',
  },
  {
    what: 'a wrong id before the right reply',
    servers: [about((q) => [withId(forged(q), 1), honest(q)])],
    systemFinds: true,
    expect: ['note more-answers'],
    seen: `${v4.one}, 1 reply with a wrong id`,
  },
  {
    what: 'a wrong question before the right reply',
    servers: [about((q) => [otherQuestion(forged(q)), honest(q)])],
    systemFinds: true,
    expect: ['note more-answers'],
    seen: '1 reply to another question',
  },
  {
    what: 'two replies against each other',
    servers: [about((q) => [forged(q), honest(q)])],
    systemFinds: true,
    expect: ['note more-answers'],
    seen: '1 reply against the first',
  },
  {
    what: 'a denial, then the address',
    servers: [about((q) => [says(q, { rcode: 3 }), honest(q)])],
    expect: ['problem denied-unvouched', 'note more-answers'],
    seen: '1 reply against the first',
  },
  { what: 'a section that ends early', servers: [patched(7, 9)], expect: ['problem dead.all'], seen: 'malformed' },
  {
    what: 'the query sent back',
    servers: [about((q) => [new Uint8Array(q.query)])],
    expect: ['problem dead.all'],
    seen: 'not-a-reply',
  },
  {
    what: 'a header and nothing else',
    servers: [about((q) => [honest(q).slice(0, 12)])],
    expect: ['problem dead.all'],
    seen: 'the question is cut off',
  },
  {
    what: 'half a message',
    servers: [about((q) => [honest(q).slice(0, -7)])],
    expect: ['problem dead.all'],
    seen: 'malformed',
  },
  {
    what: 'eleven bytes',
    servers: [about((q) => [honest(q).slice(0, 11)])],
    expect: ['problem dead.all'],
    seen: 'too-short',
  },
  {
    what: 'more than was allowed',
    servers: [about((q) => [new Uint8Array([...honest(q), ...new Uint8Array(1_300)])])],
    expect: ['problem dead.all'],
    seen: 'too-large',
  },
  {
    what: 'aliases in a circle',
    servers: [about((q) => [says(q, { answers: [cname(HOST, 'b.test'), cname('b.test', HOST)] })])],
    expect: ['problem dead.all'],
    seen: 'aliases never end',
  },
  {
    what: 'cut short, and nothing listens by TCP',
    servers: [about((q) => [says(q, { flags: RA | TC })])],
    expect: ['problem local-dead.all'],
    seen: 'closed',
  },
  {
    what: 'cut short, and TCP hangs up',
    servers: [{ ...about((q) => [says(q, { flags: RA | TC })]), tcp: () => [] }],
    expect: ['problem dead.all'],
  },
  {
    what: 'cut short, and TCP denies',
    servers: [{ ...about((q) => [says(q, { flags: RA | TC })]), tcp: (q) => [says(q, { rcode: 3 })] }],
    expect: ['problem denied-unvouched'],
  },
  {
    what: 'all of two refuse',
    servers: [about((q) => [says(q, { rcode: 5 })]), about((q) => [says(q, { rcode: 5 })])],
    expect: ['problem refused'],
  },
  {
    what: 'one refuses, the other fails',
    servers: [about((q) => [says(q, { rcode: 5 })]), about((q) => [says(q, { rcode: 2 })])],
    expect: ['problem failing'],
  },
];

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
