import type { Connection } from '../../trace/connection.ts';
import type { Difference } from '../../trace/differences.ts';
import { neverAdmitted, type Trace, totalsOf } from '../../trace/trace.ts';
import { cleanText } from '../../words/untrusted.ts';
import { cleanArgv } from '../../words/untrusted-argv.ts';
import type { Words } from '../../words/words.ts';

/** The sentences of a trace, which all of its forms share. */

/** A script of pages is no heading; the document has it whole. */
const MOST_COMMAND = 300;

export function headSentence({ command }: Trace, words: Words): string {
  const whole = cleanArgv(command).join(' ').replace(/\s+/gu, ' ');
  return words.say('trace.head', { command: whole.length > MOST_COMMAND ? `${whole.slice(0, MOST_COMMAND)}…` : whole });
}

export function endSentence({ exit, interrupted, durationMs }: Trace, words: Words): string {
  const time = duration(durationMs);
  if (interrupted) return words.say('trace.end.interrupted', { time });
  if (exit.signal !== null) return words.say('trace.end.signal', { signal: exit.signal, time });
  return words.say(exit.code === 0 ? 'trace.end.well' : 'trace.end.failed', { code: exit.code ?? 0, time });
}

export function totalsSentence({ connections }: Trace, words: Words): string {
  if (connections.length === 0) return words.say('trace.totals.none');
  const { connections: count, hosts, up, down } = totalsOf(connections);
  return words.say('trace.totals', { count, hosts, up: bytes(up), down: bytes(down) });
}

export function placeOf({ host, port }: Pick<Connection, 'host' | 'port'>): string {
  return cleanText(`${host.includes(':') ? `[${host}]` : host}:${port}`);
}

/** `go`, `git`, or what the program calls itself. */
export function askerName({ asker }: Pick<Connection, 'asker'>, words: Words): string {
  if (asker.kind === 'unnamed') return words.say('trace.asker.unnamed');
  if (asker.kind !== 'other') return asker.kind;
  return cleanText(asker.text ?? '').split(/[\s/]/u)[0] ?? '';
}

/** What was spoken, and what stood in the clear of it. */
export function protocolSentence({ protocol, hello, request }: Connection, words: Words): string {
  if (protocol === 'http' && request !== null) {
    const asked = cleanText(`${request.method} ${request.path}`);
    return request.status === null ? asked : `${asked} → ${request.status}`;
  }
  if (protocol !== 'tls' || hello === null) return words.say(`trace.protocol.${protocol}`);
  const { serverName, protocols } = hello;
  const parts = [
    ...(serverName === null ? [] : [words.say('trace.protocol.name', { name: serverName })]),
    ...(protocols.length === 0 ? [] : [words.say('trace.protocol.offers', { protocols })]),
  ];
  return words.join([words.say('trace.protocol.tls'), ...parts], 'clauses');
}

export function outcomeSentence({ outcome }: Connection, words: Words): string {
  const { kind, at, status, detail } = outcome;
  if (kind === 'proxy-said') return words.say('trace.outcome.proxy-said', { said: detail ?? String(status) });
  const sentence = words.say(`trace.outcome.${kind}`);
  if (kind === 'ok') return sentence;
  const where = at === 'proxy' ? words.say('trace.outcome.at-proxy', { outcome: sentence }) : sentence;
  return detail === null || kind === 'client-closed' ? where : words.remark(where, cleanText(detail));
}

/** Name, connection, first byte, whole time, as far as each was come to. */
export function timesSentence(one: Connection, words: Words): string {
  const times = [
    ['lookup', one.lookupMs],
    ['connect', one.connectMs],
    ['first-byte', one.firstByteMs],
    ['whole', one.durationMs],
  ] as const;
  const told = times.flatMap(([name, ms]) =>
    ms === null ? [] : [words.say(`trace.time.${name}`, { time: duration(ms) })],
  );
  return words.join(told, 'clauses');
}

export function bytesSentence({ up, down }: Connection, words: Words): string {
  return words.say('trace.bytes', { up: bytes(up), down: bytes(down) });
}

export function viaSentence({ via }: Connection, words: Words): string | null {
  return via === null ? null : words.say('trace.via', { proxy: via });
}

export function differenceSentences({ differences }: Trace, words: Words): readonly string[] {
  return differences.map((difference) => differenceSentence(difference, words));
}

function differenceSentence(difference: Difference, words: Words): string {
  const { kind, cause, detail } = difference;
  const place = difference.host.includes('/') ? cleanText(difference.host) : placeOf(difference);
  const head =
    difference.kind === 'not-asked'
      ? words.say('trace.not-asked', { place, role: words.say(`trace.role.${difference.role}`) })
      : words.say('trace.not-foreseen', { place });
  return words.join([head, words.say(`trace.${kind}.${cause}`, { detail })], 'sentences');
}

/** What was foreseen, host by host, in the order in which go asks. */
export function foreseenSentences({ foreseen, foreseenFailed }: Trace, words: Words): readonly string[] {
  if (foreseenFailed !== null) return [words.say('trace.foreseen.failed', { detail: foreseenFailed })];
  if (foreseen === null) return [words.say('trace.foreseen.no-go')];
  const { hosts, modules, local, errors } = foreseen;
  if (modules.length === 0) return [words.say('trace.foreseen.no-modules')];
  const lines = hosts.map((host) =>
    words.say(`trace.foreseen.${host.isFirst ? 'first' : host.role === 'database' ? 'database' : 'later'}`, {
      place: host.host === '' ? host.source : placeOf(host),
      role: words.say(`trace.role.${host.role}`),
    }),
  );
  return [
    ...lines,
    ...(local.length === 0 ? [] : [words.say('trace.foreseen.local', { modules: local })]),
    ...errors.map((error) => words.say('trace.foreseen.error', { error })),
  ];
}

/** Whom the password kept out. */
export function turnedAwaySentences(trace: Trace, words: Words): readonly string[] {
  const seen = new Set<string>();
  for (const { asker, target, why } of neverAdmitted(trace)) {
    const who = askerName({ asker }, words);
    seen.add(words.say(`trace.turned-away.${why}`, { who, target }));
  }
  return [...seen];
}

/** What a proxy cannot see: always said, with what holds here. */
export function unseenSentences({ unseen }: Trace, words: Words): readonly string[] {
  const { noProxy, curlFile, gitConditions } = unseen;
  return [
    words.say('trace.unseen.loopback'),
    noProxy === null
      ? words.say('trace.unseen.no-exceptions')
      : words.say('trace.unseen.no-proxy', { variable: noProxy.variable, entries: noProxy.entries }),
    ...(curlFile === null ? [] : [words.say('trace.unseen.curl-file', { file: curlFile })]),
    ...(gitConditions === 0 ? [] : [words.say('trace.unseen.git-conditions', { count: gitConditions })]),
    words.say('trace.unseen.ignoring'),
    words.say('trace.unseen.other-ways'),
    words.say('trace.unseen.inside'),
  ];
}

/** `8 ms`, `1.24 s`. */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`;
}

/** In powers of ten, as network tools count. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}
