import { changeNeedsRoot, type PastRun, pastRuns, type UndoneChange, undoRun } from '../engine/repair/undo.ts';
import { jsonDocument } from '../report/json.ts';
import { EXIT } from '../session/exit-code.ts';
import { loadWords, type Words } from '../words/words.ts';
import { type Destination, destinationOf } from './destination.ts';
import type { Invocation } from './invocation.ts';
import { textStyle } from './look.ts';
import { unknownWord } from './nearest.ts';
import { stopOnInterrupt } from './stopping.ts';
import { type Target, targetOf } from './target.ts';
import type { Terminal } from './terminal.ts';
import { runList } from './undo/run-list.ts';
import { type UndoRefusal, undoDocument, undoText } from './undo/undo-report.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend undo`: take back what a run changed, to the byte where the journal can. */
export const undo: Command = async (invocation, terminal) => {
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords('en')]);
  const runs = await readRuns(target);
  if (invocation.switches.has('list')) {
    await destination.write(runList(runs, invocation, words));
    return EXIT.healthy;
  }
  const [named] = invocation.operands;
  const run = named === undefined ? runs.findLast(({ standing }) => standing.length > 0) : namedRun(named, runs);
  return takeBack({ run: run ?? null, invocation, terminal, destination, target, words });
};

async function readRuns({ store }: Target): Promise<readonly PastRun[]> {
  try {
    return await pastRuns(store);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError('state', { place: store.place, detail });
  }
}

function namedRun(name: string, runs: readonly PastRun[]): PastRun {
  const run = runs.find((one) => one.run === name);
  if (run) return run;
  throw unknownWord(
    'unknown-run',
    name,
    runs.map((one) => one.run),
  );
}

interface TakingBack {
  readonly run: PastRun | null;
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly destination: Destination;
  readonly target: Target;
  readonly words: Words;
}

async function takeBack({ run, invocation, terminal, destination, target, words }: TakingBack): Promise<number> {
  const { machine, store } = target;
  const style = textStyle(invocation, terminal, machine.person.home, destination.file === null);
  const tell = (undone: readonly UndoneChange[], refusal: UndoRefusal | null) =>
    destination.write(
      invocation.format === 'json'
        ? jsonDocument(undoDocument(run, undone, refusal))
        : undoText(run, undone, refusal, { words, style, suffix: '' }),
    );
  if (run === null || run.standing.length === 0) {
    await tell([], null);
    return EXIT.healthy;
  }
  // The change under way ends; what was not begun by then stays, and the journal knows.
  const stopping = stopOnInterrupt(terminal);
  const refusal = await mayNot(run, target, terminal, words);
  if (refusal !== null) {
    await tell([], refusal);
    return stopping.signal.aborted ? EXIT.interrupted : EXIT.failed;
  }
  const undone = await undoRun(machine, store, run, stopping.signal);
  stopping.release();
  await tell(undone, null);
  if (stopping.signal.aborted) return EXIT.interrupted;
  const left = undone.some(({ result }) => result.status === 'conflict' || result.status === 'failed');
  return left ? EXIT.failed : EXIT.healthy;
}

async function mayNot(
  run: PastRun,
  { machine }: Target,
  terminal: Terminal,
  words: Words,
): Promise<UndoRefusal | null> {
  const state = await machine.privilege.state();
  if (state === 'root') return 'root';
  if (!run.standing.some(({ change }) => changeNeedsRoot(change))) return null;
  if (state === 'refused' || state === 'absent') return 'not-allowed';
  if (!terminal.inIsTerminal || !terminal.outIsTerminal) return 'needs-terminal';
  if (state === 'open') return null;
  terminal.err(`${words.say('mend.sudo-asks')}\n`);
  return (await machine.privilege.ask()) === 'granted' ? null : 'not-allowed';
}
