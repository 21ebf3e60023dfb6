import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READERS } from '../../src/macos/readers.ts';
import { runs } from '../support/runs.ts';
import { fixture } from './fixture.ts';

const KINDS = [...READERS.keys()];
const NOISE = [
  '{',
  '}',
  '"',
  "'",
  '(',
  ')',
  '[',
  ':',
  '=',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u001b[',
  '$(',
  '`',
  '<',
  '>',
  '&',
  '…',
  '\\',
  '0',
];

/** What happens to texts on their way: pieces go missing, come twice, get moved, or something comes in between. */
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'double', 'insert', 'squeeze', 'truncate'),
    from: fc.nat(5000),
    length: fc.integer({ min: 1, max: 400 }),
    noise: fc.constantFrom(...NOISE),
  }),
  { minLength: 1, maxLength: 6 },
);

function damaged(
  text: string,
  steps: readonly { kind: string; from: number; length: number; noise: string }[],
): string {
  return steps.reduce((now, { kind, from, length, noise }) => {
    const at = now.length === 0 ? 0 : from % now.length;
    const piece = now.slice(at, at + length);
    if (kind === 'cut') return now.slice(0, at) + now.slice(at + length);
    if (kind === 'double') return now.slice(0, at) + piece + now.slice(at);
    if (kind === 'squeeze') return now.slice(0, at) + piece.replace(/[ \t]+/g, ' ') + now.slice(at + length);
    return kind === 'truncate' ? now.slice(0, at) : now.slice(0, at) + noise + now.slice(at);
  }, text);
}

describe.each(KINDS)('a damaged %s', (kind) => {
  const reader = READERS.get(kind);
  const whole = fixture(kind);

  it('is read without a crash, and the lines that are listed are lines of it', () => {
    fc.assert(
      fc.property(damage, (steps) => {
        const text = damaged(whole, steps);
        const reading = reader?.(text, { command: '' });
        expect(() => JSON.stringify(reading)).not.toThrow();
        const count = text.split('\n').length;
        for (const { line } of reading?.notUnderstood ?? []) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(count);
        }
      }),
      { seed: 20_261_120, numRuns: runs(60) },
    );
  });

  it('takes a time that grows with the text and no faster', () => {
    // Far beyond any paste: where work grew with the square of the length, each of these would take minutes.
    const hostile = [
      whole.repeat(Math.ceil(100_000 / whole.length)),
      ...NOISE.map((noise) => `${whole}${noise.repeat(30_000)}`),
      ...[
        'a(',
        '$(a ',
        '"a\n',
        "x='\n",
        'if ',
        'case x in ',
        '{ ',
        '<dict>',
        '<key>',
        'resolver #1\n',
        'A=`',
        '  0 : <array> {\n',
      ].map((piece) => piece.repeat(20_000)),
      `A='${"'\\''".repeat(30_000)}`,
    ];
    const started = performance.now();
    for (const text of hostile) reader?.(text, { command: '' });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
