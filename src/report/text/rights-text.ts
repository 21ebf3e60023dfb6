import type { Words } from '../../words/words.ts';
import type { ReportFix } from '../report.ts';

/** `needs sudo`, `no sudo`, or who else has to do it. */
export function rightsText({ sudo, by }: Pick<ReportFix, 'sudo' | 'by'>, words: Words): string {
  if (by !== 'you') return words.say(`hands.${by}`);
  return words.say(sudo ? 'report.with-sudo' : 'report.without-sudo');
}
