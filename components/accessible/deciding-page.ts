import { conflictDocument } from '../documents/conflict.ts';
import { lineText } from '../text/line.ts';
import { numbered, type Page, type PageInput, sending, sends, UNBROKEN } from './page.ts';

/** A file that was changed since, and what may become of it. */
export function decidingPage(input: PageInput): Page {
  const { view, voice } = input;
  const { conflicts, decisions } = view.context;
  const conflict = conflicts[decisions.length];
  // Over in a moment: all is decided.
  if (!conflict) return { id: '', lines: [], options: [] };
  const ways = conflict.ways.map((way) => ({
    label: voice.say(`conflict.way.${way}`),
    act: sends(input, { type: 'decide', way }),
  }));
  return {
    id: `deciding ${decisions.length}`,
    lines: conflictDocument(conflict, { voice, width: UNBROKEN, spoken: true }).map(lineText),
    options: [...numbered(ways), sending(input, 'b', 'wizard.answer.not-undo', { type: 'back' })],
  };
}
