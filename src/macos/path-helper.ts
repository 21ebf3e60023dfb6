/** One of the files that path_helper reads. */
export interface PathsSource {
  /** Full path; the file's own name decides the order among the files of /etc/paths.d. */
  readonly path: string;
  readonly text: string;
}

/** One entry of the PATH that path_helper makes. */
export interface HelpedEntry {
  readonly path: string;
  /** The file it comes from; null: it was in the PATH before. */
  readonly source: string | null;
  /** 1-based line in `source`; null with it. */
  readonly line: number | null;
}

export interface HelpedPath {
  readonly entries: readonly HelpedEntry[];
  /** The order of the /etc/paths.d files is not defined: macOS 12 and 13 take them as the directory gives them. */
  readonly anyOrder: boolean;
}

/** From macOS 14 on the files of /etc/paths.d are sorted. */
const SORTED_SINCE = 14;

/** A number at the beginning of the names is compared as a number, otherwise the names by their bytes. */
function compareNames(one: string, other: string): number {
  const first = /^\d{1,15}/.exec(one)?.[0];
  const second = /^\d{1,15}/.exec(other)?.[0];
  if (first !== undefined && second !== undefined && Number(first) !== Number(second)) {
    return Number(first) - Number(second);
  }
  return one === other ? 0 : one < other ? -1 : 1;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The PATH after `eval $(/usr/libexec/path_helper -s)`: /etc/paths, then the files of /etc/paths.d, then what was
 * there before; empty entries and repetitions (compared as text) fall away.
 * `macosMajor` null: unknown, taken for a new one. Source: shell_cmds 234 to 329 (macOS 12 to 26), path_helper.c.
 */
export function pathHelper(
  paths: PathsSource | null,
  pathsD: readonly PathsSource[],
  inherited: string,
  macosMajor: number | null,
): HelpedPath {
  const sorts = macosMajor === null || macosMajor >= SORTED_SINCE;
  const files = sorts
    ? [...pathsD].sort((one, other) => compareNames(nameOf(one.path), nameOf(other.path)))
    : [...pathsD];
  const seen = new Set<string>();
  const entries: HelpedEntry[] = [];
  const append = (path: string, source: string | null, line: number | null) => {
    if (path === '' || seen.has(path)) return;
    seen.add(path);
    entries.push({ path, source, line });
  };
  for (const file of [...(paths ? [paths] : []), ...files]) {
    for (const [index, line] of file.text.split('\n').entries()) append(line, file.path, index + 1);
  }
  for (const path of inherited.split(':')) append(path, null, null);
  return { entries, anyOrder: !sorts && files.length > 1 };
}
