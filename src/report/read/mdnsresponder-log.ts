import { type MdnsLogLine, readMdnsresponderLog } from '../../macos/mdnsresponder-log.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

/** What a message tells of a question, by the words that mDNSResponder itself uses. */
const OUTCOMES: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['suppressed', /suppressed for /],
  ['answered', /\bRESULT ADD\b/],
  ['withdrawn', /\bRESULT RMV\b/],
  ['asked', /\bDNSService(?:QueryRecord|GetAddrInfo)\(.*\bSTART\b/],
  ['ended', /\bDNSService(?:QueryRecord|GetAddrInfo)\(.*\bSTOP\b/],
  ['sent', /\bSent \d+-byte query\b/],
  ['received', /\b[Rr]eceived (?:acceptable |unacceptable )?\d+-byte response\b/],
];

/** How macOS writes a host name that it does not show. */
const isMasked = (name: string) => /^<(?:mask\.hash|private)/.test(name);

/** Host names are not told: a log is often passed on. */
function meaning(lines: readonly MdnsLogLine[]): readonly Message[] {
  if (lines.length === 0) return [];
  const outcomes = OUTCOMES.flatMap(([key, pattern]) => {
    const n = lines.filter((line) => pattern.test(line.message)).length;
    return n > 0 ? [message(`read.mdnsresponder-log.${key}`, { n })] : [];
  });
  const reasons = [...new Set(lines.flatMap((line) => line.suppressed || []))];
  const names = new Set(lines.flatMap((line) => line.name ?? []));
  const masked = [...names].filter(isMasked).length;
  const clients = [...new Set(lines.flatMap((line) => line.client?.name ?? []))];
  const errors = lines.filter((line) => /^(?:Error|Fault|Er?|F)$/.test(line.type ?? '')).length;
  return [
    message('read.mdnsresponder-log.lines', { n: lines.length }),
    ...outcomes,
    ...(reasons.length > 0 ? [message('read.mdnsresponder-log.reasons', { reasons })] : []),
    ...(reasons.some((one) => /AAAA records are unusable/.test(one))
      ? [message('read.mdnsresponder-log.no-ipv6')]
      : []),
    ...(clients.length > 0 ? [message('read.mdnsresponder-log.clients', { clients })] : []),
    ...(errors > 0 ? [message('read.mdnsresponder-log.errors', { n: errors })] : []),
    ...(masked > 0 ? [message('read.mdnsresponder-log.masked')] : []),
    ...(names.size > masked ? [message('read.mdnsresponder-log.readable', { n: names.size - masked })] : []),
  ];
}

export const mdnsresponderLog = defineKind({
  name: 'mdnsresponder-log',
  prints: '/usr/bin/log show --last 10m --predicate \'subsystem == "com.apple.mDNSResponder"\'',
  reader: readMdnsresponderLog,
  meaning,
});
