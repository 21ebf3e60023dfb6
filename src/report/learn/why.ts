import type { Finding } from '../../model/finding.ts';
import type { Params } from '../../model/message.ts';

/** Whoever can say sentences of the catalogue: the words themselves, or a view's voice. */
export interface Sayings {
  has(key: string): boolean;
  say(key: string, params?: Params): string;
}

/**
 * Why a finding matters, in sentences: its own meaning, which says what it costs where something is wrong; and where
 * nothing is, why the check looks there at all. Never both where the first already says it.
 * @param meaning of the finding, in words; null: it has none
 */
export function whyItMatters(
  { check, status, cause }: Pick<Finding, 'check' | 'status' | 'cause'>,
  meaning: string | null,
  words: Sayings,
): readonly string[] {
  const isUnseen = status === 'unknown' || status === 'skipped';
  const own = meaning ?? (isUnseen ? words.say(`card.${status}`) : null);
  const isSaid = meaning !== null && (status === 'problem' || status === 'warning' || cause !== null);
  const key = `check.${check}.why`;
  return [...(own === null ? [] : [own]), ...(isSaid || !words.has(key) ? [] : [words.say(key)])];
}
