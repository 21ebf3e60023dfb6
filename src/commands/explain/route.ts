import { routeExplanation } from '../../../flows/proxy/explain/route-explanation.ts';
import { modulePathFault } from '../../go/module-path.ts';
import { routeDocument } from '../../report/explain/route-document.ts';
import { routeText } from '../../report/text/route-text.ts';
import type { Explanation } from '../explain.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';
import { whatIfOf } from './what-if.ts';

/** `gomend explain route MODULE[@VERSION]`: from where go would fetch it, and how it would be checked. */
export const explainRoute: Explanation = async (word, invocation, terminal) => {
  if (word === null) throw new UsageError('explain-route-module');
  const at = word.indexOf('@');
  const module = at < 0 ? word : word.slice(0, at);
  const version = at < 0 ? null : word.slice(at + 1);
  const fault = modulePathFault(module);
  if (fault !== null) throw new UsageError(`explain-route-${fault}`, { word });
  if (version !== null && !/^[\w.+~/-]+$/.test(version)) throw new UsageError('explain-route-version', { word });
  const fact = routeExplanation(module, version, whatIfOf(invocation));
  const shapes = { document: routeDocument, text: routeText };
  return explained(fact, 'explain.route.failed', invocation, terminal, shapes);
};
