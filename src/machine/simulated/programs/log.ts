import { createHash } from 'node:crypto';
import type { ResolverLogEntry } from '../state/network.ts';
import { type Call, failed, notKnown, type Program, printed } from './program.ts';

/** Milliseconds that looking through the store takes, whatever is found (reports: 2 to 3 s for five minutes). */
const SEARCH_MS = 2_000;
const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const MDNS = 'com.apple.mDNSResponder';
const RESOLVER = 'com.apple.mdns';
const UUID = '82D02211-7080-3191-AD5F-6F4A0E807A2B';
const DAEMON_PID = 441;

interface Asked {
  readonly lastMs: number;
  readonly fits: (line: Line) => boolean;
}

interface Line {
  readonly at: number;
  readonly subsystem: string;
  readonly category: string;
  readonly message: string;
}

/** `log show --style ndjson --last N --predicate P`, of mDNSResponder's messages. Only administrators may. */
export const log: Program = (call) => {
  const asked = understood(call.args);
  if (!asked) return notKnown(call, 64, 'usage: log <command>\n');
  if (call.actor.uid !== 0 && !call.actor.groups.includes('admin')) {
    return failed(64, 'log: Could not open local log store: Operation not permitted\n');
  }
  const { state, now } = call.mac;
  const from = now() - asked.lastMs;
  const lines = state.network.resolverLog
    .filter(({ at }) => Date.parse(at) >= from)
    .flatMap((entry, index) => linesOf(entry, index + 1))
    .filter(asked.fits);
  const predicate = call.args[call.args.indexOf('--predicate') + 1] ?? '';
  const records = lines.map((line, index) => `${record(line, index)}\n`).join('');
  const closing = `{"count":${lines.length},"finished":1}\n`;
  return printed(`Filtering the log data using "${predicate.replaceAll('"', '\\"')}"\n${records}${closing}`, SEARCH_MS);
};

function understood(args: Call['args']): Asked | null {
  const [verb, ...flags] = args;
  if (verb !== 'show' || flags.length % 2 !== 0) return null;
  const values = new Map<string, string>();
  for (let index = 0; index < flags.length; index += 2) values.set(flags[index] ?? '', flags[index + 1] ?? '');
  if ([...values.keys()].some((flag) => !['--style', '--last', '--predicate'].includes(flag))) return null;
  const last = /^(\d{1,6})([smhd])$/.exec(values.get('--last') ?? '');
  const fits = predicate(values.get('--predicate') ?? '');
  if (values.get('--style') !== 'ndjson' || !last || !fits) return null;
  return { lastMs: Number(last[1]) * (UNITS[last[2] ?? ''] ?? 0), fits };
}

/** `subsystem == "…"`, several of them with OR; no other predicate is known here. */
function predicate(text: string): Asked['fits'] | null {
  const names = text.split(' OR ').map((part) => /^subsystem == "([\w.]+)"$/.exec(part)?.[1]);
  return names.some((name) => name === undefined) ? null : ({ subsystem }) => names.includes(subsystem);
}

/** What mDNSResponder writes of one question (`uds_daemon.c`, and its resolver's own messages). */
function linesOf({ at, event, client, name, found, via }: ResolverLogEntry, n: number): readonly Line[] {
  const line = (subsystem: string, category: string, message: string): Line => ({
    at: Date.parse(at),
    subsystem,
    category,
    message,
  });
  const own = (message: string) => line(MDNS, 'Default', message);
  if (event === 'purge') return [own('SIGHUP: Purge cache')];
  const [request, question] = [`R${n}`, `Q${(n * 7_919) % 65_536}`];
  const who = `client pid: ${500 + (hashOf(client) % 500)} (${client.slice(0, 16)})`;
  const hidden = `<mask.hash: '${maskOf(name)}'>`;
  const sent =
    `[${question}] Sent 37-byte query #1 to <IPv4:BBQJCpqH> over UDP via ${via}/1 -- id: 0x2EB9 (11961), ` +
    'flags: 0x0100 (Q/Query, RD, NoError), counts: 1/0/0/0, BBthEVNQ IN A?';
  const data = found ? `<mask.hash: '${maskOf(`${name} data`)}'>` : '<none>';
  return [
    own(
      `[${request}] DNSServiceGetAddrInfo START -- hostname: ${hidden}, protocols: 3, flags: 0x1D000, ` +
        `interface index: 0, ${who}, name hash: ${hashOf(name).toString(16)}`,
    ),
    own(`[${request}->${question}] Question assigned DNS service 1`),
    ...(via === null ? [] : [line(RESOLVER, 'resolver', sent)]),
    own(
      `[${request}->${question}] DNSServiceGetAddrInfo result -- event: add, expired: no, ifindex: 0, ` +
        `name: ${hidden} (${hashOf(name).toString(16)}), type: A, rdata: ${data}`,
    ),
    own(`[${request}] DNSServiceGetAddrInfo STOP -- name hash: ${hashOf(name).toString(16)}, duration: 12ms, ${who}`),
  ];
}

const digest = (text: string) => createHash('sha256').update(text.toLowerCase()).digest();
const hashOf = (text: string): number => digest(text).readUInt32LE(0);
const maskOf = (text: string): string => digest(text).subarray(0, 16).toString('base64');

/** The fields of a record, in the order in which `log` writes them; its writer escapes each slash. */
function record({ at, subsystem, category, message }: Line, index: number): string {
  const time = new Date(at).toISOString();
  const fields = {
    traceID: 3_105_639_345_815_556 + index,
    eventMessage: message,
    eventType: 'logEvent',
    source: null,
    formatString: '%s',
    userID: 65,
    activityIdentifier: 0,
    subsystem,
    category,
    threadID: 100_942,
    senderImageUUID: UUID,
    backtrace: { frames: [{ imageOffset: 448_218, imageUUID: UUID }] },
    bootUUID: '',
    processImagePath: '/usr/sbin/mDNSResponder',
    senderImagePath: '/usr/sbin/mDNSResponder',
    timestamp: `${time.slice(0, 10)} ${time.slice(11, 23)}000+0000`,
    machTimestamp: 10_854_631_418_804 + index,
    messageType: 'Default',
    processImageUUID: UUID,
    processID: DAEMON_PID,
    senderProgramCounter: 448_218,
    parentActivityIdentifier: 0,
    timezoneName: '',
  };
  return JSON.stringify(fields).replaceAll('/', '\\/');
}
