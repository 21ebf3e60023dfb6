import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, maskCredentials, stripControls } from '../../src/words/untrusted.ts';
import { Words } from '../../src/words/words.ts';

describe('text that a machine printed', () => {
  it.each([
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['a title', '\u001b]0;owned\u0007text', 'text'],
    ['a title that never ends', '\u001b]0;owned', ''],
    ['a cursor move', 'a\u001b[2Jb', 'ab'],
    ['a device string', '\u001bPq#0\u001b\\x', 'x'],
    ['an 8-bit CSI', '\u009b31mred', '31mred'],
    ['a backspace', 'pass\b\b\b\bword', 'password'],
    ['a carriage return that hides', 'evil\rgood', 'evil\ngood'],
    ['a right-to-left override', 'safe\u202egnp.exe', 'safegnp.exe'],
    ['tabs and line ends, which stay', 'a\tb\nc', 'a\tb\nc'],
  ])('loses %s', (_, dirty, clean) => {
    expect(stripControls(dirty)).toBe(clean);
  });

  it('has no control left, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(stripControls(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });

  it.each([
    ['http://ada:hunter2@proxy.corp.test:3128/x', 'http://***@proxy.corp.test:3128/x'],
    ['https://TOKEN@host/', 'https://***@host/'],
    ['https_proxy=http://a:p@b c', 'https_proxy=http://***@b c'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer ***'],
    ['export GITHUB_TOKEN=ghp_123 OTHER=1', 'export GITHUB_TOKEN=*** OTHER=1'],
    ['machine x login y password hunter2', 'machine x login y password ***'],
    ['mail me at ada@example.test', 'mail me at ada@example.test'],
    ['https://proxy.golang.org,direct', 'https://proxy.golang.org,direct'],
  ])('masks what is secret in %j', (text, masked) => {
    expect(maskCredentials(text)).toBe(masked);
  });
});

describe('a sentence', () => {
  const words = new Words('en', { a: '{n|one line|# lines} in {file}', b: 'asks {servers}' });

  it('is filled in, with the form that the count wants', () => {
    expect(words.say('a', { n: 1, file: '~/.zshrc' })).toBe('one line in ~/.zshrc');
    expect(words.say('a', { n: 3, file: '~/.zshrc' })).toBe('3 lines in ~/.zshrc');
  });

  it('joins lists as people do', () => {
    expect(words.say('b', { servers: ['1.1.1.1', '8.8.8.8'] })).toBe('asks 1.1.1.1 and 8.8.8.8');
  });

  it('cleans what it is filled with', () => {
    expect(words.say('a', { n: 1, file: '\u001b[31mhttp://u:p@h' })).toBe('one line in http://***@h');
  });

  it('shows its key rather than nothing when it is missing', () => {
    expect(words.say('gone', { x: 1 })).toContain('gone');
  });

  it('does not let a parameter add placeholders', () => {
    expect(words.say('b', { servers: '{n}' })).toBe('asks {n}');
  });
});

describe('cleaning', () => {
  it('does both', () => {
    expect(cleanText('\u001b[1mhttp://u:p@h')).toBe('http://***@h');
  });
});
