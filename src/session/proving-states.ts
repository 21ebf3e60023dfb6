import { assign } from 'xstate';
import { present, type SessionChart, words } from './chart.ts';
import { advanceProving, newProving } from './proving.ts';

/** Small programs that prove the repaired Go by using it. Nothing of the computer is changed by them. */
export function provingStates(chart: SessionChart) {
  return {
    proving: chart.createStateConfig({
      initial: 'running',
      on: {
        back: [{ guard: 'onTour', target: 'tour' }, { target: 'findings' }],
        quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
      },
      states: {
        running: {
          entry: assign({ proving: () => newProving(performance.now()), trouble: null }),
          on: {
            'proving-step': {
              actions: assign({
                proving: ({ context, event }) => advanceProving(present(context.proving, 'the proofs'), event.step),
              }),
            },
          },
          invoke: {
            src: 'prove',
            input: ({ self }) => ({ emit: (step) => self.send({ type: 'proving-step', step }) }),
            onDone: 'over',
            onError: { target: 'over', actions: assign({ trouble: ({ event }) => words(event.error) }) },
          },
        },
        over: { on: { prove: 'running' } },
      },
    }),
  };
}
