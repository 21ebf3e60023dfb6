import { type Conflict, conflictsOf } from '../../engine/repair/conflict.ts';
import { heldBack, type PastRun, type UndoneChange, undoRun } from '../../engine/repair/undo.ts';
import { jsonDocument } from '../../report/json.ts';
import { EXIT } from '../../session/exit-code.ts';
import type { Words } from '../../words/words.ts';
import type { Destination } from '../destination.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { stopOnInterrupt } from '../stopping.ts';
import { isRoot, type Target } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { decide } from './decide.ts';
import { laterRunAtConflict, laterRunOf } from './later-run.ts';
import { undoNeedsRoot } from './reversible.ts';
import { type UndoRefusal, undoDocument, undoText } from './undo-report.ts';

export interface TakingBack {
  /** null: there is none with anything in place. */
  readonly run: PastRun | null;
  /** All runs, oldest first. */
  readonly runs: readonly PastRun[];
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly destination: Destination;
  readonly target: Target;
  readonly words: Words;
}

/** Takes one run back and tells what came of it. Gives the exit code. */
export async function takeBack({
  run,
  runs,
  invocation,
  terminal,
  destination,
  target,
  words,
}: TakingBack): Promise<number> {
  const { machine, store } = target;
  const style = textStyle(invocation, terminal, machine.person.home, destination.file === null);
  const commandsOf = machine.privilege.commands.bind(machine.privilege);
  const later = run === null ? [] : runs.slice(runs.indexOf(run) + 1);
  const context = { words, style, suffix: '' };
  const withLaterRun = (one: UndoneChange) => ({ ...one, laterRun: laterRunOf(one, later) });
  const tell = (undone: readonly UndoneChange[], refusal: UndoRefusal | null, open: readonly Conflict[] = []) =>
    destination.write(
      invocation.format === 'json'
        ? jsonDocument(undoDocument(run, undone, refusal, open, commandsOf))
        : undoText(run, undone.map(withLaterRun), refusal, open, context, commandsOf),
    );
  if (run === null || run.standing.length === 0) {
    await tell([], null);
    return EXIT.healthy;
  }
  // The change under way ends; what was not begun by then stays, and the journal knows.
  const stopping = stopOnInterrupt(terminal);
  const isOurs = (conflict: Conflict) => laterRunAtConflict(conflict, later) !== null;
  const conflicts = isRoot(machine) ? [] : await conflictsOf(machine, store, run, stopping.signal);
  const asks = conflicts.length > 0 && !conflicts.some(isOurs) && canAsk(invocation, terminal);
  const decisions = asks ? await decide(conflicts, terminal, context) : [];
  if (decisions === null || (conflicts.length > 0 && !asks)) {
    stopping.release();
    await tell(heldBack(run, conflicts), null, asks ? [] : conflicts.filter((one) => !isOurs(one)));
    if (stopping.signal.aborted) return EXIT.interrupted;
    return asks ? EXIT.declined : EXIT.failed;
  }
  const refusal = await mayNot(run, target, terminal, words);
  if (refusal !== null) {
    await tell([], refusal);
    return stopping.signal.aborted ? EXIT.interrupted : EXIT.failed;
  }
  const undone = await undoRun(machine, store, run, stopping.signal, decisions);
  stopping.release();
  await tell(undone, null);
  if (stopping.signal.aborted) return EXIT.interrupted;
  const left = undone.some(({ result }) => result.status === 'conflict' || result.status === 'failed');
  return left ? EXIT.failed : EXIT.healthy;
}

/** Somebody is there to decide, and to see what about. */
function canAsk({ format, out }: Invocation, terminal: Terminal): boolean {
  return format === 'text' && out === null && terminal.inIsTerminal && terminal.outIsTerminal;
}

async function mayNot(
  run: PastRun,
  { machine }: Target,
  terminal: Terminal,
  words: Words,
): Promise<UndoRefusal | null> {
  if (isRoot(machine)) return 'root';
  if (!undoNeedsRoot(run)) return null;
  if (!terminal.inIsTerminal || !terminal.outIsTerminal) return 'needs-terminal';
  const state = await machine.privilege.state();
  if (state === 'open') return null;
  if (state !== 'asks') return state === 'root' ? 'root' : 'not-allowed';
  terminal.err(`${words.say('mend.sudo-asks')}\n`);
  return (await machine.privilege.ask()) === 'granted' ? null : 'not-allowed';
}
