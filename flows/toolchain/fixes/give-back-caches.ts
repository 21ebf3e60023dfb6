import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

const CHECK = 'toolchain.cache-owners';

/**
 * Makes the person the owner of go's trees again. Nothing takes it back: who owned which file is not kept, as
 * nobody wants root to have them again.
 *
 * @param trees in the person's home
 * @param elsewhere whose owner the administrator is to change, after a look at them
 */
export function giveBackCaches(trees: readonly string[], elsewhere: readonly string[]): Fix {
  const steps: Step[] = [];
  if (trees.length > 0) {
    steps.push({ kind: 'privileged', operation: { op: 'give-back-trees', trees }, inverse: null });
  }
  if (elsewhere.length > 0) {
    const instruction = message('step.toolchain.give-back-by-hand', { trees: elsewhere });
    steps.push({ kind: 'person', instruction, doneWhen: [CHECK] });
  }
  const all = [...trees, ...elsewhere];
  return {
    id: 'toolchain.give-back-caches',
    subject: all.join(' '),
    params: { trees: all },
    risk: 'low',
    effect: 'now',
    steps,
    touches: ['toolchain.cache-owners', 'toolchain.go-directories'],
    proves: [CHECK],
  };
}
