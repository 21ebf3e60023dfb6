import { checkTitle } from '../report/finding.ts';
import type { Words } from '../words/words.ts';
import type { Move } from './move.ts';
import type { Remark } from './remarks.ts';
import type { WayStep } from './shortest-way.ts';
import { causeTitle, fixTitle } from './told.ts';

/** One move of the trainee in a sentence. */
export function moveText(move: Move, words: Words): string {
  const say = (key: string, params = {}) => words.say(`practice.move.${key}`, params);
  switch (move.kind) {
    case 'examine': {
      const area = words.say(`flow.${move.flow}`);
      const what = move.check === null ? say('area', { area }) : words.label(move.check, checkTitle(move.check, words));
      return say(move.wrong.length > 0 ? 'examine-wrong' : 'examine', { what, n: move.wrong.length });
    }
    case 'look':
      return say('look', { source: move.source });
    case 'change':
      return say(`change-${move.outcome}`, { title: fixTitle(move.fix, words) });
    case 'take-back':
      return say('take-back', { n: move.taken });
    case 'name':
      return say(move.named ? 'name' : 'withdraw', { cause: causeTitle(move.cause, words) });
  }
}

/** One step of the shortest right way in a sentence. */
export function wayText(step: WayStep, words: Words): string {
  const say = (key: string, params = {}) => words.say(`practice.way.${key}`, params);
  switch (step.kind) {
    case 'examine':
      return say('examine', { what: words.label(step.check, checkTitle(step.check, words)) });
    case 'change':
      return say('change', { title: fixTitle(step.fix, words) });
    case 'tell':
      return say('tell', { what: words.tell(step.instruction) });
    case 'name':
      return say('name', { cause: causeTitle(step.cause, words) });
  }
}

/** One remark in a sentence or two. */
export function remarkText({ code, move, fix, cause, texts }: Remark, words: Words): string {
  const at = move === null ? '' : words.say('practice.remark.at', { n: move + 1 });
  const text = words.say(`practice.remark.${code}`, {
    title: fix === null ? '' : fixTitle(fix, words),
    cause: cause === null ? '' : causeTitle(cause, words),
    texts: texts.map((one) => `«${one}»`),
  });
  return at + text;
}
