import { planFix } from '../engine/repair/plan.ts';
import { type CheckId, type Finding, findingKey } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Message } from '../model/message.ts';
import type { Case, Patient } from './case.ts';
import type { NamedFix } from './move.ts';
import { Repairs } from './repairs.ts';

/** One step of the shortest right way. */
export type WayStep =
  | { readonly kind: 'examine'; readonly check: CheckId }
  | { readonly kind: 'change'; readonly fix: NamedFix; readonly check: CheckId | null }
  /** Something that only the caller can do. */
  | { readonly kind: 'tell'; readonly instruction: Message }
  | { readonly kind: 'name'; readonly cause: string };

export interface Walk {
  /** The Mac as it was at first; the walk mends it. */
  readonly patient: Patient;
  readonly version: string;
  readonly signal: AbortSignal;
  /** What every check says about the Mac now. */
  examine(): Promise<readonly Finding[]>;
}

/**
 * Look where the cause shows, do what helps, in its order, and say what it was. What helps next may show only when the
 * first has helped, so the way is walked on a Mac of its own.
 */
export async function shortestWay(
  { causes, fixes }: Pick<Case, 'causes' | 'fixes'>,
  { patient, version, signal, examine }: Walk,
): Promise<readonly WayStep[]> {
  const way: WayStep[] = [];
  const examined = new Set<CheckId>();
  /** Offers that whoever walks this way has seen by now. */
  const seen = new Set<string>();
  const used = new Set<string>();
  const repairs = new Repairs(patient, version);
  const atFirst = await examine();
  let findings = atFirst;
  const see = (check: CheckId) => {
    examined.add(check);
    for (const finding of findings.filter((one) => one.check === check)) {
      for (const fix of finding.fixes) seen.add(offerKey(finding, fix));
    }
  };
  const look = (check: CheckId) => {
    way.push({ kind: 'examine', check });
    see(check);
  };
  for (const id of fixes) {
    const offer = offerOf(id, causes, findings, used);
    if (!offer) {
      way.push({ kind: 'change', fix: { id, subject: '', params: {} }, check: null });
      continue;
    }
    const { finding, fix } = offer;
    const key = offerKey(finding, fix);
    used.add(key);
    if (!seen.has(key)) look(finding.check);
    way.push({ kind: 'change', fix: named(fix), check: finding.check });
    for (const step of fix.steps) {
      if (step.kind === 'person') way.push({ kind: 'tell', instruction: step.instruction });
    }
    const planning = await planFix(patient.machine, fix, signal);
    if (planning.ok) await repairs.apply(planning.plan, null, async () => []);
    findings = await examine();
    // The checks that prove a change are looked at again by themselves.
    for (const check of [finding.check, ...fix.proves]) see(check);
  }
  for (const cause of causes) {
    const showing = atFirst.filter((finding) => finding.cause === cause);
    const [first] = showing;
    if (first && !showing.some(({ check }) => examined.has(check))) look(first.check);
  }
  return [...way, ...causes.map((cause) => ({ kind: 'name', cause }) as const)];
}

export function named({ id, subject, params }: Fix): NamedFix {
  return { id, subject, params };
}

interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The finding that offers a fix: one with a cause of this Mac first, and none twice. */
function offerOf(
  id: string,
  causes: readonly string[],
  findings: readonly Finding[],
  used: ReadonlySet<string>,
): Offer | null {
  const offers = findings.flatMap((finding) =>
    finding.fixes.filter((fix) => fix.id === id && !used.has(offerKey(finding, fix))).map((fix) => ({ finding, fix })),
  );
  return offers.find(({ finding }) => finding.cause !== null && causes.includes(finding.cause)) ?? offers[0] ?? null;
}

function offerKey(finding: Finding, { id, subject }: Fix): string {
  return `${findingKey(finding)} ${id} ${subject}`;
}
