import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { bytesOf } from '../../src/machine/simulated/files/content.ts';
import type { SimulatedMachine } from '../../src/machine/simulated/index.ts';
import { groupNumber } from '../../src/machine/simulated/state/accounts.ts';
import { shims } from './shims.ts';

/** Real programs of this computer that stand behind the Mac's own paths. */
const HOST = [
  'cat',
  'chmod',
  'chown',
  'cp',
  'find',
  'head',
  'id',
  'install',
  'ln',
  'mkdir',
  'mktemp',
  'mv',
  'rm',
  'rmdir',
].concat(['sha256sum', 'stat', 'tail', 'tee', 'dash', 'bash', 'setpriv']);
/** Where what is no Mac's stands. */
const APART = ['.host', '.log', 'lib', 'lib64', 'dev', 'proc'];

/** Empty: a Mac's files can stand here as real ones, with their owners; else what stands in the way. */
export function missingForSandbox(): string {
  if (process.platform !== 'linux') return 'needs chroot and the programs of Linux';
  if (process.getuid?.() !== 0) return 'needs to run as root';
  const missing = [...HOST, 'chroot', 'mknod', 'ldd', 'setsid'].filter((name) => whereIs(name) === null);
  return missing.length === 0 ? '' : `needs ${missing.join(', ')}`;
}

function whereIs(program: string): string | null {
  const places = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((place) => join(place, program));
  return places.find(existsSync) ?? null;
}

let host: string | null = null;
// A worker of the runner is ended without a word: what a file of tests made goes with the file.
afterAll(() => {
  if (host !== null) rmSync(host, { recursive: true, force: true });
  host = null;
});

