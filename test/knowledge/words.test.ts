import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schemas/knowledge-1.json' with { type: 'json' };
import type { CauseWords, Source } from '../../src/knowledge/cause-text.ts';
import { loadKnowledge } from '../../src/knowledge/load-texts.ts';
import { LANGUAGES, type Language } from '../../src/words/language.ts';
import { complaintsOf } from './word-rules.ts';

interface KnowledgeFile {
  readonly cause: string;
  readonly checks: readonly string[];
  readonly words?: Readonly<Record<Language, CauseWords>>;
  readonly sources?: readonly Source[];
}

const ROOT = join(import.meta.dirname, '../..');
const files = globSync('knowledge/*.yaml', { cwd: ROOT })
  .sort()
  .map((file) => [basename(file, '.yaml'), parse(readFileSync(join(ROOT, file), 'utf8')) as KnowledgeFile] as const);
const validate = new Ajv2020({ allErrors: true }).compile(schema);

describe('every cause', () => {
  it.each(files)('%s has all that a person reads, in every language', (name, file) => {
    expect(validate(file) || validate.errors).toBe(true);
    expect(file.cause).toBe(name);
    const keys = LANGUAGES.map((language) => Object.keys(file.words?.[language] ?? {}));
    expect(keys).toEqual(LANGUAGES.map(() => keys[0]));
  });

  it.each(files)('%s is told in plain words, and to nobody’s harm', (_, { words }) => {
    const complaints = LANGUAGES.flatMap((language) =>
      words?.[language] ? complaintsOf(language, words[language]) : [],
    );
    expect(complaints).toEqual([]);
  });

  it('rests on sources that were read before today', () => {
    const today = new Date().toISOString().slice(0, 10);
    const late = files.flatMap(([cause, { sources = [] }]) =>
      sources.filter(({ seen }) => seen > today).map(({ name, seen }) => `${cause}: ${name} ${seen}`),
    );
    expect(late).toEqual([]);
  });

  it('has a title of its own', () => {
    for (const language of LANGUAGES) {
      const titles = files.flatMap(([, { words }]) => words?.[language]?.title ?? []);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('is listed in the docs (else run scripts/embed-knowledge.mjs)', () => {
    const listed = readFileSync(join(ROOT, 'docs/causes.md'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('| `'));
    const rows = files.map(([cause, { words, checks }]) => {
      const settled = checks.length > 0 ? checks.map((check) => `\`${check}\``).join(', ') : 'no check';
      return `| ${words?.en.title} | \`${cause}\` | ${settled} |`;
    });
    expect(listed.toSorted()).toEqual(rows.toSorted());
  });

  it.each(LANGUAGES)('travels with the program as it stands in its file (%s)', async (language) => {
    const stands = files.flatMap(([cause, { words, sources = [] }]) =>
      words ? [[cause, { words: words[language], sources }] as const] : [],
    );
    expect([...(await loadKnowledge(language))]).toEqual(stands);
  });
});

const WELL: Readonly<Record<Language, CauseWords>> = {
  en: {
    title: 'A setting is wrong',
    why: 'Go stops.',
    confirms: '`go env` prints it.',
    rulesOut: 'It prints nothing.',
    fix: 'Remove it, and do not set GOSUMDB=off.',
    risk: 'None.',
    undo: 'Set it again.',
  },
  'zh-CN': {
    title: '设置有误',
    why: 'Go 无法运行。',
    confirms: '`go env` 会显示它。',
    rulesOut: '没有显示。',
    fix: '删除它，不要设置 GOSUMDB=off。',
    risk: '没有。',
    undo: '重新设置。',
  },
};

describe('the rules for words', () => {
  it.each(LANGUAGES)('let through what is well (%s)', (language) => {
    expect(complaintsOf(language, WELL[language])).toEqual([]);
  });

  it.each<readonly [Language, Partial<CauseWords>, RegExp]>([
    ['en', { title: 'A setting is wrong.' }, /ends as a sentence/],
    ['en', { title: 'x'.repeat(61) }, /61 columns/],
    ['zh-CN', { title: '设'.repeat(31) }, /62 columns/],
    ['en', { why: 'Go stops' }, /no full stop/],
    ['en', { why: `${'x'.repeat(260)}.` }, /261 characters/],
    ['zh-CN', { why: `${'设'.repeat(150)}。` }, /151 characters/],
    ['en', { fix: 'Set GOSUMDB=off.' }, /does harm/],
    ['en', { fix: 'Do not wait. Run sudo go clean.' }, /does harm/],
    ['en', { undo: 'Run chmod -R 777 on it.' }, /does harm/],
    ['en', { ask: 'May you use GOINSECURE?' }, /does harm/],
    ['zh-CN', { fix: '不要等。运行 sudo go clean。' }, /does harm/],
    ['en', { why: 'Go 停止.' }, /Chinese in English/],
    ['zh-CN', { why: 'Go stops。' }, /not translated/],
    ['zh-CN', { why: 'Go 停止, 无法运行。' }, /half-width/],
    ['zh-CN', { why: 'Go停止。' }, /no space/],
    ['zh-CN', { why: '运行 `go`时停止。' }, /no space/],
    ['zh-CN', { why: 'Go ，停止。' }, /space beside/],
    ['zh-CN', { why: '你 好。' }, /space within/],
    ['zh-CN', { why: '您无法运行。' }, /您/],
    ['en', { why: 'Go stops! It does.' }, /exclamation/],
    ['en', { why: 'Go  stops.' }, /more than one space/],
    ['en', { why: 'Run `go.' }, /backtick/],
    ['en', { why: 'Write `export API_KEY=letters-of-it`.' }, /would be masked/],
    ['en', { why: 'See MS-04.' }, /nobody can look up/],
    ['en', { why: 'So it is [S configd-1405].' }, /nobody can look up/],
  ])('find in %s what is not: %j', (language, change, complaint) => {
    expect(complaintsOf(language, { ...WELL[language], ...change }).join('\n')).toMatch(complaint);
  });
});
