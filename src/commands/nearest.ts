import { closest, distance } from 'fastest-levenshtein';
import type { Params } from '../model/message.ts';
import { stripControls } from '../words/untrusted.ts';
import { UsageError } from './usage-error.ts';

/** The word that was most likely meant; null where none is near enough to be worth a guess. */
export function nearest(word: string, words: readonly string[]): string | null {
  if (words.length === 0 || word === '') return null;
  const typed = stripControls(word).toLowerCase();
  const guess = closest(typed, words);
  // Two letters in each other's place count as two slips.
  const letters = Math.max(typed.length, guess.length);
  const allowed = letters <= 3 ? 1 : letters <= 6 ? 2 : 3;
  if (distance(typed, guess.toLowerCase()) <= allowed) return guess;
  // Half a word is as good a hint as a misspelt one, if only one word goes on like that.
  const longer = typed.length < 3 ? [] : words.filter((one) => one.includes(typed));
  return longer.length === 1 ? (longer[0] ?? null) : null;
}

/** `<key>-near` with what was most likely meant, or `<key>`. */
export function unknownWord(key: string, word: string, words: readonly string[], params: Params = {}): UsageError {
  const near = nearest(word, words);
  return near === null
    ? new UsageError(key, { word, ...params })
    : new UsageError(`${key}-near`, { word, near, ...params });
}
