import { describe, expect, it } from 'vitest';
import { proofs } from '../../../flows/proving/index.ts';
import { type Ground, sentenceOf } from '../../../flows/proving/proof.ts';
import { loadWords } from '../../../src/words/words.ts';
import { binaries } from './judged/binaries.ts';
import { compiling } from './judged/compiling.ts';
import { concurrency } from './judged/concurrency.ts';
import { network } from './judged/network.ts';
import { profiles } from './judged/profiles.ts';
import { ground, type Judged } from './outcomes.ts';

const words = await loadWords('en');
const JUDGED: Judged = { ...compiling, ...binaries, ...concurrency, ...profiles, ...network };
const ROWS = Object.entries(JUDGED).flatMap(([id, rows]) => rows.map(([what, ...rest]) => [id, what, rest] as const));

describe('a proof judges', () => {
  it.each(ROWS)('%s: %s', (id, _what, [results, verdict, parts]) => {
    const proof = proofs.find((one) => one.id === id);
    const judged = proof?.judge(results, ground(parts));
    expect(`${judged?.status} ${judged?.says}`).toBe(verdict);
    const key = sentenceOf(id, judged?.says ?? '');
    expect(words.has(key)).toBe(true);
    // Every hole of the sentence is filled.
    expect(words.say(key, judged?.params)).not.toMatch(/\{\w+\}|NaN/);
  });

  it('every proof has a row that passes and one that fails', () => {
    for (const { id } of proofs) {
      const verdicts = (JUDGED[id] ?? []).map(([, , verdict]) => verdict.split(' ')[0]);
      expect([id, verdicts.includes('ok'), verdicts.includes('problem')]).toEqual([id, true, true]);
    }
  });

  it('nothing at all as no success, and never throws', () => {
    for (const proof of proofs) {
      const { status, says, params } = proof.judge({}, ground());
      expect([proof.id, status === 'problem' || status === 'unknown']).toEqual([proof.id, true]);
      expect(words.say(sentenceOf(proof.id, says), params)).not.toMatch(/\{\w+\}|NaN/);
    }
  });
});

it('a program that was run is not told among those that cannot be', () => {
  const row = compiling['cross-build']?.find(([what]) => what === 'healthy');
  const judged = proofs.find(({ id }) => id === 'cross-build')?.judge(row?.[1] ?? {}, ground());
  expect(judged?.params).toMatchObject({ ran: ['linux/amd64'], rest: ['darwin/arm64', 'darwin/amd64'] });
});

describe('a proof is left out', () => {
  it.each<[string, string, Partial<Ground>, string | null]>([
    ['cgo', 'healthy', {}, null],
    ['cgo', 'switched off', { cgo: false }, 'off'],
    ['cgo', 'no compiler on Linux', { ccUsable: false }, 'no-compiler.linux'],
    ['cgo', 'no tools on a Mac', { ccUsable: false, platform: 'darwin', os: 'darwin' }, 'no-compiler.darwin'],
    ['race', 'healthy', {}, null],
    ['race', 'without cgo on Linux', { cgo: false }, 'needs-cgo'],
    ['race', 'without a compiler on Linux', { ccUsable: false }, 'needs-cgo'],
    ['race', 'without cgo on a Mac', { cgo: false, platform: 'darwin', os: 'darwin', arch: 'arm64' }, null],
    [
      'race',
      'without cgo on a Mac with an old Go',
      { cgo: false, platform: 'darwin', os: 'darwin', versionText: 'go1.19.8' },
      'needs-cgo',
    ],
    ['race', 'where there is none', { arch: 'riscv64x' }, 'no-target'],
  ])('%s: %s', (id, _what, parts, says) => {
    const skip = proofs.find((one) => one.id === id)?.skip?.(ground(parts)) ?? null;
    expect(skip?.says ?? null).toBe(says);
    if (skip !== null) expect(words.has(`proof.${id}.${skip.says}`)).toBe(true);
  });
});
