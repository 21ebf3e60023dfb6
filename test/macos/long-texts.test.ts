import { describe, expect, it } from 'vitest';
import { READERS } from '../../src/macos/readers.ts';
import { fixture } from './fixture.ts';

const KINDS = [...READERS.keys()];
const NOISE = [
  '{',
  '}',
  '"',
  "'",
  '(',
  ')',
  '[',
  ':',
  '=',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u001b[',
  '$(',
  '`',
  '<',
  '>',
  '&',
  '…',
  '\\',
  '0',
];

describe.each(KINDS)('a very long %s', (kind) => {
  const reader = READERS.get(kind);
  const whole = fixture(kind);

  it('takes a time that grows with the text and no faster', () => {
    // Far beyond any paste: where work grew with the square of the length, each of these would take minutes.
    const hostile = [
      whole.repeat(Math.ceil(100_000 / whole.length)),
      ...NOISE.map((noise) => `${whole}${noise.repeat(30_000)}`),
      ...[
        'a(',
        '$(a ',
        '"a\n',
        "x='\n",
        'if ',
        'case x in ',
        '{ ',
        '<dict>',
        '<key>',
        'resolver #1\n',
        'A=`',
        '  0 : <array> {\n',
      ].map((piece) => piece.repeat(20_000)),
      `A='${"'\\''".repeat(30_000)}`,
    ];
    const started = performance.now();
    for (const text of hostile) reader?.(text, { command: '' });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
