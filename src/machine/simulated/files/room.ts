import type { Room } from '../../install-port.ts';
import type { RunningMac } from '../programs/program.ts';
import { parentOf } from './path.ts';

/** Whatever is not on another disk is on the one that macOS started from; its volumes share their room (APFS). */
export function roomAt({ files, state }: RunningMac, path: string): Room {
  let directory = path;
  while (!files.peek(directory) && directory !== '/') directory = parentOf(directory);
  const real = files.peek(directory)?.path ?? directory;
  const disks = Object.keys(state.freeBytes).filter((disk) => disk === '/' || `${real}/`.startsWith(`${disk}/`));
  const [fileSystem = '/'] = disks.toSorted((one, other) => other.length - one.length);
  return { directory, freeBytes: state.freeBytes[fileSystem] ?? 0, fileSystem };
}
