import type { Finding } from '../model/finding.ts';
import type { Sayer } from './sayer.ts';

type Told = Pick<Finding, 'message' | 'params'>;

/** What was found, in one line. */
export function summaryOf({ message, params }: Told, words: Sayer): string {
  return words.say(`finding.${message}.summary`, params).replaceAll('\n', ' ');
}

/** What is said of it beside that; null: it has no such words. */
export function partOf({ message, params }: Told, part: 'meaning' | 'advice', words: Sayer): string | null {
  const key = `finding.${message}.${part}`;
  return words.has(key) ? words.say(key, params) : null;
}
