import { assign } from 'xstate';
import { askingStates } from './asking-states.ts';
import { present, sessionChart, words } from './chart.ts';
import { emptyContext } from './context.ts';
import { exitCodeOf } from './exit-code.ts';
import { lookingStates } from './looking-states.ts';
import { occupiedState } from './occupied-state.ts';
import { advance, newProgress } from './progress.ts';
import { provingStates } from './proving-states.ts';
import { repairingStates } from './repairing-states.ts';
import type { SessionServices } from './services.ts';
import { ticketStates } from './ticket-state.ts';
import { tourStates } from './tour-states.ts';
import { undoingStates } from './undoing-states.ts';

/**
 * The session: from welcome to summary. The views draw its snapshot and send it events; what it does
 * in the world are the services. `gomend graph` prints this very definition.
 */
export function sessionMachine(services: SessionServices) {
  const chart = sessionChart(services);
  return chart.createMachine({
    id: 'session',
    context: { ...emptyContext, left: services.left },
    initial: 'welcome',
    output: ({ context }) => ({ exitCode: exitCodeOf(context) }),
    on: { stop: { target: '.ended', actions: 'stopped' } },
    states: {
      ...lookingStates(chart, services),
      ...askingStates(chart),
      ...tourStates(chart),
      ...repairingStates(chart, services),
      occupied: occupiedState(chart),
      summary: {
        always: { guard: ({ context }) => context.stopped, target: 'ended' },
        on: {
          back: [{ guard: 'onTour', target: 'tour' }, { target: 'findings' }],
          prove: 'proving',
          ticket: { guard: 'isSupport', target: 'ticket', actions: { type: 'forTicket', params: { from: 'summary' } } },
          open: { target: 'finding', actions: assign({ open: ({ event }) => event.finding }) },
          undo: 'comparing',
          quit: 'ended',
        },
      },
      ...provingStates(chart),
      ...ticketStates(chart),
      ...undoingStates(chart),
      afterUndo: {
        // What was true before the repair must be seen to be true again, not assumed.
        always: [
          { guard: ({ context }) => context.stopped, target: 'ended' },
          { guard: ({ context }) => context.journey !== null, target: 'examineAgain' },
          { target: 'welcome' },
        ],
      },
      examineAgain: {
        entry: assign({
          progress: () => newProgress(performance.now()),
        }),
        on: {
          progress: {
            actions: assign({
              progress: ({ context, event }) => advance(present(context.progress, 'the progress'), event.event),
            }),
          },
          skip: { actions: ({ event }) => services.skip(event.fact) },
        },
        invoke: {
          src: 'examine',
          input: ({ context, self }) => ({
            journey: present(context.journey, 'the journey'),
            emit: (event) => self.send({ type: 'progress', event }),
          }),
          onDone: { target: 'summary', actions: assign({ findings: ({ event }) => event.output }) },
          onError: { target: 'summary', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
      },
      ended: { type: 'final' },
    },
  });
}
