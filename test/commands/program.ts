import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const PROGRAM = join(root, 'dist/cli.js');

if (!existsSync(PROGRAM)) throw new Error('these tests run the built program: `npm run build` first');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly nodeArgs?: readonly string[];
  /** Standard input; without it there is none. */
  readonly input?: string;
  /** Standard input stays open behind it. */
  readonly keepsOpen?: boolean;
  /** Called with the child as soon as it runs. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

/** Longest that a run may take before it counts as hung. */
const HUNG_MS = 20_000;

/** A home directory of its own for every test file: nothing of the developer's is read. */
export function emptyHome(): { readonly home: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'gomend-home-'));
  return { home, remove: () => rmSync(home, { recursive: true }) };
}

/** The built program, as a script runs it: no terminal, and an environment of nothing but what is given. */
export function runProgram(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { nodeArgs = [], meanwhile } = options;
  const child = spawn(process.execPath, [...nodeArgs, PROGRAM, ...argv], {
    cwd: options.cwd ?? tmpdir(),
    env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent', LANG: 'en_US.UTF-8', ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // It may end without having read all of it.
  child.stdin.on('error', () => {});
  child.stdin.write(options.input ?? '');
  if (!options.keepsOpen) child.stdin.end();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    stderr += data;
  });
  meanwhile?.(child);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`gomend ${argv.join(' ')} did not end; it had printed:\n${stdout}${stderr}`));
    }, HUNG_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
}
