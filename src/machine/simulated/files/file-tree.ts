import { resolvConf } from '../network/resolv-conf.ts';
import { groupNumber } from '../state/accounts.ts';
import type { FileNode } from '../state/files.ts';
import type { MacState } from '../state/mac-state.ts';
import { type Actor, userNumber } from './actor.ts';
import { FileError } from './file-error.ts';
import { absolute, join, nameOf, parentOf } from './path.ts';

export interface Found {
  /** Real path: no link is left in it. */
  readonly path: string;
  readonly node: FileNode;
}

/** macOS gives up after this many links (MAXSYMLINKS in sys/param.h). */
const MOST_LINKS = 32;

/** The files of a simulated Mac with Unix permissions. Every method throws `FileError` where a system call fails. */
export class FileTree {
  readonly #state: MacState;
  readonly #numbers = new WeakMap<FileNode, number>();
  #lastNumber = 2_000_000;

  constructor(state: MacState) {
    this.#state = state;
  }

  /** Follows links, the last one too unless `follow` is false. */
  find(path: string, actor: Actor, follow = true): Found {
    return this.#walk(absolute(path, '/'), actor, follow, MOST_LINKS, path);
  }

  /** The node without any question of rights; undefined: nothing is there. */
  peek(path: string): Found | undefined {
    try {
      return this.find(path, SYSTEM);
    } catch {
      return undefined;
    }
  }

  list(path: string, actor: Actor): readonly Found[] {
    const found = this.find(path, actor);
    if (found.node.type !== 'directory') throw new FileError('ENOTDIR', path);
    this.#demand(found.node, actor, 4, path);
    return this.children(found.path);
  }

  children(directory: string): readonly Found[] {
    return Object.entries(this.#state.files)
      .filter(([path]) => path !== '/' && parentOf(path) === directory)
      .map(([path, node]) => ({ path, node }));
  }

  canRead(path: string, actor: Actor): boolean {
    return this.#can(path, actor, 4);
  }

  canExecute(path: string, actor: Actor): boolean {
    return this.#can(path, actor, 1);
  }

  /** `asked`: the path as it was asked for, for the words of the error. */
  demandReadable(found: Found, actor: Actor, asked = found.path): void {
    this.#demand(found.node, actor, 4, asked);
  }

  demandWritable(found: Found, actor: Actor): void {
    this.demandUnlocked(found.node, found.path);
    this.#demand(found.node, actor, 2, found.path);
  }

  /** Flags keep everybody, root too, from changing a file, its name and its attributes. Source: chflags(2). */
  demandUnlocked(node: FileNode, path: string): void {
    if (node.type === 'file' && node.flags?.some((flag) => LOCKS.has(flag))) throw new FileError('EPERM', path);
  }

  /** Puts a node at a real path whose directory is there; what stood there is gone. */
  put(path: string, node: FileNode): void {
    this.#state.files[path] = node;
  }

  drop(path: string): void {
    delete this.#state.files[path];
  }

  /** Real path at which `path` would be made, its directory looked up and writable for the actor. */
  place(path: string, actor: Actor): string {
    const wanted = absolute(path, '/');
    const directory = this.find(parentOf(wanted), actor);
    if (directory.node.type !== 'directory') throw new FileError('ENOTDIR', path);
    this.#demand(directory.node, actor, 2, path);
    return join(directory.path, nameOf(wanted));
  }

  move(from: string, to: string): void {
    const moved = Object.entries(this.#state.files).filter(([path]) => path === from || path.startsWith(`${from}/`));
    for (const [path, node] of moved) {
      delete this.#state.files[path];
      this.#state.files[`${to}${path.slice(from.length)}`] = node;
    }
  }

  /** Two paths are one file when this is equal; a file that was replaced gets another. */
  numberOf(node: FileNode): number {
    const present = this.#numbers.get(node);
    if (present !== undefined) return present;
    this.#numbers.set(node, ++this.#lastNumber);
    return this.#lastNumber;
  }

  #walk(path: string, actor: Actor, follow: boolean, linksLeft: number, asked: string): Found {
    const parts = path.split('/').filter((part) => part !== '');
    let at = '/';
    for (const [index, part] of parts.entries()) {
      const directory = this.#state.files[at];
      if (directory && directory.type !== 'directory') throw new FileError('ENOTDIR', asked);
      if (directory) this.#demand(directory, actor, 1, asked);
      const next = join(at, part);
      const node = this.#state.files[next];
      if (!node) throw new FileError('ENOENT', asked);
      const last = index === parts.length - 1;
      if (node.type === 'link' && (!last || follow)) {
        if (linksLeft === 0) throw new FileError('ELOOP', asked);
        const rest = parts.slice(index + 1).map((name) => `/${name}`);
        const target = absolute(`${absolute(node.target, at)}${rest.join('')}`, '/');
        return this.#walk(target, actor, follow, linksLeft - 1, asked);
      }
      at = next;
    }
    const node = this.#state.files[at];
    const written = node?.type !== 'file' || node.generated === null || resolvConf(this.#state) !== null;
    if (!node || !written) throw new FileError('ENOENT', asked);
    return { path: at, node };
  }

  #can(path: string, actor: Actor, bit: 1 | 4): boolean {
    try {
      const { node } = this.find(path, actor);
      this.#demand(node, actor, bit, path);
      return true;
    } catch {
      return false;
    }
  }

  #demand(node: FileNode, actor: Actor, bit: 1 | 2 | 4, path: string): void {
    if (actor === SYSTEM) return;
    // Root passes every check but one: a file nobody may execute cannot be executed by root either.
    if (actor.uid === 0 && (bit !== 1 || node.type === 'directory' || (node.mode & 0o111) !== 0)) return;
    const owner = userNumber(this.#state, node.owner) === actor.uid;
    const member = actor.groups.includes(node.group) || groupNumber(node.group) === actor.gid;
    const shift = owner ? 6 : member ? 3 : 0;
    if (((node.mode >> shift) & bit) === 0) throw new FileError('EACCES', path);
  }
}

const LOCKS: ReadonlySet<string> = new Set(['uchg', 'schg', 'uappnd', 'sappnd', 'restricted']);

const SYSTEM: Actor = { name: 'root', uid: 0, gid: 0, groups: [], home: '/' };
