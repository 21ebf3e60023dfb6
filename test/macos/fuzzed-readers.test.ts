import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READERS, type Reader } from '../../src/macos/readers.ts';
import { arrivingTexts } from '../support/fuzz/mutation.ts';
import { faultOfReading } from '../support/fuzz/reading-properties.ts';
import { COMPARED, FUZZED } from '../support/fuzz/sizes.ts';
import { wholesOf } from '../support/fuzz/wholes.ts';

const NOTHING: Reader = () => ({ facts: null, notUnderstood: [] });
const context = { command: '' };

describe.each([...READERS.keys()])('whatever arrives as %s', (kind) => {
  const reader = READERS.get(kind) ?? NOTHING;
  const texts = arrivingTexts(wholesOf(kind));

  it('is read without a crash, and the lines that told nothing are lines of it, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const fault = faultOfReading(text, reader(text, context));
        if (fault !== null) throw new Error(fault);
      }),
      FUZZED,
    );
  });

  it('tells the same, read twice, and the same with an empty line more', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const facts = JSON.stringify(reader(text, context).facts);
        expect(JSON.stringify(reader(text, context).facts)).toBe(facts);
        if (!text.endsWith('\n')) return;
        expect(JSON.stringify(reader(`${text}\n`, context).facts)).toBe(facts);
      }),
      COMPARED,
    );
  });
});
