import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogScan, type ScannedLog } from '../../src/macos/mdnsresponder-log/scan.ts';
import { MOST_LINE_BYTES } from '../../src/macos/mdnsresponder-log/whole-lines.ts';
import { readMdnsresponderLog, tallyOf } from '../../src/macos/mdnsresponder-log.ts';
import { logEvents, logText } from '../support/mdns-log-events.ts';
import { fixture } from './fixture.ts';

/** @param cuts sizes of the pieces, one after the other, then all over again */
function scanned(text: string | Uint8Array, cuts: readonly number[] = [65_536]): ScannedLog {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const scan = new LogScan();
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = cuts[n % cuts.length] ?? 1;
    // The same memory for every piece, as a program that reads may use it.
    const piece = Uint8Array.from(bytes.subarray(at, at + size));
    scan.take(piece);
    piece.fill(0x2a);
    at += size;
  }
  return scan.finish();
}

const line = (message: string, at = '10:00:00.100') =>
  `2026-11-20 ${at} Df mDNSResponder[197:1ab2c] [com.apple.mDNSResponder:Default] ${message}\n`;
const asks = (client: string, at: string, name = "<mask.hash: 'aa=='>", request = 'R1') =>
  line(`[${request}] getaddrinfo start -- flags: 0x0, hostname: ${name}, options: 0x0, client pid: 9 (${client})`, at);

describe('a log that is read as it comes', () => {
  it.each([
    ['every style', fixture('mdnsresponder-log')],
    ['ndjson', logText(1, 300)],
    ['ends of Windows', logText(2, 50).replaceAll('\n', '\r\n')],
  ])('gives what the whole gives, wherever it is cut: %s', (_, text) => {
    const whole = readMdnsresponderLog(text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 5 }), (cuts) => {
        const { facts, notUnderstood, tally, left } = scanned(text, cuts);
        expect({ facts, notUnderstood }).toEqual(whole);
        expect(tally).toEqual(tallyOf(whole.facts));
        expect(left).toMatchObject({ facts: 0, notUnderstood: 0, tooLong: 0, cutOff: false });
      }),
      { numRuns: 12 },
    );
  });

  it('never tears a letter', () => {
    const text = asks('Café ☕️', '10:00:00.000').repeat(3);
    for (const size of [1, 2, 3, 5, 7]) {
      expect(scanned(text, [size]).tally.clients).toMatchObject([{ name: 'Café ☕️', asked: 3 }]);
    }
  });

  it('says what is damaged, and reads the rest', () => {
    const good = logText(3, 2).split('\n');
    const bytes = Buffer.concat([
      Buffer.from(`${good[1]}\n`),
      Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]),
      Buffer.from(`{"eventMessage": "never ends\n`),
      Buffer.from(`${'x'.repeat(MOST_LINE_BYTES + 1)}\n`),
      Buffer.from(`${good[2]}\n`),
      Buffer.from('{"eventMessage":"cut of'),
    ]);
    for (const cuts of [[17], [1_000], [400_000]]) {
      const { facts, notUnderstood, left, closed } = scanned(bytes, cuts);
      expect(facts.map((one) => one.line)).toEqual([1, 5]);
      expect(notUnderstood.map((one) => one.line)).toEqual([2, 3, 6]);
      expect(left).toMatchObject({ tooLong: 1, cutOff: true });
      expect(closed).toBe(false);
    }
  });

  it('a last line without an end is read, and cut off only where it cannot be', () => {
    const [, first = ''] = logText(3, 1).split('\n');
    expect(scanned(first).left.cutOff).toBe(false);
    expect(scanned(first).tally.lines).toBe(1);
    expect(scanned(`${first}\n{"a`).left.cutOff).toBe(true);
    expect(scanned(`${first}\n{"a\n`).left.cutOff).toBe(false);
    expect(scanned(logText(3, 1)).closed).toBe(true);
  });

  it('holds no more of a longer log', () => {
    const events = logEvents(5);
    const scan = new LogScan();
    for (let n = 0; n < 3_000; n++) scan.take(Buffer.from(`${events.next()}\nnobody wrote this ${n}\n`));
    const { facts, notUnderstood, tally, left } = scan.finish();
    expect([facts.length, notUnderstood.length]).toEqual([1_000, 200]);
    expect(tally.lines + left.others).toBe(3_000);
    expect(left).toMatchObject({ facts: tally.lines - 1_000, notUnderstood: 2_800 });
  });

  it('a message that goes on for ever is cut', () => {
    const { facts } = scanned(line('dump') + `  ${'y'.repeat(1_000)}\n`.repeat(300));
    expect(facts[0]?.message.length).toBeLessThan(70_000);
  });
});