/** Copies of the programs and of the libraries that they load, made once. */
function hostPrograms(): string {
  if (host !== null) return host;
  host = mkdtempSync(join(tmpdir(), 'script-host-'));
  mkdirSync(join(host, '.host'));
  for (const name of HOST) {
    const program = whereIs(name) as string;
    copyFileSync(realpathSync(program), join(host, '.host', name));
    const needed = execFileSync('ldd', [program], { encoding: 'utf8' });
    for (const [, library = ''] of needed.matchAll(/(\/\S+) \(0x/g)) {
      const copy = join(host, library);
      if (existsSync(copy)) continue;
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(realpathSync(library), copy);
      chmodSync(copy, 0o755);
    }
  }
  return host;
}

export interface FileRecord {
  readonly type: 'file' | 'directory' | 'link' | 'other';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes as latin1, or where a link leads. */
  readonly content: string;
}

export type Files = ReadonlyMap<string, FileRecord>;

export interface ScriptRun {
  readonly code: number | null;
  readonly said: string;
}

export interface Call {
  readonly root: boolean;
  /** Rights that new files do not get. */
  readonly mask: string;
  readonly argv: readonly string[];
}

/** How a script is cut off: at which call of a program, by what, and whether that call still happens. */
export interface Cut {
  readonly at: number;
  readonly signal: 'INT' | 'KILL';
  readonly when: 'before' | 'after';
}

/** The files of a simulated Mac as real ones, below a directory that scripts run in as in a computer of its own. */
export class Sandbox {
  readonly root: string;
  readonly #person: SimulatedMachine['person'];
  readonly #shims: ReadonlySet<string>;

  /** @param programs the Mac's paths of programs that only tell that they were run */
  constructor(machine: SimulatedMachine, programs: readonly string[], shell: 'dash' | 'bash' = 'dash') {
    this.root = mkdtempSync(join(tmpdir(), 'script-mac-'));
    chmodSync(this.root, 0o755);
    this.#person = machine.person;
    this.#layFiles(machine);
    const made = shims(programs);
    this.#shims = new Set(made.keys());
    this.#layPrograms(made);
    copyFileSync(this.#path(`/.host/${shell}`), this.#path('/bin/sh'));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Puts a script into the person's home. */
  write(text: string): void {
    writeFileSync(this.#path('/Users/fix.sh'), text, { mode: 0o755 });
  }

  /** Runs the script as the person, without a terminal. */
  run(args: readonly string[] = ['--yes'], cut: Cut | null = null): Promise<ScriptRun> {
    writeFileSync(this.#path('/.log/cut'), cut ? `${cut.at} ${cut.signal} ${cut.when}\n` : '');
    chmodSync(this.#path('/.log/cut'), 0o666);
    const [program, ...rest] = this.argv(args);
    return new Promise((resolve, reject) => {
      // A group of its own, which is what ctrl-c reaches.
      const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: this.environment });
      let said = '';
      child.stdout.on('data', (data) => {
        said += String(data);
      });
      child.stderr.on('data', (data) => {
        said += String(data);
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, said }));
    });
  }

  /** The command that runs the script as the person, for a terminal. */
  argv(args: readonly string[]): readonly [string, ...string[]] {
    const { uid, gid } = this.#person;
    const groups = [gid, 12, 61, 80, 98].join(',');
    return ['chroot', `--userspec=${uid}:${gid}`, `--groups=${groups}`, this.root, '/bin/sh', '/Users/fix.sh', ...args];
  }

  get environment(): Record<string, string> {
    return { HOME: this.#person.home, PATH: process.env['PATH'] ?? '', LD_LIBRARY_PATH: '' };
  }

  /** What was run since the last time, in order; each with who ran it. */
  calls(): readonly Call[] {
    const log = this.#path('/.log/calls');
    const text = readFileSync(log, 'latin1');
    writeFileSync(log, '');
    return text
      .split('\u0001')
      .slice(0, -1)
      .map((call) => {
        const [who, mask = '', ...argv] = call.split('\u0000').slice(0, -1);
        return { root: who === '0', mask, argv };
      });
  }

  /** Every file of the Mac as it is now, but for the programs that stand in for others, and the script's own place. */
  files(ignored: (path: string) => boolean): Files {
    const files = new Map<string, FileRecord>();
    const walk = (path: string) => {
      for (const name of readdirSync(this.#path(path || '/'))) {
        const inside = `${path}/${name}`;
        if (APART.includes(inside.slice(1)) || this.#shims.has(inside) || ignored(inside)) continue;
        const about = lstatSync(this.#path(inside));
        const { mode, uid, gid } = about;
        const type = about.isFile()
          ? 'file'
          : about.isDirectory()
            ? 'directory'
            : about.isSymbolicLink()
              ? 'link'
              : 'other';
        const content =
          type === 'file'
            ? readFileSync(this.#path(inside), 'latin1')
            : type === 'link'
              ? readlinkSync(this.#path(inside))
              : '';
        files.set(inside, { type, mode: type === 'link' ? 0 : mode & 0o7777, uid, gid, content });
        if (type === 'directory') walk(inside);
      }
    };
    walk('');
    return files;
  }

  #path(path: string): string {
    return join(this.root, path);
  }

  #layFiles(machine: SimulatedMachine): void {
    for (const [path, record] of [...filesOf(machine)].toSorted(([a], [b]) => a.length - b.length)) {
      const here = this.#path(path);
      mkdirSync(dirname(here), { recursive: true });
      if (record.type === 'directory') mkdirSync(here, { recursive: true });
      else if (record.type === 'link') symlinkSync(record.content, here);
      else writeFileSync(here, Buffer.from(record.content, 'latin1'));
      lchownSync(here, record.uid, record.gid);
      if (record.type !== 'link') chmodSync(here, record.mode);
    }
  }

  #layPrograms(made: ReadonlyMap<string, string>): void {
    const template = hostPrograms();
    for (const entry of readdirSync(template, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const from = join(entry.parentPath, entry.name);
      const to = this.#path(from.slice(template.length));
      mkdirSync(dirname(to), { recursive: true });
      linkSync(from, to);
    }
    chmodSync(this.#path('/.host'), 0o755);
    for (const name of HOST) chmodSync(this.#path(`/.host/${name}`), 0o755);
    // A copy of its own: rights that come with a program are not for all sandboxes.
    copyFileSync(this.#path('/.host/dash'), this.#path('/.host/as-root'));
    chownSync(this.#path('/.host/as-root'), 0, 0);
    chmodSync(this.#path('/.host/as-root'), 0o4755);
    mkdirSync(this.#path('/.log'), { mode: 0o777 });
    mkdirSync(this.#path('/dev'), { recursive: true });
    rmSync(this.#path('/dev/null'), { force: true });
    execFileSync('mknod', ['-m', '0666', this.#path('/dev/null'), 'c', '1', '3']);
    for (const [name, text] of [
      ['calls', ''],
      ['cut', ''],
    ] as const) {
      writeFileSync(this.#path(`/.log/${name}`), text);
      chmodSync(this.#path(`/.log/${name}`), 0o666);
    }
    chmodSync(this.#path('/.log'), 0o777);
    for (const [path, text] of made) {
      rmSync(this.#path(path), { force: true });
      mkdirSync(dirname(this.#path(path)), { recursive: true });
      writeFileSync(this.#path(path), text);
      chmodSync(this.#path(path), 0o755);
    }
  }
}

/** The files of a simulated Mac, in the same form. */
export function filesOf(machine: SimulatedMachine): Map<string, FileRecord> {
  const { state } = machine;
  const files = new Map<string, FileRecord>();
  for (const [path, node] of Object.entries(state.files)) {
    if (path === '/') continue;
    const owner = { uid: state.accounts[node.owner]?.uid ?? 0, gid: groupNumber(node.group) };
    const content =
      node.type === 'file'
        ? Buffer.from(bytesOf(state, node)).toString('latin1')
        : node.type === 'link'
          ? node.target
          : '';
    files.set(path, { type: node.type, mode: node.type === 'link' ? 0 : node.mode, ...owner, content });
  }
  return files;
}
