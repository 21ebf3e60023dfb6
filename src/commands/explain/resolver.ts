import { resolverExplanation } from '../../../flows/resolver/explain/resolver-explanation.ts';
import { type HostFault, hostFault } from '../../dns/host-argument.ts';
import { resolverDocument } from '../../report/explain/resolver-document.ts';
import { resolverText } from '../../report/text/resolver-text.ts';
import type { Explanation } from '../explain.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';

/** `gomend explain resolver HOST`: which resolver answers for it, by way of what, for each program that asks. */
export const explainResolver: Explanation = async (host, invocation, terminal) => {
  if (host === null) throw new UsageError('explain-resolver-host');
  const fault = hostFault(host);
  if (fault !== null) throw noHost(host, fault);
  const shapes = { document: resolverDocument, text: resolverText };
  const fact = resolverExplanation(host, invocation.startsShell);
  return explained(fact, 'explain.resolver.failed', invocation, terminal, shapes);
};

function noHost(word: string, fault: HostFault): UsageError {
  if (fault.kind === 'not-ascii' && fault.ascii === '') return new UsageError('no-host-not-host', { word });
  return new UsageError(`no-host-${fault.kind}`, { word, ...fault });
}
