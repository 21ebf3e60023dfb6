import type { Finding, FlowId, Status } from '../../src/model/finding.ts';
import { type Span, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';

/** What asks for attention first stands first. */
const WORST_FIRST: readonly Status[] = ['problem', 'warning', 'unknown', 'note', 'skipped', 'ok'];

const SAID_IN_FULL: readonly Status[] = ['problem', 'warning', 'unknown', 'note'];

/** Findings that are shown one by one; the others are counted. */
export function isSaidInFull(finding: Pick<Finding, 'status'>): boolean {
  return SAID_IN_FULL.includes(finding.status);
}

function rank(status: Status): number {
  return WORST_FIRST.indexOf(status);
}

export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rank(a.status) - rank(b.status));
}

export function worstStatus(findings: readonly Pick<Finding, 'status'>[]): Status | null {
  return WORST_FIRST.find((status) => findings.some((finding) => finding.status === status)) ?? null;
}

export function countOf(findings: readonly Pick<Finding, 'status'>[], status: Status): number {
  return findings.filter((finding) => finding.status === status).length;
}

/** `1 problem · 2 warnings · 28 fine`: only what there is. */
export function countSpans(
  findings: readonly Pick<Finding, 'status'>[],
  voice: Voice,
  statuses: readonly Status[] = WORST_FIRST,
): readonly Span[] {
  const { separator } = voice.theme.symbols;
  return statuses
    .map((status) => ({ status, n: countOf(findings, status) }))
    .filter(({ n }) => n > 0)
    .flatMap(({ status, n }, index) => [
      ...(index === 0 ? [] : [span(` ${separator} `, 'quiet')]),
      span(voice.say(`report.count.${status}`, { n }), status === 'ok' || status === 'skipped' ? 'plain' : status),
    ]);
}

/** The same, to be read aloud. */
export function countsSentence(findings: readonly Pick<Finding, 'status'>[], voice: Voice): string {
  const counts = WORST_FIRST.map((status) => ({ status, n: countOf(findings, status) })).filter(({ n }) => n > 0);
  return voice.join(
    counts.map(({ status, n }) => voice.say(`report.count.${status}`, { n })),
    'clauses',
  );
}

export interface FlowFindings {
  readonly flow: FlowId;
  readonly findings: readonly Finding[];
}

/** By flow: the one that was asked for first, then the flows with the worst findings; else in their order. */
export function flowsWorstFirst(findings: readonly Finding[], asked: FlowId | null): readonly FlowFindings[] {
  const flows = [...new Set(findings.map(({ flow }) => flow))];
  return flows
    .map((flow) => ({ flow, findings: worstFirst(findings.filter((finding) => finding.flow === flow)) }))
    .toSorted((a, b) => place(a) - place(b));

  function place({ flow, findings: own }: FlowFindings): number {
    if (flow === asked) return -1;
    return Math.min(...own.map(({ status }) => rank(status)), rank('note') + 1);
  }
}
