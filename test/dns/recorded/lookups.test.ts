import { encode, type Packet } from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { captureFile } from '../../../src/dns/capture.ts';
import { recordedLookups } from '../../../src/dns/recorded/lookups.ts';

const ASKER = { address: '192.0.2.10', port: 40_000 };
const SERVER = { address: '192.0.2.53', port: 53 };
type Message = Parameters<typeof captureFile>[0][number];

function message(packet: Packet): Uint8Array {
  return new Uint8Array(encode(packet));
}
const question = (id: number, name = 'proxy.golang.org', type: 'A' | 'AAAA' = 'A') =>
  message({ type: 'query', id, questions: [{ name, type }] });
const answer = (id: number, rcode = 0, count = 1, name = 'proxy.golang.org') =>
  message({
    type: 'response',
    id,
    flags: rcode,
    questions: [{ name, type: 'A' }],
    answers: Array.from({ length: count }, (_, last) => ({ type: 'A', name, data: `198.51.100.${last}` })),
  });
const asked = (bytes: Uint8Array, change: Partial<Message> = {}): Message => ({
  protocol: 'udp',
  from: ASKER,
  to: SERVER,
  message: bytes,
  at: 1_790_000_000_000,
  ...change,
});
const came = (bytes: Uint8Array, change: Partial<Message> = {}) => asked(bytes, { from: SERVER, to: ASKER, ...change });

