import type { Format } from '../sign.ts';

const PATH = String.raw`(?<path>\/[^:\n]*?)`;
const DENIED = '(?:permission denied|read-only file system|operation not permitted)';
/** A module's own directory; its files are read-only by design. */
const OF_MODULE = String.raw`(?:[^':"\s]*\/pkg\/mod\/|[^':"\s]*mod\/)?[^':"\s]*@v\d[^':"\s]*|[^':"\s]*\/pkg\/mod\b[^':"\s]*`;

const placed = (groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...groups,
  place: placeOf(groups['path'] ?? ''),
});

/**
 * Where the go command may not write, and what others meet in its directories. Source: cmd/go/internal/work `exec.go`,
 * modfetch `cache.go`, cmd/go of Go 1.4 to 1.12 for GOPATH; rm(1), tar(1).
 */
export const PLACES: readonly Format[] = [
  {
    kind: 'go.copy-denied',
    pattern: new RegExp(String.raw`\ba\.out: open ${PATH}: ${DENIED}`),
    about: placed,
  },
  {
    // Before Go 1.10 the program was written where it belongs at once.
    kind: 'go.copy-denied',
    pattern: new RegExp(String.raw`\bgo (?:get|install|build) \S+: open ${PATH}: ${DENIED}`),
    about: (groups) => (/\/pkg\/mod\//.test(groups['path'] ?? '') ? null : placed(groups)),
  },
  {
    // `go get` of the days of GOPATH: what stands before /src is the GOPATH.
    kind: 'go.mkdir-denied',
    pattern:
      /\bpackage \S+: mkdir (?<gopath>\/[^:\n]*?)\/src(?:\/[^:\n]*)?: (?<why>permission denied|read-only file system|not a directory|no such file or directory|operation not permitted)/,
    about: (groups) => {
      const gopath = groups['gopath'] ?? '';
      const odd = /\/s?bin$/.test(gopath) || placeOf(gopath) === 'goroot';
      return { ...groups, path: gopath, place: odd ? 'nowhere' : placeOf(gopath) };
    },
  },
  {
    kind: 'go.mkdir-denied',
    pattern: new RegExp(
      String.raw`(?<!\bpackage \S+: )\bmkdir ${PATH}: (?<why>permission denied|read-only file system|not a directory|no such file or directory)`,
    ),
    about: placed,
  },
  {
    kind: 'go.cache-denied',
    pattern:
      /\b(?:open|mkdir|create|lock|rename|stat|could not create module cache:.*mkdir|failed to (?:initialize|trim) build cache at) (?<path>\/\S*(?:\/pkg\/mod|\/go-build|\/pkg\/sumdb)\S*?):.*permission denied/,
    about: (groups) => ({
      ...groups,
      what: /@v\d/.test(groups['path'] ?? '') && !/\/cache\//.test(groups['path'] ?? '') ? 'module' : 'cache',
    }),
  },
  {
    kind: 'rm.module-cache',
    pattern: new RegExp(
      String.raw`\b(?:rm|mv|rsync|cp|chmod): (?:cannot (?:remove|move) )?'?(?<path>${OF_MODULE})'?: (?:Permission denied|Operation not permitted|Directory not empty)`,
    ),
  },
  {
    kind: 'rm.module-cache',
    pattern: new RegExp(String.raw`\b(?:unlinkat|remove|unlink|rmdir),? '?(?<path>${OF_MODULE})'?: permission denied`),
  },
  {
    kind: 'rm.module-cache',
    pattern: new RegExp(
      `(?<path>${OF_MODULE}): (?:Can't unlink already-existing object|Cannot (?:open: File exists|unlink|mkdir: Permission denied))`,
    ),
  },
  { kind: 'rm.module-cache', pattern: new RegExp(String.raw`\boverride r-[-rwx]+ .* for (?<path>${OF_MODULE})\?`) },
  {
    kind: 'rm.module-cache',
    pattern: /(?:Permission denied|EACCES)\b.*'(?<path>[^']*\/pkg\/mod\/[^']*)'/,
  },
];

const REAL =
  /^\/(?:Users\/|home\/|root\/|usr\/|opt\/|var\/|private\/|tmp\/|Library\/|Volumes\/|Applications\/|bin\/|sbin\/|etc\/|snap\/|mnt\/|media\/|srv\/|System\/)/;

/** Whose a directory is, as far as its name tells. */
function placeOf(path: string): string {
  if (/\/\.(?:asdf|goenv|gvm|mise|govm)\//.test(path)) return 'version-manager';
  if (
    /^\/(?:usr\/local\/go|usr\/lib\/go[^/]*|opt\/homebrew\/(?:opt|Cellar)\/go[^/]*|usr\/local\/(?:opt|Cellar)\/go[^/]*)(?:\/|$)/.test(
      path,
    )
  )
    return 'goroot';
  if (/\/pkg\/(?:mod|sumdb)(?:\/|$)|\/go-build(?:\/|$)/.test(path)) return 'cache';
  if (/^\/(?:bin|sbin|usr\/s?bin|usr\/local\/bin|pkg|go)(?:\/|$)/.test(path)) return 'system';
  if (!REAL.test(path)) return 'nowhere';
  return /\/go(?:\/|$)|\/bin(?:\/|$)/.test(path) ? 'home' : 'elsewhere';
}
