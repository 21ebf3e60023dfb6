import type { GoVersion } from './go-version.ts';

/**
 * What is known of releases, and until when: gomend asks nobody, so it must say how old its knowledge
 * is wherever it speaks of "newest".
 * Source: go.dev/doc/devel/release (a major release is supported until two newer ones are out) and the
 * releases seen there on that day.
 */
export const RELEASES_KNOWN_ON = '2026-11-20';

/** `first`: the month of `go1.N.0`. `newest`: the newest patch seen, where the series was still supported. */
const SERIES: readonly { readonly minor: number; readonly first: string; readonly newest: string | null }[] = [
  { minor: 18, first: '2022-03', newest: null },
  { minor: 19, first: '2022-08', newest: null },
  { minor: 20, first: '2023-02', newest: null },
  { minor: 21, first: '2023-08', newest: null },
  { minor: 22, first: '2024-02', newest: null },
  { minor: 23, first: '2024-08', newest: null },
  { minor: 24, first: '2025-02', newest: null },
  { minor: 25, first: '2025-08', newest: null },
  { minor: 26, first: '2026-02', newest: 'go1.26.10' },
  { minor: 27, first: '2026-08', newest: 'go1.27.3' },
];

/** Releases come every February and August; these are not out yet, and may be late. */
const EXPECTED: readonly { readonly minor: number; readonly first: string }[] = [
  { minor: 28, first: '2027-02' },
  { minor: 29, first: '2027-08' },
];

export type Support =
  | { readonly state: 'supported' /** null: not known here. */; readonly newestPatch: string | null }
  /** `since`: the month that ended it, `2026-08`; null: longer ago than the table reaches. */
  | { readonly state: 'ended'; readonly since: string | null }
  /** The date lies so far after the table that a release which would end the support is due. */
  | { readonly state: 'perhaps-ended'; readonly expected: string }
  /** Newer than everything in the table. */
  | { readonly state: 'newer-than-known' };

/** Support of a version's series on a day (`2026-11-20`), by the table above. */
export function supportOn(version: GoVersion, day: string): Support {
  const month = day.slice(0, 7);
  const newestKnown = SERIES.at(-1)?.minor ?? 0;
  if (version.major > 1 || version.minor > newestKnown) return { state: 'newer-than-known' };
  const ender = [...SERIES, ...EXPECTED].find((series) => series.minor === version.minor + 2);
  if (ender === undefined) return { state: 'ended', since: null };
  if (ender.first > month) {
    const series = SERIES.find((one) => one.minor === version.minor);
    return { state: 'supported', newestPatch: series?.newest ?? null };
  }
  if (ender.minor > newestKnown) return { state: 'perhaps-ended', expected: ender.first };
  return { state: 'ended', since: ender.first };
}

/** The series that were supported on the table's own day, newest first: `1.27`, `1.26`. */
export function supportedSeries(): readonly string[] {
  return SERIES.slice(-2)
    .reverse()
    .map((series) => `1.${series.minor}`);
}
