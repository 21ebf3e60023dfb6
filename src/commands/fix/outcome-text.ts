import { refusalParams } from '../../report/refusal-params.ts';
import { ungrantedText } from '../../report/text/asked.ts';
import { lossText, repairerText, wayOn } from '../../report/text/repairer.ts';
import type { Words } from '../../words/words.ts';
import type { MendOutcome } from './outcome.ts';

/** One sentence on how it ended. */
export function outcomeText(outcome: MendOutcome, words: Words): string {
  const say = (key: string, params = {}) => words.say(`mend.outcome.${key}`, params);
  switch (outcome.kind) {
    case 'refused':
      return say(`refused.${outcome.refusal.code}`, refusalParams(outcome.refusal));
    case 'failed': {
      const detail = outcome.failure.detail || outcome.failure.code;
      return outcome.left.length === 0 ? say('failed', { detail }) : say('failed-left', { detail, left: outcome.left });
    }
    case 'busy': {
      const { repairer } = outcome;
      return say('busy', { repairer: repairerText(repairer, words), how: wayOn(repairer, words) });
    }
    case 'lease-lost': {
      const { lost, left } = outcome;
      const why = lossText(lost, words);
      return left.length === 0 ? say('lease-lost', { why }) : say('lease-lost-left', { why, left });
    }
    case 'not-allowed':
      return say('denied', { why: ungrantedText(outcome.asked, { untouched: true, left: [] }, 'command', words) });
    case 'denied':
      return say('denied', { why: ungrantedText(outcome.asked, { ...outcome, left: [] }, 'command', words) });
    case 'waiting':
      return say('waiting', { instruction: outcome.instruction });
    case 'journal':
      return say('journal', { detail: outcome.detail });
    case 'unscriptable':
      return say('unscriptable', { why: words.tell(outcome.why) });
    case 'applied':
      return say(outcome.verification.verdict);
    default:
      return say(outcome.kind);
  }
}
