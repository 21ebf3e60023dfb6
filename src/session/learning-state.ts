import { assign } from 'xstate';
import { type SessionChart, words } from './chart.ts';

/** What is known of the cause of the open finding. */
export function learningState(chart: SessionChart) {
  return chart.createStateConfig({
    invoke: {
      src: 'learn',
      input: ({ context }) => context,
      onDone: { actions: assign({ knowledge: ({ event }) => event.output }) },
      onError: { target: 'finding', actions: assign({ trouble: ({ event }) => words(event.error) }) },
    },
    on: {
      back: 'finding',
      quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
    },
  });
}
