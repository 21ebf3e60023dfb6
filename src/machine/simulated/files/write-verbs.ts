import { mustBe, sha256 } from '../../local/content-hash.ts';
import { Refusal } from '../../local/failures.ts';
import type { FileContent } from '../../port.ts';
import { isTemporary } from '../../temporary-names.ts';
import type { RunningMac } from '../programs/program.ts';
import { groupName } from '../state/accounts.ts';
import { type Actor, userName } from './actor.ts';
import { bytesOf, contentFrom } from './content.ts';
import { FileError } from './file-error.ts';
import type { Found } from './file-tree.ts';

/** The change of a file as the local machine makes it: same refusals, same rights. */
export function replace(
  mac: RunningMac,
  path: string,
  content: FileContent,
  expect: string | null,
  actor: Actor,
): void {
  const present = plainFileAt(mac, path, actor);
  mustBe(expect, present && hashOf(mac, present, actor), path);
  if (present) mac.files.demandUnlocked(present.node, path);
  const place = mac.files.place(path, actor);
  mustOwn(content, actor, path);
  const bytes = contentFrom(content.bytes);
  mac.files.put(place, {
    type: 'file',
    ...bytes,
    mode: content.mode,
    owner: userName(mac.state, content.uid),
    group: groupName(content.gid),
    modified: mac.now(),
    // A program that is put back as it was is that program again.
    program: present?.node.type === 'file' && present.node.content === bytes.content ? present.node.program : null,
    attributes: present?.node.type === 'file' ? present.node.attributes : {},
    ...keptBeside(present),
    staleSignature: false,
    generated: null,
    // What a file costs lies mostly in what stays of it.
    ...(present?.node.type === 'file' && present.node.runMs !== undefined ? { runMs: present.node.runMs } : {}),
  });
}

export function move(mac: RunningMac, from: string, to: string, actor: Actor): void {
  const { files } = mac;
  const moved = files.find(from, actor, false);
  files.demandUnlocked(moved.node, from);
  files.place(from, actor);
  const place = files.place(to, actor);
  if (exists(mac, to, actor)) throw new Refusal('conflict', `${to} is there already`);
  files.move(moved.path, place);
}

export function remove(mac: RunningMac, path: string, expect: string | null, actor: Actor): void {
  const present = plainFileAt(mac, path, actor);
  if (!present) throw new Refusal('missing', path);
  if (expect === null && !isTemporary(path)) throw new Refusal('unsupported', `no temporary file of ours: ${path}`);
  if (expect !== null) mustBe(expect, hashOf(mac, present, actor), path);
  mac.files.demandUnlocked(present.node, path);
  mac.files.place(path, actor);
  mac.files.drop(present.path);
}

/** What the copy of a file gets from it besides bytes, owner and mode. */
function keptBeside(present: Found | null) {
  if (present?.node.type !== 'file') return {};
  const { flags, acl } = present.node;
  return { ...(flags === undefined ? {} : { flags }), ...(acl === undefined ? {} : { acl }) };
}

function plainFileAt(mac: RunningMac, path: string, actor: Actor): Found | null {
  if (!exists(mac, path, actor)) return null;
  const found = mac.files.find(path, actor, false);
  if (found.node.type !== 'file') throw new Refusal('unsupported', `not a regular file: ${path}`);
  return found;
}

function exists(mac: RunningMac, path: string, actor: Actor): boolean {
  try {
    mac.files.find(path, actor, false);
    return true;
  } catch (error) {
    if (error instanceof FileError && error.errno === 'ENOENT') return false;
    throw error;
  }
}

function hashOf(mac: RunningMac, found: Found, actor: Actor): string {
  mac.files.demandReadable(found, actor);
  return found.node.type === 'file' ? sha256(bytesOf(mac.state, found.node)) : '';
}

/** Only root gives a file away. */
function mustOwn(content: FileContent, actor: Actor, path: string): void {
  if (actor.uid === 0) return;
  const own = content.uid === actor.uid && (content.gid === actor.gid || actor.groups.includes(groupName(content.gid)));
  if (!own) throw new FileError('EPERM', path);
}
