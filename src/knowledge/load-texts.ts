import type { Language } from '../words/language.ts';
import type { CauseTexts, CauseWords, Source } from './cause-text.ts';

type ByCause<Value> = Readonly<Record<string, Value>>;

// Written out, so that the bundler makes a piece of each that is loaded when it is told.
const WORDS: Readonly<Record<Language, () => Promise<{ readonly default: unknown }>>> = {
  en: () => import('./embedded-words-en.json', { with: { type: 'json' } }),
  'zh-CN': () => import('./embedded-words-zh-CN.json', { with: { type: 'json' } }),
};

/**
 * What a person reads of every cause, in one language. Loaded when a card or a text is told, and not before:
 * recognising a message needs none of it.
 */
export async function loadKnowledge(language: Language): Promise<CauseTexts> {
  const [words, sources] = await Promise.all([
    WORDS[language](),
    import('./embedded-sources.json', { with: { type: 'json' } }),
  ]);
  const cited = sources.default as unknown as ByCause<readonly Source[]>;
  const told = words.default as unknown as ByCause<CauseWords>;
  return new Map(Object.entries(told).map(([cause, one]) => [cause, { words: one, sources: cited[cause] ?? [] }]));
}
