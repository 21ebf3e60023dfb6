import type { Report } from '../report.ts';
import { countsText, findingCards, nextSteps } from './closing.ts';
import { findingLine, idWidthOf } from './finding-line.ts';
import { prose, type TextContext } from './text-context.ts';

/** One repair of a session: what it was, and how it ended, each in a sentence. */
export interface RepairLine {
  readonly title: string;
  readonly outcome: string;
}

/** What a session leaves behind in the terminal: what was done, and the machine as it is now. */
export function sessionText(report: Report, repairs: readonly RepairLine[], context: TextContext): string {
  const findings = report.flows.flatMap((flow) => flow.findings);
  const idWidth = idWidthOf(findings.map(({ check }) => check));
  const lines = [
    ...repairs.flatMap(({ title, outcome }) => prose(context.words.label(title, outcome), 0, context)),
    ...(repairs.length > 0 ? [''] : []),
    ...findings.flatMap((finding) => findingLine(finding, idWidth, context)),
    ...findingCards(findings, context),
    '',
    ...countsText(report, context),
    ...nextSteps(findings, context),
  ];
  return `${lines.join('\n')}\n`;
}
