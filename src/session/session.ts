import { type Actor, createActor } from 'xstate';
import { type JourneyId, journeyOf } from '../../flows/journeys.ts';
import type { Check } from '../engine/check.ts';
import { Examination, factsOf } from '../engine/examination.ts';
import type { OfferRule } from '../engine/offer.ts';
import { Application } from '../engine/repair/apply.ts';
import { beginRun } from '../engine/repair/begin-run.ts';
import { conflictsOf } from '../engine/repair/conflict.ts';
import { Journal } from '../engine/repair/journal.ts';
import { planFix } from '../engine/repair/plan.ts';
import { changeNeedsRoot, closeRun, pastRun, pastRuns, undoRun } from '../engine/repair/undo.ts';
import type { JournalStore } from '../machine/journal/journal-store.ts';
import type { Machine } from '../machine/port.ts';
import type { AskResult } from '../machine/privilege/door.ts';
import type { CheckId, Finding } from '../model/finding.ts';
import { sessionMachine } from './machine.ts';
import type { ProgressEvent } from './progress.ts';
import { type SessionServices, WATCH_EVERY_MS } from './services.ts';

export interface SessionOptions {
  readonly machine: Machine;
  readonly store: JournalStore;
  /** gomend's own version, for the journal. */
  readonly version: string;
  /** Loaded when the first examination begins: the first question need not wait for them. */
  readonly loadFlows: () => Promise<LoadedFlows>;
  readonly budgetMs: number;
  /** The person says they followed an instruction: a simulated Mac plays what it does. */
  readonly onPersonDone?: (instruction: string) => void;
  /** Gives the terminal away while `use` runs, and takes it back. */
  readonly lendTerminal: (use: () => Promise<AskResult>) => Promise<AskResult>;
}

export interface LoadedFlows {
  /** Every check there is. */
  readonly checks: readonly Check[];
  readonly offers: readonly OfferRule[];
}

export type Session = Actor<ReturnType<typeof sessionMachine>>;

export function createSession(options: SessionOptions): Session {
  return createActor(sessionMachine(sessionServices(options)));
}

/** Checks in the order in which a journey tells them. */
export function inOrder(checks: readonly Check[], journey: JourneyId): readonly Check[] {
  return journeyOf(journey).flows.flatMap((flow) => checks.filter((check) => check.flow === flow));
}

function sessionServices(options: SessionOptions): SessionServices {
  const { machine, store, budgetMs, lendTerminal } = options;
  let examination: Examination | null = null;
  let checks: readonly Check[] = [];
  let journal: Journal | null = null;
  let emit: ((event: ProgressEvent) => void) | null = null;

  const examineAgain = async (touched: readonly string[], also: readonly CheckId[]): Promise<readonly Finding[]> => {
    if (!examination) return [];
    const resting = new Set(examination.restingOn(checks, touched).map((check) => check.id));
    const again = checks.filter((check) => resting.has(check.id) || also.includes(check.id));
    return examination.repeat(again, touched);
  };

  const ask = async (): Promise<AskResult> => {
    const state = await machine.privilege.state();
    if (state === 'open') return 'granted';
    if (state !== 'asks') return 'not-allowed';
    return lendTerminal(() => machine.privilege.ask());
  };

  return {
    async unfinished() {
      const runs = await pastRuns(store);
      return runs.findLast((run) => run.open) ?? null;
    },
    async examine({ journey, signal, ...input }) {
      const { checks: catalogue, offers } = await options.loadFlows();
      checks = inOrder(catalogue, journey);
      emit = input.emit;
      emit({ type: 'began', checks });
      const forward = (event: ProgressEvent) => emit?.(event);
      examination = new Examination({ machine, catalogue, offers, budgetMs, signal, emit: forward });
      return examination.run(checks);
    },
    skip: (fact) => examination?.skip(fact),
    plan: (fix, signal) => planFix(machine, fix, signal),
    async begin(finding, plan, report) {
      const about = { gomend: options.version, machine: machine.kind, now: () => machine.now() };
      journal ??= await beginRun(store, about);
      return new Application(machine, journal, plan, finding.check, report);
    },
    async resume(run, findings, report) {
      const { openFix, waitsFor } = run;
      const finding = findings.find(
        (one) => one.check === openFix?.check && one.fixes.some((fix) => fix.id === openFix.fix),
      );
      const fix = finding?.fixes.find((one) => one.id === openFix?.fix && one.subject === openFix.subject);
      const planning = fix ? await planFix(machine, fix, new AbortController().signal) : null;
      if (!finding || !planning?.ok || waitsFor === null) {
        await closeRun(store, run.run, 'applied', machine.now());
        return null;
      }
      // Earlier steps keep their numbers: an undo of this run takes both halves back.
      const steps = 1 + Math.max(-1, ...run.standing.map(({ step }) => step));
      journal = Journal.continue(store, run.run, steps, () => machine.now());
      const application = new Application(machine, journal, planning.plan, finding.check, report);
      return application.resumeAt(waitsFor) ? { finding, plan: planning.plan, application } : null;
    },
    personSaysDone: (instruction) => options.onPersonDone?.(instruction),
    ask,
    lookAgain: (fix) => examineAgain(fix.touches, fix.proves),
    async watch(ids, signal) {
      if (ids.length === 0) return new Promise(() => {});
      for (;;) {
        await pause(WATCH_EVERY_MS, signal);
        const touched = checks
          .filter((check) => ids.includes(check.id))
          .flatMap((check) => factsOf(check).map((fact) => fact.id));
        const findings = await examineAgain(touched, ids);
        const watched = findings.filter((finding) => ids.includes(finding.check));
        if (watched.length > 0 && watched.every(isSettled)) return;
      }
    },
    thisRun: async () => (journal ? pastRun(store, journal.run) : null),
    conflicts: (run, signal) => conflictsOf(machine, store, run, signal),
    async undo(run, decisions, signal) {
      if (run.standing.some(({ change }) => changeNeedsRoot(change))) {
        const asked = await ask();
        if (asked !== 'granted') {
          const failure = { code: 'denied', detail: asked } as const;
          return run.standing.map((change) => ({ change, result: { status: 'failed', failure } as const }));
        }
      }
      return undoRun(machine, store, run, signal, decisions);
    },
    async recordVerification(finding, status) {
      await journal?.write({ type: 'verified', check: finding.check, status });
    },
  };
}

/** A note with a cause is no fault, but what it names still stands. */
function isSettled({ status, cause }: Finding): boolean {
  return status === 'ok' || (status === 'note' && cause === null);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
