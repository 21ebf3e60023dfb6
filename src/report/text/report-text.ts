import type { Report } from '../report.ts';
import { closing } from './closing.ts';
import { findingLine, idWidthOf } from './finding-line.ts';
import { prose, type TextContext } from './text-context.ts';
import { unfinishedText } from './unfinished-text.ts';

/** Who looks at what: how every text begins. `target` names the machine in words. */
export function opening(version: string, target: string, context: TextContext): readonly string[] {
  return prose(context.words.say('report.opening', { version, target }), 0, context);
}

/** A whole report as text, flow by flow in their order, with a space between flows. */
export function reportText(report: Report, target: string, context: TextContext): string {
  const idWidth = idWidthOf(report.flows.flatMap((flow) => flow.findings.map(({ check }) => check)));
  const flows = report.flows
    .filter((flow) => flow.findings.length > 0)
    .map((flow) => ['', ...flow.findings.flatMap((finding) => findingLine(finding, idWidth, context))]);
  const first = [...opening(report.gomend, target, context), ...unfinishedText(report.unfinished, context)];
  const lines = [...first, ...flows.flat(), ...closing(report, context)];
  return `${lines.join('\n')}\n`;
}
