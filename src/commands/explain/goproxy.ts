import { goproxyExplanation } from '../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import { parseGoproxy } from '../../go/goproxy-list.ts';
import { goproxyDocument } from '../../report/explain/goproxy-document.ts';
import { goproxyText } from '../../report/text/goproxy-text.ts';
import { isTampered } from '../../report/text/verification-text.ts';
import type { Explanation } from '../explain.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';
import { whatIfOf } from './what-if.ts';

/** `gomend explain goproxy [LIST]`: how each module proxy of the list does, beside the others. */
export const explainGoproxy: Explanation = async (list, invocation, terminal) => {
  const whatIf = whatIfOf(invocation);
  if (list !== null) {
    if ('GOPROXY' in whatIf.given) throw new UsageError('explain-goproxy-twice');
    const parsed = parseGoproxy(list, '');
    if (!parsed.ok) throw new UsageError('explain-goproxy-list', { word: list, why: parsed.error });
  }
  const verify = invocation.switches.has('verify');
  const fact = goproxyExplanation({ list, whatIf, verify, budgetMs: invocation.budgetMs });
  return explained(fact, 'explain.goproxy.failed', invocation, terminal, {
    document: goproxyDocument,
    text: goproxyText,
    isProblem: ({ verification }) => verification !== null && isTampered(verification),
  });
};
