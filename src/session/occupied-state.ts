import type { SessionChart } from './chart.ts';
import type { Occupied, SessionContext } from './context.ts';
import { LeaseRefused } from './occupied.ts';

/** Where another gomend repairs, or has since: it is shown, and nothing is taken over without a yes. */
export function occupiedState(chart: SessionChart) {
  const away = [
    { guard: wasFixing, target: 'finding' as const, actions: ['forgetFix' as const, 'forgetOccupied' as const] },
    { guard: hasRepaired, target: 'summary' as const, actions: 'forgetOccupied' as const },
    { target: 'welcome' as const, actions: 'forgetOccupied' as const },
  ];
  return chart.createStateConfig({
    on: {
      yes: [
        { guard: ({ context }) => mayTakeOver(context, 'begin'), target: 'begin', actions: 'consent' },
        { guard: ({ context }) => mayTakeOver(context, 'undoing'), target: 'undoing', actions: 'consent' },
        { guard: ({ context }) => mayTakeOver(context, 'resuming'), target: 'resuming', actions: 'consent' },
      ],
      'look-again': {
        guard: ({ context }) => context.journey !== null,
        target: 'examine',
        actions: ['forgetFix', 'forgetOccupied'],
      },
      no: away,
      back: away,
      quit: away,
    },
  });
}

/** What is in the way of a state that could not do its work; null: something else went wrong. */
export function occupation(error: unknown, wanted: Occupied['wanted']): Occupied | null {
  return error instanceof LeaseRefused ? { by: error.by, wanted } : null;
}

function mayTakeOver({ occupied }: SessionContext, wanted: Occupied['wanted']): boolean {
  return occupied?.wanted === wanted && occupied.by !== null && occupied.by.state !== 'working';
}

function wasFixing({ context }: { readonly context: SessionContext }): boolean {
  return context.occupied?.wanted === 'begin';
}

function hasRepaired({ context }: { readonly context: SessionContext }): boolean {
  return context.repairs.length > 0;
}
