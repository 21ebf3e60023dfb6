import { describe, expect, it } from 'vitest';
import { between, card, hanging, paragraph } from '../../components/text/blocks.ts';
import { commandRows } from '../../components/text/command-rows.ts';
import { type Line, lineText, span } from '../../components/text/line.ts';
import { cutEnd, cutMiddle, padEnd, padStart, takeWidth, widthOf } from '../../components/text/width.ts';
import { hardRows, wrap } from '../../components/text/wrap.ts';

const texts = (lines: readonly Line[]) => lines.map(lineText);

describe('wrapping', () => {
  it.each([
    ['breaks between words', 'one two three', 8, ['one two', 'three']],
    ['keeps line ends', 'one\n\ntwo', 10, ['one', '', 'two']],
    ['breaks a word that is too wide behind a slash', '/opt/homebrew/Cellar/go', 15, ['/opt/homebrew/', 'Cellar/go']],
    ['breaks a word without slashes where the row ends', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['keeps what stands between back quotes together', 'run `go env -w` now', 12, ['run', '`go env -w`', 'now']],
    ['counts wide letters twice', '每条命令', 4, ['每条', '命令']],
    ['breaks Chinese without spaces and puts none in', '每条 go 命令', 20, ['每条 go 命令']],
    ['lets no row begin with a closing mark', '命令。停', 5, ['命', '令。', '停']],
    ['counts an emoji of several code points once', '👩‍👩‍👧 ab', 5, ['👩‍👩‍👧 ab']],
    ['keeps combining letters whole', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['survives no room at all', 'ab', 0, ['a', 'b']],
  ] as const)('%s', (_, text, width, rows) => {
    expect(wrap(text, width)).toEqual(rows);
  });

  it('loses not a letter where every letter counts', () => {
    const text = '  export GOROOT=/opt/homebrew/Cellar/go/1.22.2/libexec   # keep  ';
    for (const width of [1, 7, 20, 33, 80]) {
      expect(hardRows(text, width).join('')).toBe(text);
      expect(hardRows(text, width).every((row) => widthOf(row) <= width)).toBe(true);
    }
  });
});

describe('widths', () => {
  it('are those of a terminal', () => {
    expect([widthOf('go'), widthOf('目录'), widthOf('e\u0301'), widthOf('')]).toEqual([2, 4, 1, 0]);
    expect(padEnd('目', 4)).toBe('目  ');
    expect(padStart('7', 3)).toBe('  7');
    expect(takeWidth('a目录', 2)).toBe('a');
  });

  it('cut the end, or of a path the middle', () => {
    expect(cutEnd('something long', 8, '…')).toBe('somethi…');
    expect(cutEnd('short', 8, '…')).toBe('short');
    expect(cutMiddle('/opt/homebrew/Cellar/go/bin', 16, '…')).toBe('/opt/…lar/go/bin');
    expect(widthOf(cutMiddle('/目录/目录/目录', 9, '…'))).toBeLessThanOrEqual(9);
  });
});

describe('commands', () => {
  const argv = ['/usr/bin/sudo', '-n', '--', '/usr/sbin/networksetup', '-setdnsservers', 'Thunderbolt Bridge', 'empty'];

  it('stand on one row where they fit', () => {
    expect(commandRows(argv, 120)).toEqual([
      "/usr/bin/sudo -n -- /usr/sbin/networksetup -setdnsservers 'Thunderbolt Bridge' empty",
    ]);
  });

  it('stay one command when they are broken', () => {
    const rows = commandRows(argv, 40);
    expect(rows.every((row) => widthOf(row) <= 40)).toBe(true);
    expect(rows.slice(0, -1).every((row) => row.endsWith(' \\'))).toBe(true);
    const joined = rows.join('\n').replaceAll(/ \\\n\s+/g, ' ');
    expect(joined).toBe(commandRows(argv, 1_000)[0]);
  });
});

describe('blocks', () => {
  it('hang further rows below the first one of their text', () => {
    expect(texts(hanging([span('! warning  ')], 'one two three four', 20))).toEqual([
      '! warning  one two',
      '           three',
      '           four',
    ]);
  });

  it('indent a paragraph, but not its empty rows', () => {
    expect(texts(paragraph('a\n\nb', 10, 'plain', 2))).toEqual(['  a', '', '  b']);
  });

  const sections = [
    { label: 'Why', body: (width: number) => paragraph('it is in the way', width) },
    { label: 'Undo', body: (width: number) => paragraph('it comes back', width) },
  ];

  it('put labels beside their text where there is room, above it where not, and before it where it is read aloud', () => {
    expect(texts(card(sections, 80))).toEqual(['Why    it is in the way', '', 'Undo   it comes back']);
    expect(texts(card(sections, 60))).toEqual(['Why', '  it is in the way', '', 'Undo', '  it comes back']);
    expect(texts(card(sections, 80, true))).toEqual(['Why:', 'it is in the way', 'Undo:', 'it comes back']);
  });

  it('put two parts at the two ends of a row, and leave the right one out without room', () => {
    expect(lineText(between([span('a')], [span('b')], 5))).toBe('a   b');
    expect(lineText(between([span('aaaa')], [span('b')], 5))).toBe('aaaa');
  });
});
