import type { Plan } from '../../engine/repair/plan.ts';
import { ENDING, SCRIPT_EXIT } from './runtime.ts';
import type { Sentence } from './sentences.ts';
import { quotedAlways, remark, verbatimRemark } from './shell-text.ts';
import { indented, type ScriptContext, type StepText, stepText } from './step-text.ts';

/** One fix of a script, to be put together with the others. */
export interface FixText {
  readonly root: boolean;
  /** The functions of the fix, with what it is about as remarks before them. */
  readonly functions: readonly string[];
  /** What the script does about it, asking first. */
  readonly attempt: readonly string[];
}

export interface FixPlace {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** What it is about and what it does, for people; free of controls and credentials. */
  readonly about: readonly string[];
}

export function fixText(plan: Plan, place: FixPlace, context: ScriptContext, say: Sentence): FixText {
  const { number, about } = place;
  const steps = plan.steps.map((step, index) => stepText(step, `${number}.${index + 1}`, context));
  const root = steps.some((step) => step.root);
  const functions = [
    RULER,
    ...about.flatMap((line) => (line.startsWith(' ') ? verbatimRemark(line) : remark(line))),
    RULER,
    ...steps.flatMap(({ names }) => names),
    ...steps.flatMap((step) => (step.functions.length === 0 ? [] : ['', ...step.functions])),
    '',
    ...looks(number, steps),
    '',
    `fix_${number}() {`,
    ...steps.flatMap((step, index) => indented(doing(step, `${number}.${index + 1}`, root))),
    '}',
    ...takingBack(number, steps, root, say),
    '',
    ...tellingBack(number, steps),
  ];
  return { root, functions, attempt: attempt(place, say) };
}

const RULER = `# ${'-'.repeat(78)}`;

function looks(number: number, steps: readonly StepText[]): readonly string[] {
  // Where one step stands already as it shall, the others may still be to do.
  const ready = steps.flatMap(({ isReady, isDone }) => (isReady === null ? [] : [`{ ${isDone} || ${isReady}; }`]));
  return [
    ...condition(
      `done_${number}`,
      steps.map(({ isDone }) => isDone),
    ),
    '',
    ...condition(`ready_${number}`, ready.length === 0 ? [':'] : ready),
  ];
}

/** A function that is true when all of these are. */
function condition(name: string, all: readonly string[]): readonly string[] {
  return [`${name}() {`, ...indented(all.map((one, index) => (index < all.length - 1 ? `${one} &&` : one))), '}'];
}

function doing(step: StepText, id: string, fixHasRoot: boolean): readonly string[] {
  const door = step.root ? ['open_door'] : fixHasRoot ? ['close_door'] : [];
  const [, number = ''] = id.split('.');
  // Where only a mark tells, what was done anew before it makes it due again.
  const due = step.isSeen ? `! ${step.isDone}` : `[ "$fresh" = yes ] || ! ${step.isDone}`;
  return [
    `if ${due}; then`,
    ...indented([...door, `begun="$begun ${number} "`, ...step.does, `ended="$ended ${number} "`, 'fresh=yes']),
    'fi',
  ];
}

function takingBack(number: number, steps: readonly StepText[], root: boolean, say: Sentence): readonly string[] {
  const name = (index: number) => `undo_${number}_${index + 1}`;
  const undoing = steps.flatMap(({ undoes }, index) => {
    if (undoes === null) return [];
    const door = steps[index]?.root ? ['open_door'] : root ? ['close_door'] : [];
    return ['', `${name(index)}() {`, ...indented([...door, ...undoes]), '}'];
  });
  const calls = steps
    .flatMap((step, index) => {
      if (step.undoes === null) {
        // What only the person does, only the person takes back.
        return step.isReady === null && step.does[0]?.startsWith('your_turn')
          ? []
          : [`if has_ended ${index + 1}; then left="$left ${index + 1}"; fi`];
      }
      const when = step.undoesHalf ? `has_begun ${index + 1}` : `must_undo ${index + 1} "$1"`;
      return [`if ${when}; then (${name(index)}) || left="$left ${index + 1}"; fi`];
    })
    .toReversed();
  return [
    ...undoing,
    '',
    '# The end of the fix, however it came: what it did not finish is taken back, the last step first.',
    `leave_${number}() {`,
    ...indented([
      "trap '' HUP INT TERM",
      'trap - EXIT',
      'set +e',
      'tidy',
      `if [ "$1" != ${ENDING.done} ] && [ "$1" != ${ENDING.left} ] && [ -n "$begun" ]; then`,
      ...indented([`say ${say('taking-back')}`, 'left=', ...calls, 'tell_left']),
      'fi',
      ...(root ? ['close_door'] : []),
      'exit "$1"',
    ]),
    '}',
  ];
}

function tellingBack(number: number, steps: readonly StepText[]): readonly string[] {
  const lines = steps
    .flatMap(({ back }, index) =>
      back.length === 0
        ? []
        : [
            `if was_done ${number}.${index + 1}; then say ${back.map((line) => quotedAlways(`  ${line}`)).join(' ')}; fi`,
          ],
    )
    .toReversed();
  return [`back_${number}() {`, ...indented(lines.length === 0 ? [':'] : lines), '}'];
}

function attempt({ number, of, about }: FixPlace, say: Sentence): readonly string[] {
  return [
    `say '' ${say('heading', {}, { number: String(number), of: String(of) })} \\`,
    ...about.map((line) => `  ${quotedAlways(line)} \\`),
    "  ''",
    `if done_${number}; then`,
    `  say ${say('already')}`,
    '  already=yes',
    `elif ! ready_${number}; then`,
    `  say ${say('not-ready')}`,
    `  count ${ENDING.left}`,
    'elif agreed; then',
    ...indented([
      "trap 'stopped=yes' HUP INT TERM",
      'set +e',
      '(',
      ...indented([
        'set -e',
        `trap 'leave_${number} "$?"' EXIT`,
        `trap 'trap "" HUP INT TERM; exit ${SCRIPT_EXIT.interrupted}' HUP INT TERM`,
        `fix_${number}`,
      ]),
      ')',
      'count "$?"',
      'set -e',
      'trap halt HUP INT TERM',
    ]),
    'else',
    `  say ${say('declined')}`,
    `  count ${ENDING.declined}`,
    'fi',
  ];
}
