import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { configuredValue } from '../../../src/go/env-layers.ts';
import { settings } from '../../shell/facts/settings.ts';
import { userEnvFile } from './env-file.ts';

/** A directory that go installs into or works in. */
export interface GoDirectory {
  readonly path: string;
  readonly state: 'directory' | 'not-a-directory' | 'missing' | 'unreadable';
  /** What is there, nearest above it: a directory, or a file that is in the way. */
  readonly nearest: string;
  /** The person may write there (or, where it is missing, in the nearest directory above). */
  readonly writable: boolean;
}

export interface GoDirectories {
  /** GOPATH as it is set in a new terminal, else in the person's settings file; empty: not set. */
  readonly gopath: string;
  /** Its absolute entries, or the default; empty where there is none. */
  readonly entries: readonly GoDirectory[];
  /** GOBIN as it is set; empty: not set. */
  readonly gobin: string;
  /** Where `go install` puts programs; null where nothing sensible follows from the settings. */
  readonly bin: GoDirectory | null;
  /** Names of programs that stand there, at most a few; empty where none does. */
  readonly programs: readonly string[];
  /** That directory is on the PATH of a new terminal. */
  readonly onPath: boolean;
}

/** Enough to show what a person is missing. */
const MOST_PROGRAMS = 5;

/** Worked out from settings alone, so that it holds where go itself does not run. */
export const goDirectories = defineFact<GoDirectories>({
  id: 'toolchain.go-directories',
  limitMs: 2_000,
  async observe(look) {
    const [set, file] = await Promise.all([look.need(settings), look.need(userEnvFile)]);
    const { environment } = set;
    const sources = { environment, userFile: file.text, gorootFile: null };
    const gopath = configuredValue('GOPATH', sources);
    const gobin = configuredValue('GOBIN', sources);
    const listed = (gopath || `${look.machine.person.home}/go`).split(':').filter((entry) => entry.startsWith('/'));
    const first = listed[0];
    const binPath = gobin.startsWith('/') ? gobin : gobin === '' && first !== undefined ? `${first}/bin` : null;
    const [entries, bin, programs] = await Promise.all([
      Promise.all(listed.map((entry) => readDirectory(look, entry))),
      binPath === null ? null : readDirectory(look, binPath),
      binPath === null ? [] : programsIn(look, binPath),
    ]);
    const onPath = binPath !== null && (await isOnPath(look, binPath, environment['PATH'] ?? ''));
    return { gopath, entries, gobin, bin, programs, onPath };
  },
});

async function readDirectory(look: Look, path: string): Promise<GoDirectory> {
  const stat = await look.machine.stat(path);
  if (stat.ok) {
    const state = stat.value.type === 'directory' ? 'directory' : 'not-a-directory';
    return { path, state, nearest: path, writable: mayWrite(look, stat.value) };
  }
  const state = stat.failure.code === 'missing' ? 'missing' : 'unreadable';
  for (let above = parentOf(path); ; above = parentOf(above)) {
    const found = await look.machine.stat(above);
    // Below a file nobody makes a directory.
    const writable = found.ok && found.value.type === 'directory' && mayWrite(look, found.value);
    if (found.ok) return { path, state, nearest: above, writable };
    if (above === '/') return { path, state, nearest: '/', writable: false };
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.replace(/\/+$/, '').lastIndexOf('/')) || '/';
}

/** By owner, group and mode alone: access lists and read-only volumes are not seen. */
function mayWrite(look: Look, stat: { readonly mode: number; readonly uid: number; readonly gid: number }): boolean {
  const { person } = look.machine;
  if (person.uid === 0) return true;
  if (stat.uid === person.uid) return (stat.mode & 0o200) !== 0;
  if (stat.gid === person.gid) return (stat.mode & 0o020) !== 0;
  return (stat.mode & 0o002) !== 0;
}

async function programsIn(look: Look, directory: string): Promise<readonly string[]> {
  const entries = await look.machine.list(directory);
  if (!entries.ok) return [];
  const names = entries.value.filter((entry) => entry.type !== 'directory' && !entry.name.startsWith('.'));
  const sorted = names.map((entry) => entry.name).sort();
  const found: string[] = [];
  for (const name of sorted) {
    if (found.length === MOST_PROGRAMS) break;
    const stat = await look.machine.stat(`${directory}/${name}`);
    if (stat.ok && stat.value.type === 'file' && (stat.value.mode & 0o111) !== 0) found.push(name);
  }
  return found;
}

/** By name, or by way of a link to the same place. */
async function isOnPath(look: Look, directory: string, path: string): Promise<boolean> {
  const wanted = directory.replace(/\/+$/, '');
  const entries = path.split(':').map((entry) => entry.replace(/\/+$/, ''));
  if (entries.includes(wanted)) return true;
  const identity = await look.machine.stat(directory);
  if (!identity.ok) return false;
  const stats = await Promise.all(
    entries.filter((entry) => entry.startsWith('/')).map((entry) => look.machine.stat(entry)),
  );
  return stats.some((stat) => stat.ok && stat.value.identity === identity.value.identity);
}
