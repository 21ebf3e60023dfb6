import { type GoVersion, isAtLeast, parseGoVersion, seriesOf } from './go-version.ts';

/**
 * The oldest macOS on which a release series runs.
 * Source: release notes 1.11 to 1.27, "Ports / Darwin"; golang/build MinMacOSVersion.
 */
const MINIMUMS: readonly { readonly from: number; readonly macos: string }[] = [
  { from: 27, macos: '13' },
  { from: 25, macos: '12' },
  { from: 23, macos: '11' },
  { from: 21, macos: '10.15' },
  { from: 17, macos: '10.13' },
  { from: 15, macos: '10.12' },
  { from: 13, macos: '10.11' },
  { from: 11, macos: '10.10' },
];

const NEWEST_KNOWN = 27;

/**
 * `lc-uuid`: programs linked by this Go without an external linker may be refused by dyld from macOS 26
 * on ("missing LC_UUID load command"), because its linker wrote none before 1.24 (go.dev/issue/68678).
 */
export type MacosCaution = 'lc-uuid';

export type MacosRefusal =
  | { readonly kind: 'macos-too-old'; readonly minimum: string }
  /** darwin/arm64 starts with Go 1.16. */
  | { readonly kind: 'no-arm64-build' }
  /** There is no macOS before 11 on Apple silicon. */
  | { readonly kind: 'impossible-macos' };

export interface GoOnMacos {
  /** null: the version lies outside of what is documented here. */
  readonly supported: boolean | null;
  readonly refusal: MacosRefusal | null;
  readonly caution: MacosCaution | null;
}

/** The oldest macOS for a version's series: `12` for Go 1.26; null where it is not documented here. */
export function minimumMacos(version: GoVersion): string | null {
  if (version.major !== 1 || version.minor > NEWEST_KNOWN) return null;
  return MINIMUMS.find((minimum) => version.minor >= minimum.from)?.macos ?? null;
}

/**
 * Whether a Go runs on a macOS, for binaries of `arch` (`arm64` or `amd64`). Go documents no newest
 * macOS. A malformed version gives `supported: null`.
 */
export function goOnMacos(go: string, macos: string, arch: string): GoOnMacos {
  const version = parseGoVersion(go);
  const system = parseMacos(macos);
  if (!version || !system) return { supported: null, refusal: null, caution: null };
  const no = (refusal: MacosRefusal): GoOnMacos => ({ supported: false, refusal, caution: null });
  if (arch === 'arm64') {
    if (!isAtLeast(version, 1, 16)) return no({ kind: 'no-arm64-build' });
    if (system[0] < 11) return no({ kind: 'impossible-macos' });
  }
  const minimum = minimumMacos(version);
  const caution = system[0] >= 26 && !isAtLeast(version, 1, 24) ? 'lc-uuid' : null;
  if (minimum === null) return { supported: null, refusal: null, caution };
  const needed = parseMacos(minimum);
  if (needed && isOlder(system, needed)) return no({ kind: 'macos-too-old', minimum });
  return { supported: true, refusal: null, caution };
}

/** The newest release series that runs on a macOS, `1.24`; null where none or nothing is known. */
export function newestSeriesFor(macos: string): string | null {
  const system = parseMacos(macos);
  if (!system) return null;
  for (let minor = NEWEST_KNOWN; minor >= 11; minor--) {
    const version = parseGoVersion(`1.${minor}`);
    const minimum = version && minimumMacos(version);
    const needed = minimum ? parseMacos(minimum) : null;
    if (version && needed && !isOlder(system, needed)) return seriesOf(version);
  }
  return null;
}

type MacosNumber = readonly [number, number];

/** 10.16 is what a program linked against an old SDK is told on macOS 11 and later. */
function parseMacos(text: string): MacosNumber | null {
  const match = /^(\d+)(?:\.(\d+))?(?:\.\d+)?$/.exec(text);
  if (!match) return null;
  const numbers: MacosNumber = [Number(match[1]), Number(match[2] ?? 0)];
  return numbers[0] === 10 && numbers[1] >= 16 ? [11, 0] : numbers;
}

function isOlder(system: MacosNumber, needed: MacosNumber): boolean {
  return system[0] < needed[0] || (system[0] === needed[0] && system[1] < needed[1]);
}

/** Whether one macOS is older than another; null: one of them is no version. */
export function isOlderMacos(one: string, other: string): boolean | null {
  const [system, needed] = [parseMacos(one), parseMacos(other)];
  return system && needed && isOlder(system, needed);
}
