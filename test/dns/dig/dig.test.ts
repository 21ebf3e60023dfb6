import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/dns/frame.ts';
import { layoutOf, type PlacedRecord } from '../../../src/dns/layout.ts';
import { readData, TYPE } from '../../../src/dns/record-data.ts';
import { type Reading, readReply } from '../../../src/dns/reply.ts';
import { readName } from '../../../src/dns/wire-name.ts';
import { SEED } from '../../support/fuzz/sizes.ts';
import { runs } from '../../support/runs.ts';
import { collect } from './collect.ts';
import { type DigReading, digReads } from './dig.ts';
import { startNamed } from './named.ts';
import { programPath, type RealServer, startUnbound } from './unbound.ts';

const DIG = programPath('dig');
const UNBOUND = programPath('unbound');
const NAMED = programPath('named');
const lacking = [DIG ? '' : 'dig', UNBOUND ? '' : 'unbound', NAMED ? '' : 'named'].filter((name) => name !== '');

const ZONE = [
  'local-zone: "shop.test." static',
  `local-data: "shop.test. 3600 SOA ns.shop.test. first\\.last.shop.test. 7 3600 600 86400 300"`,
  'local-data: "shop.test. 3600 NS ns.shop.test."',
  'local-data: "shop.test. 3600 NS ns2.shop.test."',
  'local-data: "shop.test. 300 MX 10 mail.shop.test."',
  'local-data: "shop.test. 300 TXT \\"v=1\\" \\"two\\""',
  'local-data: "ns.shop.test. 3600 A 192.0.2.53"',
  'local-data: "a.shop.test. 60 A 192.0.2.1"',
  'local-data: "a.shop.test. 60 A 192.0.2.2"',
  'local-data: "a.shop.test. 60 AAAA 2001:db8::1"',
  'local-data: "a.shop.test. 60 AAAA 2001:db8:0:0:1:0:0:1"',
  'local-data: "a.shop.test. 60 AAAA ::ffff:192.0.2.7"',
  'local-data: "a.shop.test. 60 AAAA 2001:db8:1:2:3:4:0:6"',
  'local-data: "four.shop.test. 0 A 192.0.2.4"',
  'local-data: "_sip._tcp.shop.test. 60 SRV 0 5 5060 a.shop.test."',
  'local-data: "a.shop.test. 60 HTTPS 1 . alpn=h2,h3 ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1 port=8443"',
  'local-data: "b.shop.test. 60 HTTPS 0 a.shop.test."',
  'local-data: "c.shop.test. 60 SVCB 3 a.shop.test. mandatory=alpn alpn=h3 no-default-alpn"',
  'local-data: "alias.shop.test. 60 CNAME a.shop.test."',
  'local-zone: "1.2.0.192.in-addr.arpa." static',
  'local-data: "1.2.0.192.in-addr.arpa. 60 PTR a.shop.test."',
  'local-zone: "no.test." always_nxdomain',
  'local-zone: "empty.test." always_nodata',
  'local-zone: "zero.test." always_null',
  'local-zone: "refused.test." refuse',
  'ede: yes',
];

const NAMES = [
  'shop.test',
  'a.shop.test',
  'b.shop.test',
  'c.shop.test',
  'four.shop.test',
  'alias.shop.test',
  'gone.shop.test',
];
const TYPES = ['A', 'AAAA', 'CNAME', 'NS', 'SOA', 'MX', 'TXT', 'HTTPS', 'SVCB'];
const QUESTIONS = [
  ...NAMES.flatMap((name) => TYPES.map((type) => ({ name, type }))),
  ...['no.test', 'x.empty.test', 'zero.test', 'refused.test'].flatMap((name) =>
    ['A', 'AAAA'].map((type) => ({ name, type })),
  ),
  { name: '_sip._tcp.shop.test', type: 'SRV' },
  { name: '1.2.0.192.in-addr.arpa', type: 'PTR' },
];

