import { existsSync } from 'node:fs';
import { type FileAttributes, hasNothing, lackingIn, locksOf } from '../file-attributes.ts';
import type { Platform } from '../port.ts';
import { lookAt } from './attributes.ts';
import { Refusal } from './failures.ts';
import { runProgram } from './program.ts';

const COPY_LIMIT_MS = 10_000;
/** Debian and its like; others; NixOS. */
const COPIERS = ['/usr/bin/cp', '/bin/cp', '/run/current-system/sw/bin/cp'] as const;

/**
 * The command that gives a fresh file all that another has besides its bytes.
 * - macOS, cp(1): `-p` keeps times, flags, mode, access control list, owner and extended attributes.
 * - Linux, coreutils: `all` keeps what can be kept and is silent about the rest; `xattr` beside it makes an extended
 *   attribute that cannot be kept an error; `--attributes-only` copies no bytes.
 */
export function copyCommand(from: string, to: string, platform: Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['/bin/cp', '-p', from, to];
  const program = COPIERS.find((path) => existsSync(path)) ?? COPIERS[0];
  return [program, '--attributes-only', '--preserve=all,xattr', from, to];
}

/** No flag keeps everybody from changing the file. Its copy would carry the flag, and could not be removed again. */
export async function mustBeUnlocked(path: string, platform: Platform, signal: AbortSignal): Promise<void> {
  const locks = locksOf(await lookAt(path, platform, signal), platform);
  if (locks.length > 0) throw new Refusal('denied', `${path} is locked (${locks.join(', ')})`);
}

/** Gives `to`, which is there, all that `from` has besides bytes. @throws {Refusal} if something would be lost */
export async function copyAttributes(from: string, to: string, platform: Platform, signal: AbortSignal): Promise<void> {
  const ran = await runProgram({
    argv: copyCommand(from, to, platform),
    environment: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    cwd: '/',
    ownSession: true,
    timeoutMs: COPY_LIMIT_MS,
    signal,
  });
  if (!ran.ok && ran.failure.code === 'cancelled') throw new Refusal('cancelled', ran.failure.detail);
  const [file, copy] = await Promise.all([lookAt(from, platform, signal), lookAt(to, platform, signal)]);
  if (!ran.ok || ran.value.exitCode !== 0) {
    // A cp of another make (BusyBox), or none: where there is nothing to keep, nothing is lost.
    if (hasNothing(file)) return;
    const why = ran.ok ? ran.value.stderr.trim() : ran.failure.detail;
    throw new Refusal('unsupported', `the attributes of ${from} cannot be kept: ${why}`);
  }
  mustBeAlike(copy, file, from, platform);
}

/** The copy of a file has all that the file has besides bytes, as far as this account can see. @throws {Refusal} */
export async function mustLackNothing(copy: string, file: string, platform: Platform, signal: AbortSignal) {
  const [made, present] = await Promise.all([lookAt(copy, platform, signal), lookAt(file, platform, signal)]);
  mustBeAlike(made, present, file, platform);
}

function mustBeAlike(copy: FileAttributes, file: FileAttributes, path: string, platform: Platform): void {
  const lost = lackingIn(copy, file, platform);
  if (lost.length > 0) throw new Refusal('unsupported', `${path} would lose ${lost.join(', ')}`);
}
