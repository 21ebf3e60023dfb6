import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/words/untrusted.ts';
import { cleanArgv } from '../../src/words/untrusted-argv.ts';

describe('tokens that can be told', () => {
  it.each([
    ['of GitHub', 'remote: ghp_0123456789abcdefghijABCDEFGHIJ012345 is bad', 'remote: *** is bad'],
    ['of GitHub, fine-grained', 'github_pat_11ABCDEFG0_abcdefghijklmnop', '***'],
    ['of GitLab', '(glpat-abcdefghij0123456789)', '(***)'],
    ['of npm', 'npm_0123456789abcdefghij0123456789ABCDEF', '***'],
    ['signed', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-_1 x', '*** x'],
  ])('are masked wherever they stand: %s', (_, text, masked) => {
    expect(cleanText(text)).toBe(masked);
  });

  it.each(['ghp_short', 'npm_config_registry', 'ghpages_branch', 'eyJ.eyJ.x'])('are none: %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('a command', () => {
  it.each([
    [
      ['/bin/x', '--token', 'hunter2', 'y'],
      ['/bin/x', '--token', '***', 'y'],
    ],
    [
      ['/bin/x', '-password', 'hunter2'],
      ['/bin/x', '-password', '***'],
    ],
    [
      ['/bin/x', '--token', '--verbose'],
      ['/bin/x', '--token', '--verbose'],
    ],
    [
      ['/bin/x', 'token', 'y'],
      ['/bin/x', 'token', 'y'],
    ],
    [
      ['/go', 'env', '-w', 'GOPROXY=https://ada:pw@x.test'],
      ['/go', 'env', '-w', 'GOPROXY=https://***@x.test'],
    ],
  ])('is shown without credentials: %j', (argv, shown) => {
    expect(cleanArgv(argv)).toEqual(shown);
  });
});
