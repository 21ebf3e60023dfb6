import type { Platform } from '../../../src/machine/port.ts';
import type { EditStep, Fix } from '../../../src/model/fix.ts';
import type { StartupFile } from '../facts/startup-files.ts';
import { hasWindowsLineEnds } from '../line-ends.ts';
import { isSystemFile } from '../system-file.ts';
import { type PathEnd, pathBlockLines } from './path-block-lines.ts';
import { pathFiles } from './path-file.ts';
import { MADE_FROM_STARTUP_FILES, type StartupEditOptions } from './startup-edit.ts';

export interface PathBlockOptions extends StartupEditOptions {
  /** Program of the account's login shell (fact `shell.account`). */
  readonly shell: string;
  readonly platform: Platform;
  readonly home: string;
  /** Fact `shell.startup-files`: tells which file the shell really reads. */
  readonly startupFiles: readonly StartupFile[];
  /** Where on PATH. `first` also moves what stands further back. */
  readonly end: PathEnd;
  /** File with a line that puts another directory first, which this one has to overrule. */
  readonly over?: string | null;
}

/**
 * Puts directories on PATH by a marked block in the right start-up file of the account's shell. One
 * set of directories has one block: making the plan again rewrites it, other sets keep theirs.
 *
 * @param directories absolute, in the order they shall have on PATH
 * @returns null for a shell whose files we do not know, a file that may not be edited, or a directory
 *   that PATH cannot hold (a colon, a line end, not absolute)
 */
export function pathBlock(directories: readonly string[], options: PathBlockOptions): Fix | null {
  const { shell, platform, home, startupFiles, end } = options;
  const usable = directories.every((directory) => directory.startsWith('/') && !/[:\r\n\0]/u.test(directory));
  if (directories.length === 0 || !usable) return null;
  const files = pathFiles(shell, platform, home, startupFiles, options.over ?? null);
  if (files.length === 0 || files.some((file) => isSystemFile(file.path))) return null;
  if (files.some((file) => hasWindowsLineEnds(startupFiles, file.path))) return null;
  const id = `path ${directories.map((directory) => slug(directory)).join(' ')}`;
  const steps = files.map(
    ({ path, syntax }): EditStep => ({
      kind: 'edit',
      path,
      as: 'person',
      edits: [{ kind: 'block', id, lines: pathBlockLines(directories, end, syntax, home) }],
    }),
  );
  return {
    id: 'shell.path-block',
    subject: directories.join(':'),
    params: { directories, files: files.map((file) => file.path) },
    risk: 'low',
    effect: options.effect ?? 'new-terminal',
    steps,
    touches: options.touches ?? MADE_FROM_STARTUP_FILES,
    proves: options.proves,
  };
}

/** The mark stands in the person's file: short, one line, and never with a home directory's name in it. */
function slug(directory: string): string {
  return directory.replace(/^\/(?:Users|home)\/[^/]+\//u, '~/').replaceAll(/[^\p{L}\p{N}~/._+-]/gu, '-');
}
