import { type Finding, type FlowId, findingKey, type Status } from '../../src/model/finding.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK, type Line, type Span, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { countSpans, flowsWorstFirst, isSaidInFull } from './counts.ts';
import { findingLines, statusWidth } from './status.ts';

/** A row that can be marked: a finding, or the fine ones of a flow that are folded away. */
export type Entry =
  | { readonly kind: 'finding'; readonly id: string; readonly finding: Finding; readonly about?: string }
  | { readonly kind: 'folded'; readonly id: string; readonly findings: readonly Finding[] };

export interface Group {
  /** Key of its title. */
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Findings by flow, worst first; fine ones folded into one row until they are asked for. */
export function groupsOf(findings: readonly Finding[], area: FlowId | null, unfolded: boolean): readonly Group[] {
  return flowsWorstFirst(findings, area).map(({ flow, findings: own }) => {
    const full = own.filter((finding) => unfolded || isSaidInFull(finding));
    const folded = own.filter((finding) => !full.includes(finding));
    const entries: Entry[] = full.map((finding) => ({ kind: 'finding', id: findingKey(finding), finding }));
    if (folded.length > 0) entries.push({ kind: 'folded', id: `folded ${flow}`, findings: folded });
    return { title: `flow.${flow}`, entries };
  });
}

export interface ListOptions {
  readonly voice: Voice;
  readonly width: number;
  readonly selected: string;
}

export interface LaidOutList {
  readonly lines: readonly Line[];
  /** Rows of the marked entry, its flow's title with the first one: `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

const INDENT = 2;

export function layOut(groups: readonly Group[], { voice, width, selected }: ListOptions): LaidOutList {
  const statuses = groups.flatMap(({ entries }) => entries.map(statusOf)).filter((status) => status !== null);
  const columns = statusWidth(statuses, voice);
  const lines: Line[] = [];
  let [start, end] = [0, 0];
  groups.forEach(({ title: key, entries }, group) => {
    const title = lines.length;
    if (group > 0) lines.push(BLANK);
    lines.push([span(voice.say(key), 'strong')]);
    entries.forEach((entry, index) => {
      const first = lines.length;
      const marked = entry.id === selected;
      lines.push(...entryLines(entry, marked, { voice, width, columns }));
      if (marked) [start, end] = [index === 0 ? title : first, lines.length];
    });
  });
  return { lines, start, end };
}

function statusOf(entry: Entry): Status | null {
  return entry.kind === 'finding' ? entry.finding.status : null;
}

function entryLines(
  entry: Entry,
  marked: boolean,
  { voice, width, columns }: { readonly voice: Voice; readonly width: number; readonly columns: number },
): readonly Line[] {
  const pointer: Span = marked ? span(`${voice.theme.symbols.pointer} `, 'accent') : span(' '.repeat(INDENT));
  const tone = marked ? 'strong' : 'plain';
  const rows =
    entry.kind === 'finding'
      ? [
          ...findingLines(entry.finding, { voice, width: width - INDENT, statusWidth: columns, tone }),
          ...aboutLines(entry.about, columns),
        ]
      : [foldedSpans(entry.findings, voice)];
  return rows.map((row, index) => [index === 0 ? pointer : span(' '.repeat(INDENT)), ...row]);

  /** Below the summary, under its first letter. */
  function aboutLines(about: string | undefined, status: number): readonly Line[] {
    return about === undefined ? [] : paragraph(about, width - INDENT, 'plain', status + 2);
  }
}

/** `✓ 7 fine · 1 does not apply`. */
function foldedSpans(findings: readonly Finding[], voice: Voice): readonly Span[] {
  const status = findings.some((finding) => finding.status === 'ok') ? 'ok' : 'skipped';
  const counts = countSpans(findings, voice, ['ok', 'skipped']);
  return [span(`${voice.theme.symbols.status[status]} `, status), ...counts];
}