/** A zone that named answers for itself, with aliases, delegations and types that are seldom asked for. */
const OWN_ZONE = [
  '@ SOA ns hostmaster 1 3600 600 86400 300',
  '@ NS ns',
  'ns A 192.0.2.53',
  '@ CAA 0 issue "ca.test"',
  'a A 192.0.2.1',
  'a AAAA 2001:db8::1',
  'a LOC 52 22 23 N 4 53 32 E -2m',
  'a SSHFP 4 2 123456789abcdef67890123456789abcdef67890123456789abcdef123456789',
  'a RP hostmaster a',
  'a NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@own.test!" .',
  '_443._tcp.a TLSA 3 1 1 0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3',
  'one CNAME two',
  'two CNAME a',
  'away CNAME elsewhere.test.',
  'old DNAME new',
  'x.new A 192.0.2.9',
  'sub NS ns.sub',
  'sub NS ns.elsewhere.test.',
  'ns.sub A 192.0.2.54',
  '*.wild A 192.0.2.10',
];
const OWN_NAMES = ['', 'a.', 'one.', 'away.', 'x.old.', 'y.sub.', 'z.wild.', 'gone.', '_443._tcp.a.'];
const OWN_TYPES = ['A', 'AAAA', 'CNAME', 'NS', 'SOA', 'CAA', 'TLSA', 'NAPTR', 'SSHFP', 'RP', 'DNAME'];
const OWN_QUESTIONS = OWN_NAMES.flatMap((name) => OWN_TYPES.map((type) => ({ name: `${name}own.test`, type })));

const CLASSES: Readonly<Record<number, string>> = { 1: 'in' };
const SHOWN = new Map<number, string>([
  [TYPE.A, 'a'],
  [TYPE.AAAA, 'aaaa'],
  [TYPE.CNAME, 'cname'],
  [TYPE.NS, 'ns'],
  [TYPE.PTR, 'ptr'],
  [TYPE.SOA, 'soa'],
]);

/** A name as dig prints it: with its last dot, and a few more signs escaped. */
const digName = (name: string) => (name === '.' ? '.' : `${name.replace(/["();@$]/g, '\\$&')}.`).toLowerCase();

/** One record as dig prints it, where it is of a kind that is compared. */
function line(bytes: Uint8Array, record: PlacedRecord): readonly string[] {
  const type = SHOWN.get(record.type);
  const of = CLASSES[record.class];
  if (type === undefined || of === undefined) return [];
  const data = readData(bytes, record);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const text = () => {
    if (data.kind === 'address') return sameSpelling(data.address);
    if (data.kind === 'name') return digName(data.name);
    if (data.kind !== 'authority') throw new Error(`${type} was read as ${data.kind}`);
    const numbers = [20, 16, 12, 8, 4].map((back) => view.getUint32(record.end - back));
    return [digName(data.primary), digName(data.mailbox), ...numbers].join(' ');
  };
  return [`${digName(record.name)} ${record.rawTtl} ${of} ${type} ${text()}`];
}

/** dig writes some IPv6 addresses with an IPv4 part, as nobody does any more. */
const sameSpelling = (text: string) => (text.includes(':') ? new URL(`http://[${text}]`).hostname : text);

function hasUnreadType(bytes: Uint8Array): boolean {
  const { answers, authorities, additionals } = layoutOf(bytes);
  const read: readonly number[] = Object.values(TYPE);
  return [...answers, ...authorities, ...additionals].some(({ type }) => !read.includes(type));
}

/** Those that are compared, in any order: dig gathers the records of a set. */
function ownLines(bytes: Uint8Array): readonly string[] {
  const { answers, authorities } = layoutOf(bytes);
  return [...new Set([...answers, ...authorities].flatMap((record) => line(bytes, record)))].sort();
}

function digLines({ records }: DigReading): readonly string[] {
  const kinds = [...SHOWN.values()].join('|');
  const compared = new RegExp(`^\\S+ \\d+ in (?:${kinds}) (?!\\\\#)`);
  const spelt = (one: string) => one.replace(/^(\S+ \d+ in aaaa )(\S+)$/, (_, head, text) => head + sameSpelling(text));
  return [...new Set(records.filter((one) => compared.test(one)).map(spelt))].sort();
}

interface Case {
  readonly name: string;
  readonly type: string;
  readonly message: Uint8Array;
}

function askedIn({ name, type, message }: Case): Asked {
  const id = ((message[0] ?? 0) << 8) | (message[1] ?? 0);
  return { id, name, type: type as 'A', protocol: 'udp' };
}

