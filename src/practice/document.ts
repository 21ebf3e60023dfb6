import { reportFinding } from '../report/finding.ts';
import type { CommandsOf } from '../report/report.ts';
import { cleanText } from '../words/untrusted.ts';
import type { Words } from '../words/words.ts';
import type { Case } from './case.ts';
import type { Comparison, Counts } from './comparison.ts';
import type { Ending } from './move.ts';
import { fixTitle } from './told.ts';
import { moveText, remarkText, wayText } from './way-text.ts';

/** `gomend simulate --practice` for programs. */
export interface PracticeDocument {
  readonly schema: 'gomend.practice/1';
  readonly scenario: Pick<Case, 'name' | 'title' | 'story' | 'caller'>;
  /** What brings the same Mac again; null: it was named. */
  readonly seed: number | null;
  readonly ending: Ending;
  readonly passed: boolean;
  readonly healed: boolean;
  readonly unmet: readonly string[];
  readonly left: readonly { readonly check: string; readonly status: string; readonly summary: string }[];
  readonly causes: Comparison['causes'];
  readonly wronglyNamed: readonly string[];
  readonly fixes: Comparison['fixes'];
  /** `text`: the move in a sentence. */
  readonly moves: readonly DocumentStep[];
  readonly way: readonly DocumentStep[];
  readonly changes: readonly {
    /** Index in `moves`. */
    readonly move: number;
    readonly fix: string;
    readonly title: string;
    readonly outcome: string;
    readonly helps: boolean;
    readonly stands: boolean;
    readonly lasting: boolean;
  }[];
  readonly remarks: readonly {
    readonly code: string;
    readonly move: number | null;
    readonly fix: string | null;
    readonly cause: string | null;
    readonly text: string;
  }[];
  readonly counts: Counts;
}

export interface DocumentStep {
  readonly kind: string;
  /** Check or area, look, fix, cause or instruction; empty where there is none. */
  readonly subject: string;
  readonly text: string;
}

export function practiceDocument(
  of: Pick<Case, 'name' | 'title' | 'story' | 'caller'>,
  comparison: Comparison,
  seed: number | null,
  words: Words,
  commandsOf: CommandsOf,
): PracticeDocument {
  const { ending, passed, healed, unmet, left, causes, wronglyNamed, fixes, counts } = comparison;
  const { name, title, story, caller } = of;
  return {
    schema: 'gomend.practice/1',
    scenario: { name, title, story, caller },
    seed,
    ending,
    passed,
    healed,
    unmet: unmet.map(cleanText),
    left: left.map((finding) => {
      const { check, status, summary } = reportFinding(finding, words, commandsOf);
      return { check, status, summary };
    }),
    causes,
    wronglyNamed,
    fixes,
    moves: comparison.moves.map((move) => ({ kind: move.kind, subject: subjectOf(move), text: moveText(move, words) })),
    way: comparison.way.map((step) => ({ kind: step.kind, subject: subjectOf(step), text: wayText(step, words) })),
    changes: comparison.changes.map(({ move, change, helps, stands, lasting }) => ({
      move,
      fix: change.fix.id,
      title: fixTitle(change.fix, words),
      outcome: change.outcome,
      helps,
      stands,
      lasting,
    })),
    remarks: comparison.remarks.map((remark) => ({
      code: remark.code,
      move: remark.move,
      fix: remark.fix?.id ?? null,
      cause: remark.cause,
      text: remarkText(remark, words),
    })),
    counts,
  };
}

function subjectOf(step: Comparison['moves'][number] | Comparison['way'][number]): string {
  switch (step.kind) {
    case 'examine':
      return step.check ?? ('flow' in step ? step.flow : '');
    case 'look':
      return step.source;
    case 'change':
      return step.fix.id;
    case 'tell':
      return step.instruction.key;
    case 'name':
      return step.cause;
    case 'take-back':
      return '';
  }
}
