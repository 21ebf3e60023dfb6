import type { JourneyId } from '../../flows/journeys.ts';
import type { ResolverExplanation } from '../../flows/resolver/explain/resolver-explanation.ts';
import type { StageId } from '../../flows/tour.ts';
import type { FactId } from '../engine/fact.ts';
import type { Application, ApplyEvent, ApplyResult } from '../engine/repair/apply.ts';
import type { Conflict, Way } from '../engine/repair/conflict.ts';
import type { Unfinished } from '../engine/repair/finish.ts';
import type { Repairer } from '../engine/repair/lease.ts';
import type { Plan, Refusal } from '../engine/repair/plan.ts';
import type { Decision } from '../engine/repair/settle.ts';
import type { UndoneChange } from '../engine/repair/undo.ts';
import type { CauseTexts } from '../knowledge/cause-text.ts';
import type { AskResult } from '../machine/privilege/door.ts';
import type { Finding, FlowId } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Symptom } from '../symptom/symptom.ts';
import type { Told } from '../symptom/told.ts';
import type { LeftJourney } from './left/left-journey.ts';
import type { Progress, ProgressEvent } from './progress.ts';
import type { ProvingProgress, ProvingStep } from './proving.ts';
import type { CannotFinish, ScriptResult } from './services.ts';
import type { Ticket } from './ticket.ts';
import type { Verification } from './verification.ts';

/** One repair of this session, from the yes to what looking again showed. */
export interface Repair {
  readonly finding: Finding;
  readonly plan: Plan;
  /** null while it is under way. */
  readonly result: ApplyResult | null;
  readonly verification: Verification | null;
}

export interface Occupied {
  /** Who repairs, or did; null: nobody now, but somebody has since the examination. */
  readonly by: Repairer | null;
  /** The state to go back to with a yes. */
  readonly wanted: 'begin' | 'undoing' | 'resuming';
}

export interface SessionContext {
  readonly journey: JourneyId | null;
  /** What the person sees, where they told it; plain data, which may be kept. */
  readonly symptom: Symptom | null;
  /** The message, as it is, until it is understood; never kept. */
  readonly told: Told | null;
  /** The area that a person says something fails in: its findings are told first. */
  readonly area: FlowId | null;
  /** Stages of the tour that the person leaves for later. */
  readonly putOff: readonly StageId[];
  /** The whole list was asked for on the tour: what is opened from it leads back to it. */
  readonly listing: boolean;
  /** What an earlier session was at when it was left; null: nothing that is known of. */
  readonly left: LeftJourney | null;
  readonly progress: Progress | null;
  readonly findings: readonly Finding[];
  /** The finding that is open, as `findingKey` names it. */
  readonly open: string | null;
  readonly fix: Fix | null;
  readonly plan: Plan | null;
  readonly refusal: Refusal | null;
  readonly application: Application | null;
  /** Index of the step under way, for the view. */
  readonly step: number;
  /** Of a download that is under way; null: none is. */
  readonly downloaded: { readonly bytes: number; readonly of: number } | null;
  /** How sudo's question ended, when it did not end well. */
  readonly asked: Exclude<AskResult, 'granted'> | null;
  /** Finished repairs, oldest first. */
  readonly repairs: readonly Repair[];
  readonly undone: readonly UndoneChange[] | null;
  /** Files that an undo met changed by somebody else, each to be decided about. */
  readonly conflicts: readonly Conflict[];
  /** What was decided about the first of them. */
  readonly decisions: readonly Decision[];
  readonly unfinished: Unfinished | null;
  /** Why it could not be finished, when that was tried. */
  readonly cannotFinish: CannotFinish | null;
  /** The examination under way is to take up what an earlier session left. */
  readonly resuming: boolean;
  /** Why nothing may be repaired now, and what was to be done; null: nothing is in the way. */
  readonly occupied: Occupied | null;
  /** The person has said that it may be taken over from this one. */
  readonly consent: Repairer | null;
  /** Something of gomend's own went wrong (the journal cannot be written …); its words. */
  readonly trouble: string | null;
  readonly declined: boolean;
  /** What became of the wish to do the change later, as a script; null: there was none. */
  readonly script: ScriptResult | null;
  /** The proofs that were asked for last; null: none. */
  readonly proving: ProvingProgress | null;
  /** The report for a ticket that was asked for last; null: none. */
  readonly ticket: Ticket | null;
  /** The host whose map was asked for last, and the map; null: none, or not yet. */
  readonly mapped: { readonly host: string; readonly map: ResolverExplanation | null } | null;
  /** What is known of causes, in the person's language; null: nothing has needed it yet. */
  readonly knowledge: CauseTexts | null;
  readonly stopped: boolean;
}

