import { type SoFar, settleSoFar } from '../symptom/settle.ts';
import type { SessionContext } from './context.ts';

export interface VerdictSoFar {
  readonly suspects: readonly SoFar[];
  /** Of each suspect the machine has said what it can. */
  readonly isKnown: boolean;
}

/** What the checks judged by now say of the suspects; null: there are none, or nothing is looked at. */
export function verdictSoFar({ symptom, progress }: Pick<SessionContext, 'symptom' | 'progress'>): VerdictSoFar | null {
  if (symptom === null || symptom.suspects.length === 0 || progress === null) return null;
  const suspects = settleSoFar(symptom.suspects, progress.judged);
  return { suspects, isKnown: suspects.every(({ verdict }) => verdict !== 'looking') };
}
