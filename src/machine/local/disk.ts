import { execFile } from 'node:child_process';
import * as node from 'node:fs/promises';
import { copyingAttributes } from '../copying-attributes.ts';

/** What is known of a file; ids and times as the system has them. */
export interface About {
  readonly dev: number;
  readonly ino: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export interface OpenFile {
  stat(): Promise<About>;
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ readonly bytesRead: number }>;
  write(bytes: Uint8Array): Promise<{ readonly bytesWritten: number }>;
  /** To nothing. */
  truncate(): Promise<void>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  /** Its data and attributes are on the disk; of a directory, its names. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The calls into the file system by which gomend writes: its journal, and what a repair changes. Few, and in one
 * place, so that a crash or a power cut can be put between any two of them.
 */
export interface Disk {
  open(path: string, flags: number, mode?: number): Promise<OpenFile>;
  stat(path: string): Promise<About>;
  lstat(path: string): Promise<About>;
  realpath(path: string): Promise<string>;
  readlink(path: string): Promise<string>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string, mode: number): Promise<void>;
  link(from: string, to: string): Promise<void>;
  symlink(text: string, path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /**
   * Gives a file what Node cannot read of another: its extended attributes. Its bytes may be anything afterwards.
   * Where the system cannot, the file goes without, as with most editors.
   */
  copyAttributes(from: string, to: string): Promise<void>;
}

/** The disk of the computer that gomend runs on. Its `sync` reaches the drive itself: libuv asks for `F_FULLFSYNC`. */
export const ownDisk: Disk = {
  open: (path, flags, mode) => node.open(path, flags, mode),
  stat: (path) => node.stat(path),
  lstat: (path) => node.lstat(path),
  realpath: (path) => node.realpath(path),
  readlink: (path) => node.readlink(path),
  readdir: (path) => node.readdir(path),
  async mkdir(path, mode) {
    await node.mkdir(path, { mode });
  },
  link: (from, to) => node.link(from, to),
  symlink: (text, path) => node.symlink(text, path),
  rename: (from, to) => node.rename(from, to),
  unlink: (path) => node.unlink(path),
  copyAttributes(from, to) {
    const [program, ...args] = copyingAttributes(process.platform, from, to);
    return new Promise((resolve) => execFile(program, args, { env: {}, cwd: '/' }, () => resolve()));
  },
};
