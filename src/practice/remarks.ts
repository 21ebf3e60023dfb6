import type { Comparison } from './comparison.ts';
import type { NamedFix } from './move.ts';

/**
 * Something worth saying about a way.
 * - `forbidden`: the change has something in it that must never be proposed for this Mac.
 * - `not-needed-stands`, `not-needed-taken-back`, `not-needed-lasts`: the change did not help; the last cannot be taken back.
 * - `before-cause`: a change was made before anything had shown what is wrong.
 * - `right-taken-back`: the change was right, and is gone again.
 * - `fix-missing`: a change that helps was not made.
 * - `cause-not-seen`, `cause-not-named`: something that is wrong was not found, or found and not named.
 * - `wrong-cause`: something was named that is not wrong here.
 */
export interface Remark {
  readonly code:
    | 'forbidden'
    | 'not-needed-stands'
    | 'not-needed-taken-back'
    | 'not-needed-lasts'
    | 'before-cause'
    | 'right-taken-back'
    | 'fix-missing'
    | 'cause-not-seen'
    | 'cause-not-named'
    | 'wrong-cause';
  /** Index of the move it is about; null: it is about something that was not done. */
  readonly move: number | null;
  readonly fix: NamedFix | null;
  readonly cause: string | null;
  /** For `forbidden`: the texts. */
  readonly texts: readonly string[];
}

type Known = Omit<Comparison, 'remarks'>;

export function remarksOn(known: Known): readonly Remark[] {
  return [...changeRemarks(known), ...missingRemarks(known), ...causeRemarks(known)];
}

const about = (code: Remark['code'], parts: Partial<Remark>): Remark => ({
  code,
  move: null,
  fix: null,
  cause: null,
  texts: [],
  ...parts,
});

function changeRemarks({ changes, moves }: Known): readonly Remark[] {
  // Also where the Mac refused it: it was proposed.
  const proposed = moves.flatMap((move, index) => {
    if (move.kind !== 'change' || move.forbidden.length === 0) return [];
    return [about('forbidden', { move: index, fix: move.fix, texts: move.forbidden })];
  });
  const made = changes.flatMap(({ move, change, helps, stands, lasting }) => {
    const { fix } = change;
    const again = changes.some((one) => one.stands && one.change.fix.id === fix.id);
    const remarks: Remark[] = [];
    if (helps && !stands && !again) remarks.push(about('right-taken-back', { move, fix }));
    const state = stands ? (lasting ? 'lasts' : 'stands') : 'taken-back';
    if (!helps) remarks.push(about(`not-needed-${state}`, { move, fix }));
    if (!change.afterCause) remarks.push(about('before-cause', { move, fix }));
    return remarks;
  });
  return [...proposed, ...made];
}

function missingRemarks({ fixes, way }: Known): readonly Remark[] {
  return fixes
    .filter(({ made }) => !made)
    .map(({ id }) => {
      const step = way.find((one) => one.kind === 'change' && one.fix.id === id);
      const fix = step?.kind === 'change' ? step.fix : { id, subject: '', params: {} };
      return about('fix-missing', { fix });
    });
}

function causeRemarks({ causes, wronglyNamed, moves }: Known): readonly Remark[] {
  const missed = causes.flatMap(({ cause, seen, named }) => {
    if (named) return [];
    return [about(seen ? 'cause-not-named' : 'cause-not-seen', { cause })];
  });
  const wrong = wronglyNamed.map((cause) => {
    const move = moves.findLastIndex((one) => one.kind === 'name' && one.cause === cause);
    return about('wrong-cause', { cause, move });
  });
  return [...missed, ...wrong];
}
