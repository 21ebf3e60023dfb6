import { describe, expect, it } from 'vitest';
import { KNOWN_CAUSES } from '../../src/knowledge/knowledge.ts';
import { FORMATS } from '../../src/symptom/formats/index.ts';
import { partsOf } from '../../src/symptom/lines.ts';
import { recogniseMessage } from '../../src/symptom/recognise.ts';
import { isWorth } from '../../src/symptom/worth.ts';
import { REAL, type RealMessage } from './real.ts';

const named = (told: RealMessage['told']) =>
  REAL.filter((one) => one.told === told).map((one) => [`${one.cause}: ${one.source}`, one] as const);
const causesOf = ({ message }: RealMessage) => recogniseMessage(message).suspects.map(({ cause }) => cause);

describe('messages that people asked about', () => {
  it('are many, and of causes that are known', () => {
    expect(REAL.length).toBeGreaterThanOrEqual(120);
    const known = new Set(KNOWN_CAUSES.map(({ cause }) => cause));
    expect(REAL.filter(({ cause }) => !known.has(cause))).toEqual([]);
  });

  it.each(named('first'))('%s is what the message speaks for most', (_, one) => {
    expect(causesOf(one)[0]).toBe(one.cause);
  });

  it.each(named('among'))('%s is among the first three', (_, one) => {
    expect(causesOf(one).slice(0, 3)).toContain(one.cause);
  });

  it.each(named('not-told'))('%s cannot be read from it, and nothing is claimed', (_, one) => {
    expect(recogniseMessage(one.message).recognised).toBe(false);
  });

  it('have no line that says something, and would be passed over', () => {
    const passed = REAL.flatMap(({ message }) => message.split('\n'))
      .filter((line) => !isWorth(line))
      .filter((line) => partsOf(line).some((text) => FORMATS.some(({ pattern }) => pattern.test(text))));
    expect(passed).toEqual([]);
  });
});
