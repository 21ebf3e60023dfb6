import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Prepared } from '../../../flows/proving/ground.ts';
import type { Proof } from '../../../flows/proving/proof.ts';
import { performStep } from '../../../flows/proving/steps.ts';
import type { Machine } from '../../machine/port.ts';

const LOOK_EVERY_MS = 200;

export interface PageOptions {
  readonly machine: Machine;
  readonly proof: Proof;
  readonly prepared: Prepared;
  /** The person's own end of it: the budget of the proofs is no limit for looking. */
  readonly signal: AbortSignal;
  /** The page can be opened there. */
  readonly ready: (address: string) => void;
}

/**
 * Serves the page of a proof that has passed until the person ends it.
 * @returns what the tool said when it ended by itself; null: it was ended
 */
export async function servePage({ machine, proof, prepared, signal, ready }: PageOptions): Promise<string | null> {
  const port = await freePort();
  const step = proof.page?.(prepared.ground, port);
  if (step === undefined) return null;
  const over = new AbortController();
  const served = performStep(machine, prepared, step, signal).finally(() => over.abort());
  const waiting = AbortSignal.any([signal, over.signal]);
  while (!waiting.aborted && !(await machine.connect('127.0.0.1', port, { signal: waiting })).ok) {
    await pause(LOOK_EVERY_MS, undefined, { signal: waiting }).catch(() => {});
  }
  if (!waiting.aborted) ready(`http://127.0.0.1:${port}/`);
  const { evidence } = await served;
  return signal.aborted ? null : [evidence?.outcome ?? '', ...(evidence?.lines ?? [])].join('\n');
}

/** One that nobody listens on just now; loopback alone. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
