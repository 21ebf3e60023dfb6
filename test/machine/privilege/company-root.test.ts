import { describe, expect, it } from 'vitest';
import { operationCommands } from '../../../src/machine/privilege/commands.ts';
import { clearing, patience, settled, watched } from '../../../src/machine/privilege/watch.ts';
import type { PrivilegedOperation } from '../../../src/model/privileged-operation.ts';

const [SUM, PRINT, SHA1] = ['c'.repeat(64), 'd'.repeat(64), 'e'.repeat(40)];
const TRUST: PrivilegedOperation = {
  op: 'trust-company-root',
  file: '/home/kim/root.pem',
  sha256: SUM,
  fingerprint: PRINT,
  sha1: SHA1,
};
const DISTRUST: PrivilegedOperation = { op: 'distrust-company-root', fingerprint: PRINT, sha1: SHA1, keeps: false };
const SECURITY = ['/usr/bin/security', 'remove-trusted-cert'] as const;

const ran = (stdout: string, exitCode = 0, stderr = '') =>
  ({ ok: true, value: { stdout, stderr, exitCode, signal: null, truncated: false }, ms: 1 }) as const;

describe('root’s work on a company’s certificate', () => {
  it('is done with the tools of the Debian family elsewhere than on a Mac', () => {
    const person = { uid: 1000, gid: 1000, home: '/home/kim' };
    const commands = (operation: PrivilegedOperation) =>
      operationCommands(operation, { platform: 'linux', person }).map((argv) => argv.join(' '));
    const copy = `/root/gomend-company-root-${PRINT}-${SHA1}.cer`;
    const place = `/usr/local/share/ca-certificates/gomend-company-root-${PRINT}.crt`;
    expect(commands(TRUST)).toEqual([
      `/bin/cp /home/kim/root.pem ${copy}`,
      `/usr/bin/sha256sum ${copy}`,
      `/usr/bin/install -o root -g root -m 0644 ${copy} ${place}`,
      `/bin/rm -f ${copy}`,
      '/usr/sbin/update-ca-certificates',
    ]);
    expect(commands(DISTRUST)).toEqual([`/bin/rm -f ${place} ${copy}`, '/usr/sbin/update-ca-certificates --fresh']);
  });

  it.each([
    ['another sum', `${'d'.repeat(64)}  /x\n`],
    ['the sum in another place', `x ${SUM}  /x\n`],
    ['no sum', ''],
  ])('ends at %s', (_, stdout) => {
    for (const program of ['/usr/bin/shasum', '/usr/bin/sha256sum'] as const) {
      expect(watched(TRUST, [program], ran(stdout))).toMatchObject({ ok: false, failure: { code: 'garbage' } });
      expect(watched(TRUST, [program], ran(`${SUM}  /x\n`))).toMatchObject({ ok: true });
    }
  });

  it('takes back what is half there, and nothing where it never came so far', () => {
    const gone = 'SecTrustSettingsRemoveTrustSettings: The specified item could not be found in the keychain.\n';
    expect(watched(DISTRUST, SECURITY, ran('', 1, gone))).toMatchObject({ value: { exitCode: 0 } });
    const denied = 'The authorization was denied since no user interaction was possible.\n';
    expect(watched(DISTRUST, SECURITY, ran('', 1, denied))).toMatchObject({ value: { exitCode: 1 } });
    const never = watched(DISTRUST, SECURITY, ran('', 1, 'Error reading file /x\n'));
    expect(never).toMatchObject({ value: { exitCode: 1 } });
    expect(settled(DISTRUST, never)).toMatchObject({ value: { exitCode: 0 } });
    expect(settled(DISTRUST, ran('', 1, denied))).toMatchObject({ value: { exitCode: 1 } });
  });

  it('leaves a copy in root’s home only where taking it back needs it', () => {
    const left = ran(`${SUM}  /x\n`, 1);
    expect(clearing(TRUST, 'darwin', left)).toBeNull();
    expect(clearing(TRUST, 'linux', left)?.[0]).toBe('/bin/rm');
    expect(clearing(TRUST, 'darwin', ran('', 1))?.[0]).toBe('/bin/rm');
    expect(clearing(TRUST, 'darwin', ran(''))).toBeNull();
    expect(clearing(DISTRUST, 'darwin', left)).toBeNull();
  });

  it('has patience with a window that asks for a password', () => {
    expect(patience(SECURITY).timeoutMs).toBeGreaterThan(60_000);
    expect(patience(['/bin/cp'])).toEqual({});
  });
});
