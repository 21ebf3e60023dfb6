import { basename, dirname, join } from 'node:path';
import type { About, Disk, OpenFile } from '../../../src/machine/local/disk.ts';
import { type DirectoryNode, type FileNode, type NameChange, type Node, namesIn } from './nodes.ts';

const CREATE = 0o100;
const EXCLUSIVE = 0o200;
const TRUNCATE = 0o1000;
const ME = { uid: 501, gid: 20 };

let inodes = 1;
export const nextInode = (): number => inodes++;

/** A disk that forgets what was not synced. Its tree is replaced as a whole when the power is cut. */
export class MemoryDisk {
  root: DirectoryNode;
  /** Before each call that changes something or makes a change last. Never resolving ends all. */
  onChange: (what: string) => Promise<void> = async () => {};

  constructor(root: DirectoryNode = directoryNode(0)) {
    this.root = root;
  }

  readonly disk: Disk = {
    open: async (path, flags, mode = 0o644) => {
      let node = this.find(path, true);
      if (node !== null && (flags & EXCLUSIVE) !== 0) throw failure('EEXIST', path);
      if (node === null) {
        if ((flags & CREATE) === 0) throw failure('ENOENT', path);
        await this.onChange('create');
        const made: FileNode = {
          kind: 'file',
          ino: nextInode(),
          now: { bytes: new Uint8Array(), mode, ...ME },
          synced: null,
        };
        this.directoryOf(path).pending.push({ name: basename(path), node: made });
        node = made;
      }
      if (node.kind === 'file' && (flags & TRUNCATE) !== 0) node.now = { ...node.now, bytes: new Uint8Array() };
      return this.#opened(node, path);
    },
    stat: async (path) => aboutOf(this.need(path, true), path),
    lstat: async (path) => aboutOf(this.need(path, false), path),
    realpath: async (path) => this.real(path),
    readlink: async (path) => {
      const node = this.need(path, false);
      if (node.kind !== 'link') throw failure('EINVAL', path);
      return node.text;
    },
    readdir: async (path) => {
      const node = this.need(path, true);
      if (node.kind !== 'directory') throw failure('ENOTDIR', path);
      return [...namesIn(node).keys()];
    },
    mkdir: async (path) => {
      if (this.find(path, false) !== null) throw failure('EEXIST', path);
      const above = this.directoryOf(path);
      await this.onChange('mkdir');
      above.pending.push({ name: basename(path), node: directoryNode(ME.uid) });
    },
    link: async (from, to) => {
      const node = this.need(from, false);
      if (this.find(to, false) !== null) throw failure('EEXIST', to);
      const above = this.directoryOf(to);
      await this.onChange('link');
      above.pending.push({ name: basename(to), node });
    },
    symlink: async (text, path) => {
      if (this.find(path, false) !== null) throw failure('EEXIST', path);
      const above = this.directoryOf(path);
      await this.onChange('symlink');
      above.pending.push({ name: basename(path), node: { kind: 'link', ino: nextInode(), text } });
    },
    rename: async (from, to) => {
      const node = this.need(from, false);
      const [source, target] = [this.directoryOf(from), this.directoryOf(to)];
      await this.onChange('rename');
      const appears: NameChange = { name: basename(to), node };
      target.pending.push(appears);
      source.pending.push({ name: basename(from), node: null, onlyWith: appears });
    },
    unlink: async (path) => {
      this.need(path, false);
      const above = this.directoryOf(path);
      await this.onChange('unlink');
      above.pending.push({ name: basename(path), node: null });
    },
    mustBeUnlocked: async () => {},
    copyAttributes: async () => {},
    mustLackNothing: async () => {},
  };

  #opened(node: Node, path: string): OpenFile {
    const file = (): FileNode => {
      if (node.kind !== 'file') throw failure('EISDIR', path);
      return node;
    };
    let at = 0;
    const change = async (what: string, to: Partial<FileNode['now']>) => {
      await this.onChange(what);
      file().now = { ...file().now, ...to };
    };
    return {
      stat: async () => aboutOf(node, path),
      read: async (buffer, offset, length, position) => {
        const from = position ?? at;
        const part = file().now.bytes.subarray(from, from + length);
        buffer.set(part, offset);
        if (position === null) at += part.length;
        return { bytesRead: part.length };
      },
      write: async (bytes) => {
        await change('write', { bytes: Buffer.concat([file().now.bytes, bytes]) });
        return { bytesWritten: bytes.length };
      },
      truncate: async () => {
        file().now = { ...file().now, bytes: new Uint8Array() };
      },
      chmod: (mode) => change('chmod', { mode }),
      chown: (uid, gid) => change('chown', { uid, gid }),
      sync: async () => {
        await this.onChange('fsync');
        if (node.kind === 'file') node.synced = node.now;
        if (node.kind !== 'directory') return;
        node.synced = namesIn(node);
        node.pending = [];
      },
      close: async () => {},
    };
  }

  find(path: string, follow: boolean): Node | null {
    const parts = path.split('/').filter((part) => part !== '');
    let node: Node = this.root;
    let at = '/';
    for (const [index, part] of parts.entries()) {
      if (node.kind !== 'directory') return null;
      const next = namesIn(node).get(part);
      if (next === undefined) return null;
      if (next.kind === 'link' && (follow || index < parts.length - 1)) {
        return this.find(join(next.text.startsWith('/') ? '/' : at, next.text, ...parts.slice(index + 1)), follow);
      }
      node = next;
      at = join(at, part);
    }
    return node;
  }

  need(path: string, follow: boolean): Node {
    const node = this.find(path, follow);
    if (node === null) throw failure('ENOENT', path);
    return node;
  }

  directoryOf(path: string): DirectoryNode {
    const above = this.need(dirname(path), true);
    if (above.kind !== 'directory') throw failure('ENOTDIR', path);
    return above;
  }

  real(path: string): string {
    this.need(path, true);
    const node = this.find(path, false);
    if (node?.kind === 'link') return this.real(join(node.text.startsWith('/') ? '/' : dirname(path), node.text));
    return path;
  }
}

export function directoryNode(uid: number): DirectoryNode {
  const owner = { uid, mode: 0o755 };
  return { kind: 'directory', ino: nextInode(), owner, synced: new Map(), pending: [] };
}

export function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

function aboutOf(node: Node, _path: string): About {
  const own =
    node.kind === 'file'
      ? { mode: node.now.mode, uid: node.now.uid, gid: node.now.gid, size: node.now.bytes.length }
      : node.kind === 'directory'
        ? { ...node.owner, gid: node.owner.uid === 0 ? 0 : ME.gid, size: 0 }
        : { mode: 0o777, ...ME, size: 0 };
  return {
    dev: 1,
    ino: node.ino,
    ...own,
    isFile: () => node.kind === 'file',
    isDirectory: () => node.kind === 'directory',
    isSymbolicLink: () => node.kind === 'link',
  };
}
