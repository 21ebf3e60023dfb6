import { Application, type ApplyResult } from '../../engine/repair/apply.ts';
import { finishNeedsRoot, prepareFinish, type Unfinished } from '../../engine/repair/finish.ts';
import { stepNeedsRoot } from '../../engine/repair/planned-step.ts';
import { RepairLease } from '../../engine/repair/repair-lease.ts';
import { isTakenOver, type LeaseLoss } from '../../engine/repair/step-permit.ts';
import { mayGoOn } from '../../machine/privilege/door.ts';
import { reportPlan } from '../../report/plan.ts';
import { refusalParams } from '../../report/refusal-params.ts';
import { planText } from '../../report/text/plan-text.ts';
import { lossText, repairerText } from '../../report/text/repairer.ts';
import { prose, type TextContext } from '../../report/text/text-context.ts';
import { unfinishedText } from '../../report/text/unfinished-text.ts';
import { reportUnfinished } from '../../report/unfinished.ts';
import { EXIT } from '../../session/exit-code.ts';
import type { Words } from '../../words/words.ts';
import type { FixMode } from '../fix.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { type Taking, takeLease } from '../take-lease.ts';
import { isRoot, type Target, targetSuffix } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { findUnfinished } from '../unfinished.ts';
import { saysYes } from '../yes.ts';
import { downloadProgress } from './download-progress.ts';
import type { MendOutcome } from './outcome.ts';
import { outcomeText } from './outcome-text.ts';

const never = new AbortController().signal;

export interface FinishRequest {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly mode: FixMode;
  readonly target: Target;
  readonly words: Words;
}

/** `gomend fix --unfinished`: does what remains of the fix that an earlier run was cut off in. */
export async function finishUnfinished(request: FinishRequest): Promise<number> {
  const { invocation, terminal, mode, target, words } = request;
  const { machine } = target;
  const style = textStyle(invocation, terminal, machine.person.home, true);
  const context: TextContext = { words, style, suffix: targetSuffix(target) };
  const say = (lines: readonly string[]) => terminal.out(`${lines.join('\n')}\n`);
  const lease = new RepairLease(target.lease);
  try {
    // These change nothing, and root would leave its files in the person's directory.
    if (mode !== 'dry-run' && !isRoot(machine)) {
      const leased = await takeLease(lease, {
        takeOver: invocation.switches.has('take-over'),
        ask: mode === 'ask' ? asking(request, say, context) : null,
      });
      if (leased.status !== 'ours') {
        const barred: MendOutcome =
          leased.status === 'busy'
            ? { kind: 'busy', repairer: leased.repairer }
            : { kind: 'journal', detail: leased.detail };
        say(prose(outcomeText(barred, words), 0, context));
        return leased.status === 'busy' ? EXIT.busy : EXIT.failed;
      }
    }
    return await underLease(request, lease, context, say);
  } finally {
    await lease.release();
  }
}

type Say = (lines: readonly string[]) => void;

/** Whether to take over from another gomend that has ended before its time. */
function asking({ terminal, words }: FinishRequest, say: Say, context: TextContext): Taking['ask'] {
  return async (repairer) => {
    say(['', ...prose(repairerText(repairer, words), 0, context)]);
    return saysYes(await terminal.question(words.say('repairer.ask')), words);
  };
}

async function underLease(request: FinishRequest, lease: RepairLease, context: TextContext, say: Say): Promise<number> {
  const { target, words } = request;
  const { machine } = target;
  const sentence = (key: string, params = {}) => say(prose(words.say(key, params), 0, context));
  const found = await findUnfinished(target);
  if (found === null) {
    sentence('unfinished.none');
    return EXIT.healthy;
  }
  const commandsOf = machine.privilege.commands.bind(machine.privilege);
  say(unfinishedText(reportUnfinished(found, words, commandsOf, context.suffix), context));
  if (found.onlyBack !== null) return EXIT.failed;
  if (isRoot(machine)) {
    sentence('mend.outcome.root');
    return EXIT.failed;
  }
  const outcome = await finish(found, request, lease, context, say);
  sentence(outcome.key, outcome.params);
  return outcome.code;
}

