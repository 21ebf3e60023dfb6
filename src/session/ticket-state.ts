import { assign } from 'xstate';
import { present, type SessionChart, words } from './chart.ts';

/** The report for a ticket: written, then shown. */
export function ticketStates(chart: SessionChart) {
  return {
    ticket: chart.createStateConfig({
      initial: 'writing',
      on: {
        back: [
          { guard: ({ context }) => context.ticket?.from === 'summary', target: 'summary' },
          { target: 'findings' },
        ],
        quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
      },
      states: {
        writing: {
          invoke: {
            src: 'writeTicket',
            input: ({ context }) => context,
            onDone: {
              target: 'shown',
              actions: assign({
                ticket: ({ context, event }) => ({ ...present(context.ticket, 'the ticket'), result: event.output }),
              }),
            },
            onError: { target: 'shown', actions: assign({ trouble: ({ event }) => words(event.error) }) },
          },
        },
        shown: {},
      },
    }),
  };
}
