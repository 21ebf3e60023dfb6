import { allChecks } from '../../../flows/index.ts';
import type { CauseTexts } from '../../knowledge/cause-text.ts';
import type { Finding } from '../../model/finding.ts';
import { emptyContext } from '../../session/context.ts';
import { newProgress } from '../../session/progress.ts';
import type { Symptom } from '../../symptom/symptom.ts';
import type { Words } from '../../words/words.ts';
import type { Target } from '../target.ts';
import { ticketOf } from '../ticket.ts';

/** What a look for the suspects gave. */
export interface Examined {
  readonly findings: readonly Finding[];
  /** `macOS 26.1`; null: the system has not said. */
  readonly os: string | null;
}

/** The report for a ticket, as the wizard writes it; of fewer checks. */
export function ticketOfLook(
  symptom: Symptom,
  { findings, os, knowledge }: Examined & { readonly knowledge: CauseTexts },
  target: Target,
  words: Words,
): string {
  const progress = { ...newProgress(0), checks: allChecks };
  const session = { ...emptyContext, symptom, findings, knowledge, progress };
  return ticketOf(session, { system: os, run: null, done: [] }, target, words);
}
