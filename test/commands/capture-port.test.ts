import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Captured, captureSentences } from '../../src/commands/capture-port/captured.ts';
import { recordingPlace } from '../../src/commands/capture-port/place.ts';
import { recordWhile } from '../../src/commands/capture-port/record-while.ts';
import { run } from '../../src/commands/main.ts';
import type { Machine } from '../../src/machine/port.ts';
import type { PrivilegeDoor, Recorder, RecordOperation } from '../../src/machine/privilege/door.ts';
import { loadWords } from '../../src/words/words.ts';
import { fakeTerminal } from './fake-terminal.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'gomend-capture-'));
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

describe('gomend capture', () => {
  it.each([
    [['--simulate', 'healthy', '--yes'], 'a simulated Mac has no packets'],
    [['--seconds', '61', '--yes'], 'from 1 to 60, and 61 is none'],
    [['--seconds', '0', '--yes'], 'from 1 to 60, and 0 is none'],
    [['--seconds', '1.5', '--yes'], 'and 1.5 is none'],
    [[], 'there is no terminal to ask you on'],
    [['--json'], 'there is no terminal to ask you on'],
  ])('%j is refused before anything is done', async (argv, words) => {
    const file = join(place, 'dns.pcap');
    const terminal = fakeTerminal();
    expect(await run(['capture', '--out', file, ...argv], terminal)).toBe(2);
    expect(terminal.stderr()).toContain(words);
    expect([terminal.stdout(), existsSync(file)]).toEqual(['', false]);
  });

  it('needs a file', async () => {
    const terminal = fakeTerminal({ isTerminal: true });
    expect(await run(['capture'], terminal)).toBe(2);
    expect(terminal.stderr()).toContain('add --out FILE');
  });
});

const operation: RecordOperation = { op: 'record-dns', program: '/usr/bin/tcpdump', on: 'any', account: 'kim' };
const HEADER = new Uint8Array(24);

/** A recorder that begins, or not, and ends when it is told to or by itself. */
function recorderOf(how: { readonly begins: boolean; readonly exitCode: number; readonly endsItself: boolean }) {
  const order: string[] = [];
  const door = {
    close: async () => void order.push('closed'),
    record: async (_: RecordOperation, { take, stop }: Recorder) => {
      if (how.begins) take(HEADER);
      if (!how.endsItself && !stop.aborted) {
        await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
      }
      order.push('ended');
      const stderr = 'tcpdump: listening on any\n3 packets captured\n2 packets dropped by kernel\n';
      return {
        ok: true as const,
        value: { stdout: '', stderr, exitCode: how.exitCode, signal: null, truncated: false },
        ms: 1,
      };
    },
  } as unknown as PrivilegeDoor;
  return { door, order };
}

describe('a recording', () => {
  const never = new AbortController().signal;
  const record = (door: PrivilegeDoor, order: string[], seconds: number, signal = never) =>
    recordWhile({
      privilege: door,
      operation,
      seconds,
      signal,
      began: () => void order.push('began'),
      meanwhile: async (until) => {
        order.push('go');
        if (!until.aborted) await new Promise((resolve) => until.addEventListener('abort', resolve, { once: true }));
        return 'went';
      },
    });

  it('shuts the door before go runs, and ends when the time is over', async () => {
    const { door, order } = recorderOf({ begins: true, exitCode: 0, endsItself: false });
    const recorded = await record(door, order, 0.01);
    expect(order).toEqual(['closed', 'began', 'go', 'ended', 'closed']);
    expect(recorded).toMatchObject({ bytes: Buffer.from(HEADER), dropped: 2, meanwhile: 'went' });
  });

  it('ends go too where it has enough before the time is over', async () => {
    const { door, order } = recorderOf({ begins: true, exitCode: 0, endsItself: true });
    expect(await record(door, order, 60)).toMatchObject({ meanwhile: 'went' });
  });

  it('is none where the recorder never begins or ends badly, and the door is shut', async () => {
    for (const begins of [true, false]) {
      const { door, order } = recorderOf({ begins, exitCode: 1, endsItself: true });
      expect(await record(door, order, 60)).toEqual({
        failure: { code: 'failed', detail: '2 packets dropped by kernel' },
      });
      expect([order.includes('go'), order.at(-1)]).toEqual([begins, 'closed']);
    }
  });

  it('that is stopped before it begins has go do nothing', async () => {
    const { door, order } = recorderOf({ begins: true, exitCode: 0, endsItself: false });
    expect(await record(door, order, 60, AbortSignal.abort())).toHaveProperty('failure');
    expect(order).not.toContain('go');
  });
});

