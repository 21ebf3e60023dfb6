import { byFlow, slowFacts } from '../../src/session/progress.ts';
import { countsSentence } from '../documents/counts.ts';
import { factName } from '../documents/progress-table.ts';
import { machineParams } from '../views/title.ts';
import { enoughOption } from './answer-page.ts';
import type { Option, Page, PageInput } from './page.ts';

export function examinePage({ view, voice, settings, send }: PageInput): Page {
  const { progress } = view.context;
  const skip: Option = {
    token: 's',
    label: voice.say('wizard.answer.skip'),
    act: () => {
      const [slow] = progress ? slowFacts(progress, performance.now()) : [];
      if (!slow) return [voice.say('wizard.answer.nothing-slow')];
      send({ type: 'skip', fact: slow.fact });
      return null;
    },
  };
  return {
    id: `examine ${progress?.startedAt}`,
    lines: [voice.say('wizard.examining', machineParams(settings))],
    options: [skip, ...enoughOption({ view, voice, settings, send })],
  };
}

/** Sentences for what has ended or become slow: each is said once, by its id. */
export function examineNews({
  view,
  voice,
}: Pick<PageInput, 'view' | 'voice'>): readonly (readonly [string, string])[] {
  const { progress } = view.context;
  if (view.state !== 'examine' || progress === null) return [];
  const ended = byFlow(progress).filter(({ done, total }) => total > 0 && done === total);
  const flows = ended.map(({ flow, findings }) => {
    return [`flow ${flow}`, voice.label(voice.say(`flow.${flow}`), countsSentence(findings, voice))] as const;
  });
  const slow = slowFacts(progress, performance.now()).map(({ fact }) => {
    return [`slow ${fact}`, voice.say('wizard.answer.slow', { what: factName(fact, voice) })] as const;
  });
  return [...flows, ...slow];
}
