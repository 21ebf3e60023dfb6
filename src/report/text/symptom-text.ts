import type { CauseTexts, CauseWords } from '../../knowledge/cause-text.ts';
import type { Recognised, Suspect } from '../../symptom/recognise.ts';
import type { Settled } from '../../symptom/settle.ts';
import type { Words } from '../../words/words.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';

/** More than these nobody goes through. */
const MOST_SUSPECTS = 6;
const MOST_REASONS = 3;

/** With the words of the knowledge base. */
export interface SymptomContext extends TextContext {
  readonly knowledge: CauseTexts;
}

/**
 * What may be behind a message, why, and what settles it.
 * @param settled as a machine leaves the suspects; null: none was looked at
 * @param place that machine, in words
 */
export function symptomText(
  { suspects, recognised }: Recognised,
  settled: readonly Settled[] | null,
  place: string | null,
  context: SymptomContext,
): string {
  const { words, style, suffix } = context;
  const confirmed = (settled ?? []).filter(({ verdict }) => verdict === 'confirmed');
  const found = confirmed.length > 0;
  // What a message only may mean is told where a machine says so.
  const known: readonly (Suspect | Settled)[] = recognised ? (settled ?? suspects) : confirmed;
  const shown = known.slice(0, MOST_SUSPECTS);
  const head = words.say(recognised ? 'symptom.head' : found ? 'symptom.maybe' : 'symptom.unknown');
  const parts = [
    prose(tint(head, 'bold', style), 0, context),
    ...shown.map((one) => suspectLines(one, found, context)),
  ];
  const end = (key: string, command = '') =>
    parts.push(prose(words.say(`symptom.${key}`, { command, place: place ?? '' }), 0, context));
  const checks = [...new Set(shown.flatMap((one) => one.checks))];
  if (!recognised && !found) end('look', `gomend check${suffix}`);
  else if (settled === null && checks.length === 0) end('no-check');
  else if (settled === null) end('settle', `gomend check ${checks.map((check) => `--only ${check}`).join(' ')}`);
  else if (found) end('found', `gomend fix${suffix}`);
  else if (settled.some(({ verdict }) => verdict === 'open')) end('undecided', `gomend check${suffix}`);
  else end('not-found', `gomend check${suffix}`);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** @param found one of the suspects is what it is: nobody has to be asked any more */
function suspectLines(suspect: Suspect | Settled, found: boolean, context: SymptomContext): readonly string[] {
  const { words, style, knowledge } = context;
  const { cause, score, reasons } = suspect;
  const told = knowledge.get(cause)?.words ?? null;
  const likely = words.say('symptom.likely', { percent: Math.round(score * 100) });
  const verdict = 'verdict' in suspect ? ` · ${words.say(`symptom.verdict.${suspect.verdict}`)}` : '';
  const finding = 'finding' in suspect ? suspect.finding : null;
  // Two formats may read the same words; the longer says more.
  const said = reasons
    .filter((one) => !reasons.some((other) => other !== one && other.excerpt.includes(one.excerpt)))
    .slice(0, MOST_REASONS)
    .map(({ line, excerpt }) => words.say('symptom.reason', { line, excerpt }));
  // Of what the machine has ruled out, how it would show is of no use any more.
  const ruledOut = 'verdict' in suspect && suspect.verdict === 'ruled-out';
  const ways = told === null || ruledOut ? [] : waysToTell(told, found, words);
  return [
    ...(told === null ? [] : prose(tint(told.title, 'bold', style), 2, context)),
    ...prose(`${told === null ? tint(cause, 'bold', style) : cause} · ${likely}${verdict}`, 2, context),
    ...said.flatMap((text) => prose(text, 4, context)),
    ...(finding
      ? prose(words.label(finding.check, words.say(`finding.${finding.message}.summary`, finding.params)), 4, context)
      : []),
    ...ways.flatMap((text) => prose(text, 4, context)),
  ];
}

function waysToTell({ confirms, rulesOut, ask }: CauseWords, found: boolean, words: Words): readonly string[] {
  return [
    words.say('symptom.confirms', { text: confirms }),
    words.say('symptom.rules-out', { text: rulesOut }),
    ...(ask === undefined || found ? [] : [words.say('symptom.ask', { text: ask })]),
  ];
}
