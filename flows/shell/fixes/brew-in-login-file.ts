import type { Fix } from '../../../src/model/fix.ts';
import type { EvaluatedLine } from '../facts/startup-files.ts';
import { type PathBlockOptions, pathBlock } from './path-block.ts';

export interface BrewInLoginFileOptions extends Omit<PathBlockOptions, 'end'> {
  /** Homebrew's program, by its full path. */
  readonly program: string;
}

/**
 * Runs Homebrew's own line in the file that a login shell reads with or without a terminal, as Homebrew's installer
 * tells people to (Homebrew/install, install.sh). The line where it stands now stays.
 *
 * @returns null where that line is in the right file already, or the right file cannot be edited
 */
export function brewInLoginFile(line: EvaluatedLine, options: BrewInLoginFileOptions): Fix | null {
  const { program, shell } = options;
  if (shell.endsWith('/fish') || !/^[\w./-]+$/u.test(program)) return null;
  const block = pathBlock(line.adds, { ...options, end: 'first' });
  const [step] = block?.steps ?? [];
  if (block?.steps.length !== 1 || step?.kind !== 'edit' || step.path === line.file) return null;
  const lines = [`eval "$(${program} shellenv)"`];
  return {
    ...block,
    id: 'shell.brew-in-login-file',
    subject: step.path,
    params: { file: step.path, program, from: line.file, line: line.line },
    steps: [{ ...step, edits: [{ kind: 'block', id: 'brew shellenv', lines }] }],
  };
}
