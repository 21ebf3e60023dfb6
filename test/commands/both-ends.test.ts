import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BothEnds } from '../../src/commands/symptom/both-ends.ts';
import { MOST_KEPT, tellWhole } from '../../src/symptom/told.ts';

function told(text: string, piece: number) {
  const bytes = Buffer.from(text, 'utf8');
  const ends = new BothEnds();
  for (let at = 0; at < bytes.length; at += piece) ends.push(bytes.subarray(at, at + piece));
  return ends.told();
}

describe('both ends of what is read', () => {
  it('is all of it where that is short, in whatever pieces it comes', () => {
    const texts = fc.array(fc.constantFrom('a', '修', '\n', '\r\n', '😀', 'go: x'), { maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), (parts, piece) => {
        const text = `x${parts.join('')}`;
        expect(told(text, piece)).toEqual(tellWhole(text));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it.each([
    ['a line end behind it', '\n'],
    ['none', ''],
  ])('is its beginning and its end where it is long, counted whole, with %s', (_, end) => {
    const row = `${'修'.repeat(30)} line\n`;
    const rows = 60_000;
    const text = `first\n${row.repeat(rows)}last${end}`;
    const { head, tail, lines, bytes } = told(text, 65_536);
    expect({ lines, bytes }).toEqual({ lines: rows + 2, bytes: Buffer.byteLength(text) });
    expect([head.startsWith('first\n'), tail.endsWith(`${row}last\n`)]).toEqual([true, true]);
    expect([head.includes('\ufffd'), tail.includes('\ufffd')]).toEqual([false, false]);
    expect(Math.max(head.length, tail.length)).toBeLessThanOrEqual(MOST_KEPT);
  });

  it.each([1, 1.5, 1.9, 2.3, 4.1])('has the very ends at %f times what is kept of one', (times) => {
    const rows = Array.from({ length: Math.floor((times * 4 * MOST_KEPT) / 10) }, (_, at) => `${at}`.padEnd(9));
    const text = `${rows.join('\n')}\n`;
    const { head, tail, lines, bytes } = told(text, 60_001);
    const whole = tellWhole(text);
    expect({ head, tail, lines, bytes }).toEqual(
      times < 2 ? whole : { head, tail, lines: whole.lines, bytes: whole.bytes },
    );
    expect([text.startsWith(head), text.endsWith(tail)]).toEqual([true, true]);
    expect(Math.min(head.length, tail.length)).toBeGreaterThan(MOST_KEPT / 2);
  });

  it('takes a progress bar for one line', () => {
    expect(told('10%\r50%\rdone\nnext\n', 7)).toMatchObject({ head: '10% 50% done\nnext\n', lines: 2 });
  });
});
