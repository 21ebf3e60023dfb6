import type { SessionContext } from '../../src/session/context.ts';
import type { Voice } from '../voice.ts';
import { endingOf } from './outcome.ts';

/** What must be known after leaving early: whether anything changed, and what goes on waiting. */
export function farewell(context: SessionContext, voice: Voice): string {
  const lines = [...stopped(context, voice), ...waiting(context, voice)];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function stopped(context: SessionContext, voice: Voice): readonly string[] {
  if (!context.stopped) return [];
  const underWay = context.repairs.some(({ result }) => result === null);
  const changed = context.undone === null && context.repairs.some(({ result }) => result?.status === 'applied');
  const key = underWay ? 'under-way' : changed ? 'changed' : 'unchanged';
  return [voice.say(`wizard.stopped.${key}`)];
}

function waiting({ repairs }: SessionContext, voice: Voice): readonly string[] {
  return repairs.some((repair) => endingOf(repair) === 'waiting') ? [voice.say('wizard.left-waiting')] : [];
}
