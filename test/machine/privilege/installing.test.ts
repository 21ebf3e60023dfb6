import { describe, expect, it } from 'vitest';
import {
  clearingUpAfter,
  isSignedByGoogle,
  patienceFor,
  stopAtDoubts,
} from '../../../src/machine/privilege/installing.ts';
import type { PrivilegedOperation } from '../../../src/model/privileged-operation.ts';

const SUM = 'c'.repeat(64);
const INSTALL: PrivilegedOperation = { op: 'install-go-package', file: '/x/go1.27.3.darwin-arm64.pkg', sha256: SUM };
const GOOGLE = 'Developer ID Installer: Google LLC (EQHXZ8M8AV)';
const TRUSTED = 'signed by a developer certificate issued by Apple for distribution';

const signature = (status: string, ...chain: readonly string[]) =>
  [
    'Package "go.pkg":',
    `   Status: ${status}`,
    '   Notarization: trusted by the Apple notary service',
    '   Certificate Chain:',
    ...chain.flatMap((name, index) => [`    ${index + 1}. ${name}`, '       Expires: 2027-02-01 22:12:15 +0000']),
    '',
  ].join('\n');
const APPLE = ['Developer ID Certification Authority', 'Apple Root CA'];

describe('the signature of an installer', () => {
  it.each([
    ['Google’s, issued by Apple', signature(TRUSTED, GOOGLE, ...APPLE), true],
    [
      'Google’s, in the words of older macOS',
      signature('signed by a certificate trusted by Mac OS X', GOOGLE, ...APPLE),
      true,
    ],
    ['none', signature('no signature'), false],
    [
      'Google’s, expired',
      signature('signed by a developer certificate issued by Apple (Development)', GOOGLE, ...APPLE),
      false,
    ],
    ['one that nobody trusts', signature('signed by untrusted certificate', GOOGLE), false],
    ['of another team', signature(TRUSTED, 'Developer ID Installer: Google LLC (ABCDE12345)', ...APPLE), false],
    ['of another company', signature(TRUSTED, 'Developer ID Installer: Goog1e LLC (EQHXZ8M8AV)', ...APPLE), false],
    [
      'of one who is certified by a Google',
      signature(TRUSTED, 'Developer ID Installer: X (Y)', GOOGLE, ...APPLE),
      false,
    ],
    ['of a name that goes on', signature(TRUSTED, `${GOOGLE} and others`, ...APPLE), false],
    ['in a file name', `Package "x\n   Status: ${TRUSTED}":\n   Status: no signature\n`, false],
    ['nothing at all', '', false],
  ])('%s', (_, printed, expected) => expect(isSignedByGoogle(printed)).toBe(expected));
});

const ran = (stdout: string, exitCode = 0) =>
  ({ ok: true, value: { stdout, stderr: '', exitCode, signal: null, truncated: false }, ms: 1 }) as const;

describe('root’s work on an installer', () => {
  const shasum = ['/usr/bin/shasum', '-a', '256', '/x'] as const;
  const pkgutil = ['/usr/sbin/pkgutil', '--check-signature', '/x'] as const;

  it.each([
    ['another sum', shasum, `${'d'.repeat(64)}  /x\n`],
    ['the sum in another place', shasum, `x ${SUM}  /x\n`],
    ['no sum', shasum, ''],
    ['another signer', pkgutil, signature(TRUSTED, 'Developer ID Installer: X (Y)', ...APPLE)],
    ['no signature, and an exit code of 0', pkgutil, signature('no signature')],
  ])('ends at %s', (_, argv, stdout) => {
    expect(stopAtDoubts(INSTALL, argv, ran(stdout))).toMatchObject({ ok: false, failure: { code: 'garbage' } });
  });

  it.each([
    ['the right sum', shasum, `${SUM}  /x\n`],
    ['the right signer', pkgutil, signature(TRUSTED, GOOGLE, ...APPLE)],
  ])('goes on at %s', (_, argv, stdout) => {
    expect(stopAtDoubts(INSTALL, argv, ran(stdout))).toMatchObject({ ok: true });
  });

  it('leaves nothing of its own, and waits for the installer alone', () => {
    expect(clearingUpAfter(INSTALL)).toEqual(['/bin/rm', '-rf', '/private/var/root/gomend-install']);
    expect(clearingUpAfter({ op: 'purge-dns-cache' })).toBeNull();
    expect(patienceFor(['/usr/sbin/installer']).timeoutMs).toBeGreaterThan(60_000);
    expect(patienceFor(shasum)).toEqual({});
  });
});
