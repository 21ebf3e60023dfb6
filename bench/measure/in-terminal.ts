import { spawn } from '@lydell/node-pty';

export interface TerminalRun {
  /** Milliseconds from the start of the process to the mark on the screen. */
  readonly ms: number;
  /** Everything that was written. */
  readonly written: string;
}

export interface TerminalScript {
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** What to wait for, and what to type then; the last one ends the clock. */
  readonly steps: readonly { readonly mark: string; readonly keys?: string }[];
}

const LIMIT_MS = 60_000;
const PRESS_AGAIN_MS = 150;

/** Runs a program in a pseudo-terminal until its last mark stands on the screen, then waits for its end or ends it. */
export function inTerminal({ argv, environment, steps }: TerminalScript): Promise<TerminalRun> {
  const [file, ...args] = argv;
  const started = performance.now();
  const pty = spawn(file, args, { name: 'xterm-256color', cols: 100, rows: 30, env: { ...environment } });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      pty.kill('SIGKILL');
      reject(new Error(`${argv.join(' ')} never showed ${steps[0]?.mark}:\n${written}`));
    }, LIMIT_MS);
    let written = '';
    let from = 0;
    let step = 0;
    let ms = 0;
    let pressing: NodeJS.Timeout | null = null;
    pty.onData((data) => {
      written += data;
      const next = steps[step];
      if (!next || !written.slice(from).includes(next.mark)) return;
      step++;
      from = written.length;
      if (step === steps.length) ms = performance.now() - started;
      if (pressing) clearInterval(pressing);
      const { keys } = next;
      if (keys === undefined) {
        if (step === steps.length) pty.kill('SIGKILL');
        return;
      }
      pty.write(keys);
      // A key right behind a new page counts as meant for the old one.
      pressing = setInterval(() => pty.write(keys), PRESS_AGAIN_MS);
    });
    pty.onExit(() => {
      clearTimeout(limit);
      if (pressing) clearInterval(pressing);
      if (step < steps.length) reject(new Error(`${argv.join(' ')} ended early:\n${written}`));
      else resolve({ ms, written });
    });
  });
}
