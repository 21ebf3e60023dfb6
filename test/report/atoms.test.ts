import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../src/report/text/atoms.ts';
import { displayWidth, wrap } from '../../src/report/text/wrap.ts';

const atoms = (text: string) => atomsOf(text, displayWidth).map(({ text, spaced }) => (spaced ? ` ${text}` : text));

describe('what stays in one row', () => {
  it.each([
    ['words', 'two words', ['two', ' words']],
    ['Chinese letters, each for itself', '修复 go', ['修', '复', ' go']],
    ['a mark that begins no row', '好，再来。', ['好，', '再', '来。']],
    ['a mark that ends no row', '见（附录）', ['见', '（附', '录）']],
    ['quotes, which are narrow', '以“失败”告终', ['以', '“失', '败”', '告', '终']],
    ['entries of a list', '~/bin、/usr/bin、~/go', ['~/bin、', '/usr/bin、', '~/go']],
    ['what is to be copied', '运行 `go env -w X=`，然后', ['运', '行', ' `go env -w X=`，', '然', '后']],
    ['Chinese that is to be copied', '`nameserver 地址`', ['`nameserver 地址`']],
    ['an apostrophe', "it's don’t", ["it's", ' don’t']],
  ])('%s', (_, text, expected) => {
    expect(atoms(text)).toEqual(expected);
  });

  it('is told by its columns', () => {
    expect(atomsOf('你好', displayWidth)).toEqual([
      { text: '你', width: 2, spaced: false },
      { text: '好', width: 2, spaced: false },
    ]);
  });
});

describe('rows of Chinese', () => {
  const text = '启动了你的 shell，并询问它的 PATH；这些行是读取它的文件找到的（所以可能漏掉“某一行”）。';

  it.each([10, 17, 24, 40, 79])('of %i columns are full, and none begins or ends wrongly', (width) => {
    const rows = wrap(text, width);
    for (const row of rows) expect([row, displayWidth(row) <= width]).toEqual([row, true]);
    for (const row of rows.slice(0, -1)) expect([row, displayWidth(row) >= width - 8]).toEqual([row, true]);
    expect(rows.filter((row) => /^[，；。）”]|[（“]$/u.test(row))).toEqual([]);
    expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
