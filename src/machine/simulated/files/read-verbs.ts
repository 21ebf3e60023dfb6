import { type FileAttributes, NO_ATTRIBUTES } from '../../file-attributes.ts';
import { Refusal } from '../../local/failures.ts';
import type { DirectoryEntry, FileStat, FileType, ReadOptions } from '../../port.ts';
import { groupNumber } from '../state/accounts.ts';
import type { FileNode } from '../state/files.ts';
import type { MacState } from '../state/mac-state.ts';
import { type Actor, userNumber } from './actor.ts';
import { bytesOf } from './content.ts';
import type { FileTree, Found } from './file-tree.ts';
import { nameOf } from './path.ts';

const DEFAULT_MAX_BYTES = 1024 * 1024;
const TYPES: Readonly<Record<FileNode['type'], FileType>> = { file: 'file', directory: 'directory', link: 'symlink' };
/** The number of the simulated disk. */
const DEVICE = 16_777_232;

export function readBytes(
  state: MacState,
  files: FileTree,
  path: string,
  actor: Actor,
  { headBytes, headFrom = 0, maxBytes = DEFAULT_MAX_BYTES }: ReadOptions,
): Uint8Array {
  const found = files.find(path, actor);
  if (found.node.type !== 'file') throw new Refusal('unsupported', `not a regular file: ${path}`);
  files.demandReadable(found, actor, path);
  const bytes = bytesOf(state, found.node);
  if (headBytes !== undefined) return bytes.slice(headFrom, headFrom + headBytes);
  if (bytes.length > maxBytes) throw new Refusal('too-large', `${bytes.length} bytes`);
  return bytes;
}

export function listEntries(files: FileTree, path: string, actor: Actor): readonly DirectoryEntry[] {
  return files
    .list(path, actor)
    .map((found) => ({ name: nameOf(found.path), type: TYPES[found.node.type] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function statOf(state: MacState, files: FileTree, { node }: Found): FileStat {
  const size = node.type === 'file' ? bytesOf(state, node).length : node.type === 'link' ? node.target.length : 64;
  return {
    type: TYPES[node.type],
    mode: node.mode,
    uid: userNumber(state, node.owner),
    gid: groupNumber(node.group),
    size,
    mtimeMs: node.modified,
    links: 1,
    identity: `${DEVICE}:${files.numberOf(node)}`,
  };
}

export function attributesOf({ node }: Found): FileAttributes {
  if (node.type !== 'file') return NO_ATTRIBUTES;
  return { flags: node.flags ?? [], acl: node.acl ?? [], extended: Object.keys(node.attributes) };
}
