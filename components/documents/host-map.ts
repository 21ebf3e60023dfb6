import type { ResolverExplanation } from '../../flows/resolver/explain/resolver-explanation.ts';
import { hostFault } from '../../src/dns/host-argument.ts';
import type { Finding } from '../../src/model/finding.ts';
import { resolverText } from '../../src/report/text/resolver-text.ts';
import type { Voice } from '../voice.ts';

/** The host that a finding about names is about; null: it is about none, or about several. */
export function hostOf({ flow, params }: Finding): string | null {
  const host = params['host'];
  return flow === 'resolver' && typeof host === 'string' && hostFault(host) === null ? host : null;
}

/** From the name to an answer, for each kind of program, row by row. */
export function hostMapRows(
  map: ResolverExplanation,
  voice: Voice,
  { width, spoken }: { readonly width: number; readonly spoken: boolean },
): readonly string[] {
  const style = { width, colour: false, unicode: voice.theme.unicode, accessible: spoken, home: '', verbose: false };
  return resolverText(map, { words: voice, style }).trimEnd().split('\n');
}
