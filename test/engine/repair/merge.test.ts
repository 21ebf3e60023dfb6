import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBack } from '../../../src/engine/repair/merge.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
function merged(found: string, left: string, present: string) {
  const { bytes: out, taken, left: stays } = mergeBack(bytes(found), bytes(left), bytes(present));
  return [Buffer.from(out).toString('latin1'), taken, stays];
}

describe('taking gomend’s lines back from what somebody made of the file', () => {
  it.each<[string, string, string, string, [string, number, number]]>([
    ['a line added below', 'a\nb\n', 'a\n# b\n', 'a\n# b\nmine\n', ['a\nb\nmine\n', 1, 0]],
    ['a line added above', 'a\nb\n', 'a\n# b\n', 'mine\na\n# b\n', ['mine\na\nb\n', 1, 0]],
    ['a neighbour changed', 'a\nb\nc\n', 'a\n# b\nc\n', 'A\n# b\nC\n', ['A\nb\nC\n', 1, 0]],
    ['gomend’s own line changed', 'a\nb\n', 'a\n# b\n', 'a\n# B\n', ['a\n# B\n', 0, 1]],
    [
      'a line put within gomend’s block',
      'a\n',
      'a\n# >\nx\n# <\n',
      'a\n# >\nmine\nx\n# <\n',
      ['a\n# >\nmine\nx\n# <\n', 0, 1],
    ],
    ['a block made, and lines after it', 'a\n', 'a\n# >\nx\n# <\n', 'a\n# >\nx\n# <\nmine\n', ['a\nmine\n', 1, 0]],
    [
      'one place touched, one not',
      'a\nb\nc\nd\ne\n',
      '# a\nb\nc\nd\n# e\n',
      '# A\nb\nc\nd\n# e\n',
      ['# A\nb\nc\nd\ne\n', 1, 1],
    ],
    ['a line taken out, and its neighbour changed', 'a\nb\nc\n', 'a\nc\n', 'A\nc\n', ['A\nb\nc\n', 1, 0]],
    ['a line taken out, and another put in its place', 'a\nb\nc\n', 'a\nc\n', 'a\nmine\nc\n', ['a\nmine\nc\n', 0, 1]],
    ['taken back by hand already', 'a\nb\n', 'a\n# b\n', 'mine\na\nb\n', ['mine\na\nb\n', 1, 0]],
    ['a last line without an end, and lines after it', 'a', 'a\nx\n', 'a\nx\nmine\n', ['a\nmine\n', 1, 0]],
    ['lines of another system', 'a\r\nb\r\n', 'a\r\n# b\r\n', 'a\r\n# b\r\nmine\r\n', ['a\r\nb\r\nmine\r\n', 1, 0]],
    ['bytes of another encoding', '\xfca\nb\n', '\xfca\n# b\n', '\xfc\xff\n# b\n', ['\xfc\xff\nb\n', 1, 0]],
    [
      'a byte order mark',
      '\xef\xbb\xbfa\n',
      '\xef\xbb\xbf# a\n',
      '\xef\xbb\xbf# a\nmine\n',
      ['\xef\xbb\xbfa\nmine\n', 1, 0],
    ],
    ['the file made by gomend', '', 'x\ny\n', 'mine\nx\ny\n', ['mine\n', 1, 0]],
    ['all of it gone', 'a\nb\n', 'a\n# b\n', '', ['', 0, 1]],
  ])('%s', (_, found, left, present, expected) => {
    expect(merged(found, left, present)).toEqual(expected);
  });

  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n', '\n'), { maxLength: 8 })
    .map((lines) => lines.join(''));

  it('is gomend’s own change undone, where nobody changed anything', () => {
    fc.assert(
      fc.property(text, text, (found, left) => {
        expect(merged(found, left, left)[0]).toBe(found);
      }),
    );
  });

  it('changes nothing where gomend changed nothing', () => {
    fc.assert(
      fc.property(text, text, (left, present) => {
        expect(merged(left, left, present)).toEqual([present, 0, 0]);
      }),
    );
  });

  it('loses no line that somebody added', () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(8), (found, left, mine, at) => {
        const lines = left.match(/[^\n]*\n/g) ?? [];
        const added = mine.replaceAll(/[a-d]/g, 'M').match(/[^\n]+\n/g) ?? [];
        const present = [...lines.slice(0, at), ...added, ...lines.slice(at)].join('');
        const kept = String(merged(found, left, present)[0]).match(/^M$/gm) ?? [];
        expect(kept).toHaveLength(added.length);
      }),
    );
  });
});
