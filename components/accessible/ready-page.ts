import { stillPutOff } from '../../src/session/tour.ts';
import { undoableSteps } from '../documents/outcome.ts';
import { readyDocument, readyTitle } from '../documents/ready.ts';
import { lineText } from '../text/line.ts';
import { type Page, type PageInput, sending, troubleSentences, UNBROKEN } from './page.ts';

/** The tour's last page. */
export function readyPage(input: PageInput): Page {
  const { view, voice, settings } = input;
  const { context } = view;
  const n = undoableSteps(context);
  const undo = sending(input, 'u', 'wizard.answer.undo', { type: 'undo' }, { n });
  const document = readyDocument(context, { settings: { ...settings, voice }, width: UNBROKEN, spoken: true });
  return {
    id: `ready ${context.repairs.length} ${context.proving?.startedAt ?? ''} ${context.putOff.length}`,
    lines: [readyTitle(context, { ...settings, voice }), ...troubleSentences(input), ...document.map(lineText)],
    options: [
      ...(stillPutOff(context).length > 0 ? [sending(input, 'o', 'ready.answer.take-up', { type: 'take-up' })] : []),
      sending(input, 'p', 'wizard.answer.prove', { type: 'prove' }),
      sending(input, 'a', 'tour.answer.list', { type: 'list' }),
      ...(n > 0 ? [undo] : []),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}
