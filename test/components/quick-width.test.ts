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

  it('is one column for every sign that takes the quick way', () => {
    for (const sign of '·–—…‘’“”←↑→↓✓✗❯') expect([sign, stringWidth(sign)]).toEqual([sign, 1]);
    for (let code = 0x2800; code <= 0x28ff; code++) expect(stringWidth(String.fromCodePoint(code))).toBe(1);
  });
});
