import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { configuredValue } from '../../../src/go/env-layers.ts';
import { settings } from '../../shell/facts/settings.ts';
import { type CacheTree, cacheTrees, defaultBuildCache } from '../reading/cache-trees.ts';
import { userEnvFile } from './env-file.ts';
import { goDirectories } from './go-directories.ts';

/** One of go's own trees, as far as it was walked. */
export interface OwnedTree {
  /** Written from the person's home where it lies there, links followed below it. */
  readonly path: string;
  readonly inHome: boolean;
  /** Folders of root's, topmost ones only; the tree itself may be one. */
  readonly folders: readonly string[];
  /** Files of root's in folders that are not. */
  readonly files: readonly string[];
  /** The whole tree was seen, as deep as go writes. */
  readonly complete: boolean;
}

const FIND = '/usr/bin/find';
const WALK_MS = 2_500;
const OUTPUT_BYTES = 256 * 1024;

/**
 * Whether root owns anything in the folders that go writes by itself: what `sudo go …` leaves behind where sudo
 * keeps HOME, as on macOS (sudoers(5) there: `env_keep += "HOME MAIL"`). Only trees that are there; none for root,
 * whose own they are (a container).
 */
export const cacheOwners = defineFact<readonly OwnedTree[]>({
  id: 'toolchain.cache-owners',
  limitMs: 7_000,
  async observe(look) {
    if (look.machine.person.uid === 0) return [];
    const [set, file, directories] = await Promise.all([
      look.need(settings),
      look.need(userEnvFile),
      look.need(goDirectories),
    ]);
    const { environment } = set;
    const { platform, person } = look.machine;
    const configured = (name: string) => configuredValue(name, { environment, userFile: file.text, gorootFile: null });
    const gopath = directories.entries.map(({ path }) => path.replace(/\/+$/, ''));
    const trees = cacheTrees(
      gopath,
      {
        buildCache: configured('GOCACHE') || defaultBuildCache(platform, person.home, environment),
        moduleCache: configured('GOMODCACHE'),
        gobin: directories.gobin,
      },
      person.home,
    );
    const realHome = await look.machine.realPath(person.home);
    const home = realHome.ok ? realHome.value : person.home;
    const walked = await Promise.all(trees.map((tree) => walk(look, tree, home)));
    return walked.filter((tree) => tree !== null);
  },
});

/** null: there is no such tree. */
async function walk(look: Look, tree: CacheTree, realHome: string): Promise<OwnedTree | null> {
  const real = await look.machine.realPath(tree.path);
  if (!real.ok) return null;
  const { home } = look.machine.person;
  const inHome = real.value.startsWith(`${realHome}/`);
  const path = inHome ? home + real.value.slice(realHome.length) : real.value;
  for (let depth = tree.depth; ; depth = 1) {
    const outcome = await look.machine.run({
      argv: [FIND, ...findWords(path, depth)],
      cwd: '/',
      timeoutMs: WALK_MS,
      maxOutputBytes: OUTPUT_BYTES,
    });
    // A cache of a million files: its first level at least.
    if (!outcome.ok && outcome.failure.code === 'timeout' && depth > 1) continue;
    const { folders, files } = found(outcome.ok ? outcome.value.stdout : '', path);
    const complete = outcome.ok && outcome.value.exitCode === 0 && depth === tree.depth;
    return { path, inHome, folders, files, complete };
  }
}

/**
 * Folders of root's with a line end behind them and not entered; files with a NUL. What is in a module's folder
 * (`name@v1.2.3`) came with the folder, so that one look at it is enough.
 */
function findWords(path: string, depth: number): readonly string[] {
  const folders = ['(', '-type', 'd', '-user', '0', '-print', '-prune', ')'];
  const files = ['(', '-type', 'f', '-user', '0', '-print0', ')'];
  const modules = ['(', '-name', '*@*', '-prune', ')'];
  return ['-P', path, '-xdev', '-maxdepth', String(depth), ...folders, '-o', ...files, '-o', ...modules];
}

function found(text: string, tree: string): Pick<OwnedTree, 'folders' | 'files'> {
  const names = [...text.matchAll(/([^\n\0]+)([\n\0])/g)].map(([, path = '', end]) => ({ path, end }));
  const inside = names.filter(({ path }) => path === tree || path.startsWith(`${tree}/`));
  const ending = (wanted: string) => inside.filter(({ end }) => end === wanted).map(({ path }) => path);
  return { folders: ending('\n'), files: ending('\0') };
}
