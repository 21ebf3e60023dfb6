import type { ProofStatus } from '../../../flows/proving/proof.ts';
import type { Proven } from '../../../flows/proving/proven.ts';
import type { Machine } from '../../machine/port.ts';
import { EXIT } from '../../session/exit-code.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Words } from '../../words/words.ts';
import { VERSION } from '../version.ts';
import type { ProveResult } from './prove-on.ts';

export const PROOF_STATUSES: readonly ProofStatus[] = ['ok', 'problem', 'skipped', 'unknown'];

/**
 * `gomend.prove/1` (schemas/prove-1.json).
 * @param other the same proofs with another go; null: they were not run
 */
export function provingDocument(
  result: ProveResult,
  machine: Machine,
  words: Words,
  other: ProveResult | null = null,
): object {
  const { proofs } = result;
  return {
    schema: 'gomend.prove/1',
    gomend: VERSION,
    machine: { platform: machine.platform, arch: machine.arch, kind: machine.kind },
    go: goOf(result),
    startedAt: new Date(result.startedAt).toISOString(),
    durationMs: Math.round(result.durationMs),
    proofs: told(proofs, words),
    summary: countsOf(proofs),
    ...(other === null ? {} : { beside: { go: goOf(other), proofs: told(other.proofs, words) } }),
  };
}

function goOf({ go, program }: ProveResult): object | null {
  if (program === null) return null;
  const target = go === null ? null : `${go.os}/${go.arch}`;
  return { program, version: go?.versionText ?? null, target, root: go?.root ?? null };
}

function told(proofs: readonly Proven[], words: Words): readonly object[] {
  return proofs.map(({ id, status, ms, says, params, settings, evidence }) => ({
    id,
    status,
    ms,
    title: words.say(`proof.${id}.title`),
    meaning: words.say(says, params),
    reason: says,
    settings,
    evidence: evidence.map((one) => ({ ...one, command: cleanText(one.command), lines: one.lines.map(cleanText) })),
  }));
}

export function countsOf(proofs: readonly Proven[]): Readonly<Record<ProofStatus, number>> {
  const count = (status: ProofStatus) => proofs.filter((proof) => proof.status === status).length;
  return { ok: count('ok'), problem: count('problem'), skipped: count('skipped'), unknown: count('unknown') };
}

export function proveExitCode(proofs: readonly Proven[], strict: boolean): number {
  const { ok, problem, unknown } = countsOf(proofs);
  if (problem > 0) return EXIT.problems;
  if (unknown > 0 && ok === 0) return EXIT.unexaminable;
  return strict && unknown > 0 ? EXIT.problems : EXIT.healthy;
}
