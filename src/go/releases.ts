import { isRecord } from '../model/plain-data.ts';
import { compareGoVersions, type GoVersion, parseGoVersion } from './go-version.ts';
import { goOnMacos, minimumMacos } from './macos-minimum.ts';

/** What a download is: a tree to unpack, an installer (macOS `.pkg`, Windows `.msi`), or Go's own source. */
export type ReleaseKind = 'archive' | 'installer' | 'source';

/** One file of a release, as the list has it. */
export interface ReleaseFile {
  /** `go1.27.3.darwin-arm64.pkg`: a plain name, never a path. */
  readonly name: string;
  readonly os: string;
  readonly arch: string;
  readonly kind: ReleaseKind;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface Release {
  /** `go1.27.3` */
  readonly version: string;
  readonly stable: boolean;
  readonly files: readonly ReleaseFile[];
}

/** More than any release had by far; what claims more is no Go. */
const MOST_BYTES = 1024 * 1024 * 1024;
const NAME = /^go[0-9a-z][0-9A-Za-z._-]{0,80}$/;
const VERSION = /^go[0-9][0-9A-Za-z.]{0,30}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const KINDS: readonly ReleaseKind[] = ['archive', 'installer', 'source'];

/**
 * Reads the list of downloads. A file that is not described completely is left out: nothing could be checked of it.
 * Source: golang.org/x/website/internal/dl (`?mode=json`): `version`, `stable`, and `files` with `filename`, `os`,
 * `arch`, `sha256`, `size` and `kind`.
 *
 * @returns null: it is no such list (cut off in the middle, an error page, something else)
 */
export function readReleases(text: string): readonly Release[] | null {
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(all)) return null;
  const releases = all.flatMap((one: unknown) => releaseOf(one) ?? []);
  return releases.length === 0 && all.length > 0 ? null : releases;
}

function releaseOf(one: unknown): Release | null {
  if (!isRecord(one)) return null;
  const { version, stable, files } = one;
  if (typeof version !== 'string' || !VERSION.test(version) || parseGoVersion(version) === null) return null;
  const listed = Array.isArray(files) ? files : [];
  return { version, stable: stable === true, files: listed.flatMap((file: unknown) => fileOf(file, version) ?? []) };
}

function fileOf(one: unknown, version: string): ReleaseFile | null {
  if (!isRecord(one)) return null;
  const { filename, os, arch, kind, size, sha256 } = one;
  if (typeof filename !== 'string' || !NAME.test(filename) || !filename.startsWith(`${version}.`)) return null;
  if (typeof os !== 'string' || typeof arch !== 'string') return null;
  const known = KINDS.find((name) => name === kind);
  if (known === undefined || typeof size !== 'number' || !Number.isSafeInteger(size)) return null;
  if (size <= 0 || size > MOST_BYTES || typeof sha256 !== 'string' || !SHA256.test(sha256)) return null;
  return { name: filename, os, arch, kind: known, size, sha256 };
}

/** The computer that a download is for. */
export interface DownloadTarget {
  /** As Go names them: `darwin`, `linux`; `arm64`, `amd64` of the hardware itself, never of a translated process. */
  readonly os: string;
  readonly arch: string;
  /** `26.1`; null: no Mac, or its version is not known. */
  readonly macos: string | null;
}

export interface ChosenRelease {
  readonly version: string;
  /** null: the list has none that fits. */
  readonly archive: ReleaseFile | null;
  readonly installer: ReleaseFile | null;
  /** A newer one that this macOS is too old for; null: this is the newest there is. */
  readonly passedOver: { readonly version: string; readonly minimum: string } | null;
}

/**
 * The newest stable release with a file for this computer, of those that its macOS runs. What is not documented to be
 * too new for a macOS counts as running there.
 * @returns null: none fits
 */
export function chooseRelease(releases: readonly Release[], target: DownloadTarget): ChosenRelease | null {
  const candidates = releases
    .flatMap((release) => {
      const parsed = parseGoVersion(release.version);
      return release.stable && parsed && parsed.kind === '' ? [{ release, parsed }] : [];
    })
    .sort((one, other) => compareGoVersions(other.parsed, one.parsed));
  let passedOver: ChosenRelease['passedOver'] = null;
  for (const { release, parsed } of candidates) {
    const fits = (kind: ReleaseKind, ending: string) =>
      release.files.find(
        (file) =>
          file.kind === kind && file.os === target.os && file.arch === target.arch && file.name.endsWith(ending),
      ) ?? null;
    const [archive, installer] = [fits('archive', '.tar.gz'), fits('installer', '.pkg')];
    if (archive === null && installer === null) continue;
    const minimum = tooNewFor(release.version, parsed, target);
    if (minimum === null) return { version: release.version, archive, installer, passedOver };
    passedOver ??= { version: release.version, minimum };
  }
  return null;
}

/** The macOS that it would need; null: nothing says that it does not run here. */
function tooNewFor(version: string, parsed: GoVersion, { os, arch, macos }: DownloadTarget): string | null {
  if (os !== 'darwin' || macos === null) return null;
  const { refusal } = goOnMacos(version, macos, arch);
  if (refusal === null) return null;
  return refusal.kind === 'macos-too-old' ? refusal.minimum : (minimumMacos(parsed) ?? '');
}

/** What a file's name says it is (`go1.27.3.linux-amd64.tar.gz`); null: it is not named as Go's downloads are. */
export function readDownloadName(
  name: string,
): { readonly version: string; readonly os: string; readonly arch: string; readonly kind: ReleaseKind } | null {
  const found = /^(go\d[0-9a-z.]*?)\.([a-z0-9]+)-([a-z0-9]+)\.(tar\.gz|pkg)$/.exec(name);
  const [, version, os, arch, ending] = found ?? [];
  if (version === undefined || os === undefined || arch === undefined || parseGoVersion(version) === null) return null;
  return { version, os, arch, kind: ending === 'pkg' ? 'installer' : 'archive' };
}

/** A CPU of the hardware as Go calls it; null: Go has no download for it that is known here. */
export function goArchOf(cpu: string): string | null {
  return { arm64: 'arm64', aarch64: 'arm64', x86_64: 'amd64', x64: 'amd64' }[cpu] ?? null;
}
