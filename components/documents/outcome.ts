import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import { isWrong } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import { ungrantedIn, ungrantedText } from '../../src/report/text/asked.ts';
import { lossText } from '../../src/report/text/repairer.ts';
import type { Repair, SessionContext } from '../../src/session/context.ts';
import { hanging, indented, paragraph } from '../text/blocks.ts';
import { BLANK, type Line, type Span, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { fixTitle } from './change.ts';
import { worstFirst } from './counts.ts';
import { findingLines, statusWidth } from './status.ts';
import { undoneLines } from './undone.ts';

const INDENT = 2;

/** How a repair ended, as the summary tells it. */
export type Ending =
  | 'proven'
  | 'still'
  | 'other'
  | 'unseen'
  | 'failed'
  | 'failed-left'
  /** Another gomend took over: nothing of it stands, or what had been done by then. */
  | 'lost'
  | 'lost-left'
  | 'waiting'
  | 'declined';

const MARKS: Readonly<Record<Ending, 'ok' | 'warning' | 'problem' | 'unknown' | 'note'>> = {
  proven: 'ok',
  still: 'problem',
  other: 'warning',
  unseen: 'unknown',
  failed: 'problem',
  'failed-left': 'problem',
  lost: 'warning',
  'lost-left': 'problem',
  waiting: 'note',
  declined: 'note',
};

export function endingOf({ result, verification }: Repair): Ending {
  if (result?.status === 'failed') {
    if (result.lost) return result.left.length > 0 ? 'lost-left' : 'lost';
    if (result.left.length > 0) return 'failed-left';
    return result.failure.code === 'cancelled' ? 'declined' : 'failed';
  }
  if (result?.status === 'waiting') return 'waiting';
  return verification?.verdict ?? 'unseen';
}

export function endingMark(ending: Ending): (typeof MARKS)[Ending] {
  return MARKS[ending];
}

/** One line over everything: the worst of what happened, or that all of it is proven. */
export function outcomeTitle(context: SessionContext, voice: Voice): string {
  if (context.undone !== null) return voice.say('wizard.outcome-title.undone');
  const endings = context.repairs.map(endingOf);
  const order: readonly Ending[] = [
    'failed-left',
    'lost-left',
    'failed',
    'lost',
    'still',
    'other',
    'unseen',
    'waiting',
    'declined',
  ];
  const worst = order.find((ending) => endings.includes(ending)) ?? (endings.length > 0 ? 'proven' : 'nothing');
  return voice.say(`wizard.outcome-title.${worst}`);
}

/** Steps of this session that stand and can be taken back. */
export function undoableSteps({ repairs, undone }: SessionContext): number {
  if (undone !== null) return 0;
  return repairs.flatMap(stepsDone).filter(canBeTakenBack).length;
}

function stepsDone({ plan, result }: Repair): readonly PlannedStep[] {
  if (result?.status === 'applied') return plan.steps;
  return result?.status === 'waiting' ? plan.steps.slice(0, plan.steps.indexOf(result.step)) : [];
}

function canBeTakenBack(step: PlannedStep): boolean {
  switch (step.kind) {
    case 'replace':
    case 'move':
      return true;
    case 'run':
      return step.saved.length > 0 || step.inverse !== null;
    case 'fetch':
      return step.tree !== null;
    case 'privileged':
      return step.inverse !== null;
    case 'person':
      return false;
  }
}

export interface OutcomeOptions {
  readonly voice: Voice;
  readonly width: number;
}

/** What changed, how that is known, what a person must know about it, and what is still open. */
export function outcomeDocument(context: SessionContext, options: OutcomeOptions): readonly Line[] {
  const { repairs, undone } = context;
  const told =
    undone === null ? repairs.flatMap((repair) => repairLines(repair, options)) : undoneLines(undone, options);
  return [...told, ...twoTruths(context, options), ...openLines(context, options)];
}

function repairLines(repair: Repair, { voice, width }: OutcomeOptions): readonly Line[] {
  const ending = endingOf(repair);
  const status = MARKS[ending];
  const mark: readonly Span[] = [span(`${voice.theme.symbols.status[status]} `, status)];
  const title = hanging(mark, fixTitle(repair.plan.fix, voice), width, 'strong');
  const room = width - INDENT;
  const about = [...paragraph(explanation(repair, ending, voice), room), ...proofLines(repair, { voice, width: room })];
  return [...title, ...indented(about, INDENT), BLANK];
}

function explanation({ result }: Repair, ending: Ending, voice: Voice): string {
  const failure = result?.status === 'failed' ? result.failure : null;
  const left = result?.status === 'failed' ? result.left : [];
  const lost = result?.status === 'failed' ? result.lost : undefined;
  // A question of sudo's that ended badly leaves its ending as the detail.
  const asked = failure && !lost ? ungrantedIn(failure) : null;
  if (asked !== null && result?.status === 'failed') return ungrantedText(asked, result, 'wizard', voice);
  const detail = failure?.detail || failure?.code || '';
  return voice.say(`wizard.ending.${ending}`, { detail, left, why: lost ? lossText(lost, voice) : '' });
}

/** What the check says now: the proof, or the lack of it. */
function proofLines({ verification, finding }: Repair, { voice, width }: OutcomeOptions): readonly Line[] {
  const seen = verification?.findings.filter((one) => one.check === finding.check).slice(0, 1) ?? [];
  return seen.flatMap((one) => findingLines(one, { voice, width, statusWidth: statusWidth([one.status], voice) }));
}

/** A start-up file is read when a shell starts: this terminal keeps what it was given. */
export function twoTruths({ repairs, undone }: SessionContext, { voice, width }: OutcomeOptions): readonly Line[] {
  const applied = repairs.filter(({ result, plan }) => {
    return result?.status === 'applied' && plan.fix.effect === 'new-terminal';
  });
  if (applied.length === 0) return [];
  const proven = applied.filter(({ verification }) => verification?.verdict === 'proven');
  const names = [...new Set(proven.flatMap(({ plan }) => variablesTakenAway(plan.fix)))];
  const truth = voice.say(undone === null ? 'wizard.truth.new-terminal' : 'wizard.truth.undone');
  const lines = paragraph(truth, width);
  if (undone !== null || names.length === 0) return [...lines, BLANK];
  const how = paragraph(voice.say('wizard.truth.unset'), width);
  return [...lines, ...how, [span(`  unset ${names.join(' ')}`, 'code')], BLANK];
}

/** A fix that takes whole variables out of a start-up file has them as `names`. PATH is never unset whole. */
function variablesTakenAway({ params }: Fix): readonly string[] {
  const names = params['names'];
  if (typeof names !== 'object') return [];
  return names.filter((name) => /^[A-Za-z_]\w*$/.test(name) && name !== 'PATH');
}

function openLines({ findings }: SessionContext, { voice, width }: OutcomeOptions): readonly Line[] {
  const open = worstFirst(findings.filter(isWrong));
  if (open.length === 0) {
    const unseen = findings.filter((one) => one.status === 'unknown').length;
    const none = voice.theme.spoken ? 'wizard.open.none.spoken' : 'wizard.open.none';
    const key = unseen > 0 ? 'wizard.open.unknown' : none;
    return paragraph(voice.say(key, { n: unseen }), width);
  }
  const columns = statusWidth(
    open.map(({ status }) => status),
    voice,
  );
  return [
    ...paragraph(voice.say('wizard.open.some', { n: open.length }), width, 'strong'),
    ...open.flatMap((one) => findingLines(one, { voice, width, statusWidth: columns })),
  ];
}
