import type { Words } from '../../words/words.ts';
import { manualCommand, readingOf } from '../learn/reading.ts';
import { whyItMatters } from '../learn/why.ts';
import type { ReportFinding, ReportFix } from '../report.ts';
import { evidenceText } from './evidence-text.ts';
import { findingLine } from './finding-line.ts';
import { rightsText } from './rights-text.ts';
import { labelled, proseWidth, shown, type TextContext } from './text-context.ts';
import { displayWidth, padEnd, wrap } from './wrap.ts';

/** Looks shown without `--verbose`: the first ones carry the finding. */
const EVIDENCE_SHOWN = 3;

const LABELS = [
  'card.label.why',
  'card.label.evidence',
  'card.label.advice',
  'report.label.mend',
  'card.label.more',
] as const;
type Label = (typeof LABELS)[number];

function labelWidth(words: Words): number {
  return Math.max(...LABELS.map((key) => displayWidth(words.say(key))));
}

/** A finding with why it matters, how it is known, the command that would help, and the one that tells more. */
export function findingCard(finding: ReportFinding, context: TextContext): readonly string[] {
  const [fix] = finding.fixes;
  return [
    ...findingKnown(finding, context),
    ...(fix ? beside('report.label.mend', mending(finding, fix, context), context) : []),
    ...beside('card.label.more', readingOn(finding, context), context),
  ];
}

/** The same without the commands: what is known, not what could be done. */
export function findingKnown(finding: ReportFinding, context: TextContext): readonly string[] {
  const { words, style } = context;
  const width = labelWidth(words);
  const part = (name: Label, texts: readonly string[]) =>
    texts.length === 0 ? [] : labelled(words.say(name), words.join(texts, 'sentences'), width, context);
  const seen = style.verbose ? finding.evidence : finding.evidence.slice(0, EVIDENCE_SHOWN);
  const looks = seen.flatMap((evidence) => evidenceText(evidence, context));
  return [
    ...findingLine(finding, displayWidth(finding.check), context),
    ...part('card.label.why', whyItMatters(finding, finding.meaning, words)),
    ...beside('card.label.evidence', looks, context),
    ...part('card.label.advice', finding.advice === null ? [] : [finding.advice]),
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

/** Where there is more: what is known of the cause, or what is written elsewhere about the thing that was looked at. */
function readingOn({ check, cause }: ReportFinding, context: TextContext): readonly string[] {
  if (cause !== null) return [`gomend explain cause ${cause}`];
  return readingOf(check, context.words).map((one) => {
    const where = one.url ?? manualCommand(one);
    return shown(where === null ? one.name : `${one.name}  ${where}`, context);
  });
}

/** Lines that must not be wrapped (places, commands), below each other beside their label. */
function beside(name: Label, lines: readonly string[], { style, words }: TextContext): readonly string[] {
  const label = words.say(name);
  if (style.accessible) return lines.map((line, index) => (index === 0 ? words.label(label, line) : line.trim()));
  const width = labelWidth(words);
  return lines.map((line, index) => `  ${padEnd(index === 0 ? label : '', width)}  ${line}`.trimEnd());
}
