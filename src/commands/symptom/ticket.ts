import { allChecks } from '../../../flows/index.ts';
import type { CauseTexts } from '../../knowledge/cause-text.ts';
import type { Finding } from '../../model/finding.ts';
import { dayAndTime } from '../../report/text/day-and-time.ts';
import { ticketText } from '../../report/ticket/ticket.ts';
import { emptyContext } from '../../session/context.ts';
import { newProgress } from '../../session/progress.ts';
import type { Symptom } from '../../symptom/symptom.ts';
import type { Words } from '../../words/words.ts';
import type { Target } from '../target.ts';
import { VERSION } from '../version.ts';
import { systemLine } from '../wizard/system-line.ts';

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
  const { machine, simulated } = target;
  const session = { ...emptyContext, symptom, findings, knowledge, progress: { ...newProgress(0), checks: allChecks } };
  const about = {
    system: os,
    run: null,
    version: VERSION,
    systemLine: systemLine(machine, words),
    isSimulated: simulated !== null,
    at: dayAndTime(machine.now()),
    done: [],
  };
  return ticketText(session, about, words, machine.person.home);
}