describe('where it is recorded', () => {
  const on = (platform: 'darwin' | 'linux', there: readonly string[], route: string) =>
    recordingPlace({
      platform,
      stat: async (path: string) => ({ ok: there.includes(path) }),
      run: async () => ({ ok: true, value: { stdout: route } }),
    } as unknown as Machine);
  const ROUTE = '   route to: default\ndestination: default\n    gateway: 192.0.2.1\n  interface: en7\n';

  it.each([
    ['darwin', ['/usr/sbin/tcpdump'], ROUTE, { program: '/usr/sbin/tcpdump', on: 'en7' }],
    [
      'darwin',
      ['/usr/sbin/tcpdump'],
      'route: writing to routing socket: not in table\n',
      { missing: 'capture.no-network' },
    ],
    ['linux', ['/usr/bin/tcpdump'], '', { program: '/usr/bin/tcpdump', on: 'any' }],
    ['linux', ['/usr/bin/tcpdump', '/usr/sbin/tcpdump'], '', { program: '/usr/sbin/tcpdump', on: 'any' }],
    ['linux', [], '', { missing: 'capture.no-tcpdump' }],
  ] as const)('on %s with %j', async (platform, there, route, expected) => {
    expect(await on(platform, there, route)).toMatchObject(expected);
  });
});

describe('what is said of it', () => {
  const base: Captured = {
    file: '/home/kim/x.pcap',
    commands: [],
    seconds: 10,
    durationMs: 10_000,
    go: null,
    dropped: 0,
    lookups: null,
  };
  const none = { packets: 0, lookups: [], more: 0, tcp: 0, replyAlone: 0, unreadable: 0, cut: 0, damaged: false };
  const lookup = {
    server: '192.0.2.53',
    name: 'a.test',
    type: 'A',
    asked: 1,
    unanswered: 0,
    replies: [],
    interfaces: [],
  };
  const ok = { rcode: 'NOERROR', answers: 2 };

  it.each<[string, Partial<Captured>]>([
    ['What kind of network this is, I cannot read', {}],
    ['Nobody asked a name server anything in that time.', { lookups: none }],
    ['One packet went over TCP', { lookups: { ...none, packets: 1, tcp: 1 } }],
    [
      '192.0.2.53 was asked for a.test (A): no answer',
      { lookups: { ...none, lookups: [{ ...lookup, unanswered: 1 }] } },
    ],
    [
      '(A), 3 times, on network number 2: 2 records; one question got no answer',
      { lookups: { ...none, lookups: [{ ...lookup, asked: 3, unanswered: 1, replies: [ok], interfaces: [2] }] } },
    ],
    [
      'no such name (NXDOMAIN) and no answer but REFUSED',
      {
        lookups: {
          ...none,
          lookups: [{ ...lookup, replies: ['NXDOMAIN', 'REFUSED'].map((rcode) => ({ rcode, answers: 0 })) }],
        },
      },
    ],
    ['4 packets came too fast and are missing', { lookups: none, dropped: 4 }],
    ['500 packets are the most', { lookups: { ...none, packets: 500 }, durationMs: 900 }],
    ['go was still busy', { lookups: none, go: { argv: ['/go'], result: 'cut', detail: '' } }],
    ['*** @', { lookups: { ...none, lookups: [{ ...lookup, name: '\u001b[2J*** @' }] } }],
  ])('%s', async (sentence, change) => {
    const text = captureSentences({ ...base, ...change }, await loadWords('en')).join('\n');
    expect(text).toContain(sentence);
    expect(text).not.toContain('\u001b');
  });
});
