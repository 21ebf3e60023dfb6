import { describe, expect, it } from 'vitest';
import type { PrivilegedFileChange } from '../../../src/machine/privilege/door.ts';
import { InvalidOperation } from '../../../src/machine/privilege/plain-path.ts';
import { rootFiles } from '../../../src/machine/privilege/root-files.ts';
import { mustBeRootContent, mustBeRootPlace } from '../../../src/machine/privilege/root-places.ts';
import { sudoDoor } from '../../../src/machine/privilege/sudo-door.ts';
import { REFRESHER_LIST, refresherList } from '../../../src/macos/refresher-list.ts';

const written = (path: string, more = {}): PrivilegedFileChange => ({
  change: 'replace',
  path,
  present: true,
  mode: 0o644,
  uid: 0,
  gid: 0,
  ...more,
});
const moved = (from: string, to: string): PrivilegedFileChange => ({ change: 'move', from, to });
const removed = (path: string): PrivilegedFileChange => ({ change: 'remove', path });
const [ASIDE, RULE] = ['/etc/flush.sudoers-gomend-2026-03-04', '/etc/sudoers.d/flush'];

describe('a file that root changes for gomend', () => {
  it.each([
    written('/etc/hosts'),
    written('/private/etc/hosts', { uid: 501, mode: 0o664 }),
    written('/etc/resolver/corp.test'),
    written('/etc/pam.d/sudo_local'),
    moved('/etc/resolver/a+b.old', '/etc/gomend-2026-03-04-resolver-a+b.old'),
    moved('/private/etc/gomend-2026-03-04-resolver-x', '/private/etc/resolver/x'),
    moved(RULE, ASIDE),
    moved(ASIDE, RULE),
    moved('/Library/LaunchDaemons/x.plist', '/Library/x.plist.gomend-2026-03-04'),
    moved('/Library/x.plist.gomend-2026-03-04', '/Library/LaunchAgents/x.plist'),
    written(REFRESHER_LIST),
    removed(REFRESHER_LIST),
    removed('/Library/.gomend-abcdefgh1'),
    removed('/etc/resolver/x'),
    removed('/private/etc/pam.d/.gomend-abcdefgh1'),
    removed('/etc/.gomend-abcdefgh1'),
  ])('may be %j', (change) => {
    expect(() => mustBeRootPlace(change)).not.toThrow();
  });

  it.each([
    written('/etc/sudoers'),
    written('/etc/sudoers.d/gomend'),
    written('/etc/pam.d/sudo'),
    written('/etc/pam.d/sudo_local', { uid: 501 }),
    written('/etc/pam.d/sudo_local', { mode: 0o664 }),
    written('/etc/resolver/a/b'),
    written('/etc/resolver/../sudoers'),
    written('/Library/LaunchDaemons/x.plist'),
    written(REFRESHER_LIST, { uid: 501 }),
    written(REFRESHER_LIST, { mode: 0o664 }),
    written(REFRESHER_LIST.replace('dns-', 'dns.')),
    written(`${REFRESHER_LIST}.plist`),
    removed('/Library/LaunchDaemons/x.plist'),
    removed('/Library/LaunchDaemons/.gomend-abcdefgh1'),
    written('/Users/kim/etc/hosts'),
    written('/etc/hosts\n'),
    moved('/etc/sudoers', '/etc/sudoers.old'),
    moved('/etc/hosts', RULE),
    moved(RULE, '/etc/other.sudoers-gomend-2026-03-04'),
    moved('/etc/sudoers.d/a.b', '/etc/aXb.sudoers-gomend-2026-03-04'),
    moved(ASIDE, '/etc/sudoers.d/other'),
    moved('/Library/LaunchDaemons/x.plist', '/Users/kim/x.plist.gomend-2026-03-04'),
    moved('/Users/kim/x.plist.gomend-2026-03-04', '/Library/LaunchDaemons/x.plist'),
    removed('/etc/sudoers'),
    removed('/etc/pam.d/sudo'),
    removed('/usr/bin/.gomend-abcdefgh1'),
    removed('/etc/.gomend-abc/x'),
  ])('is never %j', (change) => {
    expect(() => mustBeRootPlace(change)).toThrow(InvalidOperation);
    const door = sudoDoor({ platform: 'darwin', effectiveUid: 501, person: { uid: 501, gid: 20, home: '/Users/kim' } });
    expect(() => door.fileCommands(change)).toThrow(InvalidOperation);
  });

  it('gets into sudo_local nothing but the one known rule and remarks', () => {
    const fits = (text: string) => mustBeRootContent('/etc/pam.d/sudo_local', Buffer.from(text));
    for (const text of [
      '',
      '\n',
      'auth       sufficient     pam_tid.so\n',
      '# mine\nauth       sufficient     pam_tid.so',
    ])
      expect(() => fits(text)).not.toThrow();
    for (const text of ['auth sufficient pam_permit.so\n', '# a\rauth sufficient pam_permit.so', '# a\\\nauth x y'])
      expect(() => fits(text)).toThrow(InvalidOperation);
  });

  it('is the list of gomend’s own job only as gomend writes it', () => {
    const fits = (text: string) => mustBeRootContent(REFRESHER_LIST, Buffer.from(text));
    expect(() => fits(refresherList())).not.toThrow();
    for (const text of ['', refresherList().replace('/usr/bin/killall', '/Users/kim/killall'), `${refresherList()}\n`])
      expect(() => fits(text)).toThrow(InvalidOperation);
  });

  it('is looked at before root runs anything, whatever a journal says', async () => {
    const ran: unknown[] = [];
    const run = async (argv: unknown) => {
      ran.push(argv);
      return { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
    };
    const files = rootFiles({ platform: 'linux', effectiveUid: 501, token: 'abcdefgh', run });
    const rule = Buffer.from('kim ALL=(ALL) NOPASSWD: ALL\n');
    const content = { bytes: rule, mode: 0o440, uid: 0, gid: 0 };
    const pam = { bytes: Buffer.from('auth sufficient pam_permit.so\n'), mode: 0o644, uid: 0, gid: 0 };
    expect(await files.replace({ path: '/etc/sudoers.d/x', content, expect: null })).toMatchObject({ ok: false });
    expect(await files.replace({ path: '/etc/pam.d/sudo_local', content: pam, expect: null })).toMatchObject({
      ok: false,
    });
    expect(await files.move({ from: '/etc/sudoers', to: '/etc/sudoers.off' })).toMatchObject({ ok: false });
    expect(await files.remove({ path: '/usr/.gomend-abcdefgh', expect: null })).toMatchObject({ ok: false });
    expect(ran).toEqual([]);
  });
});
