import { megabytes } from '../../src/report/fetched.ts';
import { refusalParams } from '../../src/report/refusal-params.ts';
import { changeDocument, fixTitle } from '../documents/change.ts';
import { occupiedAnswers, occupiedSentences } from '../documents/occupied.ts';
import { outcomeDocument, outcomeTitle, undoableSteps } from '../documents/outcome.ts';
import { lineText } from '../text/line.ts';
import { ticketOption } from './looking-pages.ts';
import {
  numbered,
  type Option,
  onwards,
  type Page,
  type PageInput,
  sending,
  sends,
  troubleSentences,
  UNBROKEN,
} from './page.ts';

export function reviewPage(input: PageInput): Page {
  const { view, voice } = input;
  const { plan, refusal, trouble } = view.context;
  const back = sending(input, 'b', 'wizard.answer.back', { type: 'back' });
  // Over in a moment: not worth a word.
  if (view.state === 'review.planning') return { id: '', lines: [], options: [] };
  if (plan === null) {
    const why = refusal
      ? voice.say(`refusal.${refusal.code}`, refusalParams(refusal))
      : voice.say('wizard.trouble', { detail: trouble ?? '' });
    return { id: view.state, lines: [why], options: [back] };
  }
  const document = changeDocument(plan, { voice, width: UNBROKEN, spoken: true });
  return {
    id: view.state,
    lines: [fixTitle(plan.fix, voice), ...document.map(lineText)],
    options: [sending(input, '1', 'wizard.answer.ask-me', { type: 'confirm' }), back],
  };
}

/** A whole word is asked for: a single key is too easily hit without looking. */
export function confirmPage(input: PageInput): Page {
  const { voice, send } = input;
  const yes: Option = {
    token: voice.say('wizard.answer.yes'),
    label: '',
    act: sends(input, { type: 'yes' }),
  };
  return {
    id: 'confirm',
    lines: [voice.say('wizard.confirm'), voice.say('wizard.answer.confirm', { yes: yes.token })],
    options: [yes, sending(input, 'd', 'wizard.answer.script', { type: 'script' })],
    otherwise: () => send({ type: 'no' }),
  };
}

export function occupiedPage(input: PageInput): Page {
  const { view, voice } = input;
  const answers = occupiedAnswers(view.context).map(({ key, event }) => ({
    label: voice.join([voice.say(key), voice.say(`${key}.about`)], 'clauses'),
    act: sends(input, event),
  }));
  return {
    id: `occupied ${view.context.occupied?.by?.stands ?? ''} ${view.context.occupied?.by?.state ?? ''}`,
    lines: [voice.say('wizard.occupied.title'), ...occupiedSentences(view.context, voice)],
    options: numbered(answers),
  };
}

export function waitingPage(input: PageInput): Page {
  const { view, voice } = input;
  const result = view.context.repairs.at(-1)?.result;
  const step = result?.status === 'waiting' ? result.step : null;
  return {
    id: `waiting ${step?.instruction.key ?? ''}`,
    lines: [
      voice.say('wizard.waiting.yours'),
      ...(step ? [voice.say(step.instruction.key, step.instruction.params)] : []),
      voice.say(step && step.doneWhen.length > 0 ? 'wizard.waiting.watching' : 'wizard.waiting.unwatched'),
      voice.say('wizard.waiting.later'),
    ],
    options: [
      sending(input, '1', 'wizard.answer.done', { type: 'person-done' }),
      sending(input, 'q', 'wizard.answer.later', { type: 'quit' }),
    ],
  };
}

export function summaryPage(input: PageInput): Page {
  const { view, voice } = input;
  const { context } = view;
  const n = undoableSteps(context);
  const undo = sending(input, 'u', 'wizard.answer.undo', { type: 'undo' }, { n });
  return {
    id: `summary ${context.repairs.length} ${context.undone === null} ${context.trouble ?? ''}`,
    lines: [
      outcomeTitle(context, voice),
      ...troubleSentences(input),
      ...outcomeDocument(context, { voice, width: UNBROKEN }).map(lineText),
    ],
    options: [
      sending(input, '1', onwards(context), { type: 'back' }),
      ...ticketOption(input),
      sending(input, 'p', 'wizard.answer.prove', { type: 'prove' }),
      ...(n > 0 ? [undo] : []),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}

/** States that take a moment: one line each. */
export function busyPage({ view, voice }: PageInput): Page {
  const { downloaded, stopped } = view.context;
  const tenth = downloaded === null ? 0 : Math.floor((downloaded.bytes / downloaded.of) * 10);
  // Read out ten times, not four times a second.
  if (downloaded !== null && tenth > 0 && !stopped && view.state === 'apply') {
    const params = { bytes: megabytes(downloaded.bytes), of: megabytes(downloaded.of) };
    return {
      id: `downloaded ${tenth} of ${downloaded.of}`,
      lines: [voice.say('wizard.progress', params)],
      options: [],
    };
  }
  const key = stopped ? 'wizard.stopping' : `wizard.busy.${view.state}`;
  return { id: key, lines: voice.has(key) ? [voice.say(key)] : [], options: [] };
}
