import type { ReactElement } from 'react';
import { findingKey } from '../../src/model/finding.ts';
import { nextStop, stagesDone } from '../../src/session/tour.ts';
import { doneSentence, stageName, stageRows, stopLines } from '../documents/tour.ts';
import { ReadingPage } from '../frame/reading-page.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { hanging } from '../text/blocks.ts';
import { BLANK, line, span } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { machineParams, titleLines, troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** Where the guided tour stands: its stages, what this one is for, and the one thing that is next. */
export function Tour({ context, send }: ViewProps): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width } = useFrame();
  const stop = nextStop(context);
  const { done, of } = stagesDone(context);
  const aside = [span(voice.say('wizard.progress.of', { done, total: of }))];
  const header = [
    ...titleLines(voice.say('tour.title', machineParams(settings)), aside, width),
    ...troubleLines(context.trouble, voice, width),
  ];
  const mended = doneSentence(context, voice);
  const document = [
    ...stageRows(context, stop, settings, width),
    ...(mended === null ? [] : [BLANK, ...hanging([span(`${voice.theme.symbols.status.ok} `, 'ok')], mended, width)]),
    ...(stop === null
      ? []
      : [BLANK, line(stageName({ id: stop.stage }, settings), 'strong'), ...stopLines(stop, { voice, width })]),
  ];
  const keys = {
    enter: () => {
      if (stop === null) return;
      send(stop.finding === null ? { type: 'prove' } : { type: 'open', finding: findingKey(stop.finding) });
    },
    'put-off': () => stop && send({ type: 'put-off', stage: stop.stage }),
    fine: () => send({ type: 'list' }),
    again: () => send({ type: 'look-again' }),
    quit: () => send({ type: 'quit' }),
  };
  return (
    <ReadingPage
      header={header}
      document={document}
      keys={keys}
      hints={[
        { keys: ['enter'], label: voice.say(stop?.finding ? 'tour.hint.open' : 'tour.hint.try') },
        { keys: ['put-off'] },
        { keys: ['help'] },
        { keys: ['quit'] },
        { keys: ['fine'], label: voice.say('tour.hint.list') },
        { keys: ['again'] },
      ]}
    />
  );
}