describe('what lines come to', () => {
  it('the most of each program within a minute of the clock', () => {
    const text =
      asks('go', '10:00:59.900') +
      asks('go', '10:01:00.000').repeat(3) +
      // Two threads, not quite in order.
      asks('go', '10:00:59.990') +
      asks('go', '10:01:00.100') +
      asks('git', '10:05:00.000');
    const { tally } = scanned(text);
    expect(tally.clients).toEqual([
      { name: 'go', asked: 6, negative: 0, mostInAMinute: 4, busiestMinute: '2026-11-20 10:01' },
      { name: 'git', asked: 1, negative: 0, mostInAMinute: 1, busiestMinute: '2026-11-20 10:05' },
    ]);
    expect(tally).toMatchObject({
      mostInAMinute: 4,
      busiestMinute: '2026-11-20 10:01',
      from: '2026-11-20 10:00:59.900',
    });
  });

  it('who was told that there is nothing, and why', () => {
    const result = (request: string, rest: string) =>
      line(`[${request}->Q9] getaddrinfo result -- event: add, ifindex: 0, name: BBuiJhvZ, type: AAAA, ${rest}`);
    const { tally } = scanned(
      asks('go', '10:00:00.000', 'a.test', 'R1') +
        asks('git', '10:00:00.000', 'b.test', 'R2') +
        result('R1', 'rdata: <none>, reason: nxdomain') +
        result('R1', 'rdata: <none>, reason: nxdomain') +
        result('R2', 'rdata: BBdZmyoa, expired: no') +
        line('[R7->Q3] DNSServiceQueryRecord(c.test., AAAA) RESULT ADD interface 0: (mortal)   0 c.test.'),
    );
    expect(tally.negativeReasons).toEqual([
      { what: 'nxdomain', n: 2 },
      { what: '', n: 1 },
    ]);
    expect(tally.events).toMatchObject({ negative: 3, answered: 1, asked: 2 });
    expect(tally.clients).toMatchObject([
      { name: 'git', negative: 0 },
      { name: 'go', negative: 2 },
    ]);
  });

  const toLoopback = (question: string, at: string) =>
    line(`[${question}] Sent 37-byte query #1 to 127.0.0.1 over UDP via lo0/1 -- id: 0x1, BBthEVNQ IN A?`, at);
  const link = (request: string, question: string) => line(`[${request}->${question}] Question assigned DNS service 3`);
  const received = (question: string, at: string) =>
    line(`[${question}] Received acceptable 53-byte response from 127.0.0.1 over UDP via lo0/1 -- id: 0x1`, at);
  const first =
    asks('go', '10:00:00.000', "<mask.hash: 'n1'>", 'R1') + link('R1', 'Q5') + toLoopback('Q5', '10:00:00.100');

  it.each<[string, string, number]>([
    ['the name comes back while it is under way', asks('dnsmasq', '10:00:00.200', "<mask.hash: 'n1'>", 'R2'), 1],
    ['another name comes', asks('dnsmasq', '10:00:00.200', "<mask.hash: 'n2'>", 'R2'), 0],
    ['the same program asks again', asks('go', '10:00:00.200', "<mask.hash: 'n1'>", 'R2'), 0],
    ['much later', asks('dnsmasq', '10:00:09.000', "<mask.hash: 'n1'>", 'R2'), 0],
    [
      'after the answer',
      received('Q5', '10:00:00.150') + asks('dnsmasq', '10:00:00.200', "<mask.hash: 'n1'>", 'R2'),
      0,
    ],
  ])('a circle by way of this computer itself: %s', (_, then, n) => {
    const { tally } = scanned(first + then);
    expect(tally.loopback).toMatchObject({ sent: 1, returned: n, by: n === 0 ? [] : [{ what: 'dnsmasq', n: 1 }] });
  });

  it('a query to another computer is none to this one', () => {
    const { tally } = scanned(
      line('[Q5] Sent 37-byte query #1 to 127.0.0.10.example over UDP via en0/4 -- id: 0x1') +
        line('[Q6] Sent 37-byte query #1 to <IPv4:BBQJCpqH> over UDP via en0/4 -- id: 0x1') +
        line('[Q7] Sent 37-byte query #1 to ::1 over UDP via en0/4 -- id: 0x1'),
    );
    expect(tally.loopback.sent).toBe(1);
    expect(tally.hidden).toBe(1);
  });

  it('names that are all hidden alike are never the same', () => {
    const hidden = asks('go', '10:00:00.000', '<private>', 'R1') + link('R1', 'Q5') + toLoopback('Q5', '10:00:00.100');
    expect(scanned(hidden + asks('git', '10:00:00.200', '<private>', 'R2')).tally.loopback.returned).toBe(0);
  });

  it('when everything remembered was dropped', () => {
    const { tally } = scanned(line('SIGHUP: Purge cache', '10:02:03.000') + line('SIGINFO'));
    expect(tally.purgedAt).toEqual(['2026-11-20 10:02:03.000']);
  });

  it('programs without number are counted, and only the first told apart', () => {
    const scan = new LogScan();
    for (let n = 0; n < 600; n++) scan.take(Buffer.from(asks(`p${n}`, '10:00:00.000')));
    const { tally } = scan.finish();
    expect([tally.clients.length, tally.otherClients]).toEqual([500, 100]);
  });
});
