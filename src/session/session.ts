import { type Actor, createActor } from 'xstate';
import { type JourneyId, journeyOf } from '../../flows/journeys.ts';
import type { Check } from '../engine/check.ts';
import { Examination, type ExaminationEvent, factsOf } from '../engine/examination.ts';
import { Application } from '../engine/repair/apply.ts';
import { beginRun } from '../engine/repair/begin-run.ts';
import { changeNeedsRoot } from '../engine/repair/change.ts';
import { conflictsOf } from '../engine/repair/conflict.ts';
import { finishNeedsRoot, lookAtUnfinished, prepareFinish } from '../engine/repair/finish.ts';
import { Journal } from '../engine/repair/journal.ts';
import type { Repairer } from '../engine/repair/lease.ts';
import { unfinishedRun } from '../engine/repair/past-run.ts';
import { planFix } from '../engine/repair/plan.ts';
import { rollBack, rollBackNeedsRoot } from '../engine/repair/recover.ts';
import { isTakenOver, type LeaseLoss } from '../engine/repair/step-permit.ts';
import { type PastRun, pastRun, type UndoneChange, undoRun } from '../engine/repair/undo.ts';
import type { LeaseWork } from '../machine/lease/lease-port.ts';
import { type AskRefusal, type AskResult, mayGoOn, refusalAt } from '../machine/privilege/door.ts';
import type { CheckId, Finding } from '../model/finding.ts';
import { firstChecks } from '../symptom/first-checks.ts';
import { sessionMachine } from './machine.ts';
import { LeaseRefused } from './occupied.ts';
import type { SessionOptions } from './options.ts';
import { Overheard } from './overheard.ts';
import type { ProgressEvent } from './progress.ts';
import { recognise } from './recognising.ts';
import { type SessionServices, WATCH_EVERY_MS } from './services.ts';

export type Session = Actor<ReturnType<typeof sessionMachine>>;

export function createSession(options: SessionOptions): Session {
  return createActor(sessionMachine(sessionServices(options)));
}

/** Checks in the order in which a journey tells them. */
export function inOrder(checks: readonly Check[], journey: JourneyId): readonly Check[] {
  const { flows, first = [] } = journeyOf(journey);
  const rest = flows.flatMap((flow) => checks.filter((check) => check.flow === flow && !first.includes(check.id)));
  return [...first.flatMap((id) => checks.filter((check) => check.id === id)), ...rest];
}

