import { summaryOf } from '../../src/report/finding-words.ts';
import { causeTitle } from '../../src/report/symptom/sentences.ts';
import { verdictSoFar } from '../../src/session/verdict-so-far.ts';
import { answerOf } from '../documents/answer.ts';
import { isSaidInFull } from '../documents/counts.ts';
import { lineText } from '../text/line.ts';
import { machineParams } from '../views/title.ts';
import { findingsOptions, opening, statusSentence } from './looking-pages.ts';
import { type Page, type PageInput, sending, troubleSentences, UNBROKEN } from './page.ts';

/** What the machine says of the message: the confirmed causes are the first answers. */
export function answerPage(input: PageInput): Page {
  const { view, voice, settings } = input;
  const answer = answerOf(view.context, { voice, width: UNBROKEN, machine: machineParams(settings) });
  const open = [...answer.confirmed, ...answer.others.filter(isSaidInFull)].map((finding) => opening(finding, input));
  return {
    id: 'answer',
    lines: [
      voice.say('verdict.title'),
      ...troubleSentences(input),
      ...answer.lead.map(lineText),
      ...answer.confirmed.map((finding) => statusSentence(finding, input)),
      ...answer.sections.flatMap(({ title, lines }) => [title, ...lines.map(lineText)]),
    ],
    options: findingsOptions(input, open, answer.others),
  };
}

/** Each verdict once, as soon as it is known; then that nobody has to wait for the rest. */
export function verdictNews({
  view,
  voice,
}: Pick<PageInput, 'view' | 'voice'>): readonly (readonly [string, string])[] {
  const verdict = view.state === 'examine' ? verdictSoFar(view.context) : null;
  if (verdict === null) return [];
  const known = verdict.suspects.flatMap((one) => {
    if (one.verdict === 'looking') return [];
    const what = one.finding ? summaryOf(one.finding, voice) : causeTitle(one, view.context.knowledge, voice);
    const sentence = voice.label(voice.say(`verdict.${one.verdict}`), what);
    return [[`verdict ${one.cause}`, sentence] as const];
  });
  return verdict.isKnown ? [...known, ['verdict', voice.say('verdict.news.known')] as const] : known;
}

/** Goes on with what is known by now. */
export function enoughOption(input: PageInput): Page['options'] {
  const { symptom } = input.view.context;
  if (symptom === null || symptom.suspects.length === 0) return [];
  return [sending(input, 'v', 'verdict.answer.enough', { type: 'enough' })];
}
