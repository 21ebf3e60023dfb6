/** Programs that keep several Go versions, and start the one that a file chooses. */
export type VersionManager = 'goenv' | 'asdf' | 'mise';

/** A manager's own folder, told from a stand-in for go in it. */
export interface ManagerRoot {
  readonly manager: VersionManager;
  /** `/Users/kim/.goenv`: what its variable (GOENV_ROOT, ASDF_DATA_DIR, MISE_DATA_DIR) names. */
  readonly root: string;
}

/** The file that chooses, and what it chooses. */
export interface Choice {
  readonly version: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** Below a project, in the order in which the manager takes them; `.tool-versions` of asdf is also mise's. */
const PROJECT_FILES: Readonly<Record<VersionManager, readonly string[]>> = {
  goenv: ['.go-version'],
  asdf: ['.tool-versions'],
  mise: [
    ...['mise.local.toml', '.mise.local.toml', 'mise.toml', '.mise.toml', 'mise/config.toml', '.mise/config.toml'],
    ...['.config/mise.toml', '.config/mise/config.toml', '.tool-versions'],
  ],
};

/** Chooses before any file does. */
const VARIABLES: Readonly<Record<VersionManager, string>> = {
  goenv: 'GOENV_VERSION',
  asdf: 'ASDF_GOLANG_VERSION',
  mise: 'MISE_GO_VERSION',
};

/** @param path as found on PATH; null: no stand-in of a manager that is known */
export function managerOf(path: string): ManagerRoot | null {
  const match = /^(.*\/\.?(goenv|asdf|mise))\/shims\/go$/.exec(path);
  const [, root, manager] = match ?? [];
  if (root === undefined || (manager !== 'goenv' && manager !== 'asdf' && manager !== 'mise')) return null;
  return { manager, root };
}

export function projectFilesOf(manager: VersionManager): readonly string[] {
  return PROJECT_FILES[manager];
}

/** Whether a variable chooses, whatever the files say. */
export function isChosenByVariable(manager: VersionManager, environment: Readonly<Record<string, string>>): boolean {
  return (environment[VARIABLES[manager]] ?? '') !== '';
}

/** What chooses where no project does. Sources: the manuals of goenv, asdf and mise. */
export function globalFileOf({ manager, root }: ManagerRoot, home: string): string {
  if (manager === 'goenv') return `${root}/version`;
  return manager === 'asdf' ? `${home}/.tool-versions` : `${home}/.config/mise/config.toml`;
}

/** The Go that a file chooses; null: it says nothing of Go. Of several the first counts. */
export function choiceIn(path: string, text: string): Choice | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lines = text.split('\n');
  if (name === '.tool-versions') return firstMatch(lines, /^\s*(?:golang|go)\s+([^\s#]+)/);
  if (!name.endsWith('.toml')) return firstMatch(lines, /^\s*([^\s#]+)/);
  const begin = lines.findIndex((line) => /^\s*\[tools\]\s*(?:#.*)?$/.test(line));
  if (begin < 0) return null;
  const end = lines.findIndex((line, index) => index > begin && /^\s*\[/.test(line));
  const table = lines.map((line, index) => (index > begin && (end < 0 || index < end) ? line : ''));
  return firstMatch(table, /^\s*"?go(?:lang)?"?\s*=\s*(?:\[\s*|\{\s*version\s*=\s*)?["']([^"']+)["']/);
}

function firstMatch(lines: readonly string[], pattern: RegExp): Choice | null {
  for (const [index, text] of lines.entries()) {
    const version = pattern.exec(text)?.[1];
    if (version !== undefined) return { version, line: index + 1, text: text.trim() };
  }
  return null;
}

/**
 * Whether a Go is the one that was chosen; null: a word (`latest`, `system`) that only the manager can turn into a
 * version. `1.22` chooses any patch of it.
 * @param version `go1.22.1`
 */
export function isChosen(chosen: string, version: string): boolean | null {
  const bare = chosen.replace(/^(?:go|v)(?=\d)/, '');
  if (!/^\d+(?:\.\d+)*(?:[a-z]+\d+)?$/.test(bare)) return null;
  const own = version.replace(/^go/, '');
  return own === bare || own.startsWith(`${bare}.`);
}

/** Where `go install` puts programs when this manager started go. Sources: asdf-golang exec-env, goenv-exec, mise go. */
export function toolFoldersOf(
  { manager, root }: ManagerRoot,
  version: string,
  home: string,
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  if (manager === 'goenv') {
    // Then it leaves GOPATH alone, and what lies there is from before.
    const parent = environment['GOENV_GOPATH_PREFIX'] || `${home}/go`;
    return environment['GOENV_DISABLE_GOPATH'] === '1' ? [] : [`${parent}/${version}/bin`];
  }
  if (manager === 'mise') return [`${root}/installs/go/${version}/bin`];
  const install = `${root}/installs/golang/${version}`;
  return [`${install}/bin`, `${install}/packages/bin`];
}
