import { type Finding, findingKey } from '../model/finding.ts';
import type { SessionContext } from './context.ts';

/** The finding that is open; null: none is. */
export function findingOpen({ findings, open }: Pick<SessionContext, 'findings' | 'open'>): Finding | null {
  return findings.find((one) => findingKey(one) === open) ?? null;
}
