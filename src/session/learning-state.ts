import { assign } from 'xstate';
import { type SessionChart, words } from './chart.ts';

/** What is known of the cause of the open finding: loaded when it is first wanted, then shown. */
export function learningState(chart: SessionChart) {
  return chart.createStateConfig({
    invoke: {
      src: 'loadKnowledge',
      onDone: { actions: assign({ knowledge: ({ event }) => event.output }) },
      onError: { target: 'finding', actions: assign({ trouble: ({ event }) => words(event.error) }) },
    },
    on: {
      back: 'finding',
      quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
    },
  });
}
