import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartilesOf } from '../../src/go/goproxy/quartiles.ts';
import { type BoxRow, boxPlot } from '../../src/report/text/box-plot.ts';

function row(label: string, times: readonly (number | null)[]): BoxRow {
  const quartiles = quartilesOf(times);
  const present = times.filter((one) => one !== null);
  const box = quartiles && ([Math.min(...present), ...quartiles, Math.max(...present)] as const);
  return { label, times, box, figure: quartiles ? `${quartiles[1]} ms` : '' };
}

describe('a plot of several', () => {
  it('shares one scale', () => {
    const rows = [row('near', [10, 20, 30, 40]), row('far', [100, 150, 180, 200])];
    expect(boxPlot(rows, { width: 60, unicode: true })).toEqual([
      'near    ──██┃█──                                       25 ms',
      'far                          ────────██████┃█████───  165 ms',
      '      ┬──────────┬───────────┬──────────┬──────────┬',
      '      0         50          100        150    200 ms',
    ]);
  });

  it('never leaves its place, and needs no more than ASCII where there is no more', () => {
    const times = fc.array(fc.option(fc.double({ min: 0, max: 5_000, noNaN: true })), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(times, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (all, width, unicode) => {
          const rows = all.map((one, index) => ({ ...row(`${index}. proxy`, one), figure: '12.3 ms' }));
          for (const line of boxPlot(rows, { width, unicode })) {
            expect(line.length).toBeLessThanOrEqual(width);
            expect(line).toBe(line.trimEnd());
            if (!unicode) expect(line).toMatch(/^[ -~]*$/);
          }
        },
      ),
    );
  });

  it('is not there where nothing came back, or where there is no room', () => {
    expect(boxPlot([row('a', [null, null])], { width: 80, unicode: true })).toEqual([]);
    expect(boxPlot([row('a', [1, 2])], { width: 20, unicode: true })).toEqual([]);
  });
});
