import { assign, setup } from 'xstate';
import type { Finding } from '../model/finding.ts';
import { sessionActors } from './actors.ts';
import type { Repair, SessionContext, SessionEvent } from './context.ts';
import { takenUpFrom } from './left/left-journey.ts';
import { findingOpen } from './open-finding.ts';
import type { SessionServices } from './services.ts';
import { isOnTour, nextStop } from './tour.ts';
import { verdictSoFar } from './verdict-so-far.ts';

/** Names and types of the session's chart: events, actors, guards. The states stand in files of their own. */
export function sessionChart(services: SessionServices) {
  return setup({
    types: {
      context: {} as SessionContext,
      events: {} as SessionEvent,
      output: {} as { exitCode: number },
    },
    actors: sessionActors(services),
    actions: {
      stopped: assign({ stopped: true }),
      putOff: assign({
        putOff: ({ context, event }) =>
          event.type === 'put-off' ? [...new Set([...context.putOff, event.stage])] : context.putOff,
        open: null,
      }),
      goOn: assign(({ context }) => (context.left === null ? {} : takenUpFrom(context.left))),
      consent: assign({ consent: ({ context }) => context.occupied?.by ?? null, occupied: null }),
      forgetOccupied: assign({ occupied: null }),
      forTicket: assign({
        ticket: (_, { from }: { from: 'findings' | 'summary' }) => ({ from, result: null }),
        trouble: null,
      }),
      forgetFix: assign({ fix: null, plan: null, refusal: null, application: null, step: 0, downloaded: null }),
    },
    guards: {
      nothingChanged: ({ context }) => context.repairs.length === 0 && context.undone === null,
      isSupport: ({ context }) => context.journey === 'support',
      hasVerdict: ({ context }) => verdictSoFar(context)?.isKnown === true,
      onTour: ({ context }) => isOnTour(context),
      tourIsOver: ({ context }) => nextStop(context) === null,
      goesOn: ({ context }) => isOnTour(context) && context.repairs.at(-1)?.verification?.verdict === 'proven',
      hasLeft: ({ context }) => context.left !== null,
      hasUnfinished: ({ context }) => context.unfinished !== null,
      canFinish: ({ context }) => context.unfinished !== null && context.unfinished.onlyBack === null,
    },
  });
}

export type SessionChart = ReturnType<typeof sessionChart>;

/** An error's own words, for `trouble`. */
export const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function openFinding(context: SessionContext): Finding {
  return present(findingOpen(context), 'the open finding');
}

/** For what a state cannot be entered without. */
export function present<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is missing in this state`);
  return value;
}

/** Puts an outcome into the newest repair. */
export function withLast(context: SessionContext, change: Partial<Repair>): readonly Repair[] {
  const last = context.repairs.at(-1);
  return last ? [...context.repairs.slice(0, -1), { ...last, ...change }] : context.repairs;
}
