import { resolverExplanation } from '../../../flows/resolver/explain/resolver-explanation.ts';
import { type HostFault, hostFault } from '../../dns/host-argument.ts';
import { resolverDocument } from '../../report/explain/resolver-document.ts';
import { jsonDocument } from '../../report/json.ts';
import { resolverText } from '../../report/text/resolver-text.ts';
import { EXIT } from '../../session/exit-code.ts';
import { loadWords } from '../../words/words.ts';
import { destinationOf } from '../destination.ts';
import type { Explanation } from '../explain.ts';
import { textStyle } from '../look.ts';
import { targetOf, targetSuffix } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { observeOnce } from './observe.ts';

/** `gomend explain resolver HOST`: which resolver answers for it, by way of what, for each program that asks. */
export const explainResolver: Explanation = async (host, invocation, terminal) => {
  if (host === null) throw new UsageError('explain-resolver-host');
  const fault = hostFault(host);
  if (fault !== null) throw noHost(host, fault);
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords('en')]);
  const fact = resolverExplanation(host, invocation.startsShell);
  const { observation, interrupted } = await observeOnce(fact, target, invocation, terminal);
  if (interrupted) return EXIT.interrupted;
  if (!observation.known) {
    const { code, subject, detail } = observation.reason;
    const sentence = words.say('explain.resolver.failed', { code, subject, detail });
    terminal.err(`${words.say('cli.error.prefix', { sentence })}\n`);
    return EXIT.unexaminable;
  }
  const style = textStyle(invocation, terminal, target.machine.person.home, destination.file === null);
  const context = { words, style, suffix: targetSuffix(target) };
  const { value } = observation;
  const json = invocation.format === 'json';
  await destination.write(json ? jsonDocument(resolverDocument(value)) : resolverText(value, context));
  return EXIT.healthy;
};

function noHost(word: string, fault: HostFault): UsageError {
  if (fault.kind === 'not-ascii' && fault.ascii === '') return new UsageError('no-host-not-host', { word });
  return new UsageError(`no-host-${fault.kind}`, { word, ...fault });
}
