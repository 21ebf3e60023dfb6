import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/language.ts';
import { loadCommandLineWords, loadWords } from '../../src/words/words.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'words');
const { en } = await import('../../src/words/en/index.ts');
const { zhCN } = await import('../../src/words/zh-CN/index.ts');

const HAN = '\\p{Script=Han}';
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name))].toSorted();
/** Without what is copied letter by letter, and with a hole for each parameter. */
const proseOf = (text: string) => text.replaceAll(/`[^`]*`/g, '‸').replaceAll(/\{\w+(?:\|[^{}]*)?\}/g, '‸');
const keysWhere = (faulty: (text: string, key: string) => boolean) =>
  Object.entries(zhCN).flatMap(([key, text]) => (faulty(text, key) ? [`${key}: ${text}`] : []));

describe('every language', () => {
  it('has the same files, and in each the same sentences', async () => {
    const files = readdirSync(join(folder, 'en'));
    for (const language of LANGUAGES) expect(readdirSync(join(folder, language))).toEqual(files);
    expect(Object.keys(zhCN).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const language of LANGUAGES) {
      expect((await loadWords(language)).language).toBe(language);
      const keys = (await loadCommandLineWords(language)).keys();
      expect(keys.toSorted()).toEqual((await loadCommandLineWords('en')).keys().toSorted());
    }
  });

  it('fills in the same parameters', () => {
    const differ = Object.keys(en).filter((key) => `${namesIn(en[key] ?? '')}` !== `${namesIn(zhCN[key] ?? '')}`);
    expect(differ).toEqual([]);
  });

  it('has nothing but words of its own', () => {
    const same = Object.keys(en).filter(
      (key) => en[key] === zhCN[key] && /[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(en[key] ?? ''),
    );
    expect(same).toEqual([]);
  });

  it('names the same commands, files and variables to be copied', () => {
    const copied = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, code]) => code).toSorted();
    const differ = Object.keys(en).filter((key) => {
      const [one, other] = [copied(en[key] ?? ''), copied(zhCN[key] ?? '')];
      // A word that stands for what the person puts there is a word of the language (`nameserver ADDRESS`).
      return `${one}` !== `${other}` && !other.some((code) => new RegExp(HAN, 'u').test(code ?? ''));
    });
    expect(differ).toEqual([]);
  });
});

describe('Chinese', () => {
  it('is punctuated as Chinese is', () => {
    expect(
      keysWhere((text) => new RegExp(`${HAN}[,;:!?](?:\\s|$)|${HAN}\\.(?:\\s|$)`, 'u').test(proseOf(text))),
    ).toEqual([]);
    expect(keysWhere((text) => / [，。：；？！、）]|[，。：；？！、（] /u.test(proseOf(text)))).toEqual([]);
    expect(keysWhere((text) => /[，。：；、]{2}/u.test(text))).toEqual([]);
  });

  it('has a space between Chinese and other letters', () => {
    expect(keysWhere((text) => new RegExp(`${HAN}[A-Za-z0-9]|[A-Za-z0-9]${HAN}`, 'u').test(proseOf(text)))).toEqual([]);
  });

  it('has no sentence that lost its end', () => {
    const ends = (key: string) => / .*[a-z)]\.$/.test(en[key] ?? '');
    expect(keysWhere((text, key) => ends(key) && !/[。！？：…”）.}]$/u.test(text))).toEqual([]);
  });

  it('says 你, and one form of a count', () => {
    expect(keysWhere((text) => text.includes('您'))).toEqual([]);
    const counted = [
      ...Object.values(zhCN)
        .join('\n')
        .matchAll(/\{(\w+)\|([^{}|]*)\|([^{}|]*)\}/g),
    ];
    expect(counted.filter(([, , one, other]) => one !== other).map(([whole]) => whole)).toEqual([]);
  });

  it('never proposes a harmful way out', () => {
    const harmful =
      /GOSUMDB=off|GOINSECURE=|GONOSUMDB=\*|sudo go |chmod 777|NOPASSWD: |spctl --master-disable|csrutil disable/;
    expect(keysWhere((text, key) => key.startsWith('fix.') && harmful.test(text))).toEqual([]);
  });
});

describe('the languages of the documents', () => {
  it('are named where one is chosen', () => {
    const flag = readFileSync(join(folder, 'en', 'cli.ts'), 'utf8').match(/'cli\.flag\.lang': '([^']*)'/)?.[1] ?? '';
    for (const language of LANGUAGES) expect(flag).toContain(language);
  });
});
