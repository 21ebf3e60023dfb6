import { defineOfferRule } from '../../../src/engine/offer.ts';
import { type DoorContext, operationCommands } from '../../../src/machine/privilege/commands.ts';
import { type Edit, type Fix, isRootStep, needsRoot, type Step } from '../../../src/model/fix.ts';
import { type Message, message } from '../../../src/model/message.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import { rights } from '../facts/rights.ts';

const RIGHTS_CHECK = 'shell.rights';

/**
 * What needs sudo, for somebody who is no administrator of this Mac: where a program gives the rights for a
 * while, they ask it first; else the fix becomes what an administrator has to do, word by word.
 */
export const withoutRights = defineOfferRule({
  concerns: needsRoot,
  hints: { rights },
  offer(fix, { rights: seen }, whose) {
    if (!seen.known || seen.value.administrator !== false) return fix;
    return seen.value.onRequest === null ? handOver(fix, whose) : askFirst(fix, seen.value.onRequest);
  },
});

function askFirst(fix: Fix, app: string): Fix {
  const first = fix.steps.findIndex(isRootStep);
  const ask: Step = {
    kind: 'person',
    instruction: message('step.machine.request-rights', { app }),
    doneWhen: [RIGHTS_CHECK],
  };
  return { ...fix, steps: fix.steps.toSpliced(first, 0, ask), touches: [...fix.touches, rights.id] };
}

/** A step in the middle cannot be watched: the checks are healthy only when the last one is done. */
function handOver(fix: Fix, whose: DoorContext): Fix {
  const steps = fix.steps.flatMap((step) => (isRootStep(step) ? instructionsOf(step, whose) : [step]));
  const told = steps.map((step, index) =>
    step.kind === 'person' && index === steps.length - 1 ? { ...step, doneWhen: fix.proves } : step,
  );
  return { ...fix, by: 'administrator', steps: told };
}

function instructionsOf(step: Step, whose: DoorContext): readonly Step[] {
  const person = (instruction: Message): Step => ({ kind: 'person', instruction, doneWhen: [] });
  const run = (argv: readonly string[]) =>
    person(message('step.machine.administrator-runs', { command: `sudo ${commandLine(argv)}` }));
  switch (step.kind) {
    case 'privileged':
      return operationCommands(step.operation, whose).map(run);
    case 'move':
      return [run(['/bin/mv', '-n', step.from, step.to])];
    case 'edit':
      return step.edits.map((edit) => person(editInstruction(step.path, edit)));
    default:
      return [];
  }
}

function editInstruction(file: string, edit: Edit): Message {
  if (edit.kind === 'block') {
    return message('step.machine.administrator-adds', { file, lines: edit.lines.map(quoted) });
  }
  const { line, was, becomes } = edit;
  if (becomes === null) return message('step.machine.administrator-takes-out', { file, line, was: quoted(was) });
  const lines = becomes.split('\n').map(quoted);
  return message('step.machine.administrator-changes', { file, line, was: quoted(was), lines });
}

function quoted(text: string): string {
  return `“${text}”`;
}
