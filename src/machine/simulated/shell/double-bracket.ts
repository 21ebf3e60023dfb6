import { binary, unary } from './conditions.ts';
import { type Expander, patternOf, textOfWord } from './expansion.ts';
import type { Session } from './session.ts';
import type { Word } from './syntax.ts';

/** `[[ … ]]`: words are not split, and the right side of `==` is a pattern. What is not simulated counts as false. */
export function runTest(words: readonly Word[], shell: Expander, session: Session): boolean {
  const inner = withoutParentheses(words);
  if (inner !== null) return runTest(inner, shell, session);
  const or = split(words, '||');
  if (or.length > 1) return or.some((part) => runTest(part, shell, session));
  const and = split(words, '&&');
  if (and.length > 1) return and.every((part) => runTest(part, shell, session));
  const [first, second, third] = words;
  if (first && plain(first) === '!') return !runTest(words.slice(1), shell, session);
  const result = simple(words, first, second, third, shell, session);
  if (result === null) session.mac.unknown(`[[ ${words.map((word) => textOfWord(word, shell)).join(' ')} ]]`);
  return result ?? false;
}

function simple(
  words: readonly Word[],
  first: Word | undefined,
  second: Word | undefined,
  third: Word | undefined,
  shell: Expander,
  session: Session,
): boolean | null {
  if (!first) return null;
  const left = textOfWord(first, shell);
  if (words.length === 1) return left !== '';
  if (!second) return null;
  if (words.length === 2) return unary(left, textOfWord(second, shell), session);
  if (!third || words.length > 3) return null;
  const operator = textOfWord(second, shell);
  if (operator === '==' || operator === '=') return patternOf(third, shell).test(left);
  if (operator === '!=') return !patternOf(third, shell).test(left);
  return binary(left, operator, textOfWord(third, shell));
}

function split(words: readonly Word[], operator: string): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  let depth = 0;
  for (const word of words) {
    const text = plain(word);
    depth += Number(text === '(') - Number(text === ')');
    if (text === operator && depth === 0) parts.push([]);
    else parts[parts.length - 1]?.push(word);
  }
  return parts;
}

/** What stands inside, where one pair of parentheses holds the whole test; null: it does not. */
function withoutParentheses(words: readonly Word[]): readonly Word[] | null {
  let depth = 0;
  for (const [index, word] of words.entries()) {
    const text = plain(word);
    depth += Number(text === '(') - Number(text === ')');
    if (depth === 0) return index === words.length - 1 && index > 0 ? words.slice(1, -1) : null;
  }
  return null;
}

function plain(word: Word): string | null {
  const [piece] = word;
  return word.length === 1 && piece?.kind === 'text' && !piece.quoted ? piece.text : null;
}
