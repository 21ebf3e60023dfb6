import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allChecks, requestChecks } from '../../flows/index.ts';
import { factsOf } from '../../src/engine/examination.ts';
import { UNKNOWN_CODES } from '../../src/model/observation.ts';
import { manualCommand, readingOf } from '../../src/report/learn/reading.ts';
import { LANGUAGES } from '../../src/words/language.ts';
import { loadWords } from '../../src/words/words.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = globSync('flows/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
const words = await loadWords('en');

function keysIn(pattern: RegExp): readonly (readonly [string, string])[] {
  const found = sources.flatMap((text) =>
    [...text.matchAll(pattern)].map((match) => [match[1] ?? '', match[2] ?? ''] as const),
  );
  return [...new Map(found.map((pair) => [pair[1], pair])).values()];
}

const missing = (keys: readonly string[]) => keys.filter((key) => !words.has(key));

describe('the catalogue', () => {
  it('has a title for every check, and a line for every fact it waits for', () => {
    const facts = new Set([...allChecks, ...requestChecks].flatMap((check) => factsOf(check).map((fact) => fact.id)));
    expect(missing([...allChecks, ...requestChecks].map((check) => `check.${check.id}`))).toEqual([]);
    expect(missing([...facts].map((fact) => `fact.${fact}`))).toEqual([]);
  });

  it.each(LANGUAGES)('says of every check why it is made, shortly (%s)', async (language) => {
    const own = await loadWords(language);
    const keys = [...allChecks, ...requestChecks].map((check) => `check.${check.id}.why`);
    expect(keys.filter((key) => !own.has(key))).toEqual([]);
    expect(keys.filter((key) => own.say(key).length > 190)).toEqual([]);
    expect(new Set(keys.map((key) => own.say(key))).size).toBe(keys.length);
  });

  it('knows where to read on about every check, from places that gomend itself rests on', () => {
    const checks = [...allChecks, ...requestChecks];
    expect(checks.filter(({ id }) => readingOf(id, words).length === 0).map(({ id }) => id)).toEqual([]);
    const cited = globSync(['flows/**/*.ts', 'src/**/*.{ts,json}'], { cwd: root })
      .filter((file) => !file.endsWith(join('learn', 'reading.ts')))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const sources = checks.flatMap(({ id }) => readingOf(id, words));
    expect(sources.map(({ name, url }) => url ?? name).filter((where) => !cited.includes(where))).toEqual([]);
    // Who cannot open an address can open a manual page.
    expect(sources.filter((source) => source.url === undefined && manualCommand(source) === null)).toEqual([]);
  });

  it('has words for everything a check can say, and a card for what is not simply well', () => {
    const verdicts = keysIn(/\b(ok|note|warning|problem|skipped|unknown)\(\s*'([a-z0-9.-]+)'/g);
    expect(verdicts.length).toBeGreaterThan(0);
    const wanted = verdicts.flatMap(([status, key]) => {
      const card = ['warning', 'problem'].includes(status) ? ['.meaning', '.advice'] : [];
      return ['.summary', ...card].map((part) => `finding.${key}${part}`);
    });
    expect(missing(wanted)).toEqual([]);
  });

  it('has words for a check that does not apply', () => {
    const reasons = allChecks.flatMap((check) => (check.only ? [`finding.${check.only.reason}.summary`] : []));
    expect(missing(reasons)).toEqual([]);
  });

  it('has words for every reason not to know', () => {
    expect(missing(UNKNOWN_CODES.map((code) => `finding.runner.unknown.${code}.summary`))).toEqual([]);
  });

  it('never proposes a harmful way out', () => {
    const harmful =
      /GOSUMDB=off|GOINSECURE=|GONOSUMDB=\*|sudo go |chmod 777|NOPASSWD: |spctl --master-disable|csrutil disable/;
    const proposing = words.keys().filter((key) => key.startsWith('fix.') && harmful.test(words.say(key)));
    expect(proposing).toEqual([]);
  });

  it('does not begin a risk with its level, which stands before it', () => {
    const risks = words.keys().filter((key) => key.startsWith('fix.') && key.endsWith('.risk'));
    expect(risks.length).toBeGreaterThan(0);
    expect(risks.filter((key) => /^(Low|Medium|High)\b/.test(words.say(key)))).toEqual([]);
  });

  it('has no sentence with an exclamation mark', () => {
    expect(words.keys().filter((key) => /!(\s|$)/.test(words.say(key)))).toEqual([]);
  });
});
