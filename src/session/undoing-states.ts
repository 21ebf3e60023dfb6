import { assign } from 'xstate';
import { type SessionChart, words } from './chart.ts';
import type { SessionContext } from './context.ts';
import { occupation } from './occupied-state.ts';

/** Taking back: what somebody else has changed since is decided about before anything is touched. */
export function undoingStates(chart: SessionChart) {
  return {
    comparing: chart.createStateConfig({
      invoke: {
        src: 'compare',
        input: ({ context }) => ({ unfinished: unfinishedOf(context) }),
        onDone: {
          target: 'deciding',
          actions: assign({ conflicts: ({ event }) => event.output, decisions: [] }),
        },
        onError: { target: 'notUndone', actions: assign({ trouble: ({ event }) => words(event.error) }) },
      },
    }),
    deciding: chart.createStateConfig({
      always: { guard: ({ context }) => context.decisions.length >= context.conflicts.length, target: 'undoing' },
      on: {
        decide: {
          actions: assign({
            decisions: ({ context, event }) => {
              const conflict = context.conflicts[context.decisions.length];
              return conflict ? [...context.decisions, { conflict, way: event.way }] : context.decisions;
            },
          }),
        },
        back: 'notUndone',
        quit: 'notUndone',
      },
    }),
    undoing: chart.createStateConfig({
      on: { stop: { actions: 'stopped' } },
      invoke: {
        src: 'undo',
        input: ({ context }) => ({
          unfinished: unfinishedOf(context),
          decisions: context.decisions,
          consent: context.consent,
        }),
        onDone: {
          target: 'afterUndo',
          actions: assign({
            undone: ({ event }) => event.output,
            // They were of what is taken back.
            proving: null,
            unfinished: null,
            conflicts: [],
            decisions: [],
          }),
        },
        onError: [
          {
            guard: ({ event }) => occupation(event.error, 'undoing') !== null,
            target: 'occupied',
            actions: assign({ occupied: ({ event }) => occupation(event.error, 'undoing'), consent: null }),
          },
          { target: 'afterUndo', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        ],
      },
    }),
    /** Nobody decided: nothing was touched, and what was there to be taken back still is. */
    notUndone: chart.createStateConfig({
      entry: assign({ conflicts: [], decisions: [] }),
      always: [{ guard: ({ context }) => context.journey !== null, target: 'summary' }, { target: 'welcome' }],
    }),
  };
}

/** null: the one of this session. */
function unfinishedOf({ repairs, unfinished }: SessionContext) {
  return repairs.length > 0 ? null : unfinished;
}
