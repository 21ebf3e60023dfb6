import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type VectorInput, vectorSets } from '../../src/go/vector-sets.ts';

const folder = join(import.meta.dirname, '../../../shared/facts/vectors');

/** Compared only for being there: the words are Go's own, and may differ between releases. */
const PRESENCE = ['error', 'sumdbError', 'offError', 'reason', 'stderr', 'note'];

/** What a case expects, wherever its set keeps it. */
function expectations(set: string, vector: VectorInput): VectorInput {
  if (typeof vector['expect'] === 'object' && vector['expect'] !== null) return vector['expect'] as VectorInput;
  const beside: Readonly<Record<string, readonly string[]>> = {
    'module-patterns': ['match'],
    noproxy: ['proxy', 'error'],
    'goversion-macos': ['supported', 'caution'],
  };
  return Object.fromEntries((beside[set] ?? []).filter((name) => name in vector).map((name) => [name, vector[name]]));
}

function comparable(name: string, value: unknown): unknown {
  if (PRESENCE.includes(name)) return value !== null && value !== undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

describe.each(Object.keys(vectorSets))('the vectors of %s', (set) => {
  const file = join(folder, `${set}.json`);
  it.skipIf(!existsSync(file))('all agree with gomend (skipped where the shared vectors are not there)', () => {
    const vectors = JSON.parse(readFileSync(file, 'utf8')).vectors as readonly VectorInput[];
    expect(vectors.length).toBeGreaterThan(20);
    const disagree = vectors.flatMap((vector) => {
      const answer = vectorSets[set]?.(vector) ?? {};
      const expected = expectations(set, vector);
      expect(Object.keys(expected), String(vector['id'])).not.toEqual([]);
      const wrong = Object.keys(expected).filter((name) => {
        const [one, other] = [comparable(name, expected[name]), comparable(name, answer[name])];
        return JSON.stringify(one) !== JSON.stringify(other);
      });
      return wrong.map(
        (name) => `${vector['id']} ${name}: ${JSON.stringify(answer[name])}, not ${JSON.stringify(expected[name])}`,
      );
    });
    expect(disagree).toEqual([]);
  });
});
