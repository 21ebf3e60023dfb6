import type { Desk } from './desk.ts';
import { type Lines, NOTHING, type Scene } from './scene.ts';
import { causeTitle, sentence } from './told.ts';

/** What is wrong, in the trainee's opinion: one cause after the other, each withdrawn by naming it again. */
export function nameScene(desk: Desk, said: Lines = NOTHING): Scene {
  const { exercise, words, causes } = desk;
  const { named } = exercise;
  const name = (cause: string) => {
    const key = exercise.name(cause) ? 'practice.named' : 'practice.withdrawn';
    return nameScene(desk, sentence(words.say(key, { cause: causeTitle(cause, words) })));
  };
  return {
    lines: said,
    question: words.say(named.length === 0 ? 'practice.which-cause' : 'practice.which-cause-more'),
    choices: causes.map((cause) => {
      const title = causeTitle(cause, words);
      const label = named.includes(cause) ? words.say('practice.is-named', { cause: title }) : title;
      return { id: cause, label, act: () => name(cause) };
    }),
    back: () => desk.main(),
  };
}
