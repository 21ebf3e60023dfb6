import { proofsDocument, verdictSentence } from '../documents/proofs.ts';
import { lineText } from '../text/line.ts';
import { onwards, type Page, type PageInput, sending, troubleSentences, UNBROKEN } from './page.ts';

export function provingPage(input: PageInput): Page {
  const { view, voice } = input;
  return {
    id: `proving ${view.context.proving?.startedAt ?? ''}`,
    lines: [voice.say('wizard.proving')],
    options: [sending(input, 'b', 'wizard.answer.end-proofs', { type: 'back' })],
  };
}

/** Each proof that has ended, said once. */
export function provingNews({
  view,
  voice,
}: Pick<PageInput, 'view' | 'voice'>): readonly (readonly [string, string])[] {
  const { proving } = view.context;
  if (view.state !== 'proving.running' || proving === null) return [];
  return proving.done.map(({ id, status }) => [
    `proof ${id}`,
    voice.label(voice.say(`report.status.${status}`), voice.say(`proof.${id}.title`)),
  ]);
}

export function provenPage(input: PageInput): Page {
  const { view, voice } = input;
  const { proving } = view.context;
  const wrong = proving === null ? null : { ...proving, done: proving.done.filter(({ status }) => status !== 'ok') };
  return {
    id: `proven ${proving?.startedAt ?? ''}`,
    lines: [
      voice.say('wizard.proven'),
      ...troubleSentences(input),
      // Each that passed has been said already.
      ...(proving === null ? [] : [verdictSentence(proving, voice)]),
      ...(wrong === null ? [] : proofsDocument(wrong, { voice, width: UNBROKEN }).map(lineText)),
    ],
    options: [
      sending(input, '1', onwards(view.context), { type: 'back' }),
      sending(input, 'p', 'wizard.answer.prove-again', { type: 'prove' }),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}