interface Ending {
  readonly key: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
  readonly code: number;
}

const ending = (key: string, code: number, params: Ending['params'] = {}): Ending => ({ key, params, code });

function lostEnding(lost: LeaseLoss, left: readonly string[], words: Words): Ending {
  const key = left.length === 0 ? 'mend.outcome.lease-lost' : 'mend.outcome.lease-lost-left';
  return ending(key, isTakenOver(lost) ? EXIT.busy : EXIT.failed, { why: lossText(lost, words), left });
}

async function finish(
  found: Unfinished,
  { terminal, mode, target, words }: FinishRequest,
  lease: RepairLease,
  context: TextContext,
  say: Say,
): Promise<Ending> {
  const { machine, store } = target;
  const hasTerminal = terminal.inIsTerminal && terminal.outIsTerminal;
  const opened = async (): Promise<boolean> => {
    if ((await machine.privilege.state()) === 'open') return true;
    if (!hasTerminal) return false;
    say(prose(words.say('mend.sudo-asks'), 0, context));
    const asked = await machine.privilege.ask();
    if (asked === 'each') say(prose(words.say('asked.each'), 0, context));
    return mayGoOn(asked);
  };
  const yes = async (key: string) => saysYes(await terminal.question(words.say(key)), words);
  if (mode === 'dry-run') return ending('mend.outcome.planned', EXIT.healthy);
  // What was agreed to is agreed to; that it goes on is asked before anything is touched.
  if (mode === 'ask' && !(await yes('mend.ask'))) return ending('mend.outcome.declined', EXIT.declined);
  if ((await finishNeedsRoot(machine, found, never)) && !(await opened())) {
    return ending('unfinished.only-back.not-granted', EXIT.failed);
  }
  const finishing = await prepareFinish(machine, store, found, never, lease);
  if (!finishing.ok) {
    await machine.privilege.close();
    const { why } = finishing;
    if (why.why === 'lost') return lostEnding(why.lost, [], words);
    if (why.why !== 'refused') return ending(`unfinished.only-back.${why.why}`, EXIT.failed);
    return ending(`mend.outcome.refused.${why.refusal.code}`, EXIT.failed, refusalParams(why.refusal));
  }
  const { plan, journal, finding, earlier } = finishing;
  if (plan.steps.length === 0) say(prose(words.say('unfinished.nothing-remains'), 0, context));
  else {
    const commandsOf = machine.privilege.commands.bind(machine.privilege);
    say([
      ...prose(words.say('unfinished.remaining'), 0, context),
      ...planText(reportPlan(plan, words, commandsOf), context),
    ]);
  }
  const [first] = plan.steps;
  // Where a command of the person's comes first, sudo would only be shut again.
  if (first && stepNeedsRoot(first) && !(await opened()))
    return ending('unfinished.only-back.not-granted', EXIT.failed);
  const onEvent = downloadProgress(words, (line) => say(prose(line, 0, context)));
  const application = new Application(machine, journal, plan, finding, lease, onEvent, earlier);
  for (;;) {
    const result: ApplyResult = await application.proceed();
    if (result.status === 'applied') return ending('unfinished.finished', EXIT.healthy);
    if (result.status === 'failed') {
      if (result.lost) return lostEnding(result.lost, result.left, words);
      const detail = result.failure.detail || result.failure.code;
      if (result.left.length === 0) return ending('mend.outcome.failed', EXIT.failed, { detail });
      return ending('mend.outcome.failed-left', EXIT.failed, { detail, left: result.left });
    }
    if (result.status === 'waiting') {
      const instruction = words.tell(result.step.instruction);
      say(['', ...prose(instruction, 0, context)]);
      if (mode !== 'ask' || !(await yes('mend.ask-person')))
        return ending('mend.outcome.waiting', EXIT.problems, { instruction });
      target.personDone(result.step.instruction.key);
      application.personDone();
    } else if (!(await opened())) {
      const given = await application.abandon({ code: 'denied', detail: '' });
      if (given.status === 'failed' && given.lost) return lostEnding(given.lost, given.left, words);
      return ending('mend.outcome.denied', EXIT.failed);
    }
  }
}
