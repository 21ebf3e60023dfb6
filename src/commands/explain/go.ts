import { goExplanation } from '../../../flows/toolchain/explain/go-explanation.ts';
import { gosDocument } from '../../report/explain/gos-document.ts';
import { gosText } from '../../report/text/gos-text.ts';
import type { Explanation } from '../explain.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';

/** `gomend explain go`: every Go there is, who starts it, and what is to be said of it. */
export const explainGo: Explanation = async (word, invocation, terminal) => {
  if (word !== null) throw new UsageError('explain-go-word', { word });
  const shapes = { document: gosDocument, text: gosText };
  return explained(goExplanation(invocation.startsShell), 'explain.gos.failed', invocation, terminal, shapes);
};
