import type { RunningMac } from '../programs/program.ts';
import { addFiles } from '../scenario/file-entries.ts';
import { groupName } from '../state/accounts.ts';
import type { Actor } from './actor.ts';
import type { StandIn } from './stand-in.ts';

/** Puts a whole Go at a real path, as the actor's own, made now. */
export function putGoTree(mac: RunningMac, root: string, { version, arch }: StandIn, actor: Actor): void {
  addFiles(mac.state, { [root]: { goTree: { version, arch } } });
  const own = { owner: actor.name, group: groupName(actor.gid), modified: mac.now() };
  for (const [path, node] of Object.entries(mac.state.files)) {
    if (path === root || path.startsWith(`${root}/`)) mac.files.put(path, { ...node, ...own });
  }
}

export function dropTree(mac: RunningMac, root: string): void {
  for (const path of Object.keys(mac.state.files)) {
    if (path === root || path.startsWith(`${root}/`)) mac.files.drop(path);
  }
}
