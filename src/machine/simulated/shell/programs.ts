import { absolute, join } from '../files/path.ts';
import type { Session } from './session.ts';

/** The file that a command's name stands for: the first executable one along PATH. null: none. */
export function findProgram(name: string, session: Session): string | null {
  const executable = (path: string) =>
    session.mac.files.peek(path)?.node.type === 'file' && session.mac.files.canExecute(path, session.actor);
  if (name.includes('/')) {
    const path = absolute(name, session.directory);
    return executable(path) ? path : null;
  }
  for (const element of (session.variables.get('PATH') ?? '').split(':')) {
    // An empty element stands for the directory the shell is in.
    const path = join(absolute(element === '' ? '.' : element, session.directory), name);
    if (executable(path)) return path;
  }
  return null;
}
