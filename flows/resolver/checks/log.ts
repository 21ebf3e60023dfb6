import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown } from '../../../src/engine/verdict.ts';
import type { LogTally } from '../../../src/macos/mdnsresponder-log/tally.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { LOG_MINUTES, resolverLog } from '../facts/log.ts';

/** Questions of one program within a minute, above which it is named. A browser asks more; so it is a hint. */
const MANY_A_MINUTE = 5;
/** Fewer may be two programs that want the same at once. */
const SOME_CIRCLES = 3;
const SHOWN = 5;
/** Answers that there is no IPv6 address, where there is no IPv6, are as common as can be. */
const ORDINARY_REASONS = new Set(['', 'query-suppressed']);

/**
 * What the log of macOS says of name lookups: hints, and never a verdict. The messages are no interface and may change,
 * most names in them are hidden, and none of them tells of a hijack.
 */
export const log = defineCheck({
  id: 'resolver.log',
  flow: 'resolver',
  only: { platforms: ['darwin'], reason: 'resolver.log.other-system' },
  needs: { resolverLog },
  judge({ resolverLog: seen }, _hints, about) {
    const evidence = about.evidenceOf(resolverLog);
    if (seen.kind === 'refused') {
      return [unknown('resolver.log.refused', { params: { detail: seen.detail }, evidence })];
    }
    const { tally, whole } = seen;
    if (tally.lines === 0) return [ok('resolver.log.quiet', { params: { minutes: LOG_MINUTES } })];
    return [
      note('resolver.log.seen', {
        params: {
          minutes: LOG_MINUTES,
          asked: tally.events.asked,
          clients: tally.clients.slice(0, SHOWN).map(({ name, asked }) => `${name} (${asked})`),
          negative: tally.events.negative,
          hidden: tally.hidden,
          lines: tally.lines,
        },
        evidence: withCounts(evidence, tally),
      }),
      ...hints(tally, evidence),
      ...(whole ? [] : [note('resolver.log.partly', { params: { lines: tally.lines }, evidence })]),
    ];
  },
});

function hints(tally: LogTally, evidence: readonly Evidence[]): readonly Verdict[] {
  const busy = tally.clients.filter(({ mostInAMinute }) => mostInAMinute > MANY_A_MINUTE);
  const reasons = tally.negativeReasons.filter(({ what }) => !ORDINARY_REASONS.has(what));
  const circles = tally.loopback.returned >= SOME_CIRCLES ? tally.loopback.by : [];
  const times = tally.purgedAt.filter((time) => time !== '').map((time) => time.slice(11, 19));
  const shown = (list: readonly { readonly what: string; readonly n: number }[]) =>
    list.slice(0, SHOWN).map(({ what, n }) => `${what} (${n})`);
  return [
    ...(busy.length === 0
      ? []
      : [
          note('resolver.log.busy', {
            params: {
              most: MANY_A_MINUTE,
              programs: busy.slice(0, SHOWN).map(({ name, mostInAMinute }) => `${name} (${mostInAMinute})`),
            },
            evidence,
          }),
        ]),
    ...(reasons.length === 0 ? [] : [note('resolver.log.reasons', { params: { reasons: shown(reasons) }, evidence })]),
    ...(circles.length === 0
      ? []
      : [
          note('resolver.log.circles', {
            params: { n: tally.loopback.returned, programs: circles.slice(0, SHOWN).map(({ what }) => what) },
            evidence,
          }),
        ]),
    ...(times.length === 0 ? [] : [note('resolver.log.purged', { params: { times }, evidence })]),
  ];
}

/** The look, with what came of it: the log itself is not kept. */
function withCounts(evidence: readonly Evidence[], { events }: LogTally): readonly Evidence[] {
  const counts = Object.entries(events).filter(([, n]) => n > 0);
  const excerpt = counts.map(([event, n]) => `${event} ${n}`).join(', ');
  return evidence.map((one) => (one.kind === 'command' && one.excerpt === null ? { ...one, excerpt } : one));
}
