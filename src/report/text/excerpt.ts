import type { Excerpt } from '../../model/evidence.ts';
import type { Words } from '../../words/words.ts';

/** What was seen, in one text: as the machine gave it, or in the words of the language. Not cleaned. */
export function excerptText(excerpt: Excerpt | null, words: Pick<Words, 'say' | 'join'>): string | null {
  if (excerpt === null || typeof excerpt === 'string') return excerpt;
  if ('key' in excerpt) return words.say(excerpt.key, excerpt.params);
  return words.join(
    excerpt.map((part) => (typeof part === 'string' ? part : words.say(part.key, part.params))),
    'clauses',
  );
}

/** How a look ended, in words where there are any: `missing`, `no answer` and `exit 1` as they are where there are none. */
export function outcomeText(outcome: string, words: Pick<Words, 'say' | 'has'>): string {
  const key = `evidence.outcome.${outcome.toLowerCase().replaceAll(/[ /]+/g, '-')}`;
  return words.has(key) ? words.say(key) : outcome;
}
