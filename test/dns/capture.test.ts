import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CapturedMessage, captureFile } from '../../src/dns/capture.ts';
import { buildQuery } from '../../src/dns/query.ts';
import { runs } from '../support/runs.ts';
import { programPath } from './dig/unbound.ts';
import { a, reply, TC } from './message.ts';

const HOST = 'proxy.golang.org';
const mac = { address: '192.168.1.23', port: 53_017 };
const router = { address: '192.168.1.1', port: 53 };
const mac6 = { address: 'fe80::17%en0', port: 53_018 };
const router6 = { address: '2001:db8::1', port: 53 };
const query = buildQuery(4711, { name: HOST, type: 'A' });
const answer = reply({ answers: [a(HOST, '192.0.2.1')] });
const long = reply({ answers: Array.from({ length: 400 }, (_, i) => a(`h${i}.${HOST}`, '192.0.2.1')) });
const AT = Date.UTC(2026, 10, 20, 9, 30, 0) + 0.25;

const EXCHANGES: readonly CapturedMessage[] = [
  { protocol: 'udp', from: mac, to: router, message: query, at: AT },
  { protocol: 'udp', from: router, to: mac, message: reply({ flags: TC }), at: AT + 4.5 },
  { protocol: 'tcp', from: mac, to: router, message: query, at: AT + 5 },
  { protocol: 'tcp', from: router, to: mac, message: long, at: AT + 9 },
  { protocol: 'udp', from: mac6, to: router6, message: query, at: AT + 10 },
  { protocol: 'udp', from: router6, to: mac6, message: answer, at: AT + 11 },
  { protocol: 'udp', from: { address: '10.9.9.9', port: 4444 }, to: mac, message: answer, at: AT + 12 },
];

interface Packet {
  readonly at: number;
  readonly bytes: Buffer;
}

/** Reads the file by its description alone: little-endian numbers, a header of 24 bytes, of 16 for each packet. */
function packetsOf(file: Uint8Array): readonly Packet[] {
  const bytes = Buffer.from(file);
  expect([bytes.readUInt32LE(0), bytes.readUInt16LE(4), bytes.readUInt16LE(6)]).toEqual([0xa1b2c3d4, 2, 4]);
  expect([bytes.readUInt32LE(16), bytes.readUInt32LE(20)]).toEqual([65_536, 101]);
  const packets: Packet[] = [];
  for (let at = 24; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at + 8);
    expect(bytes.readUInt32LE(at + 12)).toBe(length);
    const packet = bytes.subarray(at + 16, at + 16 + length);
    expect(packet.length).toBe(length);
    packets.push({ at: bytes.readUInt32LE(at) * 1_000 + bytes.readUInt32LE(at + 4) / 1_000, bytes: packet });
    at += 16 + length;
  }
  return packets;
}

/** Ones' complement sum; over anything with a right checksum in it, it is all ones. */
function onesSum(bytes: Buffer): number {
  const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
  let sum = 0;
  for (let at = 0; at < even.length; at += 2) {
    sum += even.readUInt16BE(at);
    if (sum > 0xffff) sum -= 0xffff;
  }
  return sum;
}

function expectRightSums({ bytes }: Packet): void {
  const four = (bytes[0] ?? 0) >> 4 === 4;
  if (four) expect(onesSum(bytes.subarray(0, 20))).toBe(0xffff);
  const [addresses, protocol, payload] = four
    ? [bytes.subarray(12, 20), bytes[9] ?? 0, bytes.subarray(20)]
    : [bytes.subarray(8, 40), bytes[6] ?? 0, bytes.subarray(40)];
  const lengths = Buffer.from([payload.length >> 8, payload.length & 0xff, 0, protocol]);
  expect(onesSum(Buffer.concat([addresses, lengths, payload]))).toBe(0xffff);
}

