import type { VersionLine } from './go-mod-versions.ts';
import { compareGoVersions, type GoVersion, isAtLeast, parseGoVersion } from './go-version.ts';
import type { Gotoolchain } from './gotoolchain.ts';

/** What a go.mod or go.work asks of the Go that reads it, where that is more than this one is. */
export interface WantedToolchain {
  readonly line: VersionLine;
  /** `go1.27.0`, as go would look for it. */
  readonly name: string;
  /** It may not be another one than is running (`GOTOOLCHAIN=local`): the command ends. */
  readonly refused: boolean;
  /** It is asked for under a name that no release has, because this go does not add the `.0` itself. */
  readonly misnamed: boolean;
}

/**
 * null: this Go will do. A `toolchain` line counts only where another Go may be taken; the `go` line always does.
 * Source: cmd/go/internal/toolchain Select, Go 1.21 to 1.27; the missing `.0` run with 1.21.0 to 1.21.13 and 1.22.0 to 1.22.12.
 * @param version the Go that reads it, 1.21 or later; older ones ask for nothing
 */
export function wantedToolchain(
  lines: readonly VersionLine[],
  version: GoVersion,
  setting: Gotoolchain,
): WantedToolchain | null {
  if (!isAtLeast(version, 1, 21) || setting.kind === 'error') return null;
  const mode = setting.kind === 'empty' ? 'none' : setting.mode;
  const minimum = setting.kind === 'setting' && setting.minimum !== 'local' ? parseGoVersion(setting.minimum) : null;
  // Another Go is named outright; what that one says to the file is not seen here.
  if (minimum !== null && compareGoVersions(minimum, version) !== 0) return null;
  const read = lines.flatMap((line) => {
    const parsed = line.value === 'default' ? null : parseGoVersion(line.value);
    return parsed === null || (mode === 'none' && line.directive === 'toolchain') ? [] : [{ line, parsed }];
  });
  const [most] = read.toSorted((one, other) => compareGoVersions(other.parsed, one.parsed));
  if (most === undefined || compareGoVersions(most.parsed, version) <= 0) return null;
  const { line, parsed } = most;
  const bare = line.directive === 'go' && parsed.patch === null && parsed.kind === '' && isAtLeast(parsed, 1, 21);
  const misnamed = bare && !addsPatch(version);
  const plain = line.value.replace(/^go/, '');
  return { line, name: `go${plain}${bare && !misnamed ? '.0' : ''}`, refused: mode === 'none', misnamed };
}

function addsPatch({ minor, patch }: GoVersion): boolean {
  if (minor === 21) return (patch ?? 0) >= 11;
  return minor > 22 || (patch ?? 0) >= 4;
}
