import type { ProofStatus } from '../../../flows/proving/proof.ts';
import type { Proven } from '../../../flows/proving/proven.ts';
import type { Machine } from '../../machine/port.ts';
import { EXIT } from '../../session/exit-code.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Words } from '../../words/words.ts';
import { VERSION } from '../version.ts';
import type { ProveResult } from './prove-on.ts';

export const PROOF_STATUSES: readonly ProofStatus[] = ['ok', 'problem', 'skipped', 'unknown'];

/** `gomend.prove/1` (schemas/prove-1.json). */
export function provingDocument(result: ProveResult, machine: Machine, words: Words): object {
  const { go, program, proofs } = result;
  return {
    schema: 'gomend.prove/1',
    gomend: VERSION,
    machine: { platform: machine.platform, arch: machine.arch, kind: machine.kind },
    go:
      program === null
        ? null
        : {
            program,
            version: go?.versionText ?? null,
            target: go === null ? null : `${go.os}/${go.arch}`,
            root: go?.root ?? null,
          },
    startedAt: new Date(result.startedAt).toISOString(),
    durationMs: Math.round(result.durationMs),
    proofs: proofs.map(({ id, status, ms, says, params, settings, evidence }) => ({
      id,
      status,
      ms,
      title: words.say(`proof.${id}.title`),
      meaning: words.say(says, params),
      reason: says,
      settings,
      evidence: evidence.map((one) => ({ ...one, command: cleanText(one.command), lines: one.lines.map(cleanText) })),
    })),
    summary: countsOf(proofs),
  };
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
