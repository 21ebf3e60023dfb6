/** Who put a Go where it is, as far as its place tells. */
export type GoInstaller =
  | 'pkg'
  | 'archive'
  | 'homebrew'
  | 'macports'
  | 'goenv'
  | 'gvm'
  | 'asdf'
  | 'mise'
  | 'go-dl'
  | 'toolchain-module'
  | 'nix'
  | 'distribution'
  | 'unknown';

/**
 * Places that installers keep to, most telling first; a place inside another one's tree belongs to the
 * inner (a toolchain module below `~/.asdf`).
 * Source: the installers' own documentation; golang/build darwinpkg; Homebrew's prefixes.
 */
const PLACES: readonly (readonly [RegExp, GoInstaller])[] = [
  [/\/golang\.org\/toolchain@v[^/]*\//, 'toolchain-module'],
  [/\/Cellar\/go(?:@[\d.]+)?\//, 'homebrew'],
  [/^\/(?:opt\/homebrew|home\/linuxbrew\/\.linuxbrew|usr\/local)\/opt\/go(?:@[\d.]+)?\//, 'homebrew'],
  [/^\/opt\/local\//, 'macports'],
  [/\/\.?goenv\/(?:shims|versions)\//, 'goenv'],
  [/\/\.gvm\/gos\//, 'gvm'],
  [/\/\.?asdf\/(?:shims|installs)\//, 'asdf'],
  [/\/mise\/(?:shims|installs)\//, 'mise'],
  [/\/sdk\/go[^/]*\/bin\//, 'go-dl'],
  [/^\/nix\/store\//, 'nix'],
  [/^\/(?:usr\/lib|usr\/lib64|usr\/share|snap)\//, 'distribution'],
  [/^\/usr\/bin\/go$/, 'distribution'],
];

/**
 * @param path the program, links followed
 * @param byPackage macOS: the .pkg's own mark (`/etc/paths.d/go`) is there; tells it from an unpacked archive
 */
export function installerOf(path: string, byPackage: boolean): GoInstaller {
  const place = PLACES.find(([pattern]) => pattern.test(path));
  if (place) return place[1];
  if (path.startsWith('/usr/local/go/')) return byPackage ? 'pkg' : 'archive';
  // A tree of its own anywhere else is what somebody unpacked there.
  return /\/\.?go[\w.]*\/bin\/go$/.test(path) ? 'archive' : 'unknown';
}

/**
 * A program that only starts the real go of the moment: a version manager's, or snap's.
 *
 * @param path as found
 * @param realPath links followed: mise and snap link every name to themselves
 */
export function isStandIn(path: string, realPath: string): boolean {
  return /\/(?:\.?goenv|\.?asdf|mise)\/shims\/go$/.test(path) || /\/(?:mise|snap)$/.test(realPath);
}

/** Release series that Homebrew keeps beside its own, on purpose: `go@1.26`. */
export function homebrewSeries(path: string): string | null {
  return /\/(?:Cellar|opt)\/go@([\d.]+)\//.exec(path)?.[1] ?? null;
}
