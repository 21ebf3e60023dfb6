import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../../src/engine/repair/diff.ts';
import { applyEdits, EditConflict } from '../../../src/engine/repair/edits.ts';
import { runs } from '../../support/runs.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const edited = (text: string, ...edits: Parameters<typeof applyEdits>[1]) =>
  Buffer.from(applyEdits(bytes(text), edits)).toString('utf8');

describe('editing a file', () => {
  it.each([
    ['a middle line', 'a\nb\nc\n', 2, 'b', 'B', 'a\nB\nc\n'],
    ['the last line, which has no line end', 'a\nb', 2, 'b', 'B', 'a\nB'],
    ['a line of a file with CRLF ends', 'a\r\nb\r\nc\r\n', 2, 'b', 'B', 'a\r\nB\r\nc\r\n'],
    ['a line by two', 'a\nb\n', 1, 'a', 'x\ny', 'x\ny\nb\n'],
    ['a line with letters beyond ASCII', 'é\nb\n', 1, 'é', '# é', '# é\nb\n'],
    ['a line, by taking it out', 'a\nb\nc\n', 2, 'b', null, 'a\nc\n'],
  ])('replaces %s', (_, text, line, was, becomes, expected) => {
    expect(edited(text, { kind: 'line', line, was, becomes })).toBe(expected);
  });

  it('counts lines as they were, for several edits at once', () => {
    const out = { kind: 'line', line: 1, was: 'a', becomes: null } as const;
    const change = { kind: 'line', line: 3, was: 'c', becomes: 'C' } as const;
    expect(edited('a\nb\nc\n', out, change)).toBe('b\nC\n');
  });

  it('refuses a line that reads otherwise now, and names it', () => {
    const edit = { kind: 'line', line: 2, was: 'b', becomes: null } as const;
    expect(() => edited('a\nx\n', edit)).toThrow(EditConflict);
    expect(() => edited('a', edit)).toThrow(EditConflict);
  });

  it.each([
    ['', ''],
    ['a\n', ''],
    ['a', 'without a line end'],
    ['a\r\nb\r\n', 'with CRLF ends'],
  ])('adds its block once, however often it writes it (%j %s)', (text) => {
    const block = { kind: 'block', id: 'path', lines: ['export PATH="/x:$PATH"'] } as const;
    const once = edited(text, block);
    expect(edited(once, block)).toBe(once);
    expect(once.startsWith(text)).toBe(true);
    expect(once.match(/>>> gomend path >>>/g)).toHaveLength(1);
    expect(once.endsWith('\n')).toBe(text === '' || text.endsWith('\n'));
    expect(once.split('\n').filter((line) => line !== '' && !line.endsWith('\r'))).toHaveLength(
      text.includes('\r') ? 0 : once.split('\n').filter((line) => line !== '').length,
    );
  });

  it('rewrites its block in place and leaves what stands around it', () => {
    const first = edited('a\n', { kind: 'block', id: 'path', lines: ['one'] });
    const second = edited(`${first}z\n`, { kind: 'block', id: 'path', lines: ['two', 'three'] });
    expect(second.startsWith('a\n')).toBe(true);
    expect(second.endsWith('z\n')).toBe(true);
    expect(second).toContain('\ntwo\nthree\n');
    expect(second).not.toContain('one');
  });

  it('refuses a block whose end mark was deleted, rather than eat the rest of the file', () => {
    const damaged = `${edited('', { kind: 'block', id: 'path', lines: ['one'] })
      .split('\n')
      .slice(0, 2)
      .join('\n')}\nmine\n`;
    expect(() => edited(damaged, { kind: 'block', id: 'path', lines: ['two'] })).toThrow(EditConflict);
  });

  it('keeps every byte that no edit names, in any encoding', () => {
    const noNewline = fc.uint8Array({ maxLength: 40 }).map((array) => array.filter((byte) => byte !== 10));
    fc.assert(
      fc.property(noNewline, noNewline, (before, after) => {
        const file = Buffer.concat([before, bytes('\ntarget\n'), after]);
        const line = 2;
        const crlf = before.at(-1) === 13 || after.at(-1) === 13 || [...before, ...after].includes(13);
        fc.pre(!crlf);
        const out = Buffer.from(applyEdits(file, [{ kind: 'line', line, was: 'target', becomes: 'x' }]));
        expect(out.equals(Buffer.concat([before, bytes('\nx\n'), after]))).toBe(true);
      }),
      { seed: 20261120, numRuns: runs(200) },
    );
  });
});

describe('a diff', () => {
  it('shows the changed line between its neighbours, with line numbers', () => {
    expect(lineDiff(bytes('a\nb\nc\nd\n'), bytes('a\nb\nX\nd\n'))).toEqual([
      { sign: ' ', line: 1, text: 'a' },
      { sign: ' ', line: 2, text: 'b' },
      { sign: '-', line: 3, text: 'c' },
      { sign: '+', line: 3, text: 'X' },
      { sign: ' ', line: 4, text: 'd' },
    ]);
  });
});
