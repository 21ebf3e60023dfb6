import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { pathHelper } from '../../../src/macos/path-helper.ts';
import { type PathOddity, readPathValue, withoutFinalSlash } from '../../../src/shell/path-value.ts';
import { hasWindowsLineEnds } from '../line-ends.ts';
import { type Addition, additions, type ListedPath, type PathOrigin } from '../path-origin.ts';
import { type ListedPaths, listedPaths } from './listed-paths.ts';
import { settings } from './settings.ts';
import { startupFiles } from './startup-files.ts';
import { terminalEnvironment } from './terminal-environment.ts';

/** One entry of a new terminal's PATH. */
export interface PathEntry {
  /** As it stands there; may be empty. */
  readonly path: string;
  readonly state: 'directory' | 'missing' | 'not-a-directory' | 'unknown';
  /** Links followed; null where nothing is. */
  readonly realPath: string | null;
  /** Owner and permission bits; null where nothing is, or it could not be asked. */
  readonly owner: { readonly uid: number; readonly gid: number; readonly mode: number } | null;
  /** It belongs to the person, who may change its rights. */
  readonly own: boolean;
  /** What its text alone shows (a repetition among it). */
  readonly oddities: readonly PathOddity[];
  /** Without the blanks at its ends, or with `~` and `$HOME` put in, it is a directory. */
  readonly meant: string | null;
  readonly addedBy: PathOrigin | null;
  /** The carriage return at its end comes from its file's Windows line ends, which are told of the file. */
  readonly windowsLine?: boolean;
}

export interface PathEntries {
  /** Whether a fresh shell said so, or only this process's environment is known. */
  readonly source: 'login-shell' | 'here';
  readonly entries: readonly PathEntry[];
  /** Directories that are there and were put on PATH at some point, but are not on it in the end. */
  readonly lost: readonly { readonly path: string; readonly origin: PathOrigin | null }[];
}

/** PATH is searched from the front; nobody has more entries than this on purpose. */
const MAX_ENTRIES = 300;

export const pathEntries = defineFact<PathEntries>({
  id: 'shell.path-entries',
  limitMs: 3_000,
  async observe(look) {
    const all = await look.need(settings);
    const [files, lists, begun] = await Promise.all([
      look.ask(startupFiles),
      look.ask(listedPaths),
      look.ask(terminalEnvironment),
    ]);
    const { home } = look.machine.person;
    const listed = lists.known ? asListed(lists.value) : [];
    const added = additions(files.known ? files.value : [], home, listed);
    const read = readPathValue(all.of('PATH').inNewTerminal ?? '').slice(0, MAX_ENTRIES);
    const entries = await Promise.all(
      read.map(async ({ text, oddities }) => {
        const entry = await entryAt(look, text, oddities, added);
        const at = text.endsWith('\r') ? entry.addedBy : null;
        return at !== null && files.known && hasWindowsLineEnds(files.value, at.file)
          ? { ...entry, windowsLine: true }
          : entry;
      }),
    );
    const begin = begun.known ? (begun.value['PATH'] ?? '').split(':') : [];
    const lost = all.source === 'login-shell' ? await lostFrom(look, entries, begin, added) : [];
    return { source: all.source, entries, lost };
  },
});

function asListed({ paths, drops }: ListedPaths): readonly ListedPath[] {
  return pathHelper(paths, drops, '', null).entries.flatMap(({ path, source, line }) =>
    source === null || line === null ? [] : [{ path, file: source, line }],
  );
}

async function entryAt(
  look: Look,
  path: string,
  oddities: readonly PathOddity[],
  added: readonly Addition[],
): Promise<PathEntry> {
  const { home, uid } = look.machine.person;
  const addedBy = added.findLast((one) => one.path === path.replace(/\r$/u, ''))?.origin ?? null;
  const base = { path, oddities, addedBy, realPath: null, owner: null, own: false, meant: null };
  if (!path.startsWith('/')) {
    return { ...base, state: 'unknown', meant: await directoryMeant(look, path, home) };
  }
  const stat = await look.machine.stat(path);
  if (!stat.ok) {
    if (stat.failure.code !== 'missing') return { ...base, state: 'unknown' };
    return { ...base, state: 'missing', meant: await directoryMeant(look, path, home) };
  }
  const real = await look.machine.realPath(path);
  const { mode, gid } = stat.value;
  return {
    ...base,
    state: stat.value.type === 'directory' ? 'directory' : 'not-a-directory',
    realPath: real.ok ? real.value : null,
    owner: { uid: stat.value.uid, gid, mode },
    own: stat.value.uid === uid,
  };
}

/** What somebody wanted who wrote ` /usr/local/go/bin`, `~/go/bin` or `$HOME/go/bin` where it is not expanded. */
async function directoryMeant(look: Look, path: string, home: string): Promise<string | null> {
  const meant = path.trim().replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/u, home);
  if (meant === path || !meant.startsWith('/')) return null;
  const stat = await look.machine.stat(meant);
  return stat.ok && stat.value.type === 'directory' ? meant : null;
}

async function lostFrom(
  look: Look,
  present: readonly PathEntry[],
  begin: readonly string[],
  added: readonly Addition[],
): Promise<PathEntries['lost']> {
  const intended = new Map<string, PathOrigin | null>(begin.map((path) => [path, null]));
  for (const one of added) if (!one.conditional) intended.set(one.path, one.origin);
  const there = new Set(present.map((entry) => withoutFinalSlash(entry.path)));
  const missing = [...intended].filter(([path]) => path.startsWith('/') && !there.has(withoutFinalSlash(path)));
  const looked = await Promise.all(
    missing.map(async ([path, origin]) => {
      const stat = await look.machine.stat(path);
      return stat.ok && stat.value.type === 'directory' ? { path, origin } : null;
    }),
  );
  return looked.filter((one) => one !== null);
}
