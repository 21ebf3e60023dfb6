import type { JourneyId } from '../../flows/journeys.ts';
import type { ResolverExplanation } from '../../flows/resolver/explain/resolver-explanation.ts';
import type { FactId } from '../engine/fact.ts';
import type { Application, ApplyEvent, ApplyResult } from '../engine/repair/apply.ts';
import type { Conflict } from '../engine/repair/conflict.ts';
import type { Finishing, Unfinished } from '../engine/repair/finish.ts';
import type { Repairer } from '../engine/repair/lease.ts';
import type { Plan, Planning } from '../engine/repair/plan.ts';
import type { Decision } from '../engine/repair/settle.ts';
import type { PastRun, UndoneChange } from '../engine/repair/undo.ts';
import type { CauseTexts } from '../knowledge/cause-text.ts';
import type { AskResult } from '../machine/privilege/door.ts';
import type { CheckId, Finding, FlowId } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Message } from '../model/message.ts';
import type { Failure } from '../model/outcome.ts';
import type { Symptom } from '../symptom/symptom.ts';
import type { Told } from '../symptom/told.ts';
import type { LeftJourney } from './left/left-journey.ts';
import type { ProgressEvent } from './progress.ts';
import type { ProvingStep } from './proving.ts';
import type { TicketResult, TicketSession } from './ticket.ts';

/** Milliseconds between two looks while gomend waits for the person. */
export const WATCH_EVERY_MS = 2_000;

/** Why an earlier session's repair cannot be finished; it can still be taken back. */
export type CannotFinish = Exclude<Extract<Finishing, { ok: false }>['why']['why'], 'lost'> | 'not-granted';

/** A repair of an earlier session, taken up where it was cut off or waits. */
export interface Resumed {
  readonly finding: Finding;
  readonly plan: Plan;
  readonly application: Application;
}

/** A change written down for later: where, or why it is not. */
export type ScriptResult = { readonly file: string } | { readonly why: Message };

/** Everything the session does in the world. The state machine decides when; these do it. */
export interface SessionServices {
  /** What an earlier session left; read before this one began. */
  readonly left: LeftJourney | null;
  /** A run that was cut off or left waiting, if there is one. */
  unfinished(): Promise<Unfinished | null>;
  examine(input: {
    readonly journey: JourneyId;
    /** What settles it is looked at first. */
    readonly symptom?: Symptom | null;
    /** Its checks are looked at first. */
    readonly area?: FlowId | null;
    readonly emit: (event: ProgressEvent) => void;
    readonly signal: AbortSignal;
  }): Promise<readonly Finding[]>;
  skip(fact: FactId): void;
  /** The examination under way ends with what has been judged by now. */
  enough(): void;
  /** What may be behind a message. @throws if it is stopped */
  recognise(told: Told, signal: AbortSignal): Promise<Symptom>;
  /** Writes the report for a ticket to where the person stands. @throws if it cannot be made */
  writeTicket(session: TicketSession, signal: AbortSignal): Promise<TicketResult>;
  plan(fix: Fix, signal: AbortSignal): Promise<Planning>;
  /**
   * Takes the lease and opens the journal.
   * @param consent whom the lease may be taken over from; null: nobody
   * @throws {LeaseRefused} if another gomend repairs, or has since the examination; else if something cannot be written
   */
  begin(
    finding: Finding,
    plan: Plan,
    emit: (event: ApplyEvent) => void,
    consent: Repairer | null,
  ): Promise<Application>;
  /** Makes ready to do the steps that remain. null: another gomend has ended it since. Throws as `begin`. */
  resume(
    unfinished: Unfinished,
    emit: (event: ApplyEvent) => void,
    consent: Repairer | null,
  ): Promise<Resumed | CannotFinish | null>;
  /** Takes back the fix that was cut off, and no other of its run. Throws as `undo`. */
  rollBack(
    unfinished: Unfinished,
    decisions: readonly Decision[],
    signal: AbortSignal,
    consent: Repairer | null,
  ): Promise<readonly UndoneChange[]>;
  /** The person says that they have followed this instruction (key of its message). */
  personSaysDone(instruction: string): void;
  /** Writes a fix down as a script and changes nothing else. @throws if the file cannot be written */
  writeScript(fix: Fix, signal: AbortSignal): Promise<ScriptResult>;
  /** Compiles and runs small programs with the go of a new terminal, and tells what came of each. */
  prove(input: { readonly emit: (step: ProvingStep) => void; readonly signal: AbortSignal }): Promise<void>;
  /** Who answers for a host, for each kind of program. @throws if it cannot be found out */
  mapHost(host: string, signal: AbortSignal): Promise<ResolverExplanation>;
  /** What a person reads of every cause; loaded once a session. @throws if it cannot be */
  knowledge(): Promise<CauseTexts>;
  /** Lends the terminal to sudo and lets it ask. */
  ask(): Promise<AskResult>;
  /** Where sudo asks for each command by itself, the terminal is lent while they run. */
  proceed(application: Application): Promise<ApplyResult>;
  abandon(application: Application, failure: Failure): Promise<ApplyResult>;
  /** Looks again at what a fix touched; findings of every check that rests on it. */
  lookAgain(fix: Fix, signal: AbortSignal): Promise<readonly Finding[]>;
  /** Resolves when all these checks are healthy; looks again now and then until it is stopped. */
  watch(checks: readonly CheckId[], signal: AbortSignal): Promise<void>;
  /** The run of this session, as far as its journal goes; null if nothing was changed yet. */
  thisRun(): Promise<PastRun | null>;
  /** Files that were changed since the run changed them. Changes nothing. */
  conflicts(run: PastRun, signal: AbortSignal): Promise<readonly Conflict[]>;
  /** Throws as `begin`. */
  undo(
    run: PastRun,
    decisions: readonly Decision[],
    signal: AbortSignal,
    consent: Repairer | null,
  ): Promise<readonly UndoneChange[]>;
  /** Records what looking again showed. */
  recordVerification(finding: Finding, status: Finding['status']): Promise<void>;
}
