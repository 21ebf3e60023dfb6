import type { Outcome } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { RunResult } from '../port.ts';
import type { Argv } from './commands.ts';
import { InvalidOperation, plainPath, quoted } from './plain-path.ts';

/** In root's own home, where nobody else may write: `/var/run` belongs to a group as well (hier(7)). */
const ROOM = '/private/var/root/gomend-install';
const COPY = `${ROOM}/go.pkg`;
const SHASUM = '/usr/bin/shasum';
const PKGUTIL = '/usr/sbin/pkgutil';
const INSTALLER = '/usr/sbin/installer';
/** Unpacks and copies ten thousand files, and has macOS look at what it brings. */
const INSTALLER_LIMIT_MS = 15 * 60_000;

/** Who signs Go's installers: the certificate's name with the team of its Developer ID. Source: golang/go#27290. */
const SIGNER = 'Developer ID Installer: Google LLC (EQHXZ8M8AV)';
/** pkgutil(1): the chain ends at Apple's own root, and the certificate was good when it signed. */
const TRUSTED =
  /^ {3}Status: signed by (?:a developer certificate issued by Apple for distribution|a certificate trusted by (?:macOS|Mac OS X))$/m;

type InstallPackage = Extract<PrivilegedOperation, { op: 'install-go-package' }>;

/**
 * Installs Go's installer. Any program of the person's may change their file between a look and root's work, so root
 * takes a copy first, where nobody else can write, and looks at that: what was judged is what runs. What an earlier one
 * that was cut off has left there goes first.
 */
export function installingPackage({ file, sha256 }: InstallPackage): readonly Argv[] {
  const path = plainPath(file);
  if (!/\/go1[0-9A-Za-z.]*\.darwin-(?:arm64|amd64)\.pkg$/.test(path)) {
    throw new InvalidOperation(`not an installer of Go's: ${quoted(file)}`);
  }
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
    throw new InvalidOperation(`not a SHA-256: ${quoted(sha256)}`);
  }
  return [
    ['/bin/rm', '-rf', ROOM],
    ['/bin/mkdir', '-m', '0700', ROOM],
    ['/bin/cp', path, COPY],
    [SHASUM, '-a', '256', COPY],
    [PKGUTIL, '--check-signature', COPY],
    [INSTALLER, '-pkg', COPY, '-target', '/'],
    ['/bin/rm', '-rf', ROOM],
  ];
}

/** What a failure in the middle leaves; null: the operation leaves nothing there. */
export function clearingUpAfter(operation: PrivilegedOperation): Argv | null {
  return operation.op === 'install-go-package' ? ['/bin/rm', '-rf', ROOM] : null;
}

/** How long one of root's commands may take, where that is more than usual. */
export function patienceFor([program]: Argv): { readonly timeoutMs?: number } {
  return program === INSTALLER ? { timeoutMs: INSTALLER_LIMIT_MS } : {};
}

/** A sum or a signer that is not the right one ends it before the installer runs. An exit code alone proves neither. */
export function stopAtDoubts(
  operation: PrivilegedOperation,
  [program]: Argv,
  ran: Outcome<RunResult>,
): Outcome<RunResult> {
  if (operation.op !== 'install-go-package' || !ran.ok || ran.value.exitCode !== 0) return ran;
  const { stdout } = ran.value;
  const refused = (detail: string): Outcome<never> => ({ ok: false, failure: { code: 'garbage', detail }, ms: ran.ms });
  if (program === SHASUM && !stdout.startsWith(`${operation.sha256} `)) {
    return refused('the installer was changed after it was downloaded: nothing was installed');
  }
  if (program === PKGUTIL && !isSignedByGoogle(stdout)) {
    return refused(`the installer is not signed as Go's are: nothing was installed. ${stdout.trim().slice(0, 300)}`);
  }
  return ran;
}

/** The first certificate of the chain is the signer's; those below it are who vouches for it. */
export function isSignedByGoogle(stdout: string): boolean {
  const first = /^ {3}Certificate Chain:\n {4}1\. ([^\n]*)$/m.exec(stdout)?.[1];
  return TRUSTED.test(stdout) && first === SIGNER;
}
