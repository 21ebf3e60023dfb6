import { describe, expect, it } from 'vitest';
import {
  proofsDocument,
  proofsSoFar,
  provingRows,
  provingSpans,
  verdictOf,
  verdictSentence,
} from '../../components/documents/proofs.ts';
import { lineText } from '../../components/text/line.ts';
import type { Proven } from '../../flows/proving/proven.ts';
import type { ProvingProgress } from '../../src/session/proving.ts';
import { voice } from './voices.ts';

const said = voice();
const one = (id: string, parts: Partial<Proven> = {}): Proven => ({
  id,
  status: 'ok',
  says: `proof.${id}.ok`,
  params: {},
  evidence: [],
  settings: 'clean',
  ms: 5,
  ...parts,
});
const failed = one('locks', {
  status: 'problem',
  says: 'proof.locks.problem',
  evidence: [{ command: '$PROOF/bin/basics counter', outcome: 'exit 0', lines: ['mutex=1 \u001b[31mred'], ms: 3 }],
});
const progress = (parts: Partial<ProvingProgress> = {}): ProvingProgress => ({
  all: ['goroutines', 'locks', 'timers', 'clock'],
  done: [],
  now: null,
  startedAt: 1_000,
  ...parts,
});
const text = (lines: readonly Parameters<typeof lineText>[0][]) => lines.map(lineText).join('\n');
const options = { voice: said, width: 80 };

describe('proofs under way', () => {
  it('are counted, with the time and what has failed', () => {
    const spans = provingSpans(progress({ done: [one('goroutines'), failed] }), 9_300, said);
    expect(spans.map(({ text: part }) => part).join('')).toBe('2 of 4 · 8.3 s · 1 failed');
  });

  it.each([
    [0, '░'.repeat(20)],
    [1, `█████${'░'.repeat(15)}`],
    [4, '█'.repeat(20)],
  ])('have a bar: %i of 4', (done, bar) => {
    const rows = provingRows(progress({ done: Array.from({ length: done }, () => one('goroutines')) }), options);
    expect(lineText(rows[0] ?? [])).toBe(bar);
  });

  it('say what is compiled', () => {
    const rows = provingRows(progress({ now: { proof: 'locks', doing: 'building' } }), options);
    expect(lineText(rows[1] ?? [])).toContain('compiling: Locks and atomic counters count right');
  });

  it('are told the newest first', () => {
    const told = text(proofsSoFar(progress({ done: [one('goroutines'), failed] }), options)).split('\n');
    expect(told[0]).toContain('Locks and atomic counters');
    expect(told[1]).toContain('1000 goroutines');
  });
});

describe('proofs that have ended', () => {
  it('are told the worst first, what failed with what was done and said', () => {
    const told = text(proofsDocument(progress({ done: [one('goroutines'), failed] }), options));
    expect(told.split('\n')[0]).toContain('problem  Locks and atomic counters count right');
    expect(told).toContain('Counting with a lock or an atomic counter gives a wrong number.');
    expect(told).toContain('$ $PROOF/bin/basics counter  (exit 0)');
    expect(told).toContain('mutex=1 ');
    expect(told).not.toContain('\u001b');
    expect(told.split('\n').at(-1)).toContain('1000 goroutines hand in their results');
  });

  it('that were left out for one reason are one line, behind those that passed', () => {
    const left = (id: string, says: string) => one(id, { status: 'skipped', says });
    const done = [
      left('locks', 'proving.not-simulated'),
      one('goroutines'),
      left('timers', 'proving.not-simulated'),
      left('cgo', 'proof.cgo.off'),
    ];
    const told = text(proofsDocument(progress({ done }), { voice: said, width: 200 })).split('\n');
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('1000 goroutines hand in their results');
    expect(told[1]).toContain('2 proofs: Not tried: a simulated Mac does not run this program.');
    expect(told[2]).toContain('Go and the C compiler work together (cgo): Not tried: cgo is switched off');
  });

  it.each<[string, readonly Proven[]]>([
    ['ok', [one('goroutines'), one('locks', { status: 'skipped' })]],
    ['problem', [one('goroutines'), failed]],
    ['unknown', [one('goroutines', { status: 'unknown' })]],
    ['unknown', [one('goroutines', { status: 'skipped' })]],
  ])('mean %s', (verdict, done) => {
    expect(verdictOf(progress({ done }))).toBe(`proving.verdict.${verdict}`);
    expect(verdictSentence(progress({ done }), said)).toMatch(
      /^\d proofs?: .*\d (?:passed|failed|not tried|not known)/,
    );
  });
  it('stands over the list on a page and below it in a report, so it points nowhere', () => {
    expect(verdictSentence(progress({ done: [failed] }), said)).not.toMatch(/above|below/);
  });
});
