import type { System } from '../../flows/machine/facts/system.ts';
import type { Check } from '../engine/check.ts';
import type { ExaminationEvent } from '../engine/examination.ts';
import type { FactId } from '../engine/fact.ts';
import type { CheckId, Finding, FlowId } from '../model/finding.ts';

/** A fact that takes longer than this is named, with its elapsed time, and can be skipped. */
const SLOW_AFTER_MS = 1_000;

/** Its own module would come with all that it needs to ask. */
const SYSTEM: FactId = 'machine.system';

/** What an examination tells while it goes on; the first thing is which checks it will judge. */
export type ProgressEvent =
  | ExaminationEvent
  | { readonly type: 'began'; readonly checks: readonly Pick<Check, 'id' | 'flow'>[] };

/** How far an examination has come. Pure data: the views draw it, the clock is theirs. */
export interface Progress {
  /** Facts being observed now, with the monotonic time each started at. */
  readonly running: ReadonlyMap<FactId, number>;
  readonly judged: ReadonlyMap<CheckId, readonly Finding[]>;
  /** Checks of this run, in the order they are told. */
  readonly checks: readonly Pick<Check, 'id' | 'flow'>[];
  readonly startedAt: number;
  /** What the computer says of itself; null: nothing yet, or it could not be asked. */
  readonly system: System | null;
}

export function newProgress(startedAt: number): Progress {
  return { running: new Map(), judged: new Map(), checks: [], startedAt, system: null };
}

export function advance(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case 'began':
      return { ...progress, checks: event.checks };
    case 'fact-started':
      return { ...progress, running: new Map(progress.running).set(event.fact, event.at) };
    case 'fact-ended': {
      const running = new Map(progress.running);
      running.delete(event.fact);
      const { known } = event.observation;
      // A fact's id says of what type it is.
      const system = event.fact === SYSTEM && known ? (event.observation.value as System) : progress.system;
      return { ...progress, running, system };
    }
    case 'check-judged':
      return { ...progress, judged: new Map(progress.judged).set(event.check, event.findings) };
  }
}

export interface FlowProgress {
  readonly flow: FlowId;
  readonly done: number;
  readonly total: number;
  readonly findings: readonly Finding[];
}

export function byFlow(progress: Progress): readonly FlowProgress[] {
  const flows = [...new Set(progress.checks.map((check) => check.flow))];
  return flows.map((flow) => {
    const checks = progress.checks.filter((check) => check.flow === flow);
    const judged = checks.flatMap((check) => progress.judged.get(check.id) ?? []);
    const done = checks.filter((check) => progress.judged.has(check.id)).length;
    return { flow, done, total: checks.length, findings: judged };
  });
}

/** Facts that have been running for a while at `now`, the slowest first. */
export function slowFacts(progress: Progress, now: number): readonly { fact: FactId; ms: number }[] {
  return [...progress.running]
    .map(([fact, at]) => ({ fact, ms: now - at }))
    .filter(({ ms }) => ms >= SLOW_AFTER_MS)
    .sort((a, b) => b.ms - a.ms);
}
