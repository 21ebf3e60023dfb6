import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import quickWidth from '../../components/text/quick-width.ts';
import { STATUS_SYMBOLS } from '../../src/report/text/style.ts';
import { runs } from '../support/runs.ts';

const letters = fc.constantFrom(
  ...'aZ ~·–—…‘’“”←↑→↓✓✗❯⠋⠙⣿',
  ...Object.values(STATUS_SYMBOLS),
  ...['\u001B[31m', '\u001B[1;39m', '\u001B[K', '\u001B]8;;x\u0007', '\n', '\t', 'é', 'e\u0301', '\uFE0F', '\u200D'],
  ...'，。：；？！（）、「」《》“”中文修复',
  ...['中', '한', '👍🏽', '🇨🇳', '✔', '✗\uFE0F', '⚠', '\u0000'],
);

describe('the width of a text', () => {
  it('is what string-width says, whichever way it went', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(quickWidth(text)).toBe(stringWidth(text));
      }),
      { numRuns: runs(2_000), seed: 11 },
    );
  });

  it('is one column, or two, for every sign that takes the quick way', () => {
    for (const sign of '·–—…‘’“”←↑→↓✓✗❯') expect([sign, stringWidth(sign)]).toEqual([sign, 1]);
    for (const [from, to] of [
      [0x3001, 0x3011],
      [0x4e00, 0x9fff],
      [0xff01, 0xff5e],
    ] as const)
      for (let code = from; code <= to; code++)
        expect([code, stringWidth(String.fromCodePoint(code))]).toEqual([code, 2]);
    for (let code = 0x2800; code <= 0x28ff; code++) expect(stringWidth(String.fromCodePoint(code))).toBe(1);
  });
});
