import type { JourneyId } from '../../flows/journeys.ts';
import type { FactId } from '../engine/fact.ts';
import type { Application, ApplyEvent } from '../engine/repair/apply.ts';
import type { Conflict } from '../engine/repair/conflict.ts';
import type { Plan, Planning } from '../engine/repair/plan.ts';
import type { Decision } from '../engine/repair/settle.ts';
import type { PastRun, UndoneChange } from '../engine/repair/undo.ts';
import type { AskResult } from '../machine/privilege/door.ts';
import type { CheckId, Finding } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { ProgressEvent } from './progress.ts';

/** Milliseconds between two looks while gomend waits for the person. */
export const WATCH_EVERY_MS = 2_000;

/** A repair of an earlier session, taken up where it waits. */
export interface Resumed {
  readonly finding: Finding;
  readonly plan: Plan;
  readonly application: Application;
}

/** Everything the session does in the world. The state machine decides when; these do it. */
export interface SessionServices {
  /** A run that was cut off or left waiting, if there is one. */
  unfinished(): Promise<PastRun | null>;
  examine(input: {
    readonly journey: JourneyId;
    readonly emit: (event: ProgressEvent) => void;
    readonly signal: AbortSignal;
  }): Promise<readonly Finding[]>;
  skip(fact: FactId): void;
  plan(fix: Fix, signal: AbortSignal): Promise<Planning>;
  /** Opens the journal. @throws if it cannot be written */
  begin(finding: Finding, plan: Plan, emit: (event: ApplyEvent) => void): Promise<Application>;
  /** null: what the run waited for is done, or the finding is gone. Its journal is closed then. */
  resume(run: PastRun, findings: readonly Finding[], emit: (event: ApplyEvent) => void): Promise<Resumed | null>;
  /** The person says that they have followed this instruction (key of its message). */
  personSaysDone(instruction: string): void;
  /** Lends the terminal to sudo and lets it ask. */
  ask(): Promise<AskResult>;
  /** Looks again at what a fix touched; findings of every check that rests on it. */
  lookAgain(fix: Fix, signal: AbortSignal): Promise<readonly Finding[]>;
  /** Resolves when all these checks are healthy; looks again now and then until it is stopped. */
  watch(checks: readonly CheckId[], signal: AbortSignal): Promise<void>;
  /** The run of this session, as far as its journal goes; null if nothing was changed yet. */
  thisRun(): Promise<PastRun | null>;
  /** Files that were changed since the run changed them. Changes nothing. */
  conflicts(run: PastRun, signal: AbortSignal): Promise<readonly Conflict[]>;
  undo(run: PastRun, decisions: readonly Decision[], signal: AbortSignal): Promise<readonly UndoneChange[]>;
  /** Records what looking again showed. */
  recordVerification(finding: Finding, status: Finding['status']): Promise<void>;
}
