import { type Finding, isWrong } from '../../model/finding.ts';
import type { Sayer } from '../sayer.ts';

/**
 * Why a finding matters, in sentences: its own meaning, which says what it costs where something is wrong; and where
 * nothing is, why the check looks there at all. Never both where the first already says it.
 * @param meaning of the finding, in words; null: it has none
 */
export function whyItMatters(
  finding: Pick<Finding, 'check' | 'status' | 'cause'>,
  meaning: string | null,
  words: Sayer,
): readonly string[] {
  const { check, status, cause } = finding;
  const isUnseen = status === 'unknown' || status === 'skipped';
  const own = meaning ?? (isUnseen ? words.say(`card.${status}`) : null);
  const isSaid = meaning !== null && (isWrong(finding) || cause !== null);
  const key = `check.${check}.why`;
  return [...(own === null ? [] : [own]), ...(isSaid || !words.has(key) ? [] : [words.say(key)])];
}
