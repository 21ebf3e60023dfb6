import type { Words } from '../../words/words.ts';
import type { ReportFinding, ReportFix } from '../report.ts';
import { evidenceText } from './evidence-text.ts';
import { findingLine } from './finding-line.ts';
import { rightsText } from './rights-text.ts';
import { labelled, proseWidth, shown, type TextContext } from './text-context.ts';
import { displayWidth, padEnd, wrap } from './wrap.ts';

/** Looks shown without `--verbose`: the first ones carry the finding. */
const EVIDENCE_SHOWN = 3;

const LABELS = ['evidence', 'meaning', 'advice', 'mend'] as const;
type Label = (typeof LABELS)[number];

function labelWidth(words: Words): number {
  return Math.max(...LABELS.map((name) => displayWidth(words.say(`report.label.${name}`))));
}

/** A finding with what it means, how it is known, and the command that would help. */
export function findingCard(finding: ReportFinding, context: TextContext): readonly string[] {
  const [fix] = finding.fixes;
  return [...findingKnown(finding, context), ...(fix ? beside('mend', mending(finding, fix, context), context) : [])];
}

/** The same without the command: what is known, not what could be done. */
export function findingKnown(finding: ReportFinding, context: TextContext): readonly string[] {
  const { words, style } = context;
  const width = labelWidth(words);
  const part = (name: Label, text: string | null) =>
    text === null ? [] : labelled(words.say(`report.label.${name}`), text, width, context);
  const seen = style.verbose ? finding.evidence : finding.evidence.slice(0, EVIDENCE_SHOWN);
  const looks = seen.flatMap((evidence) => evidenceText(evidence, context));
  return [
    ...findingLine(finding, displayWidth(finding.check), context),
    ...beside('evidence', looks, context),
    ...part('meaning', finding.meaning),
    ...part('advice', finding.advice),
  ];
}

/** The command to copy stands alone on its line. */
function mending(finding: ReportFinding, fix: ReportFix, context: TextContext): readonly string[] {
  const { words, suffix, style } = context;
  const sudo = rightsText(fix, words);
  const title = shown(words.say('report.fix-line', { title: fix.title, sudo }), context);
  const command = `gomend fix ${finding.check}${suffix}`;
  return [command, ...(style.accessible ? [title] : wrap(title, proseWidth(style, labelWidth(words) + 4)))];
}

/** Lines that must not be wrapped (places, commands), below each other beside their label. */
function beside(name: Label, lines: readonly string[], { style, words }: TextContext): readonly string[] {
  const label = words.say(`report.label.${name}`);
  if (style.accessible) return lines.map((line, index) => (index === 0 ? words.label(label, line) : line.trim()));
  const width = labelWidth(words);
  return lines.map((line, index) => `  ${padEnd(index === 0 ? label : '', width)}  ${line}`.trimEnd());
}
