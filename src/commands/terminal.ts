/** Where gomend was started: its streams, its variables, and the person's ctrl-c. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the screen; null: it is none, or does not say. */
  readonly columns: number | null;
  /** Aborted when whoever read standard output has gone: what is written then reaches nobody. */
  readonly readerGone: AbortSignal;
  /** Why something that was written never arrived, though somebody wanted it; null: it did, as far as is known. */
  outputFailure(): Error | null;
  out(text: string): void;
  err(text: string): void;
  /** Asks one line on the terminal; null: its input has ended, or ctrl-c. */
  question(prompt: string): Promise<string | null>;
  /** Calls back on ctrl-c and its like, until the function it gives is called. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the process at once. */
  leave(code: number): never;
  /** Resolves when all that was written has left the process. */
  flushed(): Promise<void>;
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The process's own streams. Call it once. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const gone = new AbortController();
  let writing: Promise<void> = Promise.resolve();
  // A reader that went away (`| head`) is no failure of ours; neither is a closed error stream.
  let failure: Error | null = null;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure ??= error;
    gone.abort();
  });
  stderr.on('error', () => {});
  const listeners = new Set<() => void>();
  const interrupt = () => {
    for (const listener of listeners) listener();
  };
  const write = (stream: NodeJS.WriteStream, text: string) => {
    const written = new Promise<void>((resolve) => {
      stream.write(text, () => resolve());
    });
    writing = writing.then(() => written);
  };
  return {
    // As it was at the start: what gomend sets for its own libraries is no part of what it examines.
    environment: { ...process.env },
    inIsTerminal: stdin.isTTY === true,
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : null,
    readerGone: gone.signal,
    outputFailure: () => failure,
    out: (text) => {
      if (!gone.signal.aborted) write(stdout, text);
    },
    err: (text) => write(stderr, text),
    question: async (prompt) => {
      const { askLine } = await import('./ask-line.ts');
      return askLine(prompt, interrupt);
    },
    onInterrupt: (listener) => {
      if (listeners.size === 0) for (const signal of STOP_SIGNALS) process.on(signal, interrupt);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) for (const signal of STOP_SIGNALS) process.off(signal, interrupt);
      };
    },
    leave: (code) => process.exit(code),
    flushed: async () => {
      await writing;
      // A stream calls back first and tells of its error right after.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
