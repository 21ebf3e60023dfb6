import { compareGoVersions, parseGoVersion } from '../../../src/go/go-version.ts';
import { RELEASES_KNOWN_ON, type Support, supportOn } from '../../../src/go/support-window.ts';
import type { GoInstallation } from '../facts/go-installations.ts';

/** The directory that would have to be on PATH. */
export function directoryOf(installation: GoInstallation): string {
  return installation.path.slice(0, -'/go'.length);
}

/** Support of an installation; null where its version is not known. The table's own day is the earliest judged. */
export function supportOf(version: string | null, day: string): Support | null {
  const parsed = version === null ? null : parseGoVersion(version);
  // A clock that is behind must not bring a release back to life.
  return parsed && supportOn(parsed, day > RELEASES_KNOWN_ON ? day : RELEASES_KNOWN_ON);
}

/** Whether the first version is older than the second; false where one of them is not known. */
export function isOlderVersion(one: string | null, other: string | null): boolean {
  const [first, second] = [one, other].map((version) => (version === null ? null : parseGoVersion(version)));
  return Boolean(first && second && compareGoVersions(first, second) < 0);
}

/** Runs without translation on this hardware (`arm64`, `x86_64`); a stand-in is as native as what it starts. */
export function isNative(installation: GoInstallation, cpu: string | null): boolean {
  if (cpu === null || installation.arch === null || installation.arch === 'script') return true;
  return installation.arch.split('+').includes(cpu);
}

/**
 * The one that a person would want to have on PATH: made for this hardware, supported, and of those the
 * first in the order of known places, which begins with the usual ones. null: none fit for it; a toolchain
 * that go fetched for itself is go's own business.
 */
export function bestOf(
  installations: readonly GoInstallation[],
  day: string,
  cpu: string | null,
): GoInstallation | null {
  const usable = installations.filter((one) => one.installer !== 'toolchain-module');
  const native = usable.filter((one) => isNative(one, cpu));
  const supported = native.filter((one) => {
    const state = supportOf(one.version, day)?.state;
    return state === 'supported' || state === 'perhaps-ended' || state === 'newer-than-known';
  });
  return supported[0] ?? native[0] ?? usable[0] ?? null;
}
