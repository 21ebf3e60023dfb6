import { cname, RA, soa, TC } from '../../../dns/message.ts';
import { HOST, honest, says, v4 } from './planting.ts';
import { about, denies, forged, gives, HONEST, otherQuestion, patched, type Row, SILENT, withId } from './ways.ts';

/** Nothing comes, or damaged, or forged, or not the same from all. */
export const FAULTS_ON_THE_WAY: readonly Row[] = [
  { what: 'silence', servers: [SILENT], expect: ['problem dead.all'], seen: 'silent' },
  { what: 'silence of one of two', servers: [HONEST, SILENT], expect: ['warning one-silent'] },
  {
    what: 'silence about IPv4 alone, and no IPv6',
    servers: [about((q) => (q.type === 'A' ? [] : [says(q, { authorities: [soa('golang.org')] })]))],
    expect: ['warning half-silent'],
  },
  {
    what: 'the same of one of two',
    servers: [HONEST, about((q) => (q.type === 'A' ? [] : [says(q, { authorities: [soa('golang.org')] })]))],
    expect: ['ok ok'],
    seen: 'silent',
  },
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
