import type { Finding } from '../../model/finding.ts';
import type { Repair } from '../../session/context.ts';
import type { TicketSession } from '../../session/ticket.ts';
import { type Settled, settle } from '../../symptom/settle.ts';

/** A suspect, as the machine and what was done to it leave it. */
export interface Judged extends Settled {
  /** The repair of this session that was made for this cause, and stands; null: none. */
  readonly repair: Repair | null;
}

export interface JudgedSuspects {
  /** Likeliest first, as all of these. */
  readonly confirmed: readonly Judged[];
  readonly ruledOut: readonly Judged[];
  readonly open: readonly Judged[];
}

/** Suspects by their verdict; what was confirmed and is mended was confirmed all the same. */
export function judgedSuspects(
  session: Pick<TicketSession, 'symptom' | 'findings' | 'repairs' | 'undone'>,
): JudgedSuspects {
  const { symptom, findings, repairs, undone } = session;
  const judged = settle(symptom?.suspects ?? [], findings).map((one): Judged => {
    if (one.verdict === 'confirmed' || undone !== null) return { ...one, repair: null };
    const repair = repairs.findLast(
      ({ finding, result }) => finding.cause === one.cause && result?.status === 'applied',
    );
    return repair ? { ...one, verdict: 'confirmed', finding: repair.finding, repair } : { ...one, repair: null };
  });
  const with_ = (verdict: Judged['verdict']) => judged.filter((one) => one.verdict === verdict);
  return { confirmed: with_('confirmed'), ruledOut: with_('ruled-out'), open: with_('open') };
}

/** From here on a message speaks for a cause; below, it does not contradict it. */
const SPEAKS_FOR = 0.4;

/** Whether it may be said that the message comes from it, and not only that it may. */
export const isClaimed = ({ score }: Pick<Judged, 'score'>): boolean => score >= SPEAKS_FOR;

/** Findings of the checks that settle a suspect. */
export function findingsFor({ checks }: Pick<Judged, 'checks'>, findings: readonly Finding[]): readonly Finding[] {
  return checks.flatMap((check) => findings.filter((finding) => finding.check === check));
}

/** The person went on before all checks were judged. */
export function isPartial({ progress, findings }: Pick<TicketSession, 'progress' | 'findings'>): boolean {
  const judged = new Set(findings.map(({ check }) => check));
  return (progress?.checks ?? []).some(({ id }) => !judged.has(id));
}
