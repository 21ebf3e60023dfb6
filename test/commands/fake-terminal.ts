import type { Invocation } from '../../src/commands/invocation.ts';
import type { Terminal } from '../../src/commands/terminal.ts';

export interface FakeTerminal extends Terminal {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The person presses ctrl-c. */
  interrupt(): void;
  /** Whoever read standard output goes away. */
  readerGoes(): void;
  readonly asked: readonly string[];
  /** Exit codes of those who left at once. */
  readonly left: readonly number[];
}

export interface FakeTerminalOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Given one after the other; then its input has ended. */
  readonly answers?: readonly (string | null)[];
  readonly onOut?: (text: string) => void;
  readonly onQuestion?: (terminal: FakeTerminal) => void;
}

/** A terminal, or none, that keeps what is written to it. */
export function fakeTerminal(options: FakeTerminalOptions = {}): FakeTerminal {
  const { environment = { LANG: 'en_US.UTF-8' }, isTerminal = false, answers = [] } = options;
  const out: string[] = [];
  const err: string[] = [];
  const asked: string[] = [];
  const left: number[] = [];
  const listeners = new Set<() => void>();
  const gone = new AbortController();
  const waiting = [...answers];
  const terminal: FakeTerminal = {
    environment,
    inIsTerminal: isTerminal,
    outIsTerminal: isTerminal,
    errIsTerminal: isTerminal,
    columns: isTerminal ? (options.columns ?? 80) : null,
    readerGone: gone.signal,
    outputFailure: () => null,
    out: (text) => {
      out.push(text);
      options.onOut?.(text);
    },
    err: (text) => void err.push(text),
    question: async (prompt) => {
      asked.push(prompt);
      options.onQuestion?.(terminal);
      return waiting.shift() ?? null;
    },
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leave: (code) => {
      left.push(code);
      throw new Error('left at once');
    },
    flushed: async () => {},
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    readerGoes: () => gone.abort(),
    asked,
    left,
  };
  return terminal;
}

export function invocationOf(parts: Partial<Invocation> = {}): Invocation {
  return {
    verb: 'check',
    language: 'en',
    operands: [],
    switches: new Set(),
    values: new Map(),
    lists: new Map(),
    only: [],
    skip: [],
    seed: null,
    format: 'text',
    out: null,
    budgetMs: 10_000,
    simulate: null,
    startsShell: true,
    strict: false,
    colour: true,
    accessible: false,
    verbose: false,
    ...parts,
  };
}