describe('a capture', () => {
  it('holds each message between its real addresses and ports, at its time', () => {
    const packets = packetsOf(captureFile(EXCHANGES));
    const segments = new Array<number>(Math.ceil((long.length + 2) / 1_440)).fill(9.25);
    expect(packets.map(({ at }) => at - Math.floor(AT))).toEqual([0.25, 4.75, 5.25, ...segments, 10.25, 11.25, 12.25]);
    const first = packets[0]?.bytes ?? Buffer.alloc(0);
    expect([...first.subarray(12, 20)]).toEqual([192, 168, 1, 23, 192, 168, 1, 1]);
    expect([first.readUInt16BE(20), first.readUInt16BE(22)]).toEqual([53_017, 53]);
    expect(first.subarray(28)).toEqual(Buffer.from(query));
    for (const packet of packets) expectRightSums(packet);
  });

  it('leaves out what has no address to be drawn with', () => {
    const nowhere = { address: '', port: 0 };
    expect(packetsOf(captureFile([{ protocol: 'udp', from: nowhere, to: router, message: query, at: AT }]))).toEqual(
      [],
    );
    expect(packetsOf(captureFile([{ protocol: 'udp', from: mac6, to: router, message: query, at: AT }]))).toEqual([]);
  });

  it('has right sums and the whole message, whatever the bytes', () => {
    const ends = fc.constantFrom([mac, router], [router, mac], [mac6, router6]);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 4_000 }),
        ends,
        fc.constantFrom('udp', 'tcp'),
        (message, [from, to], protocol) => {
          if (!from || !to) return;
          const packets = packetsOf(captureFile([{ protocol, from, to, message, at: AT }]));
          for (const packet of packets) expectRightSums(packet);
          const ip = from.address.includes(':') ? 40 : 20;
          const data = Buffer.concat(packets.map(({ bytes }) => bytes.subarray(ip + (protocol === 'udp' ? 8 : 20))));
          expect(data.subarray(protocol === 'udp' ? 0 : 2)).toEqual(Buffer.from(message));
        },
      ),
      { numRuns: runs(60, 5_000), seed: 20261120 },
    );
  });

  const tshark = programPath('tshark');
  it.skipIf(tshark === null)(`is read by Wireshark${tshark === null ? ' (needs tshark)' : ''}`, () => {
    const directory = mkdtempSync(join(tmpdir(), 'capture-'));
    try {
      const file = join(directory, 'dns.pcap');
      writeFileSync(file, captureFile(EXCHANGES));
      const checks = ['ip', 'udp', 'tcp'].flatMap((name) => ['-o', `${name}.check_checksum:TRUE`]);
      const fields = [
        '_ws.col.Protocol',
        'ip.src',
        'ipv6.src',
        'udp.srcport',
        'tcp.srcport',
        'dns.id',
        'dns.flags.response',
        'dns.qry.name',
        'dns.count.answers',
        'ip.checksum.status',
        'udp.checksum.status',
        'tcp.checksum.status',
        '_ws.expert.message',
      ];
      const argv = [
        '-r',
        file,
        '-n',
        ...checks,
        '-T',
        'fields',
        '-E',
        'separator=|',
        ...fields.flatMap((name) => ['-e', name]),
      ];
      const rows = execFileSync(tshark ?? '', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .trim()
        .split('\n');
      // 1: the sum is right.
      expect(rows.filter((row) => row.startsWith('DNS'))).toEqual([
        `DNS|192.168.1.23||53017||0x1267|0|${HOST}|0|1|1||`,
        `DNS|192.168.1.1||53||0x1267|1|${HOST}|0|1|1||`,
        `DNS|192.168.1.23|||53017|0x1267|0|${HOST}|0|1||1|`,
        `DNS|192.168.1.1|||53|0x1267|1|${HOST}|400|1||1|`,
        `DNS||fe80::17|53018||0x1267|0|${HOST}|0||1||`,
        `DNS||2001:db8::1|53||0x1267|1|${HOST}|1||1||`,
        `DNS|10.9.9.9||4444||0x1267|1|${HOST}|1|1|1||`,
      ]);
      expect(rows.filter((row) => !row.startsWith('DNS')).every((row) => /^TCP\|192\.168\.1\.1\|/.test(row))).toBe(
        true,
      );
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
