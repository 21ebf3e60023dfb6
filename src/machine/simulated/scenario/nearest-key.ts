import { distance } from 'fastest-levenshtein';

/** The key that was most likely meant; null: none is near. */
export function nearestOf(word: string, known: readonly string[]): string | null {
  const ranked = known.map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }));
  const [best] = ranked.sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.one : null;
}
