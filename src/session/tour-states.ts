import { assign } from 'xstate';
import type { SessionChart } from './chart.ts';

/** The guided tour: what is found is taken one by one, in the order in which one thing rests on another. */
export function tourStates(chart: SessionChart) {
  return {
    tour: chart.createStateConfig({
      // Nothing is left, but for what the person has put off.
      always: { guard: 'tourIsOver', target: 'ready' },
      on: {
        open: {
          target: 'finding',
          actions: assign({ open: ({ event }) => event.finding, trouble: null, declined: false, script: null }),
        },
        'put-off': { actions: 'putOff' },
        prove: 'proving',
        list: { target: 'findings', actions: assign({ listing: true }) },
        'look-again': { target: 'examine', actions: assign({ trouble: null }) },
        quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
      },
    }),
    /** How the computer stands at the tour's end. */
    ready: chart.createStateConfig({
      on: {
        'take-up': { target: 'tour', actions: assign({ putOff: [], proving: null }) },
        prove: 'proving',
        list: { target: 'findings', actions: assign({ listing: true }) },
        'look-again': { target: 'examine', actions: assign({ trouble: null }) },
        undo: 'comparing',
        quit: 'ended',
      },
    }),
  };
}
