import type { Recognised, Suspect } from '../../symptom/recognise.ts';
import type { Settled } from '../../symptom/settle.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';

/** More than these nobody goes through. */
const MOST_SUSPECTS = 6;
const MOST_REASONS = 3;

/**
 * What may be behind a message, why, and what settles it.
 * @param settled as a machine leaves the suspects; null: none was looked at
 * @param place that machine, in words
 */
export function symptomText(
  { suspects, recognised }: Recognised,
  settled: readonly Settled[] | null,
  place: string | null,
  context: TextContext,
): string {
  const { words, style, suffix } = context;
  const head = words.say(recognised ? 'symptom.head' : 'symptom.unknown');
  const shown: readonly (Suspect | Settled)[] = recognised ? (settled ?? suspects).slice(0, MOST_SUSPECTS) : [];
  const parts = [prose(tint(head, 'bold', style), 0, context), ...shown.map((one) => suspectLines(one, context))];
  const end = (key: string, command = '') =>
    parts.push(prose(words.say(`symptom.${key}`, { command, place: place ?? '' }), 0, context));
  const checks = [...new Set(shown.flatMap((one) => one.checks))];
  if (!recognised) end('look', `gomend check${suffix}`);
  else if (settled === null) end('settle', `gomend check ${checks.map((check) => `--only ${check}`).join(' ')}`);
  else if (settled.some(({ verdict }) => verdict === 'confirmed')) end('found', `gomend fix${suffix}`);
  else end('not-found', `gomend check${suffix}`);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function suspectLines(suspect: Suspect | Settled, context: TextContext): readonly string[] {
  const { words, style } = context;
  const { cause, score, reasons } = suspect;
  const likely = words.say('symptom.likely', { percent: Math.round(score * 100) });
  const verdict = 'verdict' in suspect ? ` · ${words.say(`symptom.verdict.${suspect.verdict}`)}` : '';
  const finding = 'finding' in suspect ? suspect.finding : null;
  // Two formats may read the same words; the longer says more.
  const said = reasons
    .filter((one) => !reasons.some((other) => other !== one && other.excerpt.includes(one.excerpt)))
    .slice(0, MOST_REASONS)
    .map(({ line, excerpt }) => words.say('symptom.reason', { line, excerpt }));
  return [
    ...prose(`${tint(cause, 'bold', style)} · ${likely}${verdict}`, 2, context),
    ...said.flatMap((text) => prose(text, 4, context)),
    ...(finding
      ? prose(`${finding.check}: ${words.say(`finding.${finding.message}.summary`, finding.params)}`, 4, context)
      : []),
  ];
}
