import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencyPlot } from '../../src/report/text/latency-plot.ts';

const drawn = (timings: readonly (number | null)[], options: { width?: number; unicode?: boolean } = {}) =>
  latencyPlot(timings, { width: 60, unicode: true, ...options });

describe('a plot of times', () => {
  it('has a bar for each question, and a cross for one that was lost', () => {
    expect(drawn([10, 20, 9.9, null, 1])).toEqual(['20 ms ┤    ██', '      │ ▄▄ ██ ▄▄', ' 0 ms ┤ ██ ██ ██ ×× ▁▁']);
  });

  it('needs no more than ASCII where there is no more', () => {
    expect(drawn([10, 20, 9.9, null, 1], { unicode: false })).toEqual(
      ['20 ms +    ##', '      | :: ## .. ', ' 0 ms + ## ## ## xx ..'].map((row) => row.trimEnd()),
    );
  });

  it.each([
    [[0.3], '0.3 ms ┤'],
    [[1], '1 ms ┤'],
    [[12], '15 ms ┤'],
    [[74], '80 ms ┤'],
    [[0.0001], '0.01 ms ┤'],
    [[480], '500 ms ┤'],
    [[999], '1000 ms ┤'],
  ])('%j has a round scale', (timings, label) => expect(drawn(timings)[0]).toContain(label));

  it('is not there where nothing came back, or where there is no room', () => {
    expect(drawn([])).toEqual([]);
    expect(drawn([null, null])).toEqual([]);
    expect(drawn([1], { width: 20 })).toEqual([]);
  });

  it('never leaves its place, whatever the times are', () => {
    const time = fc.option(fc.double({ min: 0, max: 5_000, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(time, { maxLength: 40 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (times, width, unicode) => {
          for (const row of latencyPlot(times, { width, unicode })) {
            expect(row.length).toBeLessThanOrEqual(width);
            expect(row).toBe(row.trimEnd());
            if (!unicode) expect(row).toMatch(/^[ -~]*$/);
          }
        },
      ),
    );
  });

  it('draws a longer time no lower than a shorter one', () => {
    const height = (rows: readonly string[], column: number) =>
      rows.reduce((sum, row) => sum + ' ▁▂▃▄▅▆▇█'.indexOf(row.padEnd(60)[column] ?? ' '), 0);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 900, noNaN: true }),
        fc.double({ min: 0.01, max: 900, noNaN: true }),
        (one, other) => {
          const rows = drawn([one, other]);
          const first = (rows[0] ?? '').indexOf('┤') + 2;
          const order = Math.sign(height(rows, first) - height(rows, first + 3));
          expect([0, Math.sign(one - other)]).toContain(order);
        },
      ),
    );
  });
});
