import type { Download, UnpackedTree } from '../model/fix.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Limits } from './port.ts';

export interface FetchRequest extends Limits {
  readonly download: Download;
  /** Called now and then while it comes, with what is there by then. */
  readonly onProgress?: (bytes: number) => void;
}

export interface UnpackRequest extends Limits {
  readonly download: Download;
  readonly tree: UnpackedTree;
}

/** A tree that stands at a path: by what it is, never by when it was made. */
export interface TreeMark {
  /** SHA-256 (hex) over the names, modes and contents of all that is in it. */
  readonly digest: string;
  readonly uid: number;
  readonly gid: number;
}

/** What can still be written in a place. */
export interface Room {
  /** The directory itself, or the nearest one above it that is there. */
  readonly directory: string;
  /** Bytes that are free for whoever is not root. */
  readonly freeBytes: number;
  /** The same for two places that fill up together. */
  readonly fileSystem: string;
}

/**
 * Whole programs that come from elsewhere. What is on its way lies in one private place of gomend's, under a name that
 * is known beforehand, so that whoever comes after a crash finds it: to go on with it, or to take it away.
 */
export interface InstallPort {
  /** That place; absolute. */
  readonly downloads: string;
  /** How much room there is at a path, which need not be there yet. */
  room(path: string, limits?: Limits): Promise<Outcome<Room>>;
  /** Bytes of a download that lie there already, from an earlier gomend. */
  arrived(download: Pick<Download, 'name' | 'sha256'>): Promise<Outcome<number>>;
  /**
   * Exactly the bytes that were asked for, or a failure. A connection that breaks is taken up where it broke; so is
   * what an earlier gomend had to leave. After a failure that is not `cancelled` or `timeout` nothing of it is kept.
   * @returns where the file is
   */
  fetch(request: FetchRequest): Promise<Outcome<string>>;
  /**
   * Unpacks what was fetched beside its place, tries it there, and gives it its name as a whole. Before that name can
   * be seen, what it will be is noted. Whatever fails leaves nothing.
   */
  unpack(request: UnpackRequest): Promise<Outcome<TreeMark>>;
  /** What stands at a path now; null: nothing. */
  treeAt(path: string, limits?: Limits): Promise<Outcome<TreeMark | null>>;
  /** The digest of what was about to stand there when gomend ended; null: it had not come so far. */
  noted(download: Pick<Download, 'name' | 'sha256'>): Promise<Outcome<string | null>>;
  /** Removes a tree that is still what it was; else `conflict`. It loses its name first, at once and as a whole. */
  removeTree(request: Limits & { readonly path: string; readonly expect: string }): Promise<Outcome<null>>;
  /** Takes away what an unpacking or removing that was cut off has left beside the tree's place. */
  clearBeside(path: string): Promise<Outcome<null>>;
  /** Takes away the file, what there is of it, and the note. */
  clearDownload(download: Pick<Download, 'name' | 'sha256'>): Promise<Outcome<null>>;
  /** Directories that were made on the way to a tree, the innermost first; those that hold something stay. */
  removeEmpty(directories: readonly string[]): Promise<Outcome<null>>;
}

/** The same, loaded when it is first used: most runs install nothing. */
export function lateInstalls(downloads: string, load: () => Promise<InstallPort>): InstallPort {
  return {
    downloads,
    room: async (path, limits) => (await load()).room(path, limits),
    arrived: async (download) => (await load()).arrived(download),
    fetch: async (request) => (await load()).fetch(request),
    unpack: async (request) => (await load()).unpack(request),
    treeAt: async (path, limits) => (await load()).treeAt(path, limits),
    noted: async (download) => (await load()).noted(download),
    removeTree: async (request) => (await load()).removeTree(request),
    clearBeside: async (path) => (await load()).clearBeside(path),
    clearDownload: async (download) => (await load()).clearDownload(download),
    removeEmpty: async (directories) => (await load()).removeEmpty(directories),
  };
}
