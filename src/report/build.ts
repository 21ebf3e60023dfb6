import type { Machine } from '../machine/port.ts';
import { type Finding, type FlowId, STATUSES, type Status } from '../model/finding.ts';
import { cleanText } from '../words/untrusted.ts';
import type { Words } from '../words/words.ts';
import { reportFinding } from './finding.ts';
import type { Counts, Report, ReportUnfinished } from './report.ts';

export interface ReportInput {
  readonly gomend: string;
  readonly machine: Pick<Machine, 'platform' | 'arch' | 'kind' | 'privilege'>;
  /** Name and version of the system as the machine says it; null where it could not be observed. */
  readonly os: string | null;
  readonly journey: string;
  /** Milliseconds since 1970, by the examined machine's clock. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** Flows of this run in the order they are told; one without findings stays in the report. */
  readonly flows: readonly FlowId[];
  readonly findings: readonly Finding[];
  readonly cutShort?: string | null;
  readonly unfinished?: ReportUnfinished | null;
}

const PLATFORM_NAMES = { darwin: 'macOS', linux: 'Linux' } as const;

/** Findings and words made into the one object that every renderer draws. */
export function buildReport(input: ReportInput, words: Words): Report {
  const { machine, findings } = input;
  const commandsOf = machine.privilege.commands.bind(machine.privilege);
  return {
    schema: 'gomend.report/1',
    gomend: input.gomend,
    machine: {
      platform: machine.platform,
      os: cleanText(input.os ?? PLATFORM_NAMES[machine.platform]),
      arch: machine.arch,
      kind: machine.kind,
    },
    journey: input.journey,
    startedAt: new Date(input.startedAt).toISOString(),
    durationMs: Math.round(input.durationMs),
    flows: input.flows.map((id) => ({
      id,
      findings: findings.filter(({ flow }) => flow === id).map((finding) => reportFinding(finding, words, commandsOf)),
    })),
    summary: countsOf(findings),
    cutShort: input.cutShort === undefined || input.cutShort === null ? null : cleanText(input.cutShort),
    unfinished: input.unfinished ?? null,
  };
}

export function countsOf(findings: readonly Pick<Finding, 'status'>[]): Counts {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of findings) counts[status]++;
  return counts;
}
