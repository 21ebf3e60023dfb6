import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../flows/index.ts';
import { toolchain } from '../../../flows/toolchain/index.ts';
import { factsOf } from '../../../src/engine/examination.ts';
import { loadWords } from '../../../src/words/words.ts';

const words = await loadWords('en');

describe('the checks of the toolchain', () => {
  it('have ids of their own, below their flow', () => {
    const ids = toolchain.checks.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^toolchain\.[a-z-]+$/.test(id))).toEqual([]);
  });

  it('rest on checks that come before them, and never on themselves', () => {
    const ids = allChecks.map((check) => check.id);
    for (const check of toolchain.checks) {
      const before = ids.slice(0, ids.indexOf(check.id));
      for (const ground of check.grounds ?? []) expect(before, check.id).toContain(ground);
    }
  });

  it('have words for everything that is looked at', () => {
    const facts = toolchain.checks
      .flatMap((check) => factsOf(check))
      .filter((fact) => fact.id.startsWith('toolchain.'));
    expect(facts.map((fact) => `fact.${fact.id}`).filter((key) => !words.has(key))).toEqual([]);
  });

  it('name only facts that exist in what their plans touch', () => {
    const known = new Set(toolchain.checks.flatMap((check) => factsOf(check)).map((fact) => fact.id));
    for (const id of [
      'toolchain.env-file',
      'toolchain.go-env',
      'toolchain.go-version',
      'toolchain.command-line-tools',
    ]) {
      expect(known).toContain(id);
    }
  });
});
