import { type GoVersion, isAtLeast } from './go-version.ts';

/** A line of go.mod that names a version of Go. */
export interface VersionLine {
  readonly directive: 'go' | 'toolchain';
  readonly value: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** The `go` and `toolchain` lines of a go.mod; both stand outside of blocks (go.dev/ref/mod#go-mod-file). */
export function versionLines(text: string): readonly VersionLine[] {
  return text.split('\n').flatMap((raw, index): readonly VersionLine[] => {
    const match = /^\s*(go|toolchain)[ \t]+([^\s/]+)\s*(?:\/\/.*)?$/.exec(raw);
    const [, directive, value] = match ?? [];
    if ((directive !== 'go' && directive !== 'toolchain') || value === undefined) return [];
    return [{ directive, value, line: index + 1, text: raw.trim() }];
  });
}

/**
 * The line that this Go cannot read; null: it reads them all. Until 1.20 a `go` line has two numbers ("invalid go
 * version …: must match format 1.23"), and a `toolchain` line is an unknown directive; 1.21 reads both
 * (go.dev/doc/toolchain).
 */
export function unreadableLine(lines: readonly VersionLine[], version: GoVersion): VersionLine | null {
  // Before 1.11 there were no modules.
  if (isAtLeast(version, 1, 21) || !isAtLeast(version, 1, 11)) return null;
  return (
    lines.find(({ directive, value }) => directive === 'toolchain' || !/^[1-9]\d*\.(?:0|[1-9]\d*)$/.test(value)) ?? null
  );
}
