import { nameEnd, Stops } from '../characters.ts';
import { bareText, type Piece, rawOf, type Word } from '../word.ts';

const NAME = /^(?:GO[A-Z0-9]*|CGO_ENABLED|PATH|(?:https?|all|no)_proxy|(?:HTTPS?|ALL|NO)_PROXY)$/;
const DECLARES = new Set(['export', 'typeset', 'declare', 'readonly']);

/** Commands of other languages that set a variable, and `set`, which does so in some of them. */
const FOREIGN = new Set(['set', 'setenv', 'setx', 'ENV']);
/** Behind a name, or in front of it, where another language sets a variable. */
const ODD = new Stops(':$"', false);
const PLUS = 43;
const EQUALS = 61;
const LEAST_CURLY = 0x2018;

/**
 * Commands that mean to set a variable of interest and do not: blanks round `=`, the way of another language
 * (`set NAME=value`, `setenv NAME value`, `$NAME=value`, `"NAME": "value"`), curly quotation marks.
 * Gives the line; null for everything else.
 */
export function misshapen(words: readonly Word[]): number | null {
  const declares = DECLARES.has(bareText(words[0]) ?? '');
  if (!hasOddWord(words, declares)) return null;
  const texts = words.map((word) => rawOf(word.pieces));
  const [command = '', second = '', third = ''] = texts;
  const args = declares ? texts.slice(1) : texts;
  const wrong =
    spaced(args, declares) ||
    (declares && args.some((text) => !shaped(text) && NAME.test(text.replace(/^\$/, '').split(/[=:]/, 1)[0] ?? ''))) ||
    inAnotherLanguage(command, second, third) ||
    texts.some(curly);
  return wrong ? (words[0]?.line ?? null) : null;
}

/** Tells most commands from those that may be misshapen, without putting any text together. */
function hasOddWord(words: readonly Word[], declares: boolean): boolean {
  const pieces = words[0]?.pieces ?? [];
  const name = pieces[behindEmpty(pieces, 0)];
  if (name?.kind !== 'text' || FOREIGN.has(name.text)) return true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word && isOdd(word, declares, at + 1 === words.length)) return true;
  }
  return false;
}

/**
 * Whether a misshapen command may be made of such a word: each has one, and few other commands do. Whatever cannot be
 * told from where the word begins counts.
 */
function isOdd({ pieces }: Word, declares: boolean, last: boolean): boolean {
  const at = behindEmpty(pieces, 0);
  const first = pieces[at];
  if (first?.kind !== 'text') return declares;
  const { text } = first;
  const end = nameEnd(text, 0);
  if (end === text.length) return at + 1 < pieces.length;
  const equals = text.charCodeAt(end) === PLUS ? end + 1 : end;
  if (text.charCodeAt(equals) !== EQUALS) return declares || ODD.has(text.charCodeAt(end));
  if (end === 0) return true;
  if (equals + 1 < text.length) return text.charCodeAt(equals + 1) >= LEAST_CURLY;
  const next = pieces[behindEmpty(pieces, at + 1)];
  if (next === undefined) return !last;
  return next.kind === 'text' && next.text.charCodeAt(0) >= LEAST_CURLY;
}

/** Index of the first piece at or behind `from` that is more than a pair of quotes with nothing in it. */
function behindEmpty(pieces: readonly Piece[], from: number): number {
  let at = from;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'text' || piece.text !== '') break;
  }
  return at;
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
