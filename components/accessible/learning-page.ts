import { findingOpen } from '../../src/session/open-finding.ts';
import { learnDocument, learnPageOf } from '../documents/learn-document.ts';
import { lineText } from '../text/line.ts';
import { type Page, type PageInput, sending, UNBROKEN } from './page.ts';

/** What is known of a finding's cause or check; read out when it is there. */
export function learningPage(input: PageInput): Page {
  const { view, voice } = input;
  const { open, knowledge } = view.context;
  const finding = findingOpen(view.context);
  const page = finding ? learnPageOf(finding, knowledge, voice) : null;
  if (page === null) return { id: '', lines: [], options: [] };
  return {
    id: `learning ${open}`,
    lines: [voice.quote(page.title), ...learnDocument(page, { voice, width: UNBROKEN, spoken: true }).map(lineText)],
    options: [sending(input, 'b', 'wizard.answer.back', { type: 'back' })],
  };
}
