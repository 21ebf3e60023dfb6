import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allChecks } from '../../flows/index.ts';
import { KNOWN_CAUSES } from '../../src/knowledge/knowledge.ts';
import { FORMATS } from '../../src/symptom/formats/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const kinds = new Set(FORMATS.map(({ kind }) => kind));
const checks = new Set<string>(allChecks.map(({ id }) => id));

describe('the knowledge base', () => {
  it('travels with the program as it stands in its files', () => {
    const files = globSync('knowledge/*.yaml', { cwd: ROOT }).sort();
    const stands = files.map((file) => {
      const { words: _words, sources: _sources, ...signs } = parse(readFileSync(join(ROOT, file), 'utf8'));
      return signs;
    });
    expect(KNOWN_CAUSES).toEqual(stands);
    expect(files.map((file) => basename(file, '.yaml'))).toEqual(KNOWN_CAUSES.map(({ cause }) => cause));
  });

  it('has a file for every cause that a check can name', () => {
    const sources = globSync('flows/**/*.ts', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'));
    const named = sources.flatMap((text) =>
      [...text.matchAll(/\bcause: '([a-z0-9-]+)'/g)].map(([, cause]) => cause ?? ''),
    );
    const known = new Set(KNOWN_CAUSES.map(({ cause }) => cause));
    expect(named.length).toBeGreaterThan(60);
    expect([...new Set(named)].filter((cause) => !known.has(cause))).toEqual([]);
  });

  it.each(KNOWN_CAUSES.map((one) => [one.cause, one] as const))(
    '%s names signs and checks that there are',
    (_, one) => {
      expect(one.checks.filter((check) => !checks.has(check))).toEqual([]);
      const named = one.signs.flatMap(({ is, and = [] }) => [is, ...and]);
      expect(named.filter((kind) => !kinds.has(kind))).toEqual([]);
      for (const { with: about = {}, weight } of one.signs) {
        for (const pattern of Object.values(about)) expect(() => new RegExp(pattern)).not.toThrow();
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThan(100);
      }
    },
  );
});
