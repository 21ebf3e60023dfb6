import type { CauseTexts } from '../../knowledge/cause-text.ts';
import type { Finding } from '../../model/finding.ts';
import type { Suspect } from '../../symptom/recognise.ts';
import { isAnswer } from '../../symptom/settle.ts';
import type { Symptom } from '../../symptom/symptom.ts';
import { summaryOf } from '../finding-words.ts';
import type { Sayer } from '../sayer.ts';
import { findingsFor, type Judged, type JudgedSuspects } from './judged.ts';

/**
 * A cause in words; where it has none, its label and what is looked at for it.
 * @param knowledge null: nothing is known of any
 */
export function causeTitle(
  { cause, checks }: Pick<Suspect, 'cause' | 'checks'>,
  knowledge: CauseTexts | null,
  words: Sayer,
): string {
  const title = knowledge?.get(cause)?.words.title;
  if (title) return title;
  const [check] = checks;
  return check === undefined ? cause : words.say('symptom.cause', { cause, check: words.say(`check.${check}`) });
}

/** Why it was ruled out, or could not be settled: what its checks say. */
export function whyOf(suspect: Judged, findings: readonly Finding[], words: Sayer): readonly string[] {
  if (suspect.checks.length === 0) return [words.say('symptom.why.no-check')];
  const own = findingsFor(suspect, findings);
  // The very look that would show it shows something else.
  if (suspect.verdict === 'ruled-out' && own.length > 0 && own.every(({ cause }) => cause !== null)) {
    return [words.say('symptom.why.other', { check: words.say(`check.${own[0]?.check}`) })];
  }
  const wanted = suspect.verdict === 'open' ? own.filter((finding) => !isAnswer(finding)) : own;
  const missing = suspect.checks.filter((check) => own.every((finding) => finding.check !== check));
  return [
    ...wanted.map((finding) => summaryOf(finding, words)),
    ...missing.map((check) => words.say('symptom.why.not-looked', { check: words.say(`check.${check}`) })),
  ];
}

/** `42 lines, 3 kB`. */
export function sizeOf({ lines, bytes }: Pick<Symptom, 'lines' | 'bytes'>, words: Sayer): string {
  const size =
    bytes < 1_000
      ? words.say('symptom.bytes', { n: bytes })
      : bytes < 1_000_000
        ? words.say('symptom.kilobytes', { n: Math.round(bytes / 1_000) })
        : words.say('symptom.megabytes', { n: (bytes / 1_000_000).toFixed(1) });
  return words.say('symptom.size', { n: lines, size });
}

/** What to ask the person, or a colleague, where this computer did not tell. */
export function questionsOf(
  { confirmed, open }: JudgedSuspects,
  knowledge: CauseTexts | null,
  words: Sayer,
): readonly string[] {
  if (confirmed.length > 0) return [];
  const own = open.flatMap(({ cause }) => knowledge?.get(cause)?.words.ask ?? []);
  const general = ['where', 'command', 'program', 'since'].map((about) => words.say(`symptom.ask.${about}`));
  return [...new Set([...own, ...general])];
}
