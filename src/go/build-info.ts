/** What go wrote into a program that it built. */
export interface BuildInfo {
  /** The package that `go install` takes; null where the program does not say. */
  readonly package: string | null;
  /** `v0.6.1`; null for what was built in a working copy (`(devel)`, and since Go 1.24 `v0.6.1+dirty`). */
  readonly version: string | null;
  /** `go1.26.3` */
  readonly go: string;
  /** Whether C code may be in it; absent: it does not say (before Go 1.18). */
  readonly cgo?: boolean;
  /** Build tags; absent: none, or it does not say. */
  readonly tags?: readonly string[];
  /** What it sets in GODEBUG by itself (`//go:debug`, go.mod); absent: nothing. */
  readonly godebug?: string;
}

/** A release that can be asked for by its name (go.dev/ref/mod#versions), and nothing that a shell would take for more. */
const RELEASE = /^v\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+incompatible)?$/;

/** Reads `go version -m FILE…`, by file. Source: cmd/go/internal/version, runtime/debug.BuildInfo.String. */
export function readBuildInfo(text: string): ReadonlyMap<string, BuildInfo> {
  const found = new Map<string, BuildInfo>();
  let file = '';
  for (const line of text.split('\n')) {
    const head = /^(\S.*): ((?:go|devel )\S+.*)$/.exec(line);
    if (head) {
      file = head[1] ?? '';
      found.set(file, { package: null, version: null, go: head[2] ?? '' });
      continue;
    }
    const [, key = '', value = '', version = ''] = line.split('\t');
    const present = found.get(file);
    if (!present) continue;
    if (key === 'path') found.set(file, { ...present, package: value });
    const cgo = key === 'build' ? /^CGO_ENABLED=([01])$/.exec(value)?.[1] : undefined;
    if (cgo !== undefined) found.set(file, { ...present, cgo: cgo === '1' });
    const tags = key === 'build' ? /^-tags=(.+)$/.exec(value)?.[1] : undefined;
    if (tags !== undefined) found.set(file, { ...present, tags: tags.split(',') });
    const godebug = key === 'build' ? /^DefaultGODEBUG=(.+)$/.exec(value)?.[1] : undefined;
    if (godebug !== undefined) found.set(file, { ...present, godebug });
    if (key === 'mod') found.set(file, { ...present, version: RELEASE.test(version) ? version : null });
  }
  return found;
}
