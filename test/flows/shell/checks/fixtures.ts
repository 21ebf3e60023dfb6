import type { ShellAccount } from '../../../../flows/shell/facts/account.ts';
import type { PathEntries, PathEntry } from '../../../../flows/shell/facts/path-entries.ts';
import type { Setting, Settings } from '../../../../flows/shell/facts/settings.ts';
import type { Assignment, NotedLine, StartupFile } from '../../../../flows/shell/facts/startup-files.ts';
import type { GoInstallation, GoInstallations } from '../../../../flows/toolchain/facts/go-installations.ts';
import { readPathValue } from '../../../../src/shell/path-value.ts';
import { readStartupFile } from '../../../../src/shell/startup-file.ts';

export const HOME = '/Users/kim';

export function account(more: Partial<ShellAccount> = {}): ShellAccount {
  return { shell: '/bin/zsh', state: 'usable', listed: true, source: 'record', ...more };
}

/** Start-up files from their texts, in the order given, their lines numbered through. */
export function startupFilesOf(texts: Readonly<Record<string, string | NotedLine[]>>): readonly StartupFile[] {
  let order = 0;
  return Object.entries(texts).map(([path, text]): StartupFile => {
    const facts = readStartupFile(typeof text === 'string' ? text : '', 'zsh', {
      variables: new Map([['HOME', HOME]]),
    });
    return {
      path,
      owner: path.startsWith('/etc') ? 'system' : 'person',
      state: 'read',
      reason: '',
      assignments: facts.assignments.map((one): Assignment => ({ file: path, ...one, order: order++ })),
      evaluated: facts.evals.map((one) => ({ ...one, file: path, order: order++ })),
      noted: typeof text === 'string' ? [] : text,
    };
  });
}

export function settingsOf(
  fresh: Readonly<Record<string, string>>,
  here: Readonly<Record<string, string>> = fresh,
  more: Partial<Settings> & { readonly setBy?: Readonly<Record<string, Assignment>> } = {},
): Settings {
  const of = (name: string): Setting => ({
    name,
    inNewTerminal: fresh[name],
    here: here[name],
    setBy: more.setBy?.[name] ?? null,
  });
  return { source: more.source ?? 'login-shell', of, environment: { ...here, ...fresh } };
}

const healthy = { realPath: null, owner: { uid: 0, gid: 0, mode: 0o755 }, own: false, meant: null, addedBy: null };

/** PATH as a fact; every absolute entry is a healthy directory unless `odd` says otherwise. */
export function pathOf(
  value: string,
  odd: Readonly<Record<string, Partial<PathEntry>>> = {},
  lost: PathEntries['lost'] = [],
): PathEntries {
  const entries = readPathValue(value).map(({ text, oddities }): PathEntry => {
    const state = text.startsWith('/') ? 'directory' : 'unknown';
    return { ...healthy, path: text, oddities, state, ...odd[text] };
  });
  return { source: 'login-shell', entries, lost };
}

export function goAt(
  onPath: readonly string[],
  elsewhere: readonly string[] = [],
  here: string | null = null,
): GoInstallations {
  const installation = (path: string): GoInstallation => ({
    path,
    realPath: path,
    root: null,
    version: 'go1.26.3',
    arch: 'arm64',
    installer: 'archive',
  });
  return { onPath: onPath.map(installation), elsewhere: elsewhere.map(installation), here };
}