export type SessionEvent =
  | { readonly type: 'choose'; readonly journey: JourneyId }
  /** What do you see? */
  | { readonly type: 'ask' }
  | { readonly type: 'tell'; readonly told: Told }
  /** An area is picked, instead of a message. */
  | { readonly type: 'pick-area' }
  | { readonly type: 'area'; readonly area: FlowId | null }
  /** Look which of the suspects it is. */
  | { readonly type: 'look' }
  /** The verdict is known, and the rest is not waited for. */
  | { readonly type: 'enough' }
  | { readonly type: 'ticket' }
  /** Go on with the journey that was left. */
  | { readonly type: 'go-on' }
  /** Leave a stage of the tour for later. */
  | { readonly type: 'put-off'; readonly stage: StageId }
  /** Take up what was left for later. */
  | { readonly type: 'take-up' }
  /** Everything that was found, as a list. */
  | { readonly type: 'list' }
  /** What is known of causes has been loaded. */
  | { readonly type: 'learned'; readonly knowledge: CauseTexts }
  | { readonly type: 'progress'; readonly event: ProgressEvent }
  | { readonly type: 'apply-event'; readonly event: ApplyEvent }
  | { readonly type: 'skip'; readonly fact: FactId }
  | { readonly type: 'open'; readonly finding: string }
  | { readonly type: 'review'; readonly fix: Fix }
  | { readonly type: 'confirm' }
  | { readonly type: 'yes' }
  | { readonly type: 'no' }
  /** Not now: the change is written down as a script. */
  | { readonly type: 'script' }
  | { readonly type: 'person-done' }
  | { readonly type: 'look-again' }
  | { readonly type: 'undo' }
  /** Compile and run small programs. */
  | { readonly type: 'prove' }
  /** Show who answers for the host of the open finding. */
  | { readonly type: 'map'; readonly host: string }
  /** Tell all that is known of the open finding's cause. */
  | { readonly type: 'learn' }
  | { readonly type: 'proving-step'; readonly step: ProvingStep }
  /** What becomes of the file that is shown. */
  | { readonly type: 'decide'; readonly way: Way }
  /** Take back what a session that was cut off had done. */
  | { readonly type: 'recover' }
  /** Go on where an earlier session was cut off, or waits for the person. */
  | { readonly type: 'resume' }
  | { readonly type: 'back' }
  | { readonly type: 'quit' }
  /** ctrl-c, once. */
  | { readonly type: 'stop' };

export const emptyContext: SessionContext = {
  journey: null,
  symptom: null,
  told: null,
  area: null,
  putOff: [],
  listing: false,
  left: null,
  progress: null,
  findings: [],
  open: null,
  fix: null,
  plan: null,
  refusal: null,
  application: null,
  step: 0,
  downloaded: null,
  asked: null,
  repairs: [],
  undone: null,
  conflicts: [],
  decisions: [],
  unfinished: null,
  cannotFinish: null,
  resuming: false,
  occupied: null,
  consent: null,
  trouble: null,
  declined: false,
  script: null,
  proving: null,
  ticket: null,
  mapped: null,
  knowledge: null,
  stopped: false,
};
