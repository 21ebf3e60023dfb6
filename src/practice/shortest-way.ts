import { type CheckId, type Finding, findingKey } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Message } from '../model/message.ts';
import type { Case } from './case.ts';
import type { NamedFix } from './move.ts';

/** One step of the shortest right way. */
export type WayStep =
  | { readonly kind: 'examine'; readonly check: CheckId }
  | { readonly kind: 'change'; readonly fix: NamedFix; readonly check: CheckId | null }
  /** Something that only the caller can do. */
  | { readonly kind: 'tell'; readonly instruction: Message }
  | { readonly kind: 'name'; readonly cause: string };

/**
 * Look where the cause shows, do what helps, in its order, and say what it was.
 * @param findings of every check, on the Mac as it was at first
 */
export function shortestWay(
  { causes, fixes }: Pick<Case, 'causes' | 'fixes'>,
  findings: readonly Finding[],
): readonly WayStep[] {
  const way: WayStep[] = [];
  const examined = new Set<CheckId>();
  const used = new Set<string>();
  const examine = ({ check }: Finding) => {
    if (!examined.has(check)) way.push({ kind: 'examine', check });
    examined.add(check);
  };
  for (const id of fixes) {
    const offer = offerOf(id, causes, findings, used);
    if (!offer) {
      way.push({ kind: 'change', fix: { id, subject: '', params: {} }, check: null });
      continue;
    }
    const { finding, fix } = offer;
    used.add(offerKey(finding, fix));
    examine(finding);
    way.push({ kind: 'change', fix: named(fix), check: finding.check });
    for (const step of fix.steps) {
      if (step.kind === 'person') way.push({ kind: 'tell', instruction: step.instruction });
    }
  }
  for (const cause of causes) {
    const showing = findings.filter((finding) => finding.cause === cause);
    const [first] = showing;
    if (first && !showing.some(({ check }) => examined.has(check))) examine(first);
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
