import { vectorSets } from '../go/vector-sets.ts';
import { difference } from './compare.ts';
import { type DataFolder, listOf, recordOf, textOf } from './data-folder.ts';
import { type ComparedCase, type ConformanceSet, UNANSWERED } from './set.ts';

/** Wordings are ours: only whether there is one is compared. */
const PRESENCE = new Set(['error', 'sumdbError', 'offError', 'reason', 'note', 'stderr', 'caution']);

function compared(name: string, vector: Readonly<Record<string, unknown>>): ComparedCase {
  const id = textOf(vector['id']);
  const answer = vectorSets[name];
  if (!answer) return { id, difference: UNANSWERED };
  const { expect, id: _id, ...input } = vector;
  const actual = recordOf(answer(input));
  // Without `expect` the expected fields stand beside the inputs, under the names of the answer.
  const beside = Object.entries(input).filter(([key]) => Object.hasOwn(actual, key));
  const expected = expect === undefined ? beside : Object.entries(recordOf(expect));
  for (const [key, value] of expected) {
    const mine = Object.hasOwn(actual, key) ? actual[key] : undefined;
    const found = PRESENCE.has(key) ? presence(key, value, mine) : difference(value, mine, key);
    if (found !== null) return { id, difference: found };
  }
  return { id, difference: expected.length === 0 ? 'nothing to compare' : null };
}

function presence(key: string, expected: unknown, actual: unknown): string | null {
  return Boolean(expected) === Boolean(actual) ? null : `${key}: ${actual ? JSON.stringify(actual) : 'none'}`;
}

/** One set a file of `facts/vectors`. */
export function vectorSetsOf(data: DataFolder): readonly ConformanceSet[] {
  return data
    .list('facts/vectors')
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.slice(0, -5);
      const vectors = listOf(data.record(`facts/vectors/${file}`)['vectors']).map(recordOf);
      return { name: `vectors/${name}`, cases: vectors.map((vector) => compared(name, vector)) };
    });
}
