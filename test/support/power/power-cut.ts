import { MemoryDisk } from './memory-disk.ts';
import { applied, type Content, type DirectoryNode, type FileNode, type NameChange, type Node } from './nodes.ts';

/** Chooses one of `n`, from 0: which of what was not synced survives. */
export type Choose = (n: number) => number;

/**
 * The disk as it may be found when the power comes back: of the names that were not synced any may survive and any
 * may be lost; of a file's unsynced data all, none, a beginning, or nothing but its length.
 */
export function afterPowerCut(before: MemoryDisk, choose: Choose): MemoryDisk {
  const survived = new Map<NameChange, boolean>();
  const seen = new Map<Node, Node>();
  const survives = (change: NameChange): boolean => {
    const known = survived.get(change);
    if (known !== undefined) return known;
    const fate = change.onlyWith !== undefined && !survives(change.onlyWith) ? false : choose(2) === 1;
    survived.set(change, fate);
    return fate;
  };
  // A half of a rename that was synced has survived, whatever becomes of the other.
  markSynced(before.root, survived);
  const copy = (node: Node): Node => {
    const known = seen.get(node);
    if (known) return known;
    const made = copied(node);
    seen.set(node, made);
    if (node.kind === 'directory' && made.kind === 'directory') {
      const names = applied(node.synced, node.pending.filter(survives));
      made.synced = new Map([...names].map(([name, one]) => [name, copy(one)]));
    }
    return made;
  };
  const copied = (node: Node): Node => {
    if (node.kind === 'directory') return { ...node, synced: new Map(), pending: [] };
    if (node.kind === 'link') return node;
    const content = contentAfter(node, choose);
    return { kind: 'file', ino: node.ino, now: content, synced: content };
  };
  return new MemoryDisk(copy(before.root) as DirectoryNode);
}

function markSynced(root: DirectoryNode, survived: Map<NameChange, boolean>): void {
  const all: NameChange[] = [];
  const pending = new Set<NameChange>();
  const walk = (directory: DirectoryNode, done: Set<Node>) => {
    if (done.has(directory)) return;
    done.add(directory);
    for (const change of directory.pending) {
      pending.add(change);
      if (change.onlyWith) all.push(change.onlyWith);
    }
    for (const node of [...directory.synced.values(), ...directory.pending.map(({ node }) => node)]) {
      if (node?.kind === 'directory') walk(node, done);
    }
  };
  walk(root, new Set());
  for (const change of all) if (!pending.has(change)) survived.set(change, true);
}

function contentAfter({ now, synced }: FileNode, choose: Choose): Content {
  if (now === synced) return now;
  const none: Content = synced ?? { ...now, bytes: new Uint8Array() };
  const attributes = choose(2) === 1 ? now : none;
  // What was synced and only added to stays as it is; what was written over may be anything.
  const wasAddedTo = Buffer.from(now.bytes.subarray(0, none.bytes.length)).equals(none.bytes);
  const kept = wasAddedTo ? none.bytes : new Uint8Array();
  const rest = now.bytes.subarray(kept.length);
  const tails = [rest, rest.subarray(0, rest.length >> 1), new Uint8Array(rest.length)];
  const survivors = [none.bytes, ...tails.map((tail) => Buffer.concat([kept, tail]))];
  const bytes = survivors[choose(survivors.length)];
  return { ...attributes, bytes: bytes ?? none.bytes };
}
