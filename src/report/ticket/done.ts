import type { Plan } from '../../engine/repair/plan.ts';
import type { Sayer } from '../sayer.ts';
import { codeSpan, plainMarkdown } from './markdown.ts';

/** One repair of the session, in words. */
export interface TicketRepair {
  readonly title: string;
  readonly outcome: string;
  /** How far it can be taken back; null: it does not stand. */
  readonly undo: Plan['undo'] | null;
}

interface Done {
  readonly done: readonly TicketRepair[];
  readonly run: string | null;
}

/** What was changed, how that ended, and what takes it back. */
export function doneLines({ done, run }: Done, isUndone: boolean, words: Sayer): readonly string[] {
  if (done.length === 0) return [plainMarkdown(words.say('ticket.done.nothing'))];
  const command = codeSpan(run === null ? 'gomend undo' : `gomend undo ${run}`);
  return [
    ...done.flatMap(({ title, outcome, undo }) => [
      `- ${plainMarkdown(words.label(title, outcome))}`,
      ...(undo === null || isUndone ? [] : [`  - ${undoText(undo, command, words)}`]),
    ]),
    ...(isUndone ? [`- ${plainMarkdown(words.say('ticket.done.undone'))}`] : []),
  ];
}

function undoText(undo: Plan['undo'], command: string, words: Sayer): string {
  const sentence = plainMarkdown(words.say(`ticket.undo.${undo}`));
  if (undo === 'none') return sentence;
  return `${sentence}${/[\u3000-\uffef]$/.test(sentence) ? '' : ' '}${command}`;
}
