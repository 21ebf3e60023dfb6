import type { DiffLine } from '../engine/repair/diff.ts';
import { keepingNotes } from '../engine/repair/keeping-notes.ts';
import type { Plan } from '../engine/repair/plan.ts';
import type { PlannedStep } from '../engine/repair/planned-step.ts';
import { cleanText } from '../words/untrusted.ts';
import type { Words } from '../words/words.ts';
import { cleanArgv, cleanDiff, cleanParams } from './clean.ts';
import { instructionText, reportFetch, reportFix } from './finding.ts';
import type { CommandsOf, ReportDownload, ReportFix } from './report.ts';

type Commands = readonly (readonly string[])[];

/** One step as it will happen on this machine: nothing has run yet. */
export type ReportChange =
  | {
      readonly kind: 'replace';
      readonly path: string;
      /** Nothing stands there yet. */
      readonly creates: boolean;
      readonly sudo: boolean;
      readonly diff: readonly DiffLine[];
      /** Commands by which root does it; empty for the person's own files. */
      readonly commands: Commands;
      /** Gives the person's new file what the old one has besides its lines; empty: there is none, or root does it. */
      readonly copy: readonly string[];
      /** What else there is to know of the file: who keeps it, what stays and what is lost. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'move';
      readonly from: string;
      readonly to: string;
      readonly sudo: boolean;
      readonly commands: Commands;
    }
  | {
      readonly kind: 'run';
      readonly sudo: false;
      readonly argv: readonly string[];
      /** Files it changes; a copy of each is kept. */
      readonly files: readonly string[];
    }
  | ReportDownload
  | { readonly kind: 'privileged'; readonly sudo: true; readonly operation: string; readonly commands: Commands }
  | { readonly kind: 'person'; readonly sudo: false; readonly instruction: string };

/** A fix worked out against the machine as it is, in words. */
export interface ReportPlan {
  readonly fix: ReportFix;
  /** What can be taken back: `exact` all of it, to the byte; `partly`; `none`. */
  readonly undo: Plan['undo'];
  readonly undoText: string;
  readonly riskText: string;
  readonly changes: readonly ReportChange[];
}

export function reportPlan(plan: Plan, words: Words, commandsOf: CommandsOf): ReportPlan {
  const { id, by, params } = plan.fix;
  return {
    fix: reportFix(plan.fix, words, commandsOf),
    undo: plan.undo,
    undoText: by === undefined ? words.say(`fix.${id}.undo`, params) : words.say(`hands.${by}.undo`),
    riskText: words.say(`fix.${id}.risk`, params),
    changes: plan.steps.map((step) => reportChange(step, words)),
  };
}

function reportChange(step: PlannedStep, words: Words): ReportChange {
  switch (step.kind) {
    case 'replace':
      return {
        kind: 'replace',
        path: cleanText(step.before.path),
        creates: step.before.content === null,
        sudo: step.as === 'root',
        diff: cleanDiff(step.diff),
        commands: step.commands.map(cleanArgv),
        copy: cleanArgv(step.keeping.copy ?? []),
        notes: keepingNotes(step).map((note) => words.say(note.key, cleanParams(note.params))),
      };
    case 'move':
      return {
        kind: 'move',
        from: cleanText(step.from),
        to: cleanText(step.to),
        sudo: step.as === 'root',
        commands: step.commands.map(cleanArgv),
      };
    case 'run':
      return {
        kind: 'run',
        sudo: false,
        argv: cleanArgv(step.argv),
        files: step.saved.map((image) => cleanText(image.path)),
      };
    case 'fetch':
      return reportFetch(step);
    case 'privileged':
      return {
        kind: 'privileged',
        sudo: true,
        operation: step.operation.op,
        commands: step.commands.map(cleanArgv),
      };
    case 'person':
      return { kind: 'person', sudo: false, instruction: instructionText(step.instruction, words) };
  }
}
