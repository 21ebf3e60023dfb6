import { type Conflict, conflictsOf } from '../../engine/repair/conflict.ts';
import { partToTakeBack, rollBack, rollBackNeedsRoot } from '../../engine/repair/recover.ts';
import { RepairLease } from '../../engine/repair/repair-lease.ts';
import { isTakenOver, type LeaseLoss } from '../../engine/repair/step-permit.ts';
import { heldBack, type PastRun, pastRun, type UndoneChange, undoRun } from '../../engine/repair/undo.ts';
import { mayGoOn, refusalAt } from '../../machine/privilege/door.ts';
import { jsonDocument } from '../../report/json.ts';
import { repairerText } from '../../report/text/repairer.ts';
import type { TextContext } from '../../report/text/text-context.ts';
import { EXIT, exitCodeOfUndone } from '../../session/exit-code.ts';
import type { Words } from '../../words/words.ts';
import type { Destination } from '../destination.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { stopOnInterrupt } from '../stopping.ts';
import { type Taking, takeLease } from '../take-lease.ts';
import { isRoot, type Target } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { saysYes } from '../yes.ts';
import { decide } from './decide.ts';
import { laterRunAtConflict, laterRunOf } from './later-run.ts';
import { undoNeedsRoot } from './reversible.ts';
import { rootCommands } from './root-commands.ts';
import { type UndoRefusal, undoDocument, undoText } from './undo-report.ts';

const never = new AbortController().signal;

export interface TakingBack {
  /** null: there is none with anything in place. */
  readonly run: PastRun | null;
  /** All runs, oldest first. */
  readonly runs: readonly PastRun[];
  /** Only the fix that was cut off. */
  readonly onlyOpen?: boolean;
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly destination: Destination;
  readonly target: Target;
  readonly words: Words;
}

/** Takes one run back and tells what came of it. Gives the exit code. */
export async function takeBack(taking: TakingBack): Promise<number> {
  const { run, onlyOpen = false, invocation, terminal, target } = taking;
  if (run === null || isOver(run)) {
    await tell(taking, run, [], null);
    return EXIT.healthy;
  }
  // The change under way ends; what was not begun by then stays, and the journal knows.
  const stopping = stopOnInterrupt(terminal);
  const { signal } = stopping;
  const refuse = async (refusal: UndoRefusal, code: number) => {
    await tell(taking, run, [], refusal);
    return signal.aborted ? EXIT.interrupted : code;
  };
  if (isRoot(target.machine)) return refuse({ why: 'root' }, EXIT.failed);
  const lease = new RepairLease(target.lease);
  try {
    const takeOver = invocation.switches.has('take-over');
    const leased = await takeLease(lease, { takeOver, ask: askOn(taking) });
    if (leased.status === 'busy') return await refuse({ why: 'busy', repairer: leased.repairer }, EXIT.busy);
    if (leased.status === 'trouble') return await refuse({ why: 'trouble', detail: leased.detail }, EXIT.failed);
    // Another gomend may have taken it back before it was our turn.
    const now = await pastRun(target.store, run.run);
    if (onlyOpen ? !now.open : isOver(now)) {
      await tell(taking, now, [], null);
      return EXIT.healthy;
    }
    const { machine, store } = target;
    const part = onlyOpen ? partToTakeBack(now) : now;
    const isOurs = (conflict: Conflict) => laterRunAtConflict(conflict, laterThan(now, taking)) !== null;
    const conflicts = await conflictsOf(machine, store, part, signal);
    const asks = conflicts.length > 0 && !conflicts.some(isOurs) && canAsk(taking);
    const decisions = asks ? await decide(conflicts, terminal, contextOf(taking)) : [];
    if (decisions === null || (conflicts.length > 0 && !asks)) {
      await tell(taking, now, heldBack(part, conflicts), null, asks ? [] : conflicts.filter((one) => !isOurs(one)));
      if (signal.aborted) return EXIT.interrupted;
      return asks ? EXIT.declined : EXIT.failed;
    }
    const refusal = await mayNot(now, taking);
    if (refusal !== null) return await refuse(refusal, EXIT.failed);
    const undone = onlyOpen
      ? (await rollBack(machine, store, now, signal, lease, decisions)).undone
      : await undoRun(machine, store, now, signal, lease, decisions);
    // Where nothing stood, no change tells that its end could not be written.
    const lost = undone.length === 0 && !signal.aborted ? await lease.mayBegin(false) : null;
    if (lost) return await refuse(refusalOf(lost), isTakenOver(lost) ? EXIT.busy : EXIT.failed);
    await tell(taking, now, undone, null);
    return signal.aborted ? EXIT.interrupted : exitCodeOfUndone(undone);
  } finally {
    await lease.release();
    stopping.release();
  }
}

