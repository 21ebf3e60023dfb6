import type { SuspendTerminal } from 'ink';
import type { AskResult } from '../src/machine/privilege/door.ts';

/** What gives the terminal away while `use` runs, and takes it back. */
export type Lend = (use: () => Promise<AskResult>) => Promise<AskResult>;

/** The terminal of a wizard, for a session that is made before the wizard is drawn and may outlive it. */
export class TerminalLoan {
  #lend: Lend | null = null;

  /** Without a wizard on the screen there is no terminal to give away. */
  readonly lend: Lend = (use) => this.#lend?.(use) ?? Promise.resolve('no-terminal');

  /** @returns takes the offer back */
  offer(lend: Lend): () => void {
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
export async function lendTerminal(lender: Lender, use: () => Promise<AskResult>): Promise<AskResult> {
  let result: AskResult = 'no-terminal';
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