/** Where the two part, in words; null: they read the same. */
function difference(one: Case, own: Reading, dig: DigReading): string | null {
  if (!own.ok) return null;
  // "A record of an unknown type" in docs/dns.md: dig knows more of them.
  if (!dig.ok) return hasUnreadType(one.message) ? null : 'read here, and not by dig';
  if (own.reply.truncated) return null;
  if (own.reply.trailingBytes !== dig.extraBytes)
    return `${own.reply.trailingBytes} bytes too many here, ${dig.extraBytes}`;
  const errors = own.reply.extendedErrors.map(({ code }) => String(code));
  if (String(errors) !== String(dig.extendedErrors)) return `errors ${errors} here, ${dig.extendedErrors}`;
  const [here, there] = [ownLines(one.message), digLines(dig)];
  return String(here) === String(there) ? null : `${here.join('\n')}\n--- here, by dig ---\n${there.join('\n')}`;
}

describe.skipIf(lacking.length > 0)(
  `replies as dig reads them${lacking.length > 0 ? ` (needs ${lacking})` : ''}`,
  () => {
    let server: RealServer;
    let named: RealServer;
    let real: readonly Case[];
    beforeAll(async () => {
      server = await startUnbound(UNBOUND ?? '', ZONE);
      const messages = await collect(server.port, QUESTIONS);
      named = await startNamed(NAMED ?? '', 'own.test', OWN_ZONE);
      const own = await collect(named.port, OWN_QUESTIONS);
      const all = [...messages, ...own];
      real = [...QUESTIONS, ...OWN_QUESTIONS].map((question, index) => ({
        ...question,
        message: all[index] ?? new Uint8Array(),
      }));
    });
    afterAll(() => Promise.all([server?.close(), named?.close()]));

    it('are read the same when a real server sends them', async () => {
      const readings = await digReads(DIG ?? '', real);
      for (const [index, one] of real.entries()) {
        // What is asked for here are addresses alone; the rest of the message is held to the same rules.
        const own = readReply(one.message, askedIn(one));
        if (one.type === 'A' || one.type === 'AAAA') expect(own, `${one.name} ${one.type}`).toMatchObject({ ok: true });
        const dig = readings[index] as DigReading;
        expect(dig.ok, dig.text).toBe(true);
        expect(ownLines(one.message), dig.text).toEqual(digLines(dig));
      }
    });

    it('are read the same, or refused here alone, after any damage', async () => {
      const damaged = damagedOf(
        real.filter(({ type }) => type === 'A' || type === 'AAAA'),
        runs(300, 20_000),
      );
      const readings = await digReads(DIG ?? '', damaged);
      const parted = damaged.flatMap((one, index) => {
        const dig = readings[index] as DigReading;
        const own = readReply(one.message, askedIn(one));
        const found = difference(one, own, dig);
        return found === null ? [] : [`${one.name} ${one.type} ${Buffer.from(one.message).toString('hex')}: ${found}`];
      });
      expect(parted).toEqual([]);
      // Damage that nobody takes for damage would prove nothing, and so would nothing but ruins.
      const read = damaged.filter((one) => readReply(one.message, askedIn(one)).ok).length;
      expect(read).toBeGreaterThan(damaged.length / 10);
      expect(read).toBeLessThan((damaged.length * 9) / 10);
    });
  },
);

const change = fc.record({
  kind: fc.constantFrom('flip', 'set', 'cut', 'insert', 'count', 'end'),
  at: fc.nat(1 << 16),
  byte: fc.nat(255),
});

/** Damage to anything behind the question, and to the counts of records. */
function damagedOf(whole: readonly Case[], count: number): readonly Case[] {
  const damage = fc.tuple(fc.nat(whole.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }));
  return fc.sample(damage, { seed: SEED, numRuns: count }).map(([index, changes]) => {
    const one = whole[index] as Case;
    const after = readName(one.message, 12).end + 4;
    const message = changes.reduce((bytes, { kind, at, byte }) => {
      const place = after + (at % Math.max(1, bytes.length - after));
      const old = bytes[place] ?? 0;
      switch (kind) {
        case 'flip':
          return place < bytes.length ? bytes.with(place, old ^ (1 << (byte % 8))) : bytes;
        case 'set':
          return place < bytes.length ? bytes.with(place, byte) : bytes;
        case 'cut':
          return new Uint8Array([...bytes.subarray(0, place), ...bytes.subarray(place + 1 + (byte % 4))]);
        case 'insert':
          return new Uint8Array([...bytes.subarray(0, place), byte, ...bytes.subarray(place)]);
        case 'count':
          return bytes.with([7, 9, 11][at % 3] ?? 7, byte % 4);
        default:
          return bytes.subarray(0, Math.max(after, bytes.length - (byte % 8)));
      }
    }, one.message);
    return { ...one, message };
  });
}
