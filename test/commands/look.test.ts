import { describe, expect, it } from 'vitest';
import { isAccessible, isCi, isUnicode, textStyle, wantsNoColour } from '../../src/commands/look.ts';
import { fakeTerminal, invocationOf } from './fake-terminal.ts';

describe('the locale', () => {
  it.each([
    [{ LANG: 'en_US.UTF-8' }, true],
    [{ LANG: 'de_DE.utf8' }, true],
    [{ LC_CTYPE: 'UTF-8' }, true],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, true],
    [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, true],
    [{ LANG: 'en_US.ISO8859-1' }, false],
    [{}, false],
  ])('%j', (variables, unicode) => {
    expect(isUnicode(variables, 'en')).toBe(unicode);
  });
});

describe('colour', () => {
  const style = (environment: Record<string, string>, isTerminal = true, colour = true, toScreen = true) =>
    textStyle(invocationOf({ colour }), fakeTerminal({ environment, isTerminal }), '/Users/ada', toScreen).colour;

  it('is for a terminal', () => expect(style({ TERM: 'xterm' })).toBe(true));
  it('is not for a pipe', () => expect(style({ TERM: 'xterm' }, false)).toBe(false));
  it('is not for a file', () => expect(style({ TERM: 'xterm' }, true, true, false)).toBe(false));
  it('is not for a dumb terminal', () => expect(style({ TERM: 'dumb' })).toBe(false));
  it('is taken away by --no-color', () => expect(style({ TERM: 'xterm' }, true, false)).toBe(false));
  it('is taken away by NO_COLOR, whatever it says', () => expect(style({ NO_COLOR: '0' })).toBe(false));
  it('is not taken away by an empty NO_COLOR', () => expect(style({ NO_COLOR: '' })).toBe(true));
  it('is decided before the wizard, too', () => {
    expect(wantsNoColour(invocationOf(), { NO_COLOR: '1' })).toBe(true);
    expect(wantsNoColour(invocationOf(), {})).toBe(false);
  });
});

describe('other wishes', () => {
  it.each([
    [{}, false, false],
    [{ ACCESSIBLE: '1' }, false, true],
    [{ INK_SCREEN_READER: 'true' }, false, true],
    [{ ACCESSIBLE: '0' }, false, false],
    [{}, true, true],
  ])('a screen reader: %j, option %s', (variables, accessible, wanted) => {
    expect(isAccessible(invocationOf({ accessible }), variables)).toBe(wanted);
  });

  it.each([
    [{ CI: 'true' }, true],
    [{ CI: '1' }, true],
    [{ CI: 'false' }, false],
    [{ CI: '' }, false],
    [{}, false],
  ])('a build machine: %j', (variables, ci) => {
    expect(isCi(variables)).toBe(ci);
  });

  it('the width is that of the screen, and none in a pipe', () => {
    const at = (isTerminal: boolean) =>
      textStyle(invocationOf(), fakeTerminal({ isTerminal, columns: 66 }), '/', true).width;
    expect(at(true)).toBe(66);
    expect(at(false)).toBeNull();
  });

  it('a file is UTF-8 whatever the terminal is', () => {
    expect(textStyle(invocationOf(), fakeTerminal({ environment: {} }), '/', false).unicode).toBe(true);
  });
});
