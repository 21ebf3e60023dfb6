import * as node from 'node:fs/promises';
import { copyAttributes, mustBeUnlocked, mustLackNothing } from './copy-attributes.ts';
import { platformOf } from './platform.ts';

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
  /** No flag keeps everybody from changing the file. @throws {Refusal} */
  mustBeUnlocked(path: string, signal: AbortSignal): Promise<void>;
  /**
   * Gives a file what Node cannot read of another: flags, access control list, extended attributes. Its bytes may be
   * anything afterwards. @throws {Refusal} if something would be lost
   */
  copyAttributes(from: string, to: string, signal: AbortSignal): Promise<void>;
  /** As far as this account can see. @throws {Refusal} */
  mustLackNothing(copy: string, file: string, signal: AbortSignal): Promise<void>;
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
  mustBeUnlocked: (path, signal) => mustBeUnlocked(path, platformOf(process.platform), signal),
  copyAttributes: (from, to, signal) => copyAttributes(from, to, platformOf(process.platform), signal),
  mustLackNothing: (copy, file, signal) => mustLackNothing(copy, file, platformOf(process.platform), signal),
};
