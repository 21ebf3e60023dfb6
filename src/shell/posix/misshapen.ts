import { bareText, rawOf, type Word } from '../word.ts';

const NAME = /^(?:GO[A-Z0-9]*|CGO_ENABLED|PATH|(?:https?|all|no)_proxy|(?:HTTPS?|ALL|NO)_PROXY)$/;
/** In every one of these names, and in few other words. */
const HINT = /GO|PATH|_(?:proxy|PROXY)/;
const DECLARES = new Set(['export', 'typeset', 'declare', 'readonly']);

/**
 * Commands that mean to set a variable of interest and do not: blanks round `=`, the way of another language
 * (`set NAME=value`, `setenv NAME value`, `$NAME=value`, `"NAME": "value"`), curly quotation marks.
 * Gives the line; null for everything else.
 */
export function misshapen(words: readonly Word[]): number | null {
  if (!words.some(mayMean)) return null;
  const texts = words.map((word) => rawOf(word.pieces));
  const [command = '', second = '', third = ''] = texts;
  const declares = DECLARES.has(bareText(words[0]) ?? '');
  const args = declares ? texts.slice(1) : texts;
  const wrong =
    spaced(args, declares) ||
    (declares && args.some((text) => !shaped(text) && NAME.test(text.replace(/^\$/, '').split(/[=:]/, 1)[0] ?? ''))) ||
    inAnotherLanguage(command, second, third) ||
    texts.some(curly);
  return wrong ? (words[0]?.line ?? null) : null;
}

/** Behind a dollar sign a name may also be put together from two words. */
function mayMean(word: Word): boolean {
  const text = rawOf(word.pieces);
  return text === '' || text.startsWith('$') || HINT.test(text);
}

function inAnotherLanguage(command: string, second: string, third: string): boolean {
  if (command === 'set' && /^\w+=/.test(second)) return NAME.test(second.split('=', 1)[0] ?? '');
  if (command === 'set') return /^-\w*[gxU]\w*$/.test(second) && NAME.test(third);
  if (command === 'setenv' || command === 'setx' || command === 'ENV') return NAME.test(second);
  if (command.endsWith(':') && NAME.test(/^"?(\w+)"?:$/.exec(command)?.[1] ?? '')) return true;
  if (command !== '' && !command.startsWith('$')) return false;
  return NAME.test(/^\$(?:env:)?(\w+)=/.exec(command + second)?.[1] ?? '');
}

/** `NAME`, `NAME=…`, `NAME+=…`: what a declaration takes. */
function shaped(text: string): boolean {
  return /^\w+(?:\+?=|$)/.test(text);
}

/** `NAME = value`, `NAME =value`, `NAME= /value`. */
function spaced(args: readonly string[], declares: boolean): boolean {
  return args.some((text, index) => {
    const next = args[index + 1] ?? '';
    if (NAME.test(text) && (declares || index === 0)) return next.startsWith('=');
    return text.endsWith('=') && NAME.test(text.slice(0, -1)) && /^[/~$]/.test(next);
  });
}

/** `NAME=“value”`: the marks become part of the value. */
function curly(text: string): boolean {
  return /^\w+=[“”‘’]/.test(text) && NAME.test(text.slice(0, text.indexOf('=')));
}
