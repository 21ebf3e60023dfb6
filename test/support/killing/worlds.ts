import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bootComputer, GOMEND, PASSWORD } from '../../computer/computer.ts';
import type { Place } from './kinds.ts';
import type { Task } from './program.ts';

/** Where programs are started and killed. */
export interface World {
  /** Whether root's part can be done here. */
  readonly hasRoot: boolean;
  /** A place that nobody has used, as the program names it. */
  freshPlace(): Place;
  /** The same place as the killer sees it. */
  outside(place: Place): Place;
  argv(task: Task): readonly [string, ...string[]];
  /** After the files were made: gives them to whom they belong. */
  hand(place: Place): void;
  stop(): void;
}

/** The program in one file, so that starting it a thousand times does not take a day. */
async function bundled(directory: string): Promise<string> {
  const program = join(directory, 'program.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'program.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  chmodSync(program, 0o644);
  return program;
}

/** This account on this computer. */
export async function ownWorld(): Promise<World> {
  const scratch = mkdtempSync(join(tmpdir(), 'killing-'));
  const program = await bundled(scratch);
  let places = 0;
  return {
    hasRoot: false,
    freshPlace: () => placeBelow(join(scratch, String(places++))),
    outside: (place) => place,
    argv: (task) => [process.execPath, program, JSON.stringify(task)],
    hand: () => {},
    stop: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** An account with sudo and a password, on a computer of its own. */
export async function accountWorld(): Promise<World> {
  const computer = await bootComputer('/bin/sh');
  const scratch = mkdtempSync(join(tmpdir(), 'killing-'));
  chmodSync(scratch, 0o755);
  const program = await bundled(scratch);
  const holder = computer.inside([])[2] ?? '';
  const inside = (path: string) => join('/proc', holder, 'root', path);
  const uid = Number((await computer.run(['id', '-u', 'gina'])).stdout);
  let places = 0;
  // The ticket is this very process's: a shell gets it, and becomes the program. Who comes after has none.
  const ticket = 'printf "%s\\n" "$1" | /usr/bin/sudo -S -p "" -v && shift && exec "$@"';
  const outside = ({ home, etc, gate }: Place): Place => ({ home: inside(home), etc: inside(etc), gate: inside(gate) });
  return {
    hasRoot: true,
    freshPlace() {
      const n = places++;
      const place = { home: `/home/gina/${n}/home`, etc: `/etc/killing-${n}`, gate: `/home/gina/${n}/gate` };
      const { home, etc, gate } = outside(place);
      mkdirSync(home, { recursive: true });
      mkdirSync(gate, { recursive: true });
      mkdirSync(etc, { mode: 0o755 });
      return place;
    },
    outside,
    argv: (task) =>
      computer.inside([
        ...['setpriv', '--reuid=gina', '--regid=gina', '--init-groups', 'env', '-i', 'HOME=/home/gina'],
        ...['PATH=/usr/bin:/bin', 'sh', '-c', ticket, 'sh', PASSWORD, GOMEND[0], program, JSON.stringify(task)],
      ]),
    hand(place) {
      const { home, gate } = outside(place);
      for (const path of [home, gate, join(home, '..')]) chownSync(path, uid, uid);
      chownSync(join(home, 'other'), uid, uid);
    },
    stop() {
      computer.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function placeBelow(root: string): Place {
  const home = join(root, 'home');
  mkdirSync(home, { recursive: true });
  mkdirSync(join(root, 'gate'));
  return { home, etc: home, gate: join(root, 'gate') };
}

export function openGate({ gate }: Place): void {
  rmSync(join(gate, 'shut'), { force: true });
  rmSync(join(gate, 'here'), { force: true });
}
