import type { RunningMac } from '../programs/program.ts';
import { groupName } from '../state/accounts.ts';
import type { Actor } from './actor.ts';
import { parentOf } from './path.ts';

/** Makes the directories above a path that are not there yet, as the actor's own. */
export function makeDirectories(mac: RunningMac, path: string, actor: Actor, mode = 0o755): void {
  const directory = parentOf(path);
  if (directory === '/' || mac.files.peek(directory)) return;
  makeDirectories(mac, directory, actor, mode);
  const attributes = { mode, owner: actor.name, group: groupName(actor.gid), modified: mac.now() };
  mac.files.put(mac.files.place(directory, actor), { type: 'directory', ...attributes });
}
