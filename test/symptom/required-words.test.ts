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
    [/^went: (?<what>\S+) gone$/, ['went: ', ' gone']],
    [/(?:cat|dog)s? are here/, ['cats are here|cat are here|dogs are here|dog are here']],
    [/Killed: 9(?:\s+\S+)?/, ['killed: 9']],
    [/[Kk]ommando fehlt/, ['kommando fehlt']],
    [/[a-d]x+ends/, ['ends']],
    [/(?<!no )route to (?=host)/, ['route to ']],
    [/a\.b\/c\[\u0060/, ['a.b/c[`']],
    [/(?:seen|\d+) times/, [' times']],
    [/(?:once: \d+ again|twice) more/, ['once: |twice', ' more']],
    [/(?:\d+|seen)/, []],
    [/(?:optional)?/, []],
    [/(?:never){0}(?:twice){2}/, ['twice']],
    [/Ünder/i, ['nder']],
    [/(?<quote>['"])long word\k<quote>/, [`'long word|"long word`]],
  ])('%s', (pattern, words) => {
    expect(requiredWords(pattern).map((one) => one.join('|'))).toEqual(words);
  });

  it('are not guessed of a group that is not known', () => {
    expect(() => requiredWords({ source: '(?i:a)b', ignoreCase: false } as RegExp)).toThrow('a group of a new kind');
  });

  it('are there for every format: none is tried on each line of a log', () => {
    const none = FORMATS.filter(({ pattern }) => requiredWords(pattern).length === 0);
    expect(none.map(({ kind, pattern }) => `${kind} ${pattern.source}`)).toEqual([]);
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
