import { defineOfferRule } from '../../../src/engine/offer.ts';
import { type DoorContext, operationCommands } from '../../../src/machine/privilege/commands.ts';
import { InvalidOperation } from '../../../src/machine/privilege/plain-path.ts';
import { type Edit, type Fix, isRootStep, needsRoot, type Step } from '../../../src/model/fix.ts';
import { type Message, message } from '../../../src/model/message.ts';
import type { PrivilegedOperation } from '../../../src/model/privileged-operation.ts';
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
  // A look that root takes before it changes anything: gomend itself would stop at what it prints.
  const isLook = (argv: readonly string[]) => argv[0] === '/usr/bin/find';
  const run = (argv: readonly string[]) =>
    person(
      message(isLook(argv) ? 'step.machine.administrator-stops-at' : 'step.machine.administrator-runs', {
        command: `sudo ${commandLine(argv)}`,
      }),
    );
  switch (step.kind) {
    case 'privileged': {
      const commands = commandsOf(step.operation, whose);
      return commands === null ? [person(message('step.machine.administrator-looks'))] : commands.map(run);
    }
    case 'move':
      return [run(['/bin/mv', '-n', step.from, step.to])];
    case 'edit':
      return step.edits.map((edit) => person(editInstruction(step.path, edit)));
    default:
      return [];
  }
}

/** null: a name on this Mac that the operation needs could be taken for an option or hide what it is. */
function commandsOf(operation: PrivilegedOperation, whose: DoorContext): ReturnType<typeof operationCommands> | null {
  try {
    return operationCommands(operation, whose);
  } catch (error) {
    if (error instanceof InvalidOperation) return null;
    throw error;
  }
}

function editInstruction(file: string, edit: Edit): Message {
  const open = `sudo nano ${commandLine([file])}`;
  if (edit.kind === 'block') {
    return message('step.machine.administrator-adds', { file, open, lines: edit.lines.map(quoted) });
  }
  const { line, was, becomes } = edit;
  if (becomes === null) return message('step.machine.administrator-takes-out', { file, open, line, was: quoted(was) });
  const lines = becomes.split('\n').map(quoted);
  return message('step.machine.administrator-changes', { file, open, line, was: quoted(was), lines });
}

function quoted(text: string): string {
  return `“${text}”`;
}
