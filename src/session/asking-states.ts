import { assign } from 'xstate';
import { present, type SessionChart, words } from './chart.ts';

/** What do you see? A message is told and understood, or an area is picked; then the machine is looked at. */
export function askingStates(chart: SessionChart) {
  return {
    asking: chart.createStateConfig({
      initial: 'message',
      on: { quit: 'ended' },
      states: {
        message: {
          on: {
            tell: { target: 'reading', actions: assign({ told: ({ event }) => event.told, trouble: null }) },
            'pick-area': { target: 'area', actions: assign({ trouble: null }) },
            back: { target: '#session.welcome', actions: assign({ trouble: null }) },
          },
        },
        reading: {
          invoke: {
            src: 'recognise',
            input: ({ context }) => ({ knowledge: context.knowledge, told: present(context.told, 'the message') }),
            onDone: {
              target: '#session.suspecting',
              actions: assign(({ event }) => ({ ...event.output, area: null, told: null })),
            },
            onError: {
              target: 'message',
              actions: assign({ trouble: ({ event }) => words(event.error), told: null }),
            },
          },
          on: { back: { target: 'message', actions: assign({ told: null }) } },
        },
        area: {
          on: {
            area: {
              target: '#session.examine',
              actions: assign({ journey: 'support' as const, area: ({ event }) => event.area, symptom: null }),
            },
            back: 'message',
          },
        },
      },
    }),
    /** What may be behind the message. Nothing has been looked at yet. */
    suspecting: chart.createStateConfig({
      on: {
        look: { target: 'examine', actions: assign({ journey: 'support' as const, trouble: null }) },
        back: { target: 'asking', actions: assign({ symptom: null }) },
        quit: 'ended',
      },
    }),
  };
}
