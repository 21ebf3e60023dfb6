import type { Failure } from '../../../model/outcome.ts';
import type { PrivilegedOperation } from '../../../model/privileged-operation.ts';
import type { DoorContext } from '../../privilege/commands.ts';
import { failureOf } from '../refusal.ts';
import { ROOT } from './actor.ts';
import type { FileTree } from './file-tree.ts';

/** The same care as on a real Mac before root gives trees back: no link leads elsewhere. null: none does. */
export function ownTreesRefusal(
  files: FileTree,
  operation: PrivilegedOperation,
  { person }: DoorContext,
): Failure | null {
  if (operation.op !== 'give-back-trees') return null;
  try {
    const home = files.find(person.home, ROOT).path;
    const led = operation.trees.find((tree) => files.find(tree, ROOT).path !== home + tree.slice(person.home.length));
    return led === undefined ? null : { code: 'unsupported', detail: `a link leads from ${led} elsewhere` };
  } catch (error) {
    return failureOf(error, 'realpath');
  }
}
