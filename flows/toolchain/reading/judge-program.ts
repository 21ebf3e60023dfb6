import { goOnMacos, isOlderMacos } from '../../../src/go/macos-minimum.ts';
import type { System } from '../../machine/facts/system.ts';
import type { InstalledProgram } from '../facts/installed-programs.ts';

/**
 * Whether a program's CPU keeps it from starting here; null: it does not.
 *
 * @param translates Rosetta is there; null: not known, or no Apple silicon
 */
export function cannotRun(
  { architectures }: InstalledProgram,
  cpu: string,
  translates: boolean | null,
): 'needs-rosetta' | 'never' | null {
  if (architectures.includes(cpu)) return null;
  if (cpu === 'arm64' && architectures.includes('x86_64')) return translates ? null : 'needs-rosetta';
  return 'never';
}

/** From macOS 12 on the system's library is in every program, and a Go program that knows nothing of it ends at once. */
const FIRST_WITH_LIBRARY = '12';

/**
 * Built by a Go before 1.11 without C code: such a program calls the kernel itself and loads no library
 * (release notes of Go 1.11, Ports). It dies of "bsdthread_register error" (golang.org/wiki/Darwin). One with C code
 * loads the library, and lives.
 */
export function isAncient({ image }: InstalledProgram, macos: string): boolean {
  if (image === null || isOlderMacos(macos, FIRST_WITH_LIBRARY) !== false) return false;
  return image.libraries.length === 0 && image.sections.some((section) => section.endsWith(',__gopclntab'));
}

/**
 * The macOS that a program was made for, where that is a newer release than this one; null: it is not. What is new in
 * an update of the same release is hardly ever asked for.
 */
export function neededMacos({ image, built }: InstalledProgram, computer: System): string | null {
  const stamped = image?.minimumMacos ?? null;
  if (stamped !== null && isOlderMacos(releaseOf(computer.version), releaseOf(stamped))) return stamped;
  // What the linker writes can be older than what the release says it needs.
  const arch = image?.architecture === 'arm64' ? 'arm64' : 'amd64';
  const refusal = built === null ? null : goOnMacos(built.go, computer.version, arch).refusal;
  return refusal?.kind === 'macos-too-old' ? refusal.minimum : null;
}

/** `26` of `26.4`, but `10.15` of `10.15.7`: until then each second number was a release of its own. */
function releaseOf(macos: string): string {
  return /^(?:10\.\d+|\d+)/.exec(macos)?.[0] ?? macos;
}
