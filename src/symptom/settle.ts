import type { CheckId, Finding } from '../model/finding.ts';
import type { Suspect } from './recognise.ts';

/**
 * What a machine says of a suspect.
 *
 * - `confirmed`: a check found this very cause there.
 * - `ruled-out`: every check that could tell has an answer, and none found it.
 * - `open`: a check could not see enough, or saw something wrong that it has no name for, or was made outside of any
 *   project, or where there was nothing to look at, or none can tell.
 */
export type Verdict = 'confirmed' | 'ruled-out' | 'open';

export interface Settled extends Suspect {
  readonly verdict: Verdict;
  /** The finding that confirms it. */
  readonly finding: Finding | null;
}

/** Said where gomend stands in no project: of the one that the message came from it says nothing. */
const NO_PROJECT: ReadonlySet<string> = new Set([
  'proxy.private-modules.no-project',
  'proxy.project.none',
  'proxy.project-toolchain.none',
  'toolchain.project-file.none',
]);

/** Whether a check saw enough to name what is wrong, or that nothing is. */
export function isAnswer(finding: Pick<Finding, 'status' | 'cause' | 'message' | 'params'>): boolean {
  const { status, cause, message, params } = finding;
  // A program that fails stands somewhere; where none was looked at, nothing is said of it.
  if (NO_PROJECT.has(message) || params['looked'] === 0) return false;
  if (status === 'ok' || status === 'note') return true;
  return cause !== null && (status === 'warning' || status === 'problem');
}

/** Suspects as a machine leaves them: confirmed ones first, those that it rules out last, else as likely as before. */
export function settle(suspects: readonly Suspect[], findings: readonly Finding[]): readonly Settled[] {
  const settled = suspects.map((suspect): Settled => {
    const finding = findings.find(({ cause }) => cause === suspect.cause) ?? null;
    if (finding !== null) return { ...suspect, verdict: 'confirmed', finding };
    const told = suspect.checks.length > 0 && suspect.checks.every((check) => hasAnswer(check, findings));
    return { ...suspect, verdict: told ? 'ruled-out' : 'open', finding };
  });
  const rank: Readonly<Record<Verdict, number>> = { confirmed: 0, open: 1, 'ruled-out': 2 };
  return settled.toSorted((a, b) => rank[a.verdict] - rank[b.verdict]);
}

/** As `settle`, while checks go on: a suspect is `looking` until all that could tell have been judged. */
export type SoFar = Omit<Settled, 'verdict'> & { readonly verdict: Verdict | 'looking' };

/** In the order of the suspects: nothing moves while it is read. @param judged by check, as far as they are */
export function settleSoFar(
  suspects: readonly Suspect[],
  judged: ReadonlyMap<CheckId, readonly Finding[]>,
): readonly SoFar[] {
  const findings = [...judged.values()].flat();
  const settled = settle(suspects, findings);
  return suspects.flatMap((suspect) => {
    const one = settled.find(({ cause }) => cause === suspect.cause);
    if (!one) return [];
    const isOver = one.verdict === 'confirmed' || suspect.checks.every((check) => judged.has(check));
    return [isOver ? one : { ...one, verdict: 'looking' as const }];
  });
}

function hasAnswer(check: CheckId, findings: readonly Finding[]): boolean {
  const own = findings.filter((finding) => finding.check === check);
  return own.length > 0 && own.every(isAnswer);
}
