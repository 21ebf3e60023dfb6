import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bootComputer, type Computer, GOMEND, type Ran } from '../../computer/computer.ts';
import type { Orders } from '../servers/mirror-program.ts';

export const CHECK = 'toolchain.go-present';
const PROGRAM = join(import.meta.dirname, '..', 'servers', 'mirror-program.ts');

/** A fresh account, `gina`, on a computer without Go, and a mirror of Go's downloads on its loopback. */
export class InstallStage {
  readonly computer: Computer;
  readonly base: string;
  /** Of this machine; every account of the computer can read it. */
  readonly scratch: string;
  readonly #order: (orders: Orders) => Promise<readonly string[]>;
  readonly #close: () => void;

  private constructor(
    computer: Computer,
    base: string,
    scratch: string,
    order: (orders: Orders) => Promise<readonly string[]>,
    close: () => void,
  ) {
    this.computer = computer;
    this.base = base;
    this.scratch = scratch;
    this.#order = order;
    this.#close = close;
  }

  static async open(shell = '/bin/zsh'): Promise<InstallStage> {
    const computer = await bootComputer(shell);
    const scratch = mkdtempSync(join(tmpdir(), 'install-'));
    execFileSync('chmod', ['0755', scratch]);
    // Every Go of this machine is out of sight.
    for (const place of ['/usr/local/go', '/usr/lib/go', '/usr/lib/golang', '/snap']) {
      await computer.run(['sh', '-c', 'if [ -d "$1" ]; then mount -t tmpfs tmpfs "$1"; fi', 'sh', place]);
    }
    const [program, ...args] = computer.inside([process.execPath, '--disable-warning=ExperimentalWarning', PROGRAM]);
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await lines.next()).value ?? '{}') as Record<string, unknown>;
    const { base } = await next();
    const order = async (orders: Orders) => {
      child.stdin.write(`${JSON.stringify(orders)}\n`);
      return ((await next())['asked'] ?? []) as readonly string[];
    };
    return new InstallStage(computer, String(base), scratch, order, () => {
      child.kill();
      computer.stop();
      rmSync(scratch, { recursive: true, force: true });
    });
  }

  /** Tells the mirror what to be from now on; gives the ranges that it was asked for until now. */
  mirror(orders: Orders): Promise<readonly string[]> {
    return this.#order(orders);
  }

  /** A file that the mirror, or gina, can read. */
  put(name: string, bytes: Buffer | string): string {
    const path = join(this.scratch, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  }

  gomend(...args: readonly string[]): Promise<Ran> {
    return this.computer.run([...GOMEND, ...args], { as: 'gina' });
  }

  /** Starts gomend, and kills it as soon as a file of that many bytes is on its way. */
  async gomendKilledAt(bytes: number, ...args: readonly string[]): Promise<void> {
    const [program, ...rest] = this.computer.as('gina', [...GOMEND, ...args]);
    const child = spawn(program, rest, { stdio: 'ignore', detached: true });
    const ended = once(child, 'exit');
    const find = `find /home/gina/.local/state/gomend/downloads -name '*.part' -size +${bytes - 1}c | grep -q .`;
    while ((await this.computer.run(['sh', '-c', find])).code !== 0 && child.exitCode === null) {}
    await this.computer.run(['sh', '-c', "pkill -KILL -u gina -f 'dist/cli[.]js'"]);
    await ended;
  }

  /** In a new login shell of gina's. */
  newTerminal(command: string): Promise<Ran> {
    return this.computer.run(['sh', '-c', 'exec su - gina -c "$1"', 'sh', `exec "$SHELL" -ilc '${command}'`]);
  }

  /**
   * Everything in gina's home and what it is, without gomend's own journal: names, rights, owners and contents.
   * @param without what else does not count
   */
  async home(without: readonly string[] = []): Promise<string> {
    const skipped = ['./.local', './.cache', './.config', ...without]
      .map((path) => `-path ${path} -prune -o`)
      .join(' ');
    const list = `cd /home/gina && find . ${skipped} -printf '%p %y %m %u:%g ' \\( -type f -exec sha256sum {} \\; -o -printf '%l\\n' \\)`;
    return (await this.computer.run(['sh', '-c', `${list} | sort`])).stdout;
  }

  /** What lies in gomend's place for downloads, and beside the trees. */
  async leftovers(): Promise<string> {
    const look = 'ls -A /home/gina/.local/state/gomend/downloads /home/gina/sdk 2>/dev/null';
    return (await this.computer.run(['sh', '-c', look])).stdout;
  }

  close(): void {
    this.#close();
  }
}
