import { realpath, stat } from 'node:fs/promises';
import type { Failure } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import { failureOf, Refusal } from '../local/failures.ts';
import type { DoorContext } from './commands.ts';

/**
 * Looked at just before root gives trees back: each is still where its name says, with no link on the way, in a
 * home that is the person's. null: it is.
 */
export async function ownTreesRefusal(
  operation: PrivilegedOperation,
  { person }: DoorContext,
): Promise<Failure | null> {
  if (operation.op !== 'give-back-trees') return null;
  try {
    const home = await realpath(person.home);
    if ((await stat(home)).uid !== person.uid) throw new Refusal('unsupported', `${home} belongs to somebody else`);
    for (const tree of operation.trees) {
      const expected = home + tree.slice(person.home.length);
      if ((await realpath(tree)) !== expected) throw new Refusal('unsupported', `a link leads from ${tree} elsewhere`);
    }
    return null;
  } catch (error) {
    return failureOf(error);
  }
}
