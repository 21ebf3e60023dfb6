import type { SuspendTerminal } from 'ink';
import type { LendTerminal } from '../src/session/options.ts';

/** The terminal of a wizard, for a session that is made before the wizard is drawn and may outlive it. */
export class TerminalLoan {
  #lend: LendTerminal | null = null;

  /** Without a wizard on the screen there is no terminal to give away. */
  readonly lend: LendTerminal = (use, each) => this.#lend?.(use, each) ?? Promise.resolve(null);

  /** @returns takes the offer back */
  offer(lend: LendTerminal): () => void {
    this.#lend = lend;
    return () => {
      if (this.#lend === lend) this.#lend = null;
    };
  }
}

export interface Lender {
  readonly suspendTerminal: SuspendTerminal;
  readonly stdin: NodeJS.ReadableStream;
  /** Writes to the terminal while it is the borrower's: before it starts, and when it has ended. */
  readonly announce: () => void;
  readonly conclude: () => void;
  /** The terminal is ours again. */
  readonly settle: () => void;
}

/**
 * Lends the terminal to a program that asks for something itself.
 *
 * Ink stops listening but leaves a read of standard input pending, so the first line typed would be
 * lost to the program and come to our key handlers after it: a password, for instance. Removing the
 * listener takes effect a turn of the loop later; only then does `pause` end that read. Measured with
 * Ink 7.1 to 8.0 on Node 20, 22 and 24.
 */
export async function lendTerminal<T>(lender: Lender, use: () => Promise<T>): Promise<T | null> {
  let result: T | null = null;
  await lender.suspendTerminal(async () => {
    await turnOfTheLoop();
    lender.stdin.pause();
    await turnOfTheLoop();
    lender.announce();
    result = await use();
    lender.conclude();
    // What is typed at the end of an answer still travels.
    lender.settle();
  });
  lender.settle();
  return result;
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