function isOver({ standing, open }: PastRun): boolean {
  return standing.length === 0 && !open;
}

function refusalOf({ by, detail }: LeaseLoss): UndoRefusal {
  return by === null ? { why: 'trouble', detail } : { why: 'busy', repairer: by };
}

function laterThan(run: PastRun, { runs }: TakingBack): readonly PastRun[] {
  return runs.slice(1 + runs.findIndex((one) => one.run === run.run));
}

function contextOf({ invocation, terminal, destination, target, words }: TakingBack): TextContext {
  const style = textStyle(invocation, terminal, target.machine.person.home, destination.file === null);
  return { words, style, suffix: '' };
}

/** Somebody is there to decide, and to see what about. */
function canAsk({ invocation, terminal, destination }: TakingBack): boolean {
  const { inIsTerminal, outIsTerminal } = terminal;
  return inIsTerminal && outIsTerminal && invocation.format === 'text' && destination.file === null;
}

async function tell(
  taking: TakingBack,
  run: PastRun | null,
  undone: readonly UndoneChange[],
  refusal: UndoRefusal | null,
  open: readonly Conflict[] = [],
): Promise<void> {
  const { invocation, destination, target } = taking;
  const { machine } = target;
  const commandsOf = machine.privilege.commands.bind(machine.privilege);
  const later = run === null ? [] : laterThan(run, taking);
  const withLaterRun = (one: UndoneChange) => ({ ...one, laterRun: laterRunOf(one, later) });
  await destination.write(
    invocation.format === 'json'
      ? jsonDocument(undoDocument(run, undone, refusal, open, commandsOf))
      : undoText(run, undone.map(withLaterRun), refusal, open, contextOf(taking), commandsOf),
  );
}

/** null: nobody is there who could be asked. */
function askOn(taking: TakingBack): Taking['ask'] {
  const { terminal, words } = taking;
  if (!canAsk(taking)) return null;
  return async (repairer) => {
    terminal.out(`${repairerText(repairer, words)}\n`);
    return saysYes(await terminal.question(words.say('repairer.ask')), words);
  };
}

async function mayNot(
  run: PastRun,
  { onlyOpen = false, target, terminal, words }: TakingBack,
): Promise<UndoRefusal | null> {
  const { privilege } = target.machine;
  const needsRoot = onlyOpen ? await rollBackNeedsRoot(target.machine, run, never) : undoNeedsRoot(run);
  if (!needsRoot) return null;
  if (!terminal.inIsTerminal || !terminal.outIsTerminal) return { why: 'needs-terminal' };
  const state = await privilege.state();
  if (state === 'open') return null;
  if (state === 'root') return { why: 'root' };
  if (state === 'refused' || state === 'absent') return { why: 'not-allowed', asked: refusalAt(state) };
  const part = onlyOpen ? partToTakeBack(run) : run;
  const commands = rootCommands(part, privilege).map((line) => `  ${line}\n`);
  terminal.err(`${words.say('undo.as-root')}\n${commands.join('')}${words.say('mend.sudo-asks')}\n`);
  const asked = await privilege.ask();
  if (!mayGoOn(asked)) return { why: 'not-allowed', asked };
  if (asked === 'each') terminal.err(`${words.say('asked.each')}\n`);
  return null;
}
