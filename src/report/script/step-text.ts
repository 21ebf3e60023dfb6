import { digest, type FileImage } from '../../engine/repair/file-image.ts';
import type { PlannedStep } from '../../engine/repair/planned-step.ts';
import { type DoorContext, operationCommands, SUDO } from '../../machine/privilege/commands.ts';
import { replacing } from '../../machine/privilege/file-commands.ts';
import type { Words } from '../../words/words.ts';
import { composing, linesOf, piecesOf } from './compose.ts';
import { quoted, quotedAll } from './shell-text.ts';
import type { Tools } from './tools.ts';

/** Everything that a step's text is made with. */
export interface ScriptContext {
  readonly door: DoorContext;
  readonly tools: Tools;
  readonly words: Words;
  /** Where the script keeps old bytes and its marks. */
  readonly keep: string;
  /** Makes the names of root's temporary files this script's own. */
  readonly token: string;
}

/** One step as the script has it. Lines stand without indentation. */
export interface StepText {
  /** Variables for the files and what they must be. */
  readonly names: readonly string[];
  /** Functions that stand before the fix's own. */
  readonly functions: readonly string[];
  /** The condition that it is done already. */
  readonly isDone: string;
  /** Files tell whether it is done; of anything else only the script's own mark does. */
  readonly isSeen: boolean;
  /** The condition that it can begin; null: nothing of it can be seen before. */
  readonly isReady: string | null;
  readonly root: boolean;
  readonly does: readonly string[];
  /** Takes it back after it has begun; null: nothing takes it back. */
  readonly undoes: readonly string[] | null;
  /** What takes it back can be told from the files; else only a step that came to its end is taken back. */
  readonly undoesHalf: boolean;
  /** Commands that a person runs to take it back later. */
  readonly back: readonly string[];
}

/** @param id `<fix>.<step>`, both from 1 */
export function stepText(step: PlannedStep, id: string, context: ScriptContext): StepText {
  switch (step.kind) {
    case 'replace':
      return replaceText(step, id, context);
    case 'move':
      return moveText(step, id, context);
    case 'run':
      return runText(step, id, context);
    case 'fetch':
      throw new Error('a download is in no script: `fitOf` has refused it');
    case 'privileged':
      return privilegedText(step, id, context);
    case 'person':
      return {
        names: [],
        functions: [],
        isDone: `was_done ${id}`,
        isSeen: false,
        isReady: null,
        root: false,
        does: [`your_turn ${id} ${quoted(context.words.tell(step.instruction))}`],
        undoes: null,
        undoesHalf: false,
        back: [],
      };
  }
}

export const stateOf = (image: FileImage): string => image.content?.sha256 ?? 'absent';

function replaceText(step: PlannedStep & { kind: 'replace' }, id: string, context: ScriptContext): StepText {
  const { before, after } = step;
  const { tools, keep } = context;
  const root = step.as === 'root';
  const old = before.content?.bytes ?? new Uint8Array();
  const suffix = id.replace('.', '_');
  const maker = `new_${suffix}`;
  const target = `"$file_${suffix}"`;
  const [was, becomes] = [`"$was_${suffix}"`, `"$new_${suffix}"`];
  const owner = `${after.uid}:${after.gid}`;
  const mode = after.mode.toString(8);
  const put = (from: string, now: string, then: string) =>
    root
      ? `put_root "$keep/${from}" ${target} ${now} ${then} ${owner} ${mode.padStart(4, '0')} ${quoted(temporaryOf(step, id, context))}`
      : `put_own "$keep/${from}" ${target} ${now} ${then} ${owner} ${mode}`;
  const kept = `${keep}/${id}.old`;
  const sudo = root ? [SUDO] : [];
  return {
    names: [
      '',
      `file_${suffix}=${quoted(before.target)}`,
      `was_${suffix}=${stateOf(before)}`,
      `new_${suffix}=${digest(after.bytes)}`,
    ],
    functions: [
      `${maker}() {`,
      ...indented(composing(piecesOf(old, after.bytes), linesOf(old).length, '"$1"', tools)),
      '}',
    ],
    isDone: `is_now ${target} ${becomes}`,
    isSeen: true,
    isReady: `is_as_planned ${target} ${was} ${owner} ${mode}`,
    root,
    does: [
      `keep_old ${id} ${target} ${was}`,
      `${maker} "$keep/${id}.old" >"$keep/${id}.new"`,
      ...step.makes.toReversed().map((directory) => `make_own ${quoted(directory)}`),
      put(`${id}.new`, was, becomes),
      `${tools.rm} -f "$keep/${id}.new"`,
      `mark ${id}`,
    ],
    undoes: [
      `is_now ${target} ${was} || ${put(`${id}.old`, becomes, was)}`,
      ...step.makes.map((directory) => `unmake_own ${quoted(directory)}`),
      `unmark ${id}`,
    ],
    undoesHalf: true,
    back: [
      quotedAll([...sudo, ...(before.content === null ? [tools.rm, '-f'] : [tools.cp, kept]), before.target]),
      ...step.makes.map((directory) => quotedAll([tools.rmdir, directory])),
    ],
  };
}

