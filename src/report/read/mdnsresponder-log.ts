import type { Counted } from '../../macos/mdnsresponder-log/counts.ts';
import type { MdnsEvent } from '../../macos/mdnsresponder-log/event-of.ts';
import { LogScan, type ScannedLog } from '../../macos/mdnsresponder-log/scan.ts';
import type { LogTally } from '../../macos/mdnsresponder-log/tally.ts';
import { readMdnsresponderLog, tallyOf } from '../../macos/mdnsresponder-log.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind, type KindReading, type KindScan } from './kind.ts';
import { clientsTold, isMany } from './log-clients.ts';

/** In the order of telling. */
const TOLD_EVENTS: readonly MdnsEvent[] = [
  'suppressed',
  'answered',
  'negative',
  'withdrawn',
  'asked',
  'ended',
  'sent',
  'received',
];

/** A line of the old system.log: its time has no year. */
const SYSTEM_LOG = /^[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \S+ [\w.-]{1,80}\[\d{1,9}\]/m;

const key = (name: string) => `read.mdnsresponder-log.${name}`;

/** Host names are not told: a log is often passed on. Nothing here is a verdict: a log tells of what is, not of why. */
function meaning(tally: LogTally): readonly Message[] {
  if (tally.lines === 0) return [];
  const { events, loopback, hidden, lines, from, until } = tally;
  return [
    message(key('lines'), { n: lines }),
    ...(from !== null && until !== null ? [message(key('span'), { from, until })] : []),
    ...TOLD_EVENTS.filter((event) => events[event] > 0).flatMap((event) => [
      message(key(event), { n: events[event] }),
      ...reasonsOf(event, tally),
    ]),
    ...clientsTold(tally.clients),
    ...(tally.otherClients > 0 ? [message(key('other-clients'), { n: tally.otherClients })] : []),
    ...(isMany(tally.mostInAMinute) && tally.busiestMinute !== null
      ? [message(key('busiest'), { n: tally.mostInAMinute, minute: tally.busiestMinute })]
      : []),
    ...(loopback.sent > 0 ? [message(key('loopback'), { n: loopback.sent })] : []),
    ...(loopback.returned > 0
      ? [message(key('loops'), { n: loopback.returned, programs: loopback.by.map(({ what }) => what) })]
      : []),
    ...(events.purged > 0 ? [message(key('purged'), { n: events.purged, times: timesOf(tally.purgedAt) })] : []),
    ...(tally.errors > 0 ? [message(key('errors'), { n: tally.errors })] : []),
    ...(hidden > 0 ? [message(key('masked'), { n: hidden, of: lines, percent: percentOf(hidden, lines) })] : []),
    ...(tally.clear > 0 ? [message(key('readable'), { n: tally.clear })] : []),
    message(key('only-a-hint')),
  ];
}

function reasonsOf(event: MdnsEvent, { suppressedReasons, negativeReasons }: LogTally): readonly Message[] {
  if (event === 'suppressed') return suppressedTold(suppressedReasons.filter(({ what }) => what !== ''));
  const negative = event === 'negative' ? negativeReasons.filter(({ what }) => what !== '') : [];
  if (negative.length === 0) return [];
  return [message(key('negative-reasons'), { reasons: negative.map(({ what, n }) => `${what} (${n})`) })];
}

function suppressedTold(reasons: readonly Counted[]): readonly Message[] {
  if (reasons.length === 0) return [];
  const noIpv6 = reasons.some(({ what }) => /AAAA records are unusable/.test(what));
  return [
    message(key('reasons'), { reasons: reasons.map(({ what }) => what) }),
    ...(noIpv6 ? [message(key('no-ipv6'))] : []),
  ];
}

function timesOf(purgedAt: readonly string[]): readonly string[] {
  const times = purgedAt.filter((time) => time !== '');
  return times.length > 0 ? times : ['?'];
}

function percentOf(part: number, whole: number): number {
  return Math.max(1, Math.round((part / whole) * 100));
}

/** What stands in no list, or was not read. */
function leftTold({ left }: ScannedLog): readonly Message[] {
  return [
    ...(left.facts > 0 ? [message(key('long'), { n: left.facts })] : []),
    ...(left.tooLong > 0 ? [message(key('too-long'), { n: left.tooLong })] : []),
    ...(left.notUnderstood > 0 ? [message(key('more-not-understood'), { n: left.notUnderstood })] : []),
    ...(left.cutOff ? [message(key('cut-off'))] : []),
  ];
}

function scan(): KindScan {
  const log = new LogScan();
  return {
    take: (chunk) => log.take(chunk),
    finish(): KindReading {
      const scanned = log.finish();
      const { facts, notUnderstood, tally, left } = scanned;
      const found = tally.lines > 0;
      return {
        facts,
        notUnderstood,
        found,
        meaning: [...meaning(tally), ...leftTold(scanned)],
        summary: tally,
        left,
      };
    },
  };
}

export const mdnsresponderLog = defineKind({
  name: 'mdnsresponder-log',
  prints: '/usr/bin/log show --last 10m --predicate \'subsystem == "com.apple.mDNSResponder"\'',
  reader: readMdnsresponderLog,
  meaning: (lines) => meaning(tallyOf(lines)),
  // `Jul  1 09:03:11 host process[91]: …`
  remark: (text) => (SYSTEM_LOG.test(text) ? [message(key('system-log'))] : []),
  summary: tallyOf,
  scan,
});
