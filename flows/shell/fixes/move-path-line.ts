import type { Fix } from '../../../src/model/fix.ts';
import type { Assignment } from '../facts/startup-files.ts';
import { commentOutLine } from './comment-out-line.ts';
import { type PathBlockOptions, pathBlock } from './path-block.ts';

export interface MovePathOptions extends Omit<PathBlockOptions, 'end'> {
  /** `YYYY-MM-DD`, from the fact `machine.today`. */
  readonly date: string;
}

/**
 * Takes a line out of the file that is read too early, and puts its directories first in the file that
 * is read late enough. Both or nothing: with the line left where it is, they would be there twice.
 *
 * @returns null where the line, or the right file, cannot be edited with certainty
 */
export function movePathLine(
  assignment: Assignment,
  directories: readonly string[],
  options: MovePathOptions,
): Fix | null {
  const out = commentOutLine(assignment, options);
  const block = pathBlock(directories, { ...options, end: 'first' });
  if (out === null || block === null) return null;
  const { file, line } = assignment;
  const [to] = block.steps.flatMap((step) => (step.kind === 'edit' ? [step.path] : []));
  // Two edits of one file have to be one step, made from the same lines.
  if (to === undefined || block.steps.length !== 1 || to === file) return null;
  return {
    ...block,
    id: 'shell.move-path-line',
    subject: `${file}:${line}`,
    params: { file, line, to, directories },
    steps: [...out.steps, ...block.steps],
  };
}
