import { mkdirSync, readdirSync, statSync } from 'node:fs';
import * as module from 'node:module';
import { isAbsolute, join } from 'node:path';

const OTHERS = 0o077;
const WRITABLE_BY_OTHERS = 0o022;

/** Beside the program (`dist/code-cache`), where its build compiled it already; this file is in a chunk of the bundle. */
const BUILT = join(import.meta.dirname, '..', 'code-cache');

/**
 * Keeps V8's compiled code between runs: half of the time to the first frame is compiling Ink and React.
 * Only in a directory that is the person's alone: whoever could write there could put code into a program
 * that is about to ask for sudo. (Node's own default is a directory in the shared `/tmp`.)
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): void {
  if (isMadeForUs(BUILT)) {
    module.enableCompileCache?.(BUILT);
    return;
  }
  const home = environment['HOME'];
  if (home === undefined || !isAbsolute(home)) return;
  const directory = cacheDirectory(home, environment, platform);
  try {
    // sudo on macOS keeps HOME: root must not leave files of its own in a person's home.
    if (statSync(home).uid !== process.getuid?.()) return;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(directory);
    if (uid !== process.getuid?.() || (mode & OTHERS) !== 0) return;
    // Absent before Node 22.8, where everything is compiled anew.
    module.enableCompileCache?.(directory);
  } catch {
    // A home that cannot be written costs the cache, and nothing else.
  }
}

/** Node keeps compiled code apart by its version and by account: `v24.1.0-x64-<V8's flags>-<uid>`. */
function isMadeForUs(directory: string): boolean {
  try {
    const { uid, mode } = statSync(directory);
    if (uid !== process.getuid?.() || (mode & WRITABLE_BY_OTHERS) !== 0) return false;
    return readdirSync(directory).some((name) => name.startsWith(`${process.version}-`) && name.endsWith(`-${uid}`));
  } catch {
    return false;
  }
}

function cacheDirectory(home: string, environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'gomend', 'code');
  const xdg = environment['XDG_CACHE_HOME'];
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'gomend', 'code');
}