/** Beside the file, or one above it in a live directory, as gomend's own door does it. */
function temporaryOf({ before, after }: PlannedStep & { kind: 'replace' }, id: string, context: ScriptContext): string {
  const { mode, uid, gid } = after;
  const present = before.content !== null;
  const change = { change: 'replace', path: before.target, present, mode, uid, gid } as const;
  return replacing(change, context.door.platform, `${context.token}-${id}`).temporary;
}

function moveText(step: PlannedStep & { kind: 'move' }, id: string, { tools }: ScriptContext): StepText {
  const root = step.as === 'root';
  const move = root ? 'move_root' : 'move_own';
  const [from, to] = [quoted(step.from), quoted(step.to)];
  const moved = `{ is_now ${from} absent && is_now ${to} ${step.sha256}; }`;
  const unmoved = `{ is_now ${from} ${step.sha256} && is_now ${to} absent; }`;
  return {
    names: [],
    functions: [],
    isDone: moved,
    isSeen: true,
    isReady: unmoved,
    root,
    does: [`${move} ${from} ${to} ${step.sha256}`, `mark ${id}`],
    undoes: [`${unmoved} || ${move} ${to} ${from} ${step.sha256}`, `unmark ${id}`],
    undoesHalf: true,
    back: [quotedAll([...(root ? [SUDO] : []), tools.mv, '-n', step.to, step.from])],
  };
}

function runText(step: PlannedStep & { kind: 'run' }, id: string, { tools, keep }: ScriptContext): StepText {
  const saved = step.saved.map((image, index) => ({ image, name: `${id}.${index + 1}`, target: quoted(image.target) }));
  const restore = saved.flatMap(({ image, name, target }) => {
    const { uid = 0, gid = 0, mode = 0 } = image.content ?? {};
    const was = stateOf(image);
    return `is_now ${target} ${was} || put_own "$keep/${name}.old" ${target} "$(state_of ${target})" ${was} ${uid}:${gid} ${mode.toString(8)}`;
  });
  const inverse = step.inverse === null ? null : [`run_own ${quotedAll(step.inverse)}`];
  const undoes = saved.length > 0 ? restore : inverse;
  const backFiles = saved.map(({ image, name }) =>
    quotedAll([...(image.content === null ? [tools.rm, '-f'] : [tools.cp, `${keep}/${name}.old`]), image.target]),
  );
  return {
    names: [],
    functions: [],
    isDone: `was_done ${id}`,
    isSeen: false,
    isReady:
      saved.length === 0 ? null : saved.map(({ image, target }) => `is_now ${target} ${stateOf(image)}`).join(' && '),
    root: false,
    does: [
      ...saved.map(({ image, name, target }) => `keep_old ${name} ${target} ${stateOf(image)}`),
      `run_own ${quotedAll(step.argv)}`,
      `mark ${id}`,
    ],
    undoes: undoes && [...undoes, `unmark ${id}`],
    undoesHalf: saved.length > 0,
    back: saved.length > 0 ? backFiles : step.inverse === null ? [] : [quotedAll(step.inverse)],
  };
}

function privilegedText(step: PlannedStep & { kind: 'privileged' }, id: string, { door }: ScriptContext): StepText {
  const runs = (operation: typeof step.operation) => [
    ...(operation.op === 'give-back-trees' ? operation.trees.map((tree) => `must_be_own_tree ${quoted(tree)}`) : []),
    ...operationCommands(operation, door).map(
      // What find prints is a file that stands in the way.
      (argv) => `${argv[0] === '/usr/bin/find' ? 'run_root_finding_nothing' : 'run_root'} ${quotedAll(argv)}`,
    ),
  ];
  return {
    names: [],
    functions: [],
    isDone: `was_done ${id}`,
    isSeen: false,
    isReady: null,
    root: true,
    does: [...runs(step.operation), `mark ${id}`],
    undoes: step.inverse && [...runs(step.inverse), `unmark ${id}`],
    undoesHalf: false,
    // By hand, sudo may ask.
    back: step.inverse === null ? [] : operationCommands(step.inverse, door).map((argv) => quotedAll([SUDO, ...argv])),
  };
}

export function indented(lines: readonly string[], by = '  '): readonly string[] {
  return lines.map((line) => (line === '' ? '' : by + line));
}
