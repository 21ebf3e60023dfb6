import { findingKey } from '../../src/model/finding.ts';
import { partOf } from '../../src/report/finding-words.ts';
import { nextStop, stagesDone, stagesOf } from '../../src/session/tour.ts';
import { doneSentence, stageAside, stageName, stageSentences } from '../documents/tour.ts';
import { machineParams } from '../views/title.ts';
import { statusSentence } from './looking-pages.ts';
import { type Option, type Page, type PageInput, sending, troubleSentences } from './page.ts';

/** Where the guided tour stands; all its stages are read out at its beginning, and later when they are asked for. */
export function tourPage(input: PageInput): Page {
  const { view, voice, settings } = input;
  const { context } = view;
  const stop = nextStop(context);
  // Over in a moment: the page that follows says so.
  if (stop === null) return { id: '', lines: [], options: [] };
  const { finding, stage, early } = stop;
  const { done, of } = stagesDone(context);
  const stages = stagesOf(context).map((one) =>
    voice.label(stageName(one, settings), stageAside(one, context, settings)),
  );
  const begins = context.repairs.length === 0 && context.putOff.length === 0;
  const mended = doneSentence(context, voice);
  const meaning = finding === null ? null : partOf(finding, 'meaning', voice);
  const all: Option = { token: 's', label: voice.say('tour.answer.stages'), act: () => stages };
  return {
    id: `tour ${stage} ${finding === null ? '' : findingKey(finding)} ${context.repairs.length} ${context.trouble ?? ''}`,
    lines: [
      ...troubleSentences(input),
      ...(mended === null ? [] : [mended]),
      voice.label(
        voice.say('tour.title', machineParams(settings)),
        voice.say('wizard.progress.of', { done, total: of }),
      ),
      ...(begins ? stages : []),
      voice.say('tour.now', { stage: stageName({ id: stage }, settings) }),
      ...stageSentences(stage, voice),
      ...(early ? [voice.say('tour.early')] : []),
      ...(finding === null ? [] : [statusSentence(finding, input)]),
      ...(meaning === null ? [] : [meaning]),
    ],
    options: [
      finding === null
        ? sending(input, '1', 'tour.answer.try', { type: 'prove' })
        : sending(input, '1', 'tour.answer.open', { type: 'open', finding: findingKey(finding) }),
      sending(input, 'w', 'tour.answer.put-off', { type: 'put-off', stage }),
      ...(begins ? [] : [all]),
      sending(input, 'a', 'tour.answer.list', { type: 'list' }),
      sending(input, 'r', 'wizard.answer.again', { type: 'look-again' }),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}
