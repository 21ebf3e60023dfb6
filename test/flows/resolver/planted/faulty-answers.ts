import { AA, cname, RA, soa } from '../../../dns/message.ts';
import { addressesOf, HOST, honest, says, withReason } from './planting.ts';
import { about, denies, forged, gives, NS, ROOT_NS, type Row, reasoned } from './ways.ts';

/** What a server says is wrong: denials that nobody vouches for, errors, addresses that are none. */
export const FAULTY_ANSWERS: readonly Row[] = [
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
];
