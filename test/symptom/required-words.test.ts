import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/symptom/formats/index.ts';
import { partsOf } from '../../src/symptom/lines.ts';
import { possibleFormats } from '../../src/symptom/possible-formats.ts';
import { requiredWords } from '../../src/symptom/required-words.ts';
import { FOREIGN } from './foreign.ts';
import { REAL } from './real.ts';

describe('words that a pattern needs', () => {
  it.each<[RegExp, readonly string[]]>([
    [/\bchecksum mismatch\b/, ['checksum mismatch']],
    [/^go: (?<what>\S+) gone$/, [' gone']],
    [
      /(?:cat|dog)s? are (?:here|there)/,
      [
        'cats are here',
        'cats are there',
        'cat are here',
        'cat are there',
        'dogs are here',
        'dogs are there',
        'dog are here',
        'dog are there',
      ],
    ],
    [/Killed: 9(?:\s+\S+)?/, ['killed: 9']],
    [/[Kk]ommando fehlt/, ['kommando fehlt']],
    [/[a-d]x+ends/, ['ends']],
    [/(?<!no )route to (?=host)/, ['route to ']],
    [/a\.b\/c\[\u0060/, ['a.b/c[`']],
    [/(?:seen|\d+) times/, [' times']],
    [/(?:\d+|seen)/, []],
    [/(?:optional)?/, []],
    [/(?:never){0}(?:twice){2}/, ['twice']],
    [/Ünder/i, ['nder']],
    [/(?<quote>['"])long word\k<quote>/, [`'long word`, `"long word`]],
  ])('%s', (pattern, words) => {
    expect([...requiredWords(pattern)].sort()).toEqual([...words].sort());
  });

  it('are not guessed of a group that is not known', () => {
    expect(() => requiredWords({ source: '(?i:a)b', ignoreCase: false } as RegExp)).toThrow('a group of a new kind');
  });

  it('are there for every format: none is tried on each line of a log', () => {
    const short = FORMATS.filter(({ pattern }) => {
      const words = requiredWords(pattern);
      return words.length === 0 || words.some(({ length }) => length < 4);
    });
    expect(short.map(({ kind, pattern }) => `${kind} ${pattern.source}`)).toEqual([]);
  });

  it('let no format pass by that matches', () => {
    const texts = [...REAL.map(({ message }) => message), ...FOREIGN].flatMap((message) => message.split('\n'));
    const passed = texts
      .flatMap((line) => [line, ...partsOf(line), line.toUpperCase()])
      .filter((text) => {
        const possible = new Set(possibleFormats(text));
        return FORMATS.some((format) => format.pattern.test(text) && !possible.has(format));
      });
    expect(texts.length).toBeGreaterThan(500);
    expect(passed).toEqual([]);
  });
});