/** A recording as this kind of link would have it: another header before each IP packet. */
function relinked(file: Uint8Array, linkType: number, header: readonly number[]): Uint8Array {
  const old = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Buffer[] = [Buffer.from(file.subarray(0, 24))];
  parts[0]?.writeUInt32LE(linkType, 20);
  for (let at = 24; at < file.length; ) {
    const length = old.getUint32(at + 8, true);
    const head = Buffer.from(file.subarray(at, at + 16));
    head.writeUInt32LE(length + header.length, 8);
    head.writeUInt32LE(length + header.length, 12);
    parts.push(head, Buffer.from(header), Buffer.from(file.subarray(at + 16, at + 16 + length)));
    at += 16 + length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

const zeros = (count: number) => Array<number>(count).fill(0);
const nothingElse = { more: 0, tcp: 0, replyAlone: 0, unreadable: 0, cut: 0, damaged: false };
const LOOKUP = { server: '192.0.2.53', name: 'proxy.golang.org', type: 'A', asked: 1, unanswered: 0, interfaces: [] };
const one = { ...LOOKUP, replies: [{ rcode: 'NOERROR', answers: 1 }] };
const pair = captureFile([asked(question(7)), came(answer(7))]);

describe('what a recording of port 53 tells', () => {
  it.each<[string, readonly Message[], object]>([
    ['a question and its answer', [asked(question(7)), came(answer(7))], { lookups: [one] }],
    ['a question that nobody answered', [asked(question(7))], { lookups: [{ ...LOOKUP, unanswered: 1, replies: [] }] }],
    [
      'a question that was asked again before it was answered',
      [asked(question(7)), asked(question(8)), came(answer(8))],
      { lookups: [{ ...one, asked: 2, unanswered: 1 }] },
    ],
    [
      'one packet that passed two networks',
      [asked(question(7)), asked(question(7)), came(answer(7)), came(answer(7))],
      { lookups: [one] },
    ],
    [
      'two askers with the same number',
      [asked(question(7)), asked(question(7), { from: { ...ASKER, port: 40_001 } }), came(answer(7))],
      { lookups: [{ ...one, asked: 2, unanswered: 1 }] },
    ],
    [
      'a name that there is not, in other letters',
      [asked(question(7, 'Proxy.GoLang.org')), came(answer(7, 3, 0))],
      { lookups: [{ ...LOOKUP, replies: [{ rcode: 'NXDOMAIN', answers: 0 }] }] },
    ],
    [
      'both kinds of address',
      [asked(question(7)), asked(question(8, 'proxy.golang.org', 'AAAA'))],
      {
        lookups: [
          { ...LOOKUP, unanswered: 1, replies: [] },
          { ...LOOKUP, type: 'AAAA', unanswered: 1, replies: [] },
        ],
      },
    ],
    ['an answer to a question from before', [came(answer(7))], { lookups: [], replyAlone: 1 }],
    [
      'an answer under another number',
      [asked(question(7)), came(answer(8))],
      { lookups: [{ ...LOOKUP, unanswered: 1, replies: [] }], replyAlone: 1 },
    ],
    ['TCP, which is only counted', [asked(question(7), { protocol: 'tcp' })], { lookups: [], tcp: 1 }],
    ['what is no DNS', [asked(new Uint8Array([1, 2, 3]))], { lookups: [], unreadable: 1 }],
    [
      'a question to another port',
      [asked(question(7), { to: { ...SERVER, port: 5353 } })],
      { lookups: [], unreadable: 1 },
    ],
    [
      'IPv6',
      [asked(question(7), { from: { address: 'fe80::1', port: 9 }, to: { address: '2001:db8::53', port: 53 } })],
      { lookups: [{ ...LOOKUP, server: '2001:db8::53', unanswered: 1, replies: [] }] },
    ],
  ])('%s', (_, messages, expected) => {
    expect(recordedLookups(captureFile(messages))).toEqual({ ...nothingElse, packets: messages.length, ...expected });
  });

  it.each<[string, number, readonly number[], readonly number[]]>([
    ['Ethernet', 1, [...zeros(12), 0x08, 0x00], []],
    ['Ethernet with two VLAN tags', 1, [...zeros(12), 0x88, 0xa8, 0, 1, 0x81, 0x00, 0, 2, 0x08, 0x00], []],
    ['Linux any', 276, [0x08, 0x00, 0, 0, 0, 0, 0, 3, ...zeros(12)], [3]],
    ['Linux any as it was', 113, [...zeros(14), 0x08, 0x00], []],
    ['a tunnel of macOS', 0, [2, 0, 0, 0], []],
    ['the loopback of another system', 108, [0, 0, 0, 2], []],
  ])('over %s', (_, linkType, header, interfaces) => {
    expect(recordedLookups(relinked(pair, linkType, header))?.lookups).toEqual([{ ...one, interfaces }]);
  });

  it('ARP and the like are not read', () => {
    const file = relinked(pair, 1, [...zeros(12), 0x08, 0x06]);
    expect(recordedLookups(file)).toMatchObject({ lookups: [], packets: 2, unreadable: 2 });
  });

  it('is nothing where the kind of link or of file is not known', () => {
    expect(recordedLookups(relinked(pair, 105, zeros(24)))).toBeNull();
    // A pcapng file begins so.
    expect(recordedLookups(new Uint8Array([0x0a, 0x0d, 0x0d, 0x0a, ...zeros(40)]))).toBeNull();
    expect(recordedLookups(new Uint8Array())).toBeNull();
  });

  it('is at most a hundred names', () => {
    const many = Array.from({ length: 130 }, (_, id) => asked(question(id, `n${id}.test`)));
    const told = recordedLookups(captureFile(many));
    expect([told?.lookups.length, told?.more]).toEqual([100, 30]);
  });

  it('is told of a packet whose end is missing, and the missing is told', () => {
    const file = Buffer.from(pair);
    const first = file.readUInt32LE(24 + 8);
    file.writeUInt32LE(first + 100, 24 + 12);
    expect(recordedLookups(file)).toMatchObject({ cut: 1, lookups: [one] });
  });

  it('never throws, whatever is damaged, and never tells more than there is', () => {
    let seed = 53;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    const files = [pair, relinked(pair, 276, [0x08, 0x00, 0, 0, 0, 0, 0, 3, ...zeros(12)])];
    for (let round = 0; round < 3_000; round++) {
      const file = (files[round % files.length] ?? pair).slice(0, round % 3 === 0 ? random(pair.length) : undefined);
      for (let change = 0; change < 1 + random(4) && file.length > 0; change++) file[random(file.length)] = random(256);
      const told = recordedLookups(file);
      if (told === null) continue;
      expect(told.packets * 16).toBeLessThan(file.length);
      const counted = told.lookups.reduce((sum, { asked: questions }) => sum + questions, 0);
      expect(counted + told.tcp + told.replyAlone + told.unreadable).toBeLessThanOrEqual(told.packets);
    }
    const second = 24 + 16 + Buffer.from(pair).readUInt32LE(24 + 8);
    for (let end = 0; end < pair.length; end++) {
      const told = recordedLookups(pair.subarray(0, end));
      expect(end < 24 ? told === null : told?.damaged === (end !== 24 && end !== second)).toBe(true);
    }
  });
});
