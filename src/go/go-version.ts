/**
 * A Go version as releases are named (`go1.26.3`, `1.27rc1`), taken apart by Go's own rules.
 * Source: internal/gover and cmd/go/internal/gover.FromToolchain, Go 1.21 to 1.27.
 */
export interface GoVersion {
  readonly major: number;
  readonly minor: number;
  /** null: a language version (`1.26`, from 1.21 on) or a pre-release. */
  readonly patch: number | null;
  /** `beta`, `rc`, …; empty for a release. */
  readonly kind: string;
  readonly pre: number;
}

const NUMBER = '(0|[1-9]\\d*)';
const SHAPE = new RegExp(`^${NUMBER}(?:\\.${NUMBER}(?:\\.${NUMBER}|([a-z]+)${NUMBER}?)?)?$`);

/**
 * With or without `go` in front; a builder's suffix after `-`, a space or a tab is left out, and so
 * is a GOEXPERIMENT list (`go1.26.3 X:nodwarf5`). null: no such version.
 */
export function parseGoVersion(text: string): GoVersion | null {
  const bare = text.replace(/^go/, '').split(/[ \t-]/, 1)[0] ?? '';
  const match = SHAPE.exec(bare);
  if (!match) return null;
  const [, major, minor, patch, kind, pre] = match;
  if (minor === undefined) return { major: Number(major), minor: 0, patch: 0, kind: '', pre: 0 };
  // Until 1.20 the first release was called `go1.20`; since 1.21 that names only the language.
  const implied = kind === undefined && Number(minor) < 21 ? 0 : null;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: patch === undefined ? implied : Number(patch),
    kind: kind ?? '',
    pre: Number(pre ?? 0),
  };
}

/** Negative, 0 or positive. `1.26` < `1.26rc1` < `1.26.0`. */
export function compareGoVersions(one: GoVersion, other: GoVersion): number {
  const numbers = (version: GoVersion): readonly number[] => [version.major, version.minor, version.patch ?? -1];
  for (const [index, number] of numbers(one).entries()) {
    const difference = number - (numbers(other)[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  return one.pre - other.pre;
}

/** `1.26`: the release series that support and macOS minimums are said for. */
export function seriesOf(version: GoVersion): string {
  return `${version.major}.${version.minor}`;
}

/** At least `major.minor`, pre-releases of it included. */
export function isAtLeast(version: GoVersion, major: number, minor: number): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}
