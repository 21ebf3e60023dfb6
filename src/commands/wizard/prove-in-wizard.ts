import type { Machine } from '../../machine/port.ts';
import type { SessionServices } from '../../session/services.ts';
import { PROVING_SECONDS } from '../invocation.ts';

/** The proofs as the wizard runs them: all, with the go of a new terminal. Loaded when they are first asked for. */
export function proveInWizard(machine: Machine, startsShell: boolean): SessionServices['prove'] {
  return async ({ emit, signal }) => {
    const [{ proofs }, { proveOn }] = await Promise.all([
      import('../../../flows/proving/index.ts'),
      import('../prove/prove-on.ts'),
    ]);
    emit({ type: 'chosen', all: proofs.map(({ id }) => id) });
    await proveOn({ machine, proofs, named: null, startsShell, budgetMs: PROVING_SECONDS * 1_000, signal, emit });
  };
}
