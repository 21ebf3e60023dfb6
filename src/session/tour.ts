import { MAIN_CHECK, needsNetwork, STAGE_IDS, type StageId, stageOf, stageOfCheck } from '../../flows/tour.ts';
import { type Finding, isWrong } from '../model/finding.ts';
import type { SessionContext } from './context.ts';
import { proofsOf } from './readiness.ts';

/**
 * - `open`: something is to be done; `later`: so it is, and the person has put it off.
 * - `waits`: it rests on another stage, and what matters most in it could not be looked at before that is right.
 * - `so-far`: nothing wrong was seen, and the rest waits.
 * - `unknown`: nothing wrong was seen, and not all could be looked at.
 * - `to-come`: the first program, before it has been tried; `failed`: it did not do what it should.
 */
export type StageStatus = 'fine' | 'open' | 'later' | 'waits' | 'so-far' | 'unknown' | 'to-come' | 'failed';

export interface Stage {
  readonly id: StageId;
  readonly status: StageStatus;
  /** What is wrong in it, in the order in which it is taken. */
  readonly open: readonly Finding[];
  /** The stage that it waits for; null: it waits for none. */
  readonly waitsFor: StageId | null;
}

/** Where the tour stands: at a finding, or (null) at the first program. */
export interface Stop {
  readonly stage: StageId;
  readonly finding: Finding | null;
  /** It comes before stages that stand above it, because what they need is downloaded. */
  readonly early: boolean;
}

type Toured = Pick<SessionContext, 'findings' | 'putOff' | 'proving'>;

/** The tour leads; the list of all that was found does not. */
export function isOnTour({ journey, listing }: Pick<SessionContext, 'journey' | 'listing'>): boolean {
  return journey === 'onboarding' && !listing;
}

export function stagesOf(context: Toured): readonly Stage[] {
  return STAGE_IDS.map((id) => {
    const own = context.findings.filter((finding) => stageOf(finding) === id);
    const open = own.filter(isWrong).toSorted((one, other) => rank(one) - rank(other));
    return { id, open, status: statusOf(id, own, open, context), waitsFor: waitsFor(id, own) };
  });
}

/** What is taken next; null: nothing is left, but for what was put off. */
export function nextStop(context: Toured): Stop | null {
  const stages = stagesOf(context).filter(({ id }) => !context.putOff.includes(id));
  const stops = stages.flatMap(({ id, open }) => open.map((finding) => ({ stage: id, finding, early: false })));
  const [first] = stops;
  const network = stops.find(({ stage, finding }) => stage === 'network' && finding.status === 'problem');
  if (first && network && needsNetwork(first.finding)) return { ...network, early: true };
  if (first) return first;
  const program = stages.find(({ id }) => id === 'program');
  return program?.status === 'to-come' ? { stage: 'program', finding: null, early: false } : null;
}

/** What was put off, and was neither done nor tried all the same. */
export function stillPutOff(context: Toured): readonly StageId[] {
  const isLeft = ({ id, status }: Stage) => context.putOff.includes(id) && (status === 'later' || status === 'waits');
  return stagesOf(context).flatMap((stage) => (isLeft(stage) ? [stage.id] : []));
}

/** `2` of `6`: stages in which nothing is left to do. */
export function stagesDone(context: Toured): { readonly done: number; readonly of: number } {
  const stages = stagesOf(context);
  return { done: stages.filter(({ status }) => status === 'fine').length, of: stages.length };
}

function statusOf(id: StageId, own: readonly Finding[], open: readonly Finding[], context: Toured): StageStatus {
  const isLater = context.putOff.includes(id);
  if (id === 'program') return statusOfProgram(isLater, context);
  if (open.length > 0) return isLater ? 'later' : 'open';
  const waiting = own.filter(isWaiting);
  if (waiting.some(({ check }) => check === MAIN_CHECK[id])) return 'waits';
  if (waiting.length > 0) return 'so-far';
  return own.some(({ status }) => status === 'unknown') ? 'unknown' : 'fine';
}

function statusOfProgram(isLater: boolean, { findings, proving }: Toured): StageStatus {
  const proofs = proofsOf(proving);
  if (proofs === 'passed') return 'fine';
  if (proofs === 'failed') return 'failed';
  if (proofs === 'unknown' || proofs === 'skipped') return 'unknown';
  // Without a go there is nothing to try.
  const isThere = findings.every(({ check, status }) => check !== 'toolchain.go-present' || status !== 'problem');
  if (!isThere) return 'waits';
  return isLater ? 'later' : 'to-come';
}

function waitsFor(id: StageId, own: readonly Finding[]): StageId | null {
  if (id === 'program') return 'go';
  const waiting = own.find((one) => isWaiting(one) && one.check === MAIN_CHECK[id]);
  return waiting ? stageOfCheck(String(waiting.params['ground'])) : null;
}

/** It was not looked at, because what it rests on is wrong. */
function isWaiting({ status, message }: Finding): boolean {
  return status === 'skipped' && message === 'runner.ground';
}

/** Checks come in the order in which they rest on each other; what is broken comes before what could be better. */
function rank({ status }: Finding): number {
  return status === 'problem' ? 0 : 1;
}
