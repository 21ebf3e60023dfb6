import { type ChildProcess, spawn } from 'node:child_process';
import { UsageError } from '../usage-error.ts';
import { processTree } from './process-tree.ts';

export interface ChildRequest {
  readonly file: string;
  /** The word that it was called by comes first. */
  readonly argv: readonly [string, ...string[]];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A document goes to standard output: what the command prints must not come into it. */
  readonly printsToError: boolean;
  /** One of our streams is a terminal. */
  readonly atTerminal: boolean;
}

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly interrupted: boolean;
}

const SIGNALS = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const;
/** From a signal to end, until it is not asked any more. */
const GRACE_MS = 2_000;

/**
 * Runs the person's command on their own terminal, to its end. At a terminal it stays in our process group: ctrl-c and
 * ctrl-z reach it from there, and it may read from the terminal. Elsewhere it gets a group of its own, to which every
 * signal that we get is handed on.
 */
export function runChild(request: ChildRequest): Promise<ChildEnd> {
  const { file, argv, directory, environment, printsToError, atTerminal } = request;
  const [argv0, ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      argv0,
      cwd: directory,
      env: environment,
      stdio: ['inherit', printsToError ? 2 : 'inherit', 'inherit'],
      detached: !atTerminal,
    });
    let interrupted = false;
    let killing: NodeJS.Timeout | null = null;
    const leave = () => signalNow(child, 'SIGHUP', atTerminal);
    const handle = (signal: NodeJS.Signals) => {
      interrupted = true;
      // The terminal has told the whole group.
      if (atTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT')) return;
      void tell(child, signal, atTerminal);
      if (signal !== 'SIGINT') killing ??= setTimeout(() => void tell(child, 'SIGKILL', atTerminal), GRACE_MS);
    };
    const release = () => {
      if (killing !== null) clearTimeout(killing);
      for (const signal of SIGNALS) process.off(signal, handle);
      process.off('exit', leave);
    };
    for (const signal of SIGNALS) process.on(signal, handle);
    // However gomend ends, but by a kill: the command does not go on without its proxy.
    process.once('exit', leave);
    child.once('error', (error) => {
      release();
      reject(new UsageError('trace-not-started', { file, detail: error.message }));
    });
    child.once('exit', (code, signal) => {
      // The same ctrl-c may reach us a moment later than it.
      setImmediate(() => {
        release();
        resolve({ code, signal, interrupted: interrupted || signal === 'SIGINT' });
      });
    });
  });
}

/** Everything that the command has started and that did not go its own way. */
async function tell(child: ChildProcess, signal: NodeJS.Signals, atTerminal: boolean): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (!atTerminal) return signalNow(child, signal, false);
  for (const one of await processTree(pid)) send(one, signal);
}

function signalNow({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals, atTerminal: boolean): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  send(atTerminal ? pid : -pid, signal);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
