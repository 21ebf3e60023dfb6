import { describe, expect, it } from 'vitest';
import { latencyEvidence } from '../../flows/resolver/asking/latency-evidence.ts';
import { showMs, summaryOf } from '../../src/dns/latency.ts';
import { excerptText } from '../../src/report/text/excerpt.ts';
import { loadWords } from '../../src/words/words.ts';

const words = await loadWords('en');

describe('times of a server', () => {
  it.each([
    [[], { sent: 0, lost: 0, median: null, jitter: null }],
    [[null, null], { sent: 2, lost: 2, median: null, jitter: null }],
    [[5], { sent: 1, lost: 0, median: 5, jitter: null }],
    [[3, 1, 2], { sent: 3, lost: 0, median: 2, jitter: 1.5 }],
    [[10, 20, 10, 40], { sent: 4, lost: 0, median: 15, jitter: 50 / 3 }],
    // Passed over, not counted as a step to nothing and back.
    [[10, null, 12], { sent: 3, lost: 1, median: 11, jitter: 2 }],
  ])('%j', (timings, expected) => {
    const summary = summaryOf(timings);
    expect(summary).toMatchObject({ sent: expected.sent, lost: expected.lost, median: expected.median });
    if (expected.jitter === null) expect(summary.jitter).toBeNull();
    else expect(summary.jitter).toBeCloseTo(expected.jitter, 9);
  });

  it.each([
    [0.314, '0.31 ms'],
    [1, '1.0 ms'],
    [12.34, '12.3 ms'],
    [820.4, '820 ms'],
  ])('%d is shown as %s', (ms, text) => expect(showMs(ms)).toBe(text));

  it.each([
    [[12.4, 13.2], 'median 12.8 ms, jitter 0.80 ms, none lost'],
    [[12, null, 12], 'median 12.0 ms, jitter 0.00 ms, 1 of 3 lost'],
    [[null, null], '2 of 2 lost'],
    [[7], 'median 7.0 ms, none lost'],
  ])('%j in words', (timings, text) => {
    const server = { address: '10.0.0.53', port: 53 };
    expect(excerptText(latencyEvidence({ server, name: 'a.test', timings }).excerpt, words)).toBe(text);
  });
});
