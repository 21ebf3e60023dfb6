import type { Outcome } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Platform, RunResult } from '../port.ts';
import type { Argv } from './commands.ts';
import { InvalidOperation, plainPath, quoted } from './plain-path.ts';

type Trust = Extract<PrivilegedOperation, { op: 'trust-company-root' }>;
type Sums = Pick<Trust, 'fingerprint' | 'sha1'>;
type Distrust = Extract<PrivilegedOperation, { op: 'distrust-company-root' }>;

const SECURITY = '/usr/bin/security';
const SYSTEM_KEYCHAIN = '/Library/Keychains/System.keychain';
/** What update-ca-certificates(8) adds to the system's own; only names in `.crt` count. */
const LOCAL_AUTHORITIES = '/usr/local/share/ca-certificates';
const UPDATE = '/usr/sbin/update-ca-certificates';
const SUMS = ['/usr/bin/shasum', '/usr/bin/sha256sum'];

/** In root's own home, where nobody else may write; on a Mac it stays, as taking the trust back needs the file. */
function copyOf({ fingerprint, sha1 }: Sums, platform: Platform): string {
  // Both sums are in its name: no other certificate goes by a journal that somebody wrote.
  const name = `gomend-company-root-${hex(fingerprint, 64)}-${hex(sha1, 40)}.cer`;
  return `${platform === 'darwin' ? '/private/var/root' : '/root'}/${name}`;
}

/** Where the Debian family keeps it; the name is the certificate's own, so that no other can be meant. */
function debianPlaceOf(fingerprint: string): string {
  return `${LOCAL_AUTHORITIES}/gomend-company-root-${hex(fingerprint, 64)}.crt`;
}

/**
 * Any program of the person's may change their file between a look and root's work, so root takes a copy first, where
 * nobody else can write, and compares that: what was judged is what is trusted.
 */
export function trustingRoot(operation: Trust, platform: Platform): readonly Argv[] {
  const { file, sha256, fingerprint } = operation;
  const copy = copyOf(operation, platform);
  hex(sha256, 64);
  const path = plainPath(file);
  if (platform === 'darwin') {
    return [
      ['/bin/cp', path, copy],
      ['/usr/bin/shasum', '-a', '256', copy],
      [SECURITY, 'add-trusted-cert', '-d', '-r', 'trustRoot', '-k', SYSTEM_KEYCHAIN, copy],
    ];
  }
  return [
    ['/bin/cp', path, copy],
    ['/usr/bin/sha256sum', copy],
    ['/usr/bin/install', '-o', 'root', '-g', 'root', '-m', '0644', copy, debianPlaceOf(fingerprint)],
    ['/bin/rm', '-f', copy],
    [UPDATE],
  ];
}

/** By the certificate's own sum: no other with the same name goes. */
export function distrustingRoot(operation: Distrust, platform: Platform): readonly Argv[] {
  const { fingerprint, keeps, sha1 } = operation;
  const copy = copyOf(operation, platform);
  const sum = sha1.toUpperCase();
  if (typeof keeps !== 'boolean') throw new InvalidOperation(`neither yes nor no: ${quoted(keeps)}`);
  if (platform === 'darwin') {
    const deleting: readonly Argv[] = keeps ? [] : [[SECURITY, 'delete-certificate', '-Z', sum, SYSTEM_KEYCHAIN]];
    return [[SECURITY, 'remove-trusted-cert', '-d', copy], ...deleting, ['/bin/rm', '-f', copy]];
  }
  // Without `--fresh` it takes no notice of a file that is gone, and leaves links that lead nowhere.
  return [
    ['/bin/rm', '-f', debianPlaceOf(fingerprint), copy],
    [UPDATE, '--fresh'],
  ];
}

/**
 * What a failure in the middle of giving trust leaves of its own; null: nothing, or another operation. On a Mac a copy that
 * was compared stays: what takes a half-done step back needs it.
 */
export function clearingRootAfter(
  operation: PrivilegedOperation,
  platform: Platform,
  performed: Outcome<RunResult>,
): Argv | null {
  if (operation.op !== 'trust-company-root') return null;
  const compared = performed.ok && performed.value.stdout.startsWith(`${operation.sha256} `);
  return platform === 'darwin' && compared ? null : ['/bin/rm', '-f', copyOf(operation, platform)];
}

/** Without root's copy nothing of gomend's was ever trusted: an inverse may run though its step never did. */
export function settledRoot(operation: PrivilegedOperation, performed: Outcome<RunResult>): Outcome<RunResult> {
  if (operation.op !== 'distrust-company-root' || !performed.ok || performed.value.exitCode === 0) return performed;
  const never = NO_COPY.test(performed.value.stdout + performed.value.stderr);
  return never ? { ...performed, value: { ...performed.value, exitCode: 0 } } : performed;
}

/** macOS asks for a password in a window of its own; the Debian family runs what other packages hung in there (Java's keys). */
const LIMIT_MS = 5 * 60_000;

export function patienceForRoot([program]: Argv): { readonly timeoutMs?: number } {
  return program === SECURITY || program === UPDATE ? { timeoutMs: LIMIT_MS } : {};
}

/** Words of security(1) for what is not there (Security framework, errSecItemNotFound), and for a file that is not. */
const NOTHING_THERE = /could not be found in the keychain|Unable to delete certificate matching/;
const NO_COPY = /Error reading file/;

/** Another sum ends it before anything is trusted. Taking back what is half there is no failure. */
export function watchRoot(operation: PrivilegedOperation, argv: Argv, ran: Outcome<RunResult>): Outcome<RunResult> {
  if (!ran.ok) return ran;
  const [program] = argv;
  const { exitCode, stderr, stdout } = ran.value;
  if (operation.op === 'distrust-company-root' && program === SECURITY && exitCode !== 0) {
    return NOTHING_THERE.test(stdout + stderr) ? { ...ran, value: { ...ran.value, exitCode: 0 } } : ran;
  }
  if (operation.op !== 'trust-company-root' || !SUMS.includes(program) || exitCode !== 0) return ran;
  if (stdout.startsWith(`${operation.sha256} `)) return ran;
  const detail = 'the file was changed after it was looked at: nothing was trusted';
  return { ok: false, failure: { code: 'garbage', detail }, ms: ran.ms };
}

function hex(text: string, length: number): string {
  if (typeof text !== 'string' || text.length !== length || !/^[0-9a-f]+$/.test(text)) {
    throw new InvalidOperation(`not ${length} hex digits: ${quoted(text)}`);
  }
  return text;
}