/** For `createSession`, and for tests. */
export function sessionServices(options: SessionOptions): SessionServices {
  const { machine, store, lease, budgetMs, lendTerminal } = options;
  let examination: Examination | null = null;
  let checks: readonly Check[] = [];
  let journal: Journal | null = null;
  let emit: ((event: ProgressEvent) => void) | null = null;
  let each = false;
  let overheard: Overheard | null = null;

  const examineAgain = async (touched: readonly string[], also: readonly CheckId[]): Promise<readonly Finding[]> => {
    if (!examination) return [];
    const resting = new Set(examination.restingOn(checks, touched).map((check) => check.id));
    const again = checks.filter((check) => resting.has(check.id) || also.includes(check.id));
    return examination.repeat(again, touched);
  };

  const ask = async (): Promise<AskResult> => {
    const state = await machine.privilege.state();
    if (state === 'open') return 'granted';
    if (state === 'each') return 'each';
    if (state !== 'asks') return refusalAt(state);
    const asked = (await lendTerminal(() => machine.privilege.ask(), false)) ?? 'no-terminal';
    each = asked === 'each';
    return asked;
  };

  /** Where sudo keeps no tickets it asks while root's commands run: the terminal is its own until they are through. */
  const asRoot = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!each) return work();
    const done = await lendTerminal(async () => ({ value: await work() }), true);
    return done === null ? work() : done.value;
  };

  /** Where the terminal is lent for all of the work, it is lent already. */
  const reopen = () => (each ? machine.privilege.ask() : ask());

  const take = (work: LeaseWork | null, consent: Repairer | null): Promise<Repairer | null> => {
    each = false;
    return lease.take(work, consent);
  };

  const takeLease = async (work: LeaseWork | null, consent: Repairer | null): Promise<void> => {
    const repairer = await take(work, consent);
    // It may have written into this run's journal: ours goes on behind that.
    if (journal && lease.isOvertaken)
      journal = Journal.continue(store, await pastRun(store, journal.run), () => machine.now());
    if (repairer !== null || lease.isOvertaken) throw new LeaseRefused(repairer);
  };

  return {
    left: options.left ?? null,
    async unfinished() {
      const past = await unfinishedRun(store);
      // What another gomend is at just now was not cut off, and waits for nobody here.
      if (past === null || (await lease.another()) !== null) return null;
      return lookAtUnfinished(machine, store, past, new AbortController().signal);
    },
    async examine({ journey, symptom = null, area = null, signal, ...input }) {
      const { checks: catalogue, offers, without = [], given = new Map() } = await options.loadFlows();
      checks = inOrder(catalogue, journey);
      emit = input.emit;
      emit({ type: 'began', checks });
      await lease.look();
      const heard = new Overheard();
      overheard = heard;
      const forward = (event: ExaminationEvent) => {
        // What is left of an examination that was not waited for is nobody's news.
        if (overheard !== heard) return;
        heard.hear(event);
        emit?.(event);
      };
      const about = { machine, catalogue, offers, budgetMs, without, given };
      examination = new Examination({ ...about, signal, emit: forward });
      return heard.findings(examination, checks, firstChecks(checks, symptom, area));
    },
    enough: () => overheard?.enough(),
    recognise,
    writeTicket: (session, signal) =>
      options.writeTicket(session, { system: overheard?.system ?? null, run: journal?.run ?? null }, signal),
    skip: (fact) => examination?.skip(fact),
    plan: (fix, signal) => planFix(machine, fix, signal),
    proceed: (application) => asRoot(() => application.proceed()),
    abandon: (application, failure) => asRoot(() => application.abandon(failure)),
    async begin(finding, plan, report, consent) {
      await takeLease({ check: finding.check, fix: plan.fix.id }, consent);
      const about = { gomend: options.version, machine: machine.kind, now: () => machine.now() };
      journal ??= await beginRun(store, about);
      return new Application(machine, journal, plan, finding, lease, report);
    },
    async resume(unfinished, report, consent) {
      await takeLease(null, consent);
      const { signal } = new AbortController();
      const past = await pastRun(store, unfinished.past.run);
      if (!past.open) return null;
      const found = await lookAtUnfinished(machine, store, past, signal);
      if ((await finishNeedsRoot(machine, found, signal)) && !mayGoOn(await ask())) return 'not-granted';
      const finishing = await asRoot(() => prepareFinish(machine, store, found, signal, lease));
      if (!finishing.ok) {
        const { why } = finishing;
        if (why.why === 'lost') throw refused(why.lost);
        return why.why;
      }
      const { plan, earlier, finding } = finishing;
      // The journal of the run that was cut off goes on: an undo of it takes both halves back.
      journal = finishing.journal;
      const application = new Application(machine, journal, plan, finding, lease, report, earlier);
      return { finding: finding as Finding, plan, application };
    },
    async rollBack(unfinished, decisions, signal, consent) {
      // As for an undo: what another gomend did in between is looked at, and no reason against it.
      const repairer = await take(null, consent);
      if (repairer !== null) throw new LeaseRefused(repairer);
      const past = await pastRun(store, unfinished.past.run);
      if (!past.open) return [];
      if (await rollBackNeedsRoot(machine, past, signal)) {
        const asked = await ask();
        if (!mayGoOn(asked)) return notGranted(past, asked);
      }
      return (await asRoot(() => rollBack(machine, store, past, signal, lease, decisions, reopen))).undone;
    },
    personSaysDone: (instruction) => options.onPersonDone?.(instruction),
    writeScript: options.writeScript,
    prove: options.prove,
    mapHost: options.mapHost,
    knowledge: options.knowledge,
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
    async undo(past, decisions, signal, consent) {
      // What another gomend did in between is no reason not to take this back: what it changed is left alone.
      const repairer = await take(null, consent);
      if (repairer !== null) throw new LeaseRefused(repairer);
      const run = await pastRun(store, past.run);
      if (run.standing.some(({ change }) => changeNeedsRoot(change))) {
        const asked = await ask();
        if (!mayGoOn(asked)) return notGranted(run, asked);
      }
      return asRoot(() => undoRun(machine, store, run, signal, lease, decisions, reopen));
    },
    async recordVerification(finding, status) {
      await journal?.write({ type: 'verified', check: finding.check, status });
    },
  };
}

/** Nothing of a run was taken back, as sudo did not let it. */
function notGranted({ standing }: PastRun, asked: AskRefusal): readonly UndoneChange[] {
  const result = { status: 'failed', failure: { code: 'denied', detail: asked } } as const;
  return standing.map((change) => ({ change, result }));
}

/** Another one repairs, or it could not be made sure that none does. */
function refused(lost: LeaseLoss): Error {
  return isTakenOver(lost) ? new LeaseRefused(lost.by) : new Error(lost.detail);
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
