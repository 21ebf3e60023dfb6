import { chooseGo } from '../../../flows/proving/ground.ts';
import type { Proof } from '../../../flows/proving/proof.ts';
import { type ProvingEvent, told, toldOnce } from '../../../flows/proving/proven.ts';
import { type Proving, type ProvingOptions, runProofs } from '../../../flows/proving/run-proofs.ts';
import type { Machine } from '../../machine/port.ts';

export interface ProveRequest {
  readonly machine: Machine;
  readonly proofs: readonly Proof[];
  /** The go that the person named; null: the one of a new terminal. */
  readonly named: string | null;
  /** The login shell may be started. */
  readonly startsShell: boolean;
  readonly budgetMs: number;
  readonly signal: AbortSignal;
  readonly emit: (event: ProvingEvent) => void;
  readonly afterwards?: NonNullable<ProvingOptions['afterwards']>;
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
  const choice = await chooseGo(machine, signal, request.named, request.startsShell);
  let ended: number | null = null;
  const result = (proving: Proving, program: string | null): ProveResult => ({
    ...proving,
    program,
    startedAt,
    durationMs: (ended ?? performance.now()) - started,
  });
  const afterwards: NonNullable<ProvingOptions['afterwards']> = async (prepared, proven) => {
    ended = performance.now();
    await request.afterwards?.(prepared, proven);
  };
  if (choice.found !== null) {
    const { found } = choice;
    return result(await runProofs({ machine, chosen: found, proofs, signal, emit, afterwards }), found.program);
  }
  const { reason } = choice;
  const isGone = reason === null || (reason.code === 'missing' && reason.subject === 'go');
  const all = isGone
    ? toldOnce(proofs, 'proving.no-go')
    : proofs.map((proof) => {
        const says = signal.aborted ? 'proving.cut-short' : 'proving.go-unseen';
        return told(proof, 'unknown', says, { detail: `${reason.code} ${reason.subject}`.trim() });
      });
  for (const proven of all) emit({ type: 'proven', proven });
  return result({ proofs: all, go: null }, null);
}
