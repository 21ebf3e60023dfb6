import { FLOW_IDS } from '../model/finding.ts';
import type { CommandsOf } from '../report/report.ts';
import type { Words } from '../words/words.ts';
import { changeScene } from './change-scenes.ts';
import type { Exercise } from './exercise.ts';
import { examineScene, lookScene } from './look-scenes.ts';
import { nameScene } from './name-scene.ts';
import { type Choice, type Lines, NOTHING, type Scene } from './scene.ts';
import { findingsLines, sentence } from './told.ts';

/** The help desk: every scene of an exercise, and how one leads to the next. Both front ends show the same. */
export interface Desk {
  readonly exercise: Exercise;
  readonly words: Words;
  /** The commands behind a step that needs sudo, for showing. */
  readonly commandsOf: CommandsOf;
  /** Causes that can be named: those of every simulated Mac. */
  readonly causes: readonly string[];
  /** The scene to which everything comes back, with what has just been said. */
  main(said?: Lines): Scene;
}

export function openDesk(exercise: Exercise, words: Words, causes: readonly string[]): Desk {
  const all = [...new Set([...causes, ...exercise.case.causes])].toSorted();
  const { privilege } = exercise.case.machine;
  const commandsOf = privilege.commands.bind(privilege);
  const desk: Desk = { exercise, words, commandsOf, causes: all, main: (said = NOTHING) => mainScene(desk, said) };
  return desk;
}

/** What the caller says: all that is known at first. */
export function callerText({ exercise, words }: Pick<Desk, 'exercise' | 'words'>): string {
  const { caller } = exercise.case;
  return caller === '' ? words.say('practice.caller-silent') : words.say('practice.caller', { text: caller.trim() });
}

function mainScene(desk: Desk, said: Lines): Scene {
  const { exercise, words } = desk;
  const { checks } = exercise;
  const choice = (id: string, act: Choice['act']): Choice => ({ id, label: words.say(`practice.do.${id}`), act });
  return {
    lines: said,
    question: words.say('practice.question', { n: exercise.moves.length }),
    // Always the same ones, so that a number keeps its meaning.
    choices: [
      choice('examine', () =>
        examineScene(
          desk,
          FLOW_IDS.filter((flow) => checks.some((one) => one.flow === flow)),
        ),
      ),
      choice('look', () => lookScene(desk)),
      choice('change', () => changeScene(desk)),
      choice('take-back', () => takeBack(desk)),
      choice('seen', () => desk.main(seenLines(desk))),
      choice('name', () => nameScene(desk)),
      choice('finish', () => finish(desk)),
      choice('give-up', () => giveUpScene(desk)),
    ],
    back: null,
  };
}

function seenLines({ exercise, words, commandsOf }: Desk): Lines {
  const { seen } = exercise;
  if (seen.length === 0) return sentence(words.say('practice.nothing-seen'));
  return findingsLines(seen, commandsOf);
}

async function takeBack(desk: Desk): Promise<Scene> {
  const { exercise, words } = desk;
  if (!(await exercise.canTakeBack())) return desk.main(sentence(words.say('practice.nothing-to-take-back')));
  const { left } = await exercise.takeBack();
  return desk.main(sentence(words.say(left > 0 ? 'practice.taken-back-partly' : 'practice.taken-back', { n: left })));
}

function finish(desk: Desk): Scene | null {
  const { exercise, words } = desk;
  const end = () => {
    exercise.end('finished');
    return null;
  };
  if (exercise.named.length > 0) return end();
  return asking(desk, words.say('practice.finish-unnamed'), end);
}

/** `q` leads here too. */
export function giveUpScene(desk: Desk): Scene {
  return asking(desk, desk.words.say('practice.ask-give-up'), () => {
    desk.exercise.end('gave-up');
    return null;
  });
}

function asking(desk: Desk, question: string, yes: Choice['act']): Scene {
  const back = () => desk.main();
  return {
    lines: NOTHING,
    question,
    choices: [
      { id: 'no', label: desk.words.say('practice.answer.go-on'), act: back },
      { id: 'yes', label: desk.words.say('practice.answer.end'), act: yes },
    ],
    back,
    careful: true,
  };
}
