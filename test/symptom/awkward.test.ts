import { describe, expect, it } from 'vitest';
import { recogniseMessage } from '../../src/symptom/recognise.ts';
import { REAL } from './real.ts';
import { WRAPPERS } from './wrappers.ts';

const firstOf = (message: string) => recogniseMessage(message).suspects[0]?.cause ?? null;
const PLAIN = REAL.map((one) => ({ ...one, first: firstOf(one.message) }));

describe('a message that was wrapped, quoted or cut', () => {
  it.each(Object.entries(WRAPPERS))('speaks for the same cause %s', (_, wrap) => {
    const other = PLAIN.map(({ source, first, message }) => ({ source, first, wrapped: firstOf(wrap(message)) }));
    expect(other.filter(({ first, wrapped }) => first !== wrapped)).toEqual([]);
  });

  it('speaks for the same cause without its end, where what says it stays', () => {
    const cut = PLAIN.flatMap(({ source, first, message }) => {
      const short = message.slice(0, Math.ceil(message.length * 0.8));
      const { suspects } = recogniseMessage(message);
      const said = suspects.slice(0, 3).flatMap(({ reasons }) => reasons.map(({ excerpt }) => excerpt));
      return said.every((excerpt) => short.includes(excerpt)) ? [{ source, first, short: firstOf(short) }] : [];
    });
    expect(cut.length).toBeGreaterThan(30);
    expect(cut.filter(({ first, short }) => first !== short)).toEqual([]);
  });
});
