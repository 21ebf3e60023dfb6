import { useAnimation } from 'ink';
import type { ReactElement } from 'react';
import { slowFacts } from '../../src/session/progress.ts';
import { verdictSoFar } from '../../src/session/verdict-so-far.ts';
import { flowRows, foundSoFar, progressSpans, waitingRows } from '../documents/progress-table.ts';
import { verdictRows } from '../documents/suspects.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { BLANK, line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { machineParams, titleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

const CLOCK_MS = 100;

/** Looking, live: how far each flow is, what is slow, what has been found. */
export function Examine({ context, send }: ViewProps): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width, room } = useFrame();
  useAnimation({ interval: CLOCK_MS });
  const { progress } = context;
  const now = performance.now();
  const slow = progress ? slowFacts(progress, now)[0] : undefined;
  const verdict = verdictSoFar(context);
  useKeys({
    skip: () => slow && send({ type: 'skip', fact: slow.fact }),
    ...(verdict?.isKnown ? { enter: () => send({ type: 'enough' }) } : {}),
    quit: () => send({ type: 'quit' }),
  });
  const title = voice.say('wizard.examining', machineParams(settings));
  if (progress === null) return <Screen header={titleLines(title, [], width)} document={[]} hints={[]} />;
  const options = { voice, width, now };
  const header = titleLines(title, progressSpans(progress, options), width);
  const flows = flowRows(progress, options);
  const told = verdict ? [...verdictRows(verdict, { voice, width, knowledge: context.knowledge }), BLANK] : [];
  const rows = [...told, ...flows, ...(flows.length > 0 ? [BLANK] : []), ...waitingRows(progress, options)];
  const left = room(header) - rows.length - 2;
  const found = left > 0 ? foundSoFar(progress, left, options) : [];
  const document = found.length > 0 ? [...rows, BLANK, line(voice.say('wizard.so-far'), 'strong'), ...found] : rows;
  return (
    <Screen
      header={header}
      document={document}
      hints={[
        ...(verdict?.isKnown ? [{ keys: ['enter' as const], label: voice.say('verdict.hint.enough') }] : []),
        ...(slow ? [{ keys: ['skip' as const] }] : []),
        { keys: ['help'] },
        { keys: ['stop'] },
      ]}
    />
  );
}
