import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Homebrew } from '../facts/homebrew.ts';
import type { NotedLine } from '../facts/startup-files.ts';
import { correctLine } from './correct-line.ts';

/** What Homebrew's own installer tells people to write, with brew by its full path (Homebrew/install, install.sh). */
export function evaluateBrew(
  line: Pick<NotedLine, 'file' | 'line' | 'text'>,
  brew: Homebrew,
  shell: string,
  proves: readonly CheckId[],
): Fix | null {
  // A line that does more than print or run `brew shellenv` is not ours to rewrite.
  if (
    !/^\s*(?:eval\s+)?["'$(`]*[\w./{}$-]*brew["']?\s+shellenv[\w\s]*["')`]*\s*(?:\|\s*source\s*)?;?\s*(?:#.*)?$/u.test(
      line.text,
    )
  ) {
    return null;
  }
  const indent = /^\s*/u.exec(line.text)?.[0] ?? '';
  const becomes = shell.endsWith('/fish') ? `${brew.program} shellenv | source` : `eval "$(${brew.program} shellenv)"`;
  return correctLine({ ...line, name: 'PATH' }, indent + becomes, { proves });
}
