import { describe, expect, it } from 'vitest';
import { allChecks } from '../../flows/index.ts';
import { checkList, factsOf } from '../../src/commands/check-list.ts';
import { DEFAULT_SECONDS } from '../../src/commands/invocation.ts';
import { loadWords } from '../../src/words/words.ts';
import { schemaErrors } from './schemas.ts';

const words = await loadWords('en');
const list = (format: 'text' | 'json', verbose: boolean) =>
  checkList(allChecks, { format, verbose, budgetMs: DEFAULT_SECONDS * 1_000 }, words);

describe('the list of checks', () => {
  it('gives every look less time than the whole examination has', () => {
    const greedy = allChecks
      .flatMap(factsOf)
      .filter(({ limitMs }) => limitMs >= DEFAULT_SECONDS * 1_000)
      .map(({ id, limitMs }) => `${id} ${limitMs}`);
    expect(greedy).toEqual([]);
  });

  it('tells on request how long each look may take', () => {
    const text = list('text', true);
    expect(text).toMatch(/^An examination has 10 seconds in all/);
    expect(text).toMatch(/^resolver\.servers .*\n(?: {4}[\d.]+ s +\S.*\n)+/m);
    expect(text).not.toMatch(/fact\.|\{\w+\}/);
    expect(list('text', false).split('\n')).toHaveLength(allChecks.length + 1);
  });

  it('tells a program always', () => {
    const document = JSON.parse(list('json', false));
    expect(schemaErrors('checks', document)).toEqual([]);
    expect(document.budgetMs).toBe(10_000);
    const listed = document.checks.map(({ facts }: { facts: readonly unknown[] }) => facts.length);
    expect(listed).toEqual(allChecks.map((check) => factsOf(check).length));
  });
});
