import { KNOWN_CAUSES } from '../../src/knowledge/knowledge.ts';
import type { Finding } from '../../src/model/finding.ts';
import { recogniseMessage, type Suspect } from '../../src/symptom/recognise.ts';
import { type Settled, settle } from '../../src/symptom/settle.ts';
import { REAL } from '../symptom/real.ts';

const KNOWN = new Map(KNOWN_CAUSES.map((one) => [one.cause, one]));
const MESSAGES = Map.groupBy(
  REAL.filter(({ told }) => told !== 'not-told'),
  ({ cause }) => cause,
);
const suspected = new Map<string, readonly (readonly Suspect[])[]>();

/** The checks that the knowledge base names for a cause. */
export function checksOf(cause: string): readonly string[] {
  const known = KNOWN.get(cause);
  if (!known) throw new Error(`${cause} is not in the knowledge base`);
  return known.checks;
}

/** What a machine with these findings makes of each real message of a cause; of one that names it alone, where there is none. */
export function settledBy(cause: string, findings: readonly Finding[]): readonly (readonly Settled[])[] {
  return suspectsOf(cause).map((suspects) => settle(suspects, findings));
}

function suspectsOf(cause: string): readonly (readonly Suspect[])[] {
  const done = suspected.get(cause);
  if (done) return done;
  const messages = MESSAGES.get(cause) ?? [];
  const alone: readonly Suspect[] = [{ cause, score: 1, reasons: [], checks: checksOf(cause) }];
  const suspects = messages.length === 0 ? [alone] : messages.map(({ message }) => recogniseMessage(message).suspects);
  suspected.set(cause, suspects);
  return suspects;
}
