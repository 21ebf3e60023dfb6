import type { Words } from '../../words/words.ts';
import { quotedAlways } from './shell-text.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * A sentence of the catalogue as one shell word.
 * @param variables placeholders that are filled when the script runs, each with its shell variable (`$1`)
 * @param params those that are filled now
 */
export type Sentence = (key: string, variables?: Texts, params?: Texts) => string;

export function sentences(words: Words): Sentence {
  return (key, variables = {}, params = {}) => {
    const names = Object.keys(variables);
    const marked = Object.fromEntries(names.map((name, index) => [name, `@${index}@`]));
    return words
      .say(`script.say.${key}`, { ...params, ...marked })
      .split(/(@\d@)/)
      .filter((part) => part !== '')
      .map((part) => {
        const name = names[Number(/^@(\d)@$/.exec(part)?.[1] ?? Number.NaN)];
        return name === undefined ? quotedAlways(part) : `"${variables[name]}"`;
      })
      .join('');
  };
}
