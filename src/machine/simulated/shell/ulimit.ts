import type { Session } from './session.ts';

/** What macOS gives every program that does not ask for more (OPEN_MAX in sys/syslimits.h). */
const SOFT = '256';

/**
 * `ulimit`, of which only the hard limit of open files has a consequence here. Without -H and -S zsh sets the soft one
 * alone, bash and sh both (zshbuiltins(1), bash(1)). What was lowered cannot be raised again.
 */
export function ulimit(words: readonly string[], session: Session): number {
  const flags = words
    .slice(1)
    .filter((word) => /^-[A-Za-z]+$/.test(word))
    .join('');
  const value = words.slice(1).find((word) => !word.startsWith('-'));
  if (!flags.includes('n')) return 0;
  const hard = flags.includes('H');
  if (value === undefined) {
    session.output.stdout += `${hard ? (session.openFiles ?? 'unlimited') : SOFT}\n`;
    return 0;
  }
  const wanted = value === 'unlimited' ? null : value === 'hard' ? session.openFiles : Number(value);
  if (session.openFiles !== null && (wanted === null || wanted > session.openFiles)) {
    const zsh = session.dialect === 'zsh';
    session.output.stderr += zsh
      ? 'zsh:ulimit:1: value exceeds hard limit\n'
      : 'ulimit: open files: cannot modify limit: Operation not permitted\n';
    return 1;
  }
  if (hard || (!flags.includes('S') && session.dialect !== 'zsh')) session.openFiles = wanted;
  return 0;
}
