import { chooseGo } from '../../../flows/proving/ground.ts';
import type { Proof } from '../../../flows/proving/proof.ts';
import { type Proven, type Proving, type ProvingEvent, runProofs } from '../../../flows/proving/run-proofs.ts';
import type { Machine } from '../../machine/port.ts';

export interface ProveRequest {
  readonly machine: Machine;
  readonly proofs: readonly Proof[];
  /** The go that the person named; null: the one of a new terminal. */
  readonly named: string | null;
  readonly budgetMs: number;
  readonly signal: AbortSignal;
  readonly emit: (event: ProvingEvent) => void;
}

export interface ProveResult extends Proving {
  /** Path of the go that was proven; null: none was found. */
  readonly program: string | null;
  readonly startedAt: number;
  readonly durationMs: number;
}

/** Finds the go, runs the proofs on it within the budget, and says so where there is none. */
export async function proveOn(request: ProveRequest): Promise<ProveResult> {
  const { machine, proofs, emit } = request;
  const startedAt = machine.now();
  const started = performance.now();
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.budgetMs)]);
  const choice = await chooseGo(machine, signal, request.named);
  const result = (proving: Proving, program: string | null): ProveResult => ({
    ...proving,
    program,
    startedAt,
    durationMs: performance.now() - started,
  });
  if (choice.found !== null) {
    const { found } = choice;
    return result(await runProofs({ machine, chosen: found, proofs, signal, emit }), found.program);
  }
  const { reason } = choice;
  const isGone = reason === null || (reason.code === 'missing' && reason.subject === 'go');
  const all = proofs.map(({ id, settings }, index): Proven => {
    const rest = { id, settings, evidence: [], ms: 0 };
    if (!isGone) {
      const params = { detail: `${reason.code} ${reason.subject}`.trim() };
      return { ...rest, status: 'unknown', says: signal.aborted ? 'proving.cut-short' : 'proving.go-unseen', params };
    }
    // Once is enough: the others have nothing to stand on.
    return index === 0
      ? { ...rest, status: 'problem', says: 'proving.no-go', params: {} }
      : { ...rest, status: 'skipped', says: 'proving.go-fails', params: {} };
  });
  for (const proven of all) emit({ type: 'proven', proven });
  return result({ proofs: all, go: null }, null);
}
