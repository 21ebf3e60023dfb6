import { bareText, rawOf, type Word } from '../word.ts';

const NAME = /^(?:GO[A-Z0-9]*|CGO_ENABLED|PATH|(?:https?|all|no)_proxy|(?:HTTPS?|ALL|NO)_PROXY)$/;

/**
 * Commands that mean to set a variable of interest and do not: blanks round `=`, the way of another language
 * (`set NAME=value`, `setenv NAME value`, `$NAME=value`, `"NAME": "value"`), curly quotation marks.
 * Gives the line; null for everything else.
 */
export function misshapen(words: readonly Word[]): number | null {
  const [first] = words;
  if (!first) return null;
  const texts = words.map((word) => rawOf(word.pieces));
  const [command = ''] = texts;
  const declares = /^(?:export|typeset|declare|readonly)$/.test(bareText(first) ?? '');
  const args = declares ? texts.slice(1) : texts;
  const wrong =
    spaced(args, declares) ||
    (declares && args.some((text) => NAME.test(text.replace(/^\$/, '').split(/[=:]/, 1)[0] ?? '') && !shaped(text))) ||
    (command === 'set' && /^\w+=/.test(texts[1] ?? '') && NAME.test((texts[1] ?? '').split('=', 1)[0] ?? '')) ||
    (/^(?:setenv|setx|ENV)$/.test(command) && NAME.test(texts[1] ?? '')) ||
    (command === 'set' && /^-\w*[gxU]\w*$/.test(texts[1] ?? '') && NAME.test(texts[2] ?? '')) ||
    NAME.test(/^\$(?:env:)?(\w+)=/.exec(`${command}${texts[1] ?? ''}`)?.[1] ?? '') ||
    NAME.test(/^"?(\w+)"?:$/.exec(command)?.[1] ?? '') ||
    words.some((word) => curly(word));
  return wrong ? first.line : null;
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
    return NAME.test(text.replace(/=$/, '')) && text.endsWith('=') && /^[/~$]/.test(next);
  });
}

/** `NAME=“value”`: the marks become part of the value. */
function curly(word: Word): boolean {
  const [, name = ''] = /^(\w+)=[“”‘’]/.exec(rawOf(word.pieces)) ?? [];
  return NAME.test(name);
}
