import { isWrong, STATUSES } from '../../model/finding.ts';
import type { Report, ReportFinding } from '../report.ts';
import { findingCard } from './finding-card.ts';
import { prose, type TextContext } from './text-context.ts';

/** What stands at the end of every text: the cards of what is wrong, the count, and what to do next. */
export function closing(report: Report, context: TextContext): readonly string[] {
  const findings = report.flows.flatMap((flow) => flow.findings);
  return [...findingCards(findings, context), '', ...verdictText(report, context), ...nextSteps(findings, context)];
}

/** What is wrong, one card after the other, each behind an empty line. */
export function findingCards(findings: readonly ReportFinding[], context: TextContext): readonly string[] {
  return findings
    .filter((finding) => isWrong(finding) || (context.style.verbose && hasMoreToShow(finding)))
    .flatMap((finding) => ['', ...findingCard(finding, context)]);
}

/** Notes; and of what is healthy, that of which there are measurements. */
function hasMoreToShow({ status, evidence }: ReportFinding): boolean {
  return status === 'note' || (status === 'ok' && evidence.some(({ timings }) => timings !== undefined));
}

/** How much was looked at, on what, and what that comes to. */
export function verdictText(report: Report, context: TextContext): readonly string[] {
  const { words } = context;
  const { os, arch } = report.machine;
  const counts = countsOf(report, context);
  const seconds = (report.durationMs / 1000).toFixed(1);
  const line =
    counts.length === 0
      ? words.say('report.count.nothing', { os, arch, seconds })
      : words.say('report.counts', { n: total(report), os, arch, seconds, counts });
  return [...prose(line, 0, context), ...prose(words.say(`report.verdict.${verdictOf(report)}`), 0, context)];
}

/** The same without a time, for what was looked at more than once. */
export function countsText(report: Report, context: TextContext): readonly string[] {
  const { words } = context;
  return [
    ...prose(words.say('report.counts-only', { n: total(report), counts: countsOf(report, context) }), 0, context),
    ...prose(words.say(`report.verdict.${verdictOf(report)}`), 0, context),
  ];
}

/** The commands that go on from here; none where nothing could be mended. */
export function nextSteps(
  findings: readonly ReportFinding[],
  { words, suffix, style }: TextContext,
): readonly string[] {
  if (!findings.some((finding) => isWrong(finding) && finding.fixes.length > 0)) return [];
  const indent = style.accessible ? '' : '  ';
  return [
    '',
    words.say('report.next.fix'),
    `${indent}gomend fix${suffix}`,
    words.say('report.next.wizard'),
    `${indent}gomend${suffix}`,
  ];
}

function total({ flows }: Report): number {
  return flows.reduce((sum, flow) => sum + flow.findings.length, 0);
}

function countsOf({ summary }: Report, { words }: TextContext): readonly string[] {
  return STATUSES.filter((status) => summary[status] > 0).map((status) =>
    words.say(`report.count.${status}`, { n: summary[status] }),
  );
}

type VerdictName = 'cut-short' | 'problems' | 'warnings' | 'blind' | 'partly' | 'healthy';

function verdictOf({ summary, cutShort }: Report): VerdictName {
  if (cutShort !== null) return 'cut-short';
  if (summary.problem > 0) return 'problems';
  if (summary.warning > 0) return 'warnings';
  if (summary.unknown > 0) return summary.ok + summary.note === 0 ? 'blind' : 'partly';
  return 'healthy';
}
