import type { Platform } from '../../../src/machine/port.ts';

/** A directory that go makes and fills by itself. */
export interface CacheTree {
  readonly path: string;
  /**
   * How far down a walk has to go: to the 256 folders of the build cache and the files in them; to the folders
   * that a download makes among modules (`cache/download/host/owner/name/v2`). Of programs only the folder
   * counts: what root put into it can be replaced, and may be meant.
   */
  readonly depth: number;
}

const BUILD_CACHE_DEPTH = 2;
const MODULES_DEPTH = 7;

/** The build cache where neither the environment nor the settings file say another (os.UserCacheDir). */
export function defaultBuildCache(
  platform: Platform,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'darwin') return `${home}/Library/Caches/go-build`;
  return `${environment['XDG_CACHE_HOME'] || `${home}/.cache`}/go-build`;
}

/**
 * @param set the values as go would have them, defaults filled in; empty: none
 * @param gopath absolute entries
 */
export function cacheTrees(
  gopath: readonly string[],
  set: { readonly buildCache: string; readonly moduleCache: string; readonly gobin: string },
  home: string,
): readonly CacheTree[] {
  const trees: CacheTree[] = [
    { path: set.buildCache, depth: BUILD_CACHE_DEPTH },
    // A GOPATH can be the home directory itself: then only go's own folders in it are go's.
    ...gopath.filter((entry) => entry !== home).map((path) => ({ path, depth: 0 })),
    ...gopath.map((entry) => ({ path: `${entry}/bin`, depth: 0 })),
    ...gopath.map((entry) => ({ path: `${entry}/pkg`, depth: MODULES_DEPTH })),
    { path: set.moduleCache, depth: MODULES_DEPTH },
    { path: set.gobin, depth: 0 },
  ].filter(({ path }) => path.startsWith('/'));
  const inOther = (path: string) => trees.some((other) => other.depth > 0 && path.startsWith(`${other.path}/`));
  const own = trees.filter(({ path }) => !inOther(path));
  return own.filter(({ path }, index) => own.findIndex((other) => other.path === path) === index);
}
