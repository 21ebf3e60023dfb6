import type { Finding } from '../model/finding.ts';
import type { Case } from './case.ts';
import { type ChangeMove, type Ending, type Move, wasMade } from './move.ts';
import { type Remark, remarksOn } from './remarks.ts';
import type { WayStep } from './shortest-way.ts';

export interface Counts {
  readonly examined: number;
  readonly looked: number;
  readonly changed: number;
  readonly takenBack: number;
  readonly named: number;
  readonly all: number;
  /** Steps of the shortest right way. */
  readonly shortest: number;
}

/** A change that was made, and whether it is still there. */
export interface MadeChange {
  /** Index of its move. */
  readonly move: number;
  readonly change: ChangeMove;
  /** It is one of those that help. */
  readonly helps: boolean;
  readonly stands: boolean;
  /** Nothing could have taken it back. */
  readonly lasting: boolean;
}

/** The trainee's way beside the right one. */
export interface Comparison {
  readonly ending: Ending;
  /** Finished, with the Mac healthy and exactly its causes named. */
  readonly passed: boolean;
  readonly healed: boolean;
  /** What a mended Mac would have, in the words of the scenario's facts. */
  readonly unmet: readonly string[];
  /** What every check together still finds wrong. */
  readonly left: readonly Finding[];
  readonly causes: readonly { readonly cause: string; readonly seen: boolean; readonly named: boolean }[];
  readonly wronglyNamed: readonly string[];
  /** Right fixes, in their order. */
  readonly fixes: readonly { readonly id: string; readonly made: boolean }[];
  readonly changes: readonly MadeChange[];
  readonly way: readonly WayStep[];
  readonly moves: readonly Move[];
  readonly counts: Counts;
  readonly remarks: readonly Remark[];
}

export interface Run {
  readonly case: Pick<Case, 'causes' | 'fixes'>;
  readonly ending: Ending;
  readonly moves: readonly Move[];
  readonly named: readonly string[];
  /** Causes of all findings seen. */
  readonly causesSeen: ReadonlySet<string>;
  readonly unmet: readonly string[];
  readonly left: readonly Finding[];
  /** Steps of the journal that are in place. */
  readonly standing: readonly number[];
  readonly way: readonly WayStep[];
}

/** Pure: the same exercise always compares the same. */
export function compare(run: Run): Comparison {
  const { ending, moves, named, unmet, left, way } = run;
  const { causes, fixes } = run.case;
  const changes = madeChanges(run);
  const healed = unmet.length === 0 && left.length === 0;
  const told = causes.map((cause) => ({ cause, seen: run.causesSeen.has(cause), named: named.includes(cause) }));
  const wronglyNamed = named.filter((cause) => !causes.includes(cause));
  const count = (kind: Move['kind']) => moves.filter((move) => move.kind === kind).length;
  const compared = {
    ending,
    passed: ending === 'finished' && healed && wronglyNamed.length === 0 && told.every((one) => one.named),
    healed,
    unmet,
    left,
    causes: told,
    wronglyNamed,
    fixes: fixes.map((id) => ({ id, made: changes.some(({ change }) => change.fix.id === id) })),
    changes,
    way,
    moves,
    counts: {
      examined: count('examine'),
      looked: count('look'),
      changed: changes.length,
      takenBack: count('take-back'),
      named: count('name'),
      all: moves.length,
      shortest: way.length,
    },
  };
  return { ...compared, remarks: remarksOn(compared) };
}

function madeChanges({ moves, standing, case: { fixes } }: Run): readonly MadeChange[] {
  return moves.flatMap((change, move) => {
    if (change.kind !== 'change' || !wasMade(change)) return [];
    // What only the caller did has no step in the journal, and nobody took it back.
    const stands = change.steps.length === 0 || change.steps.some((step) => standing.includes(step));
    const lasting = change.lasting || change.steps.length === 0;
    return [{ move, change, helps: fixes.includes(change.fix.id), stands, lasting }];
  });
}
