import type { TextStyle } from '../report/text/style.ts';
import type { Language } from '../words/language.ts';
import type { Invocation } from './invocation.ts';
import type { Terminal } from './terminal.ts';

type Variables = Terminal['environment'];

/**
 * The locale's letters are Unicode: POSIX lets `LC_ALL` win over `LC_CTYPE`, and that over `LANG`. Whoever asks for
 * Chinese where the locale says nothing of letters gets letters, not question marks.
 */
export function isUnicode(variables: Variables, language: Language): boolean {
  if (language !== 'en') return true;
  const locale = variables['LC_ALL'] || variables['LC_CTYPE'] || variables['LANG'] || '';
  return /utf-?8/i.test(locale);
}

export function isDumb(variables: Variables): boolean {
  return variables['TERM'] === 'dumb';
}

/** A build machine: its terminal, if it has one, has nobody before it. */
export function isCi(variables: Variables): boolean {
  return isOn(variables['CI']);
}

/** Output of words alone, for a screen reader: asked for by option or by the variables of other tools. */
export function isAccessible(invocation: Pick<Invocation, 'accessible'>, variables: Variables): boolean {
  return invocation.accessible || isOn(variables['ACCESSIBLE']) || isOn(variables['INK_SCREEN_READER']);
}

/** https://no-color.org: set and not empty, whatever its value. */
export function wantsNoColour(invocation: Pick<Invocation, 'colour'>, variables: Variables): boolean {
  return !invocation.colour || (variables['NO_COLOR'] ?? '') !== '' || isDumb(variables);
}

/** @param toScreen the text goes to standard output, not to a file */
export function textStyle(invocation: Invocation, terminal: Terminal, home: string, toScreen: boolean): TextStyle {
  const { environment, outIsTerminal, columns } = terminal;
  return {
    width: toScreen ? columns : null,
    colour: toScreen && outIsTerminal && !wantsNoColour(invocation, environment),
    // A file is read later, by something that we do not know: a UTF-8 file is what everybody expects.
    unicode: !toScreen || isUnicode(environment, invocation.language),
    accessible: isAccessible(invocation, environment),
    home,
    verbose: invocation.verbose,
  };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}
