import { FLOW_IDS } from '../../src/model/finding.ts';
import { sizeOf } from '../../src/report/symptom/sentences.ts';
import { messageSize, suspectsDocument } from '../documents/suspects.ts';
import { ticketLines, ticketSentence } from '../documents/ticket.ts';
import { lineText } from '../text/line.ts';
import { numbered, type Page, type PageInput, sending, sends, troubleSentences, UNBROKEN } from './page.ts';

/** Lines are a text here; the letters are answers only as long as nothing of it has come. */
export function askingPage(input: PageInput): Page {
  const { view, voice, send } = input;
  const { trouble } = view.context;
  return {
    id: `asking ${trouble ?? ''}`,
    lines: [voice.say('ask.question'), ...troubleSentences(input), voice.say('ask.spoken.how')],
    options: [
      sending(input, 'a', 'ask.answer.area', { type: 'pick-area' }),
      sending(input, 'b', 'wizard.answer.back', { type: 'back' }),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
    text: {
      given: (told) => voice.say('ask.spoken.given', { size: sizeOf(told, voice) }),
      end: (told) => send(told === null ? { type: 'pick-area' } : { type: 'tell', told }),
    },
  };
}

export function areaPage(input: PageInput): Page {
  const { voice } = input;
  const areas = [...FLOW_IDS, 'unsure' as const].map((id) => ({
    label: voice.label(
      voice.say(id === 'unsure' ? 'wizard.area.unsure' : `flow.${id}`),
      voice.say(`wizard.area.${id}.about`),
    ),
    act: sends(input, { type: 'area', area: id === 'unsure' ? null : id }),
  }));
  return {
    id: 'area',
    lines: [voice.say('wizard.area.question')],
    options: [...numbered(areas), sending(input, 'b', 'wizard.answer.back', { type: 'back' })],
  };
}

export function suspectingPage(input: PageInput): Page {
  const { view, voice } = input;
  const { symptom, knowledge } = view.context;
  const document = symptom === null ? [] : suspectsDocument(symptom, { voice, width: UNBROKEN, knowledge });
  return {
    id: 'suspecting',
    lines: [
      voice.say('suspects.title'),
      ...(symptom === null ? [] : [messageSize(symptom, voice)]),
      ...document.map(lineText),
    ],
    options: [
      sending(input, '1', 'suspects.answer.look', { type: 'look' }),
      sending(input, 'b', 'wizard.answer.back', { type: 'back' }),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}

export function ticketPage(input: PageInput): Page {
  const { view, voice } = input;
  const { ticket } = view.context;
  // Over in a moment: not worth a word.
  if (view.state === 'ticket.writing' || ticket === null) return { id: '', lines: [], options: [] };
  const sentence = ticketSentence(ticket, voice);
  return {
    id: 'ticket',
    lines: [
      voice.say('ticket.page'),
      ...troubleSentences(input),
      ...(sentence === null ? [] : [sentence]),
      ...ticketLines(ticket, voice, UNBROKEN).map(lineText),
    ],
    options: [
      sending(input, 'b', 'wizard.answer.back', { type: 'back' }),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}
