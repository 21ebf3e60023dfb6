import { describe, expect, it } from 'vitest';
import { Bursts } from '../../src/trace/bursts.ts';

describe('when bytes came', () => {
  it('is told in bursts', () => {
    const bursts = new Bursts();
    for (const ms of [5, 10, 29, 60, 61, 500]) bursts.add(ms);
    expect(bursts.all()).toEqual([
      { fromMs: 5, toMs: 29 },
      { fromMs: 60, toMs: 61 },
      { fromMs: 500, toMs: 500 },
    ]);
  });

  it('takes no more memory for a connection of hours, and loses neither its begin nor its end', () => {
    const bursts = new Bursts();
    for (let ms = 0; ms <= 1_000_000; ms += 50) bursts.add(ms);
    const all = bursts.all();
    expect(all.length).toBeLessThanOrEqual(100);
    expect([all[0]?.fromMs, all.at(-1)?.toMs]).toEqual([0, 1_000_000]);
  });
});
