import { describe, expect, it } from 'vitest';
import { listScenarios, loadScenario, proseIn } from '../../../src/machine/simulated/index.ts';
import type { ScenarioProse } from '../../../src/machine/simulated/scenario/prose.ts';
import { cleanText } from '../../../src/words/untrusted.ts';
import { ofChinese } from '../../knowledge/word-rules.ts';

const FIELDS = ['title', 'story', 'caller'] as const satisfies readonly (keyof ScenarioProse)[];
const names = listScenarios().map(({ name }) => [name] as const);

/** What is the same in every language: versions, addresses, files, variables, a program's own words in quotes. */
function copied(text: string): readonly string[] {
  const codes = text.match(/[~/\w.@:-]*[\d/_~][~/\w.@:-]*\w|\b[A-Z]{2}[A-Z\d_]{2,}\b|\b\w+\.test\b/g) ?? [];
  return [...new Set(codes.map((code) => code.replace(/^:/, '')))].toSorted();
}

describe('what a scenario of gomend says', () => {
  it.each(names)('%s: it says in Chinese, all of it', (name) => {
    const english = loadScenario(name);
    const chinese = english.translations['zh-CN'] ?? {};
    expect(Object.keys(chinese)).toEqual(FIELDS.filter((field) => english[field] !== ''));
    for (const field of FIELDS) {
      const text = chinese[field] ?? '';
      expect(ofChinese(text)).toEqual([]);
      expect(cleanText(text)).toBe(text);
      expect(text.trim()).toBe(text);
      if (field === 'title') expect(text).not.toMatch(/[。.？！：；，]$/);
      else expect(text).toMatch(/[。？]$/);
    }
  });

  it.each(names)('%s: Chinese and English name the same versions, files and addresses', (name) => {
    const english = loadScenario(name);
    for (const field of FIELDS) expect(copied(proseIn('zh-CN', english)[field])).toEqual(copied(english[field]));
  });

  it('is a title of its own in every language, and a healthy Mac says so in each', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const list = listScenarios(language);
      expect(new Set(list.map(({ title }) => title)).size).toBe(list.length);
      for (const { title, causes } of list) {
        expect(/nothing (?:is )?wrong$|没有任何问题/.test(title)).toBe(causes.length === 0);
      }
    }
  });
});

describe('a scenario that somebody wrote', () => {
  const head = 'name: x\ntitle: The router has moods\nstory: It loses questions.\nextends: goroot-frozen\nstate: {}\n';

  it('is shown in English where it says nothing in Chinese, whatever it extends', () => {
    const scenario = loadScenario(head, 'mine.yaml');
    const english = { title: 'The router has moods', story: 'It loses questions.', caller: '' };
    expect(proseIn('zh-CN', scenario)).toEqual(english);
  });

  it('is shown in Chinese as far as it is written so', () => {
    const scenario = loadScenario(`${head}zh-CN: { title: 路由器时好时坏 }\n`, 'mine.yaml');
    expect(proseIn('zh-CN', scenario)).toEqual({ title: '路由器时好时坏', story: 'It loses questions.', caller: '' });
    expect(proseIn('en', scenario).title).toBe('The router has moods');
  });

  it.each([
    ['zh-CN: { titel: 路由器 }', 'zh-CN.titel', 'title'],
    ['zh-CN: { title: 26 }', 'zh-CN.title', 'a text'],
    ['zh-CN: 路由器', 'zh-CN', 'a map of keys'],
  ])('is told its mistake there as elsewhere: %s', (line, key, allowed) => {
    expect(() => loadScenario(`${head}${line}\n`, 'mine.yaml')).toThrow(`mine.yaml:6: ${key}: `);
    expect(() => loadScenario(`${head}${line}\n`, 'mine.yaml')).toThrow(allowed);
  });
});
