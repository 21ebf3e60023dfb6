import { note } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { answerEvidence, showServer } from '../asking/answer-evidence.ts';
import type { DnsAnswer } from '../asking/ask.ts';
import type { ServerHealth } from './server-health.ts';

/** The addresses that a server gives for a name that does not exist; of an honest one, none. */
export function madeUp(nonsense: readonly DnsAnswer[], { name }: Pick<ServerHealth, 'name'>): readonly string[] {
  return nonsense.filter((answer) => showServer(answer.server) === name).flatMap((answer) => answer.addresses);
}

/** Servers that make up addresses for missing names; where that hits a host go needs, it was told about the host. */
export function judgeMadeUp(nonsense: readonly DnsAnswer[], told: readonly Verdict[]): readonly Verdict[] {
  const making = nonsense.filter((answer) => answer.addresses.length > 0);
  const isTold = told.some(({ message }) => message === 'resolver.servers.made-up');
  if (making.length === 0 || isTold) return [];
  const servers = making.map((answer) => showServer(answer.server));
  const addresses = [...new Set(making.flatMap((answer) => answer.addresses))];
  const params = { servers, addresses };
  return [note('resolver.servers.makes-up', { params, evidence: making.map(answerEvidence), subject: 'default' })];
}
