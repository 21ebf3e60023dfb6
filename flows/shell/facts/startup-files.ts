import { defineFact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { pathHelper } from '../../../src/macos/path-helper.ts';
import { FileTexts } from '../reading/file-texts.ts';
import { flattened } from '../reading/script-tree.ts';
import { StartupReading } from '../reading/startup-reading.ts';
import { type ShellStartKind, STARTED_AS } from '../shell-start.ts';
import { shellAccount } from './account.ts';
import { type ListedPaths, listedPaths } from './listed-paths.ts';
import { terminalEnvironment } from './terminal-environment.ts';

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
  /** Programs get to see it. */
  readonly exported?: boolean;
  /** Other lines of the person's that set the same value and always run: one alone going changes nothing. */
  readonly twins?: readonly Assignment[];
  /** Position among all assignments of all files, as the shell comes by them. */
  readonly order?: number;
}

/**
 * A line that sets nothing, but tells how the shell starts.
 * - `terminal-test`: it does something else where there is no terminal (`[[ -t 0 ]]`, `tty -s`).
 * - `leaves`: it puts another program in the shell's place (`exec fish`, `exec tmux`).
 * - `ends`: it ends the shell (`exit`).
 * - `redirects`: it sends what the shell prints elsewhere (`exec >file`).
 * - `line-end`: it ends as on Windows, so that its last word has a carriage return behind it.
 * - `waits`: it waits for a person or for a time (`read`, `sleep 5`).
 * - `brew`: it names `brew shellenv`.
 * - `open-files`: it sets how many files a program may have open (`ulimit -n 1024`).
 */
export interface NotedLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly what: 'terminal-test' | 'leaves' | 'ends' | 'redirects' | 'line-end' | 'waits' | 'brew' | 'open-files';
}

/** A line that runs what a program prints: `eval "$(/opt/homebrew/bin/brew shellenv)"`. */
export interface EvaluatedLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** The program without its directory. */
  readonly tool: string | null;
  /** Directories that it is known to put in front of PATH. */
  readonly adds: readonly string[];
  readonly conditional: boolean;
  /** Position among the assignments; see there. */
  readonly order: number;
}

export interface StartupFile {
  readonly path: string;
  /** `system` files belong to macOS or the distribution and are never edited. */
  readonly owner: 'system' | 'person';
  readonly state: 'read' | 'missing' | 'unreadable';
  /** Why it is unreadable (`denied`, `too-large`, `garbage`), else empty. */
  readonly reason: string;
  readonly assignments: readonly Assignment[];
  readonly evaluated?: readonly EvaluatedLine[];
  readonly noted?: readonly NotedLine[];
}

/** A pass can bring up files for another one; real setups settle after three. */
const MAX_PASSES = 12;

/** The files that a new login, interactive shell of this account reads, in its order, sourced ones in place. */
export const startupFiles = defineFact<readonly StartupFile[]>({
  id: 'shell.startup-files',
  limitMs: 3_000,
  observe: async (look) => (await readStartupFiles(look, 'login')).files,
});

/** What the start-up files of one kind of start say, read and not run. */
export interface StartupReadings {
  readonly files: readonly StartupFile[];
  /** PATH after the last file; null where reading cannot tell. */
  readonly path: string | null;
}

/** @throws {Unobservable} for a shell whose files are not known */
export async function readStartupFiles(look: Look, kind: ShellStartKind): Promise<StartupReadings> {
  const { shell } = await look.need(shellAccount);
  const environment = await look.need(terminalEnvironment);
  const lists = await look.ask(listedPaths);
  const { platform, person } = look.machine;
  const start = { shell, platform, home: person.home, environment, ...STARTED_AS[kind] };
  const helper = lists.known && lists.value.paths !== null ? { helpPath: helperOf(lists.value) } : {};
  const texts = new FileTexts(look);
  for (let pass = 1; ; pass++) {
    const reading = new StartupReading({ ...start, ...helper }, texts);
    if (reading.roots === null) throw new Unobservable({ code: 'unsupported', subject: shell, detail: '' });
    const settled = reading.wantedFiles.size === 0 && reading.wantedDirectories.size === 0;
    if (settled || pass === MAX_PASSES) return { files: flattened(reading.roots), path: reading.path };
    await texts.load(reading.wantedFiles, reading.wantedDirectories);
  }
}

function helperOf({ paths, drops }: ListedPaths): (path: string) => string {
  return (path) =>
    pathHelper(paths, drops, path, null)
      .entries.map((entry) => entry.path)
      .join(':');
}
