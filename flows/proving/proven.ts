import type { Params } from '../../src/model/message.ts';
import type { ProofEvidence } from './command.ts';
import type { Proof, ProofStatus, SettingsOf } from './proof.ts';

/** One proof, run and judged. */
export interface Proven {
  readonly id: string;
  readonly status: ProofStatus;
  /** Key of the sentence that says what this means. */
  readonly says: string;
  readonly params: Params;
  readonly evidence: readonly ProofEvidence[];
  readonly settings: SettingsOf;
  /** With the builds that it was the first to need. */
  readonly ms: number;
}

export type ProvingEvent =
  | { readonly type: 'building'; readonly proof: string }
  | { readonly type: 'running'; readonly proof: string }
  | { readonly type: 'proven'; readonly proven: Proven };

/** @param says a whole key */
export function told(
  { id, settings }: Proof,
  status: ProofStatus,
  says: string,
  params: Params = {},
  evidence: readonly ProofEvidence[] = [],
): Proven {
  return { id, status, says, params, evidence, settings, ms: evidence.reduce((sum, one) => sum + one.ms, 0) };
}

/** Without a go that runs: once is enough to say so, the other proofs have nothing to stand on. */
export function toldOnce(
  proofs: readonly Proof[],
  says: string,
  evidence: readonly ProofEvidence[] = [],
): readonly Proven[] {
  return proofs.map((proof, index) =>
    index === 0 ? told(proof, 'problem', says, {}, evidence) : told(proof, 'skipped', 'proving.go-fails'),
  );
}
