import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message, type Params } from '../../../src/model/message.ts';

/** Facts that something done by hand about the network may have changed. */
const MADE_FROM_NETWORK: readonly string[] = [
  'resolver.network',
  'resolver.configuration',
  'resolver.network-services',
  'resolver.service-servers',
  'resolver.system-answers',
  'resolver.hosts',
  'resolver.files',
];

/**
 * Something that only the person can do. The instruction is the sentence below `fix.<id>.instruction`;
 * gomend looks again until the checks are healthy.
 */
export function waitFor(
  id: string,
  doneWhen: readonly CheckId[],
  params: Params = {},
  subject = '',
  touches: readonly string[] = MADE_FROM_NETWORK,
): Fix {
  return {
    id,
    subject,
    params,
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'person', instruction: message(`fix.${id}.instruction`, params), doneWhen }],
    touches,
    proves: doneWhen,
  };
}
