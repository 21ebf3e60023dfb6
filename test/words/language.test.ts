import { describe, expect, it } from 'vitest';
import { languageNamed, languageOfLocale } from '../../src/words/language.ts';

describe('the language that a person names', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['en_US.UTF-8', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-TW', null],
    ['zh-Hant-CN', null],
    ['zh-CNX', null],
    ['zhuang', null],
    ['english', null],
    ['de', null],
    ['', null],
  ] as const)('%j', (name, language) => {
    expect(languageNamed(name)).toBe(language);
  });
});

describe('the language of the locale', () => {
  it.each([
    ['nothing is set', {}, 'en'],
    ['a Mac set to Chinese', { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    ['Chinese, in a country that has none of its own', { LANG: 'zh_DE.UTF-8' }, 'zh-CN'],
    ['traditional letters', { LANG: 'zh_TW.UTF-8' }, 'en'],
    ['letters that gomend does not write', { LANG: 'zh_CN.GB18030' }, 'en'],
    ['letters of which nothing is said', { LANG: 'zh_CN' }, 'en'],
    ['LC_ALL wins', { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    ['an empty LC_ALL is none', { LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh-CN'],
    ['messages in Chinese, all else as in Germany', { LANG: 'de_DE.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh-CN'],
    ['messages in English', { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    ['C for all', { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    ['C with letters', { LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN' }, 'en'],
    ['a list of what would rather be read', { LANG: 'de_DE.UTF-8', LANGUAGE: 'de:zh_CN:en' }, 'zh-CN'],
    ['a list with English first', { LANG: 'zh_CN.UTF-8', LANGUAGE: 'en:zh' }, 'en'],
    ['a language that gomend does not speak', { LANG: 'fr_FR.UTF-8' }, 'en'],
  ] as const)('%s', (_, variables, language) => {
    expect(languageOfLocale(variables)).toBe(language);
  });
});
