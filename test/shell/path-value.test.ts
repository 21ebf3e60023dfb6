// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are parameters of shells
import { describe, expect, it } from 'vitest';
import { readPathValue, withoutFinalSlash } from '../../src/shell/path-value.ts';

const oddities = (value: string) => readPathValue(value).map((entry) => entry.oddities.join('+') || 'fine');

describe('entries of PATH', () => {
  it.each<[string, string, readonly string[]]>([
    ['a healthy one', '/usr/local/bin:/usr/bin:/bin', ['fine', 'fine', 'fine']],
    ['a directory with a blank in its name', '/Applications/My Tools.app/bin', ['fine']],
    ['one with a ~ inside', '/x/a~b', ['fine']],
    ['empty entries', ':/bin::', ['empty', 'fine', 'empty+duplicate', 'empty+duplicate']],
    ['relative ones', '.:bin:./node_modules/.bin', ['relative', 'relative', 'relative']],
    ['a literal ~', '~/go/bin:/bin', ['literal-tilde', 'fine']],
    ['a ~ in quotes', '"~/go/bin"', ['quotes+literal-tilde']],
    [
      'what was never expanded',
      '$GOPATH/bin:${HOME}/bin:$(go env GOPATH)/bin',
      ['not-expanded', 'not-expanded', 'not-expanded'],
    ],
    ['blanks at the ends', ' /x:/y :/z\r', ['blanks', 'blanks', 'blanks']],
    ['a final slash makes no new place', '/x/:/y:/x', ['fine', 'fine', 'duplicate']],
    ['no PATH at all', '', []],
  ])('%s', (_case, value, expected) => {
    expect(oddities(value)).toEqual(expected);
  });

  it('keeps the text and the place', () => {
    expect(readPathValue('/a:/b')).toMatchObject([
      { index: 0, text: '/a' },
      { index: 1, text: '/b' },
    ]);
    expect([withoutFinalSlash('/'), withoutFinalSlash('/x//'), withoutFinalSlash('')]).toEqual(['/', '/x', '']);
  });
});
