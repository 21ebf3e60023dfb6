import { readFile, realpath, stat } from 'node:fs/promises';
import type { Failure } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import { failureOf, Refusal } from '../local/failures.ts';
import type { DoorContext } from './commands.ts';

/**
 * Looked at just before root gives trees back: each is still where its name says, with no link on the way, in a
 * home that is the person's, and nothing else is mounted in it (chown of macOS has a flag for that). null: it is.
 */
export async function ownTreesRefusal(
  operation: PrivilegedOperation,
  { person, platform }: DoorContext,
): Promise<Failure | null> {
  if (operation.op !== 'give-back-trees') return null;
  try {
    const home = await realpath(person.home);
    if ((await stat(home)).uid !== person.uid) throw new Refusal('unsupported', `${home} belongs to somebody else`);
    const mounts = platform === 'linux' ? mountPoints(await readFile('/proc/self/mountinfo', 'utf8')) : [];
    for (const tree of operation.trees) {
      const expected = home + tree.slice(person.home.length);
      if ((await realpath(tree)) !== expected) throw new Refusal('unsupported', `a link leads from ${tree} elsewhere`);
      const mount = mounts.find((one) => one.startsWith(`${expected}/`));
      if (mount !== undefined) throw new Refusal('unsupported', `something else is mounted at ${mount}`);
    }
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** proc_pid_mountinfo(5): the fifth field, with blanks, line ends and backslashes as three octal digits. */
export function mountPoints(mountinfo: string): readonly string[] {
  return mountinfo
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .filter((point) => point !== '')
    .map((point) => point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))));
}
