import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/dns/time-left.ts';

describe('a time to live, asked for twice', () => {
  it.each([
    [300, 299, 1_100, 'runs-down'],
    [300, 298, 1_100, 'runs-down'],
    [300, 300, 1_100, 'stands'],
    [0, 0, 1_100, 'stands'],
    [300, 297, 1_100, 'other'],
    [10, 300, 1_100, 'other'],
    [300, 299, 500, 'other'],
    [300, 300, 900, 'other'],
    [300, 298, 2_000, 'runs-down'],
    [300, 297, 2_000, 'other'],
    [300, 290, 10_400, 'runs-down'],
    [300, 289, 10_400, 'runs-down'],
    [300, 295, 10_400, 'other'],
  ])('%d, then %d after %d ms: %s', (first, second, ms, course) => {
    expect(courseOf({ seconds: first, at: 50 }, { seconds: second, at: 50 + ms })).toBe(course);
  });
});
