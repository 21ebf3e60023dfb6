import { type ReactElement, useLayoutEffect, useState } from 'react';
import { callerText, type Desk, giveUpScene } from '../../src/practice/desk.ts';
import type { Choice, Scene } from '../../src/practice/scene.ts';
import type { Hint } from '../frame/hints.ts';
import { clampOffset, offsetShowing, viewOf } from '../frame/layout.ts';
import { Screen } from '../frame/screen.tsx';
import { useChoice } from '../frame/use-choice.ts';
import { useFrame } from '../frame/use-frame.ts';
import { type KeyHandlers, useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import { type Line, line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { sceneRows } from './scene-rows.ts';

export interface SceneViewProps {
  readonly desk: Desk;
  readonly scene: Scene;
  readonly verbose: boolean;
  readonly onGo: (act: Choice['act']) => void;
}

/** Rows from which the title is shown: below, there is something better to show. */
const ROWS_FOR_TITLE = 16;
const MOST_CALLER_ROWS = 4;

/** One scene: the caller's words above, what was seen, and the choices below it. */
export function SceneView({ desk, scene, verbose, onGo }: SceneViewProps): ReactElement {
  const { voice, about, guard } = useWizard();
  const { width, rows, room } = useFrame();
  const choice = useChoice(scene.choices.map(({ id }) => id));
  const [place, setPlace] = useState({ offset: 0, follows: false });
  // The question has just appeared: what is already being typed was not meant for it.
  useLayoutEffect(() => {
    if (scene.careful) guard.settle();
  }, [scene, guard]);
  const header: readonly Line[] = [
    ...(rows >= ROWS_FOR_TITLE ? [line(voice.say('practice.title', { version: about.version }), 'strong')] : []),
    ...paragraph(voice.quote(callerText(desk)), width, 'accent').slice(0, MOST_CALLER_ROWS),
  ];
  const style = { width, colour: false, unicode: voice.theme.unicode, accessible: false, verbose };
  const context = {
    words: desk.words,
    style: { ...style, home: desk.exercise.case.machine.person.home },
    suffix: '',
  };
  const { rows: document, start, end } = sceneRows(scene, choice.index, { context, voice, width });
  const space = room(header);
  const { length } = document;
  const kept = clampOffset(place.offset, length, space);
  const offset = place.follows ? offsetShowing(kept, start, end, length, space) : kept;
  const { above, lines } = viewOf(document, offset, space);
  const inSight = start >= above && end <= above + lines.length;
  const marked = scene.choices[choice.index];
  useKeys({ ...moving(), ...(scene.careful ? answers() : {}), ...leaving() });
  return <Screen header={header} document={document} offset={offset} hints={hints()} />;

  /** The mark moves once it is seen; before that, the first key brings it into sight. */
  function moving(): KeyHandlers {
    const by = (entries: number) => () => {
      if (inSight) choice.by(entries);
      setPlace({ offset, follows: true });
    };
    const to = (wanted: number) => () => setPlace({ offset: clampOffset(wanted, length, space), follows: false });
    const page = Math.max(1, space - 2);
    return {
      up: by(-1),
      down: by(1),
      'page-up': to(offset - page),
      'page-down': to(offset + page),
      first: to(0),
      last: to(length),
      // Nobody answers what they have not seen.
      enter: () => (inSight ? marked && onGo(marked.act) : to(offset + page)()),
    };
  }

  function answers(): KeyHandlers {
    const answer = (id: string) => () => {
      const found = scene.choices.find((one) => one.id === id);
      if (found && inSight) onGo(found.act);
    };
    return { yes: answer('yes'), no: answer('no') };
  }

  function leaving(): KeyHandlers {
    const { back } = scene;
    const quit = scene.careful && back !== null ? back : () => giveUpScene(desk);
    return { quit: () => onGo(quit), ...(back === null ? {} : { back: () => onGo(back) }) };
  }

  function hints(): readonly Hint[] {
    const label = voice.say(inSight ? 'wizard.hint.choose' : 'wizard.hint.more');
    const leave: Hint =
      scene.back === null ? { keys: ['quit'], label: voice.say('practice.hint.leave') } : { keys: ['back'] };
    return [{ keys: ['up', 'down'] }, { keys: ['enter'], label }, { keys: ['help'] }, leave];
  }
}
