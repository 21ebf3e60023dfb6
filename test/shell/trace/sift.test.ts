import { describe, expect, it } from 'vitest';
import { eventFormat } from '../../../src/shell/trace/format.ts';
import { TraceSift } from '../../../src/shell/trace/sift.ts';

const TOKEN = 'abcdefgh12345678';
const { begin, separator, end } = eventFormat(TOKEN);

function event(line: number, path: string | null, text: string, shell = '0.77', level = '+'): string {
  const fields = ['/h/rc', line, '', 1, '/h', shell, path === null ? '' : `=${path}`];
  return `${level}${begin}${fields.join(separator)}${end}${text}\n`;
}

function sift(stream: string, size = 4_096, levels = true) {
  const reader = new TraceSift({ token: TOKEN, names: ['PATH'], start: { PATH: '/usr/bin' }, levels });
  const bytes = new TextEncoder().encode(stream);
  for (let at = 0; at < bytes.length; at += size) reader.take(bytes.subarray(at, at + size), at);
  return reader.finish(bytes.length);
}

const TWO = `${event(1, '/usr/bin', 'PATH=/é:/usr/bin')}noise +${begin}\n${event(2, '/é:/usr/bin', 'true')}`;

describe('a trace', () => {
  it.each([1, 2, 3, 7, 64, 4_096])('is read alike in pieces of %i bytes', (size) => {
    expect(sift(TWO, size).changes).toEqual([
      {
        name: 'PATH',
        before: '/usr/bin',
        after: '/é:/usr/bin',
        cause: { kind: 'line', at: { file: '/h/rc', line: 1, via: [], inFile: null } },
      },
    ]);
  });

  it('of another process, or of a subshell, changes nothing', () => {
    const others = event(2, '/child', 'x', '0.99') + event(2, '/sub', 'x', '1.77', '++');
    const { changes } = sift(event(1, '/usr/bin', 'true') + others + event(3, '/usr/bin', 'true'));
    expect(changes).toEqual([]);
  });

  it('is not made by what has the marks and not the shape', () => {
    const forged = `+${begin}%x${separator}%I${separator}${end}\n+${begin}${end}\n${begin}/h/x${separator}1${end}`;
    const { changes, events } = sift(event(1, '/usr/bin', 'true') + forged + event(2, '/usr/bin', 'true'));
    expect([changes, events]).toEqual([[], 2]);
  });

  it('that is torn or endless is passed over', () => {
    const torn = `+${begin}${'x'.repeat(300_000)}`;
    expect(sift(event(1, '/usr/bin', 'PATH=/a') + torn + event(2, '/a', 'true')).changes).toHaveLength(1);
  });

  it('names a line only where its text has what was brought', () => {
    const [change] = sift(event(1, '/usr/bin', 'PATH=/usr/bin') + event(4, '/other:/usr/bin', 'true')).changes;
    expect(change?.cause).toMatchObject({ kind: 'between', from: { line: 1 }, to: { line: 4 } });
  });

  it.each([
    ['path=( /a /usr/bin )', '/a:/usr/bin', 'line'],
    ['path=( /a /usr/bin )', '/other:/a:/usr/bin', 'between'],
    ['export PATH="$(cat /x)"', '/a b:/usr/bin', 'line'],
    ['f', '/a:/usr/bin', 'within'],
    ['echo PATH', '/a:/usr/bin', 'between'],
  ])('%s is the cause of %s: %s', (command, path, kind) => {
    const [change] = sift(event(1, '/usr/bin', command) + event(4, path, 'true')).changes;
    expect(change?.cause.kind).toBe(kind);
  });

  it('tells where it took longest', () => {
    const reader = new TraceSift({ token: TOKEN, names: [], start: {}, levels: true });
    const piece = (line: number) => new TextEncoder().encode(event(line, null, 'x'));
    reader.take(piece(1), 10);
    reader.take(piece(2), 20);
    reader.take(piece(3), 900);
    expect(reader.finish(1_000).longest).toMatchObject({ at: { line: 2 }, ms: 880 });
  });
});
