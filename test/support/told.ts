import type { Evidence } from '../../src/model/evidence.ts';
import { excerptText } from '../../src/report/text/excerpt.ts';
import { loadWords } from '../../src/words/words.ts';

const words = await loadWords('en');

/** Evidence with what was seen in words, as every report tells it. */
export function told(evidence: readonly Evidence[]): readonly (Evidence & { readonly excerpt: string | null })[] {
  return evidence.map((one) => ({ ...one, excerpt: excerptText(one.excerpt, words) }));
}
