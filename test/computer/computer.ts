import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { missingPrograms } from '../support/missing-programs.ts';

const here = import.meta.dirname;
const project = join(here, '..', '..');
/** Where the project stands inside: its own place may be closed to other accounts. */
const INSIDE = '/home/gomend';
const inProject = (path: string) => (path.startsWith(`${project}/`) ? INSIDE + path.slice(project.length) : path);

/** The built program, as an account inside the computer starts it. */
export const GOMEND = [inProject(process.execPath), `${INSIDE}/dist/cli.js`] as const;

export const PASSWORD = 'correct horse 7';

/** Programs that the test computer is built from, and which of them this machine lacks. */
const NEEDED = ['unshare', 'nsenter', 'ip', 'useradd', 'chpasswd', 'openssl', 'unbound', 'sudo', 'zsh', 'su'];

/** Empty: a computer can be built here; else what stands in the way, for the name of a skipped test. */
export function missingForComputer(): string {
  if (process.platform !== 'linux') return 'needs Linux namespaces';
  if (process.getuid?.() !== 0) return 'needs to run as root';
  return missingPrograms(NEEDED);
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Linux computer of its own, made of namespaces: real accounts, real sudo, real DNS, no way out. */
export interface Computer {
  /** Argv that runs something inside as root; for a pty or a child process. */
  inside(argv: readonly string[]): readonly [string, ...string[]];
  /** Argv of a command as one account, with the environment of a fresh login but no shell in between. */
  as(account: string, argv: readonly string[]): readonly [string, ...string[]];
  run(argv: readonly string[], options?: { readonly as?: string; readonly input?: string }): Promise<Ran>;
  read(path: string): Promise<string>;
  /** Writes as root; `owner` gets the file. */
  write(path: string, content: string, owner?: string): Promise<void>;
  stop(): void;
}

/** sudo throws away what was typed before it reads, and it prompts a moment earlier. */
export async function sudoReads(computer: Pick<Computer, 'run'>): Promise<void> {
  const busy = "ps -u root -o stat=,args= | grep '[s]udo -' | grep -q '^[RD]'";
  while ((await computer.run(['sh', '-c', busy])).code === 0) {}
}

export async function bootComputer(shell = '/bin/zsh'): Promise<Computer> {
  const scratch = mkdtempSync(join(tmpdir(), 'computer-'));
  const script = `sh "${join(here, 'boot.sh')}" "${scratch}" "${shell}" "${PASSWORD}" "${project}" && exec "${process.execPath}" \
    --disable-warning=ExperimentalWarning "${join(here, 'services.ts')}" "${scratch}/tls"`;
  const holder = spawn('unshare', ['--net', '--mount', '--propagation', 'private', 'sh', '-c', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  holder.stderr.on('data', (data) => {
    complaints += String(data);
  });
  const lines = createInterface({ input: holder.stdout });
  const ready = once(lines, 'line').then(([line]) => String(line));
  const ended = once(holder, 'exit').then(() => 'ended');
  if ((await Promise.race([ready, ended])) !== 'ready') throw new Error(`the computer did not boot: ${complaints}`);
  const inside = (argv: readonly string[]): readonly [string, ...string[]] => [
    'nsenter',
    '--target',
    String(holder.pid),
    '--net',
    '--mount',
    '--',
    ...argv,
  ];
  // `su -` gives the environment of a login; the words after `--` reach the command as they are.
  const as = (account: string, argv: readonly string[]) =>
    inside(['su', '-', account, '--shell', '/bin/sh', '-c', 'exec "$@"', '--', 'sh', ...argv]);
  const run: Computer['run'] = (argv, options = {}) =>
    new Promise((resolve) => {
      const [program, ...args] = options.as === undefined ? inside(argv) : as(options.as, argv);
      const child = execFile(program, args, { maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, stdout, stderr });
      });
      // A command that does not read its input may be gone before all of it is written.
      child.stdin?.on('error', () => {});
      child.stdin?.end(options.input ?? '');
    });
  return {
    inside,
    as,
    run,
    async read(path) {
      return (await run(['cat', path])).stdout;
    },
    async write(path, content, owner = 'root') {
      const wrote = await run(
        ['sh', '-c', 'mkdir -p "$(dirname "$1")" && cat > "$1" && chown "$2:" "$1"', 'sh', path, owner],
        {
          input: content,
        },
      );
      if (wrote.code !== 0) throw new Error(`could not write ${path}: ${wrote.stderr}`);
    },
    stop() {
      // The pid file's daemon lives outside our process group; the rest ends with the holder.
      try {
        execFileSync('nsenter', [
          '--target',
          String(holder.pid),
          '--mount',
          '--',
          'pkill',
          '-F',
          `${scratch}/unbound.pid`,
        ]);
      } catch {
        // It was never started, or is gone.
      }
      holder.kill('SIGKILL');
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
