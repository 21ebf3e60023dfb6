import { describe, expect, it } from 'vitest';
import { Words } from '../../src/words/words.ts';
import { runProgram } from '../commands/program.ts';

const en = new Words('en', {});
const zh = new Words('zh-CN', {});

describe('parts that code puts together', () => {
  it('stand as each language has them', () => {
    expect(en.join(['One.', 'Two.'], 'sentences')).toBe('One. Two.');
    expect(zh.join(['一。', '二。'], 'sentences')).toBe('一。二。');
    expect(zh.join(['一', '二'], 'clauses')).toBe('一，二');
    expect(zh.join([], 'sentences')).toBe('');
  });

  it('have a space in Chinese where one does not end, and none beside a bracket', () => {
    expect(zh.join(['改成：x', '`gomend undo` 可以撤回。'], 'sentences')).toBe('改成：x `gomend undo` 可以撤回。');
    expect(zh.join(['`x`', '（用 --command）'], 'sentences')).toBe('`x`（用 --command）');
  });

  it('are named and remarked on', () => {
    expect([en.label('why', 'so'), zh.label('理由', '如此')]).toEqual(['why: so', '理由：如此']);
    expect([en.remark('file', 'gone'), zh.remark('文件', '不存在')]).toEqual(['file (gone)', '文件（不存在）']);
  });

  it('can be said with sentences that are loaded apart', () => {
    const more = new Words('en', { 'a.b': 'one' }).with({ 'c.d': 'two' });
    expect([more.say('a.b'), more.say('c.d'), more.language]).toEqual(['one', 'two', 'en']);
  });
});

describe('what gomend says in Chinese', () => {
  it.each([
    ['check', '--simulate', 'public-dns-by-hand', '--verbose'],
    ['fix', '--dry-run', '--simulate', 'brand-new'],
    ['explain', 'path', 'go', '--simulate', 'dead-proxy-two-places', '--accessible'],
    ['read', '--list'],
  ])('is joined as Chinese is: %s %s %s', async (...argv) => {
    const { stdout } = await runProgram([...argv, '--lang', 'zh-CN']);
    expect(stdout).toMatch(/\p{Script=Han}/u);
    const odd = stdout
      .split('\n')
      .filter((line) => /[。，：；？！（] \S|\S [。，：；？！）]|\p{Script=Han}[,;:] |\p{Script=Han} ?\(/u.test(line));
    expect(odd).toEqual([]);
  });
});
