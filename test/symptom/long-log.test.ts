import { describe, expect, it } from 'vitest';
import { completed } from '../../src/symptom/cut-off.ts';
import { SignReader } from '../../src/symptom/read-signs.ts';
import type { Sign } from '../../src/symptom/sign.ts';
import { REAL } from './real.ts';

const ORDINARY = Array.from({ length: 2_500 }, (_, at) => `ok  \tgithub.com/acme/app/part${at}\t0.0${at % 9}s\n`).join(
  '',
);
const said = (signs: readonly Sign[]) => signs.map(({ kind, about }) => `${kind} ${JSON.stringify(about)}`);

/** Wherever pieces end: within a line, a letter, or a sequence that colours. */
function readInPieces(text: string, piece: number): readonly Sign[] {
  const bytes = new TextEncoder().encode(text);
  const memory = new Uint8Array(piece);
  const reader = new SignReader();
  for (let at = 0; at < bytes.length; at += piece) {
    const some = bytes.subarray(at, at + piece);
    memory.set(some);
    reader.pushBytes(memory.subarray(0, some.length));
  }
  return reader.end();
}

/** Each line for itself, since nobody's window has wrapped a log. */
function readByLine(messages: readonly string[]): ReadonlySet<string> {
  const lines = messages.flatMap((message) => message.split('\n'));
  return new Set(
    lines.flatMap((line) => {
      const reader = new SignReader();
      reader.push(line);
      return said(reader.end());
    }),
  );
}

/** Only the last line of all can have been cut. */
const isWhole = (line: string) => completed(line) === null;

describe('a long log', () => {
  it.each<[string, (line: string) => string]>([
    ['as it stands', (line) => line],
    ['in colours', (line) => `\u001b[31m${line.slice(0, 9)}\u001b[0m${line.slice(9)}`],
    ['with blanks that do not break', (line) => line.replaceAll(' ', '\u00a0')],
    ['in JSON', (line) => JSON.stringify({ level: 'error', msg: line })],
    ['with the quotes of a word processor', (line) => line.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')],
  ])('says as much as its lines, each for itself: %s', (_, wrap) => {
    for (let at = 0; at < REAL.length; at += 40) {
      const messages = REAL.slice(at, at + 40).map(({ message }) =>
        message.split('\n').filter(isWhole).map(wrap).join('\n'),
      );
      const found = said(readInPieces(`${ORDINARY}${messages.join('\n')}`, 4_099));
      expect(new Set(found)).toEqual(readByLine(messages));
    }
  });

  it('says on which line it stands', () => {
    const log = `${ORDINARY}zsh: command not found: gopls\n\n${ORDINARY}go: modules disabled by GO111MODULE=off\n${ORDINARY}killed`;
    expect(readInPieces(log, 997).map(({ kind, line }) => [kind, line])).toEqual([
      ['command.missing', 2_501],
      ['go.modules-off', 5_003],
      ['program.killed', 7_504],
    ]);
  });
});
