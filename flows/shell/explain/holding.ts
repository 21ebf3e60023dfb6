import type { Look } from '../../../src/engine/fact.ts';
import type { Person } from '../../../src/machine/port.ts';
import { versionOf } from '../../toolchain/reading/read-installation.ts';

/** A program as it lies in a directory of PATH. */
export interface Holding {
  /** Links followed. */
  readonly realPath: string;
  /** This account may run it. */
  readonly runs: boolean;
  /** Of go, by the VERSION file of its own directory; null where that does not tell. */
  readonly version: string | null;
}

/** A directory of PATH. */
export interface Shelf {
  readonly state: 'directory' | 'missing' | 'not-a-directory' | 'unknown';
  /** The program that was asked about, as it lies there; null: not there, or none was asked about. */
  readonly holds: Holding | null;
}

const GO_PROGRAMS: ReadonlySet<string> = new Set(['go', 'gofmt']);

/** The directories of PATH, each looked at once for a program. */
export class Shelves {
  readonly #look: Look;
  readonly #name: string | null;
  readonly #shelves = new Map<string, Promise<Shelf>>();

  /** @param name of the program; null: only the directories matter */
  constructor(look: Look, name: string | null) {
    this.#look = look;
    this.#name = name;
  }

  at(path: string): Promise<Shelf> {
    const present = this.#shelves.get(path);
    if (present) return present;
    const shelf = this.#shelf(path);
    this.#shelves.set(path, shelf);
    return shelf;
  }

  async #shelf(path: string): Promise<Shelf> {
    // Relative and empty entries mean another directory at every place where one stands.
    if (!path.startsWith('/')) return { state: 'unknown', holds: null };
    const stat = await this.#look.machine.stat(path);
    if (!stat.ok) return { state: stat.failure.code === 'missing' ? 'missing' : 'unknown', holds: null };
    if (stat.value.type !== 'directory') return { state: 'not-a-directory', holds: null };
    return { state: 'directory', holds: this.#name === null ? null : await this.#holding(`${path}/${this.#name}`) };
  }

  async #holding(file: string): Promise<Holding | null> {
    const { machine } = this.#look;
    const stat = await machine.stat(file);
    if (!stat.ok || stat.value.type !== 'file') return null;
    const real = await machine.realPath(file);
    const realPath = real.ok ? real.value : file;
    const version = GO_PROGRAMS.has(this.#name ?? '') ? await this.#goVersion(realPath) : null;
    return { realPath, runs: mayRun(stat.value, machine.person), version };
  }

  /** A release's begins with `go1.26.3` (cmd/dist; runtime.Version). */
  async #goVersion(program: string): Promise<string | null> {
    const root = /^(.*)\/bin\/[^/]+$/u.exec(program)?.[1];
    if (root === undefined) return null;
    const version = await versionOf(this.#look.machine, root);
    return /^go[\w.-]+/u.exec(version ?? '')?.[0] ?? null;
  }
}

/** access(2), by the mode alone. */
function mayRun(
  { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number },
  person: Person,
): boolean {
  if (person.uid === 0) return (mode & 0o111) !== 0;
  if (uid === person.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === person.gid || person.groups.includes(gid) ? 0o010 : 0o001)) !== 0;
}
