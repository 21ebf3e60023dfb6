import { absolute, join } from '../files/path.ts';
import type { Call } from './program.ts';

/** The first executable file of this name along the PATH that a program was given. */
export function findOnPath(call: Call, name: string): string | null {
  const { files } = call.mac;
  const runs = (path: string) => files.peek(path)?.node.type === 'file' && files.canExecute(path, call.actor);
  if (name.includes('/')) return runs(absolute(name, call.workingDirectory)) ? name : null;
  const directories = (call.environment['PATH'] ?? '').split(':').filter((directory) => directory !== '');
  return directories.map((directory) => join(absolute(directory, call.workingDirectory), name)).find(runs) ?? null;
}
