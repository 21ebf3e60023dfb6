/** The file system as far as the search looks at it. */
export interface GorootSearch {
  /** As it was started, absolute. macOS keeps a link as it is, Linux has resolved it already. */
  readonly program: string;
  /** GOROOT of the environment, else of the person's file; empty: not set. */
  readonly setting: string;
  readonly isDirectory: (path: string) => boolean;
  /** Every link followed; null where that fails. */
  readonly realPath: (path: string) => string | null;
}

export type FoundGoroot =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: string };

/**
 * The tree that a go command takes for its own. A set GOROOT is taken unseen, if it is a directory at
 * all; else the tree is known by its `pkg/tool`, above the program or above what the program links to.
 * Source: cmd/go/internal/cfg findGOROOT; Go 1.20 to 1.27, official (`-trimpath`) builds.
 */
export function findGoroot(search: GorootSearch): FoundGoroot {
  const { program, setting, isDirectory, realPath } = search;
  if (setting !== '') {
    if (isDirectory(setting)) return { ok: true, value: setting };
    return { ok: false, error: `go: cannot find GOROOT directory: ${setting}` };
  }
  for (const start of [program, realPath(program)]) {
    for (const root of start === null ? [] : [above(start, 2), above(start, 3)]) {
      if (isDirectory(`${root === '/' ? '' : root}/pkg/tool`)) return { ok: true, value: root };
    }
  }
  const error = "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set";
  return { ok: false, error };
}

/** The directory so many levels up, by the path's letters alone. */
function above(path: string, levels: number): string {
  return `/${path.split('/').filter(Boolean).slice(0, -levels).join('/')}`;
}
