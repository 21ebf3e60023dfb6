import { defineFact, Unobservable } from '../../../src/engine/fact.ts';

/** One assignment as it stands in a start-up file; the file was read, not run. */
export interface Assignment {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The whole line as it stands there. */
  readonly text: string;
  readonly name: string;
  /** As written, quotes taken off; null for `unset`. */
  readonly raw: string | null;
  /** With `$HOME`, `~`, `$NAME` of earlier assignments put in; null where it cannot be known without running it. */
  readonly value: string | null;
  /** Whether the old value of the same variable is part of the new one. */
  readonly keepsOld: boolean;
  /** Inside an `if`, `case`, loop or function: it may never run. */
  readonly conditional: boolean;
}

export interface StartupFile {
  readonly path: string;
  /** `system` files belong to macOS or the distribution and are never edited. */
  readonly owner: 'system' | 'person';
  readonly state: 'read' | 'missing' | 'unreadable';
  /** Why it is unreadable (`denied`, `too-large`, `garbage`), else empty. */
  readonly reason: string;
  readonly assignments: readonly Assignment[];
}

/** The files that a new login, interactive shell of this account reads, in its order, sourced ones in place. */
export const startupFiles = defineFact<readonly StartupFile[]>({
  id: 'shell.startup-files',
  limitMs: 3_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'shell.startup-files', detail: '' });
  },
});
