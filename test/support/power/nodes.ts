/** What a file is, now, and as the disk would give it back after a power cut with nothing else surviving. */
export interface FileNode {
  readonly kind: 'file';
  readonly ino: number;
  now: Content;
  /** null: nothing of it was ever synced. */
  synced: Content | null;
}

export interface Content {
  readonly bytes: Uint8Array;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface LinkNode {
  readonly kind: 'link';
  readonly ino: number;
  readonly text: string;
}

export interface DirectoryNode {
  readonly kind: 'directory';
  readonly ino: number;
  readonly owner: { readonly uid: number; readonly mode: number };
  /** Names as the last fsync left them. */
  synced: Map<string, Node>;
  /** What happened since, in order. Any of it may be lost, and any of it may survive. */
  pending: NameChange[];
}

export type Node = FileNode | LinkNode | DirectoryNode;

export interface NameChange {
  readonly name: string;
  /** null: the name goes. */
  readonly node: Node | null;
  /**
   * The other half of one rename: this half survives only where that one does. A journaling file system (APFS, HFS+,
   * ext4, XFS) has a rename whole or not at all; of links and unlinks nothing of the kind is assumed.
   */
  readonly onlyWith?: NameChange;
}

/** The names in a directory as everybody sees them now. */
export function namesIn(directory: DirectoryNode): Map<string, Node> {
  return applied(directory.synced, directory.pending);
}

export function applied(names: ReadonlyMap<string, Node>, changes: readonly NameChange[]): Map<string, Node> {
  const result = new Map(names);
  for (const { name, node } of changes) {
    if (node === null) result.delete(name);
    else result.set(name, node);
  }
  return result;
}
