import type { CheckId } from '../../../src/model/finding.ts';
import type { Effect } from '../../../src/model/fix.ts';

/** What a caller says about a fix that edits a start-up file. */
export interface StartupEditOptions {
  /** Facts that change; default: all that is made from start-up files. */
  readonly touches?: readonly string[];
  /** Checks that show whether it worked. */
  readonly proves: readonly CheckId[];
  /** Default `new-terminal`: start-up files are read when a shell starts, and not again. */
  readonly effect?: Effect;
}

/** What a start-up file's lines decide. Every other fact about shells is made from these. */
export const MADE_FROM_STARTUP_FILES: readonly string[] = [
  'shell.startup-files',
  'shell.login-environment',
  'shell.plain-environment',
  'shell.terminal-start',
];
