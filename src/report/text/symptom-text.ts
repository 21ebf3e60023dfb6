import type { Recognised, Suspect } from '../../symptom/recognise.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';

/** More than these nobody goes through. */
const MOST_SUSPECTS = 5;
const MOST_REASONS = 3;

/** What may be behind a message, why, and which command settles it. */
export function symptomText({ suspects, recognised }: Recognised, context: TextContext): string {
  const { words, style } = context;
  const head = words.say(recognised ? 'symptom.head' : 'symptom.unknown');
  const shown = recognised ? suspects.slice(0, MOST_SUSPECTS) : [];
  const parts = [prose(tint(head, 'bold', style), 0, context), ...shown.map((one) => suspectLines(one, context))];
  const checks = [...new Set(shown.flatMap((one) => one.checks))];
  const command = `gomend check ${checks.length === 0 ? '' : `--only ${checks.join(' --only ')}`}`.trim();
  parts.push(prose(words.say(recognised ? 'symptom.settle' : 'symptom.look', { command }), 0, context));
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function suspectLines({ cause, score, reasons }: Suspect, context: TextContext): readonly string[] {
  const { words, style } = context;
  const likely = words.say('symptom.likely', { percent: Math.round(score * 100) });
  // Two formats may read the same words; the longer says more.
  const said = reasons
    .filter((one) => !reasons.some((other) => other !== one && other.excerpt.includes(one.excerpt)))
    .slice(0, MOST_REASONS)
    .map(({ line, excerpt }) => words.say('symptom.reason', { line, excerpt }));
  return [
    ...prose(`${tint(cause, 'bold', style)} · ${likely}`, 2, context),
    ...said.flatMap((text) => prose(text, 4, context)),
  ];
}
