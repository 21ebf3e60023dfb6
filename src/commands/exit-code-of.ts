import type { Status } from '../model/finding.ts';
import { EXIT } from '../session/exit-code.ts';
import type { Examined } from './examine.ts';

const SAYS_SOMETHING: readonly Status[] = ['ok', 'note', 'warning', 'problem'];

/** Exit code of an examination that changed nothing. */
export function exitCodeOf(
  { findings, sawAnything }: Pick<Examined, 'findings' | 'sawAnything'>,
  how: { readonly strict: boolean; readonly interrupted: boolean },
): number {
  if (how.interrupted) return EXIT.interrupted;
  const has = (status: Status) => findings.some((finding) => finding.status === status);
  // One look that worked is an examination, however little came of it.
  const blind = has('unknown') && !sawAnything && !findings.some(({ status }) => SAYS_SOMETHING.includes(status));
  if (blind) return EXIT.unexaminable;
  if (has('problem')) return EXIT.problems;
  return how.strict && (has('warning') || has('unknown')) ? EXIT.problems : EXIT.healthy;
}
