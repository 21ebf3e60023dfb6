import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { composing, linesOf, piecesOf } from '../../src/report/script/compose.ts';
import { printing, quoted, remark, verbatimRemark } from '../../src/report/script/shell-text.ts';
import { TOOLS } from '../../src/report/script/tools.ts';
import { runs } from '../support/runs.ts';

const SHELLS = [['/usr/bin/dash'], ['/bin/bash', '--posix'], ['/usr/bin/zsh', '--emulate', 'sh']].filter(
  ([program = '']) => existsSync(program),
);
const place = mkdtempSync(join(tmpdir(), 'composer-'));
afterAll(() => rmSync(place, { recursive: true }));

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** What the commands of the composer print, run by a real shell. */
function composed(shell: readonly string[], before: Buffer, after: Buffer): Buffer {
  const old = join(place, 'old');
  writeFileSync(old, before);
  const commands = composing(piecesOf(before, after), linesOf(before).length, '"$1"', TOOLS.linux);
  const script = join(place, 'script');
  writeFileSync(script, `set -eu\nLC_ALL=C\n${commands.join('\n')}\n`);
  const [program = '', ...options] = shell;
  return execFileSync(program, [...options, script, old]);
}

const FILES: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a line in the middle', 'a\nb\nc\n', 'a\nB\nc\n'],
  ['several places', 'a\nb\nc\nd\ne\nf\n', 'A\nb\nc\nd\nE\nf\n'],
  ['the first line taken out', 'a\nb\n', 'b\n'],
  ['the last line taken out', 'a\nb\n', 'a\n'],
  ['everything taken out', 'a\n', ''],
  ['a file that is made', '', 'a\nb\n'],
  ['no end of the last line, which stays', 'a\nb', 'A\nb'],
  ['no end of the last line, which changes', 'a\nb', 'a\nB'],
  ['an end that comes', 'a\nb', 'a\nb\n'],
  ['an end that goes', 'a\nb\n', 'a\nb'],
  ['line ends of Windows', 'a\r\nb\r\n', 'a\r\nB\r\nc\r\n'],
  ['bytes that are no UTF-8', 'a\xff\nb\n', '\xfe\xff\n a\xff\nb\xe4\n'],
  ['letters of any language', 'a\n', Buffer.from('größer 模块\n').toString('latin1')],
  ['what means something to a shell', 'a\n', `'; rm -rf "$HOME" \`id\` \\ \\n %s %% $(id) # ! ~ *\n`],
  ['an option of printf', 'a\n', '-n\n-\r\n'],
  ['NUL', 'a\n', 'x\0y\n'],
  ['signs that nobody sees', 'a\n', Buffer.from('x\u202ey\u200bz\u001b[31m\n').toString('latin1')],
  ['blank lines', '\n\n\n', '\n\nx\n\n'],
];

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('new files, composed by %s', (_, shell) => {
  it.each(FILES)('%s', (__, before, after) => {
    expect(composed(shell, latin1(before), latin1(after)).toString('latin1')).toBe(after);
  });

  it('come out to the byte, whatever they are', () => {
    const awkward = fc.constantFrom(
      '\n',
      '\r\n',
      'a',
      "'",
      '\\',
      '%',
      '-',
      '\0',
      '\xff',
      '\xc3\xa9',
      '$',
      '`',
      ' ',
      '\t',
      '"',
    );
    const file = fc.array(fc.oneof(awkward, fc.string({ unit: 'binary-ascii', maxLength: 3 })), { maxLength: 25 });
    fc.assert(
      fc.property(file, file, fc.nat(25), (before, inserted, at) => {
        const after = [...before.slice(0, at), ...inserted, ...before.slice(at + 2)].join('');
        expect(composed(shell, latin1(before.join('')), latin1(after)).toString('latin1')).toBe(after);
      }),
      { seed: 20261120, numRuns: runs(60) },
    );
  });

  it('keeps every argument as it is', () => {
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 8 }).filter((word) => !word.includes('\0')));
    fc.assert(
      fc.property(words, (all) => {
        const script = `for word; do printf '%s\\0' "$word"; done`;
        const [program = '', ...options] = shell;
        const text = `set -- ${all.map(quoted).join(' ')}\n${script}\n`;
        const ran = spawnSync(program, options, { input: text });
        expect(ran.stdout.toString()).toBe(all.map((word) => `${word}\0`).join(''));
      }),
      { seed: 20261120, numRuns: runs(40) },
    );
  });
});

describe('a script that is read', () => {
  it('says what has only visible signs as it is, and everything else byte by byte', () => {
    expect(printing('export A="ü"\n'.replace('ü', '\xc3\xbc'))).toBe(`printf '%s\\n' 'export A="ü"'`);
    expect(printing("it's")).toBe(`printf '%s' 'it'\\''s'`);
    expect(printing('a\r\n')).toBe(`printf 'a\\015\\n'`);
    expect(printing(Buffer.from('a\u202eb\n').toString('latin1'))).toBe(`printf 'a\\342\\200\\256b\\n'`);
  });

  it('has no line in a remark that is none', () => {
    const dirty = fc.string({ unit: 'binary', maxLength: 60 });
    const ends = fc.constantFrom('\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\u000b', '\u000c', '\u001b[2J');
    fc.assert(
      fc.property(fc.array(fc.oneof(dirty, ends)), (parts) => {
        const text = parts.join('');
        for (const line of [...remark(text), ...verbatimRemark(text)]) {
          expect(line).toMatch(/^# /);
          expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/);
        }
      }),
      { seed: 20261120, numRuns: runs(200) },
    );
  });

  it('takes lines that stay from the old file, and writes none of them down', () => {
    const before = latin1(`${Array.from({ length: 40 }, (_, n) => `line ${n}`).join('\n')}\nexport TOKEN=hidden\n`);
    const after = latin1(before.toString('latin1').replace('line 3\n', 'LINE 3\n').replace('line 30\n', ''));
    expect(composing(piecesOf(before, after), 41, '"$1"', TOOLS.darwin)).toEqual([
      '/usr/bin/head -n 3 "$1"',
      "printf '%s\\n' 'LINE 3'",
      '/usr/bin/head -n 30 "$1" | /usr/bin/tail -n +5',
      '/usr/bin/tail -n +32 "$1"',
    ]);
  });
});
