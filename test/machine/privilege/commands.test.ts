import { describe, expect, it } from 'vitest';
import { operationCommands } from '../../../src/machine/privilege/commands.ts';
import type { RecordOperation } from '../../../src/machine/privilege/door.ts';
import { InvalidOperation } from '../../../src/machine/privilege/plain-path.ts';
import { sudoDoor } from '../../../src/machine/privilege/sudo-door.ts';
import type { PrivilegedOperation } from '../../../src/model/privileged-operation.ts';

const PERSON = { uid: 501, gid: 20, home: '/Users/kim' };
const SUM = 'c'.repeat(64);
const PRINT = 'd'.repeat(64);
const SHA1 = 'e'.repeat(40);
const KEPT = `/private/var/root/gomend-company-root-${PRINT}-${SHA1}.cer`;
const OWNER = 'u501-p4711-s1763892000-babc0-anna.l-x';

/** One of every kind; the compiler asks for an entry when the list grows. */
const EVERY: {
  readonly [Op in PrivilegedOperation['op']]: readonly (readonly [Extract<PrivilegedOperation, { op: Op }>, string])[];
} = {
  'flush-directory-cache': [[{ op: 'flush-directory-cache' }, '/usr/bin/dscacheutil|-flushcache']],
  'purge-dns-cache': [[{ op: 'purge-dns-cache' }, '/usr/bin/killall|-HUP|mDNSResponder']],
  'set-dns-servers': [
    [
      { op: 'set-dns-servers', service: 'Wi-Fi', servers: ['192.0.2.1', '2001:db8::1'] },
      '/usr/sbin/networksetup|-setdnsservers|Wi-Fi|192.0.2.1|2001:db8::1',
    ],
    [
      { op: 'set-dns-servers', service: 'USB 10/100 LAN; rm -rf /', servers: [] },
      '/usr/sbin/networksetup|-setdnsservers|USB 10/100 LAN; rm -rf /|empty',
    ],
  ],
  'set-proxy-state': [
    [
      { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: false },
      '/usr/sbin/networksetup|-setwebproxystate|Wi-Fi|off',
    ],
    [
      { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'secure-web', on: true },
      '/usr/sbin/networksetup|-setsecurewebproxystate|Wi-Fi|on',
    ],
    [
      { op: 'set-proxy-state', service: 'Büro-LAN', proxy: 'socks', on: false },
      '/usr/sbin/networksetup|-setsocksfirewallproxystate|Büro-LAN|off',
    ],
    [
      { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'auto', on: false },
      '/usr/sbin/networksetup|-setautoproxystate|Wi-Fi|off',
    ],
  ],
  'set-job-list-rights': [
    [
      {
        op: 'set-job-list-rights',
        path: '/Library/LaunchDaemons/test.corp.forwarder.plist',
        uid: 0,
        gid: 0,
        mode: 0o644,
      },
      '/usr/sbin/chown|-h|0:0|/Library/LaunchDaemons/test.corp.forwarder.plist && /bin/chmod|-h|0644|/Library/LaunchDaemons/test.corp.forwarder.plist',
    ],
    [
      { op: 'set-job-list-rights', path: '/Library/LaunchAgents/a b.plist', uid: 0, gid: 20, mode: 0o640 },
      '/usr/sbin/chown|-h|0:20|/Library/LaunchAgents/a b.plist && /bin/chmod|-h|0640|/Library/LaunchAgents/a b.plist',
    ],
  ],
  'load-daemon': [
    [
      { op: 'load-daemon', path: '/Library/LaunchDaemons/test.plist', label: 'test.corp.forwarder' },
      '/bin/launchctl|bootstrap|system|/Library/LaunchDaemons/test.plist && /bin/launchctl|print|system/test.corp.forwarder',
    ],
  ],
  'unload-daemon': [[{ op: 'unload-daemon', label: 'test_1.x-y' }, '/bin/launchctl|bootout|system/test_1.x-y']],
  'use-network-time': [[{ op: 'use-network-time' }, '/usr/sbin/systemsetup|-setusingnetworktime|on']],
  'select-developer-directory': [
    [
      { op: 'select-developer-directory', path: '/Applications/Xcode beta.app/Contents/Developer' },
      '/usr/bin/xcode-select|--switch|/Applications/Xcode beta.app/Contents/Developer',
    ],
  ],
  'give-back-trees': [
    [
      { op: 'give-back-trees', trees: ['/Users/kim/go', '/Users/kim/Library/Caches/go-build'] },
      '/usr/bin/find|-P|/Users/kim/go|/Users/kim/Library/Caches/go-build|-xdev|-type|f|-links|+1|-print && ' +
        '/usr/sbin/chown|-h|-R|-P|-x|501:20|/Users/kim/go|/Users/kim/Library/Caches/go-build',
    ],
  ],
  'install-go-package': [
    [
      { op: 'install-go-package', file: '/Users/kim/d/go1.27.3.darwin-arm64.pkg', sha256: SUM },
      [
        '/bin/rm|-rf|/private/var/root/gomend-install',
        '/bin/mkdir|-m|0700|/private/var/root/gomend-install',
        '/bin/cp|/Users/kim/d/go1.27.3.darwin-arm64.pkg|/private/var/root/gomend-install/go.pkg',
        '/usr/bin/shasum|-a|256|/private/var/root/gomend-install/go.pkg',
        '/usr/sbin/pkgutil|--check-signature|/private/var/root/gomend-install/go.pkg',
        '/usr/sbin/installer|-pkg|/private/var/root/gomend-install/go.pkg|-target|/',
        '/bin/rm|-rf|/private/var/root/gomend-install',
      ].join(' && '),
    ],
  ],
  'trust-company-root': [
    [
      { op: 'trust-company-root', file: '/Users/kim/d/root.pem', sha256: SUM, fingerprint: PRINT, sha1: SHA1 },
      [
        `/bin/cp|/Users/kim/d/root.pem|${KEPT}`,
        `/usr/bin/shasum|-a|256|${KEPT}`,
        `/usr/bin/security|add-trusted-cert|-d|-r|trustRoot|-k|/Library/Keychains/System.keychain|${KEPT}`,
      ].join(' && '),
    ],
  ],
  'distrust-company-root': [
    [
      { op: 'distrust-company-root', fingerprint: PRINT, sha1: SHA1, keeps: false },
      [
        `/usr/bin/security|remove-trusted-cert|-d|${KEPT}`,
        `/usr/bin/security|delete-certificate|-Z|${SHA1.toUpperCase()}|/Library/Keychains/System.keychain`,
        `/bin/rm|-f|${KEPT}`,
      ].join(' && '),
    ],
    [
      { op: 'distrust-company-root', fingerprint: PRINT, sha1: SHA1, keeps: true },
      `/usr/bin/security|remove-trusted-cert|-d|${KEPT} && /bin/rm|-f|${KEPT}`,
    ],
  ],
  'record-dns': [
    [
      { op: 'record-dns', program: '/usr/sbin/tcpdump', on: 'en0', account: 'kim.l' },
      '/usr/sbin/tcpdump|-i|en0|-n|-p|-s|1600|-c|500|-U|--immediate-mode|-Z|kim.l|-w|-|port 53',
    ],
    [
      { op: 'record-dns', program: '/usr/bin/tcpdump', on: 'any', account: '_kim' },
      '/usr/bin/tcpdump|-i|any|-n|-p|-s|1600|-c|500|-U|--immediate-mode|-Z|_kim|-w|-|port 53',
    ],
  ],
  'mark-repair': [
    [
      { op: 'mark-repair', owner: OWNER },
      `/bin/mkdir|-m|0755|/var/run/gomend-repair && /bin/mkdir|-m|0755|/var/run/gomend-repair/${OWNER}`,
    ],
  ],
  'take-repair-mark': [
    [
      { op: 'take-repair-mark', stale: 'u502-p9-s1-bdef-', owner: OWNER },
      `/bin/rmdir|/var/run/gomend-repair/u502-p9-s1-bdef- && /bin/mkdir|-m|0755|/var/run/gomend-repair/${OWNER}`,
    ],
    [
      { op: 'take-repair-mark', stale: null, owner: OWNER },
      `/bin/rmdir|/var/run/gomend-repair && /bin/mkdir|-m|0755|/var/run/gomend-repair && /bin/mkdir|-m|0755|/var/run/gomend-repair/${OWNER}`,
    ],
  ],
  'unmark-repair': [
    [{ op: 'unmark-repair', owner: OWNER }, `/bin/rmdir|/var/run/gomend-repair/${OWNER}|/var/run/gomend-repair`],
  ],
};
const rights = { op: 'set-job-list-rights', path: '/Library/LaunchDaemons/x.plist', uid: 0, gid: 0, mode: 0o644 };
const load = { op: 'load-daemon', path: '/Library/LaunchDaemons/x.plist', label: 'x' };
const install = { op: 'install-go-package', file: '/Users/kim/go1.27.3.darwin-arm64.pkg', sha256: SUM };
const trust = { op: 'trust-company-root', file: '/Users/kim/root.pem', sha256: SUM, fingerprint: PRINT, sha1: SHA1 };
const distrust = { op: 'distrust-company-root', fingerprint: PRINT, sha1: SHA1, keeps: false };
const record = { op: 'record-dns', program: '/usr/sbin/tcpdump', on: 'en0', account: 'kim' };
const cases = Object.values(EVERY).flat() as readonly (readonly [PrivilegedOperation, string])[];

describe('an operation', () => {
  it.each(cases)('%j is exactly these commands', (operation, expected) => {
    const commands = operationCommands(operation, { platform: 'darwin', person: PERSON });
    expect(commands.map((argv) => argv.join('|'))).toEqual(expected.split(' && '));
  });

  it.each(cases.filter(([{ op }]) => op.endsWith('-mark') || op.endsWith('-repair')))(
    '%j is the same in the directory of Linux',
    (operation, expected) => {
      const commands = operationCommands(operation, { platform: 'linux', person: PERSON });
      expect(commands.map((argv) => argv.join('|')).join(' && ')).toBe(expected.replaceAll('/var/run/', '/run/'));
    },
  );

  it('is shown as it runs: behind a sudo that may not ask', () => {
    const door = sudoDoor({ platform: 'darwin', effectiveUid: 501, person: PERSON });
    expect(door.commands({ op: 'purge-dns-cache' })).toEqual([
      ['/usr/bin/sudo', '-n', '--', '/usr/bin/killall', '-HUP', 'mDNSResponder'],
    ]);
  });

  it.each<[string, unknown]>([
    ['a service without a name', { op: 'set-dns-servers', service: ' ', servers: [] }],
    ['a service that is an option', { op: 'set-dns-servers', service: '-setcomputername', servers: [] }],
    ['a service with a line end', { op: 'set-dns-servers', service: 'Wi\nFi', servers: [] }],
    ['a service with an escape', { op: 'set-proxy-state', service: '\u001b[2J', proxy: 'web', on: true }],
    ['a server that is a name', { op: 'set-dns-servers', service: 'Wi-Fi', servers: ['192.0.2.1', 'localhost'] }],
    ['a server that is an option', { op: 'set-dns-servers', service: 'Wi-Fi', servers: ['-x'] }],
    ['a server that is the word for none', { op: 'set-dns-servers', service: 'Wi-Fi', servers: ['empty'] }],
    ['a proxy of no kind', { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'toString', on: true }],
    ['a relative path', { op: 'select-developer-directory', path: 'Developer' }],
    ['a path that goes up', { op: 'select-developer-directory', path: '/Applications/../tmp' }],
    ['a path with a NUL', { op: 'select-developer-directory', path: '/Applications/\u0000' }],
    ['an option in place of a path', { op: 'select-developer-directory', path: '--reset' }],
    ['a list in a home directory', { ...rights, path: '/Users/kim/Library/LaunchAgents/x.plist' }],
    ["one of Apple's lists", { ...rights, path: '/System/Library/LaunchDaemons/x.plist' }],
    ['a file of another kind', { ...rights, path: '/Library/LaunchDaemons/x.sh' }],
    ['a list that goes up', { ...rights, path: '/Library/LaunchDaemons/../x.plist' }],
    ['a folder below', { ...rights, path: '/Library/LaunchDaemons/x/y.plist' }],
    ['rights for everybody', { ...rights, mode: 0o666 }],
    ['rights for a group', { ...rights, mode: 0o664 }],
    ['a person as the owner of a daemon', { ...rights, uid: 501 }],
    ['a set-id mode of a list', { ...rights, mode: 0o4644 }],
    ['nobody as owner', { ...rights, uid: -1 }],
    ['a group that is none', { ...rights, gid: 1.5 }],
    ['an agent as a daemon', { ...load, path: '/Library/LaunchAgents/x.plist' }],
    ['a daemon without a label', { ...load, label: '' }],
    ['a label that goes on', { ...load, label: 'x/../..' }],
    ['a job of Apple', { op: 'unload-daemon', label: 'com.apple.mDNSResponder.reloaded' }],
    ['a whole domain', { op: 'unload-daemon', label: '' }],
    ['a label that is an option', { op: 'unload-daemon', label: '-k' }],
    ['no tree', { op: 'give-back-trees', trees: [] }],
    ['trees without end', { op: 'give-back-trees', trees: Array(17).fill('/Users/kim/go') }],
    ['a tree that is a text', { op: 'give-back-trees', trees: '/Users/kim/go' }],
    ['the whole home', { op: 'give-back-trees', trees: ['/Users/kim'] }],
    ['the whole home, written otherwise', { op: 'give-back-trees', trees: ['/Users/kim/.'] }],
    ['a folder of all programs', { op: 'give-back-trees', trees: ['/Users/kim/go', '/Users/kim/Library'] }],
    ['the keys', { op: 'give-back-trees', trees: ['/Users/kim/.ssh'] }],
    ['something among the keys', { op: 'give-back-trees', trees: ['/Users/kim/Library/Keychains/a'] }],
    ['tokens of a cloud', { op: 'give-back-trees', trees: ['/Users/kim/.aws'] }],
    ['tokens of a registry', { op: 'give-back-trees', trees: ['/Users/kim/.docker/contexts'] }],
    ['what starts at login', { op: 'give-back-trees', trees: ['/Users/kim/library/launchagents'] }],
    ['the folder of all programs, written otherwise', { op: 'give-back-trees', trees: ['/Users/kim/LIBRARY/caches'] }],
    ["gomend's own journal", { op: 'give-back-trees', trees: ['/Users/kim/.local/state/gomend/runs'] }],
    ['somebody else’s home', { op: 'give-back-trees', trees: ['/Users/kimberly/go'] }],
    ['a tree of the system', { op: 'give-back-trees', trees: ['/usr/local/go'] }],
    ['a way out of the home', { op: 'give-back-trees', trees: ['/Users/kim/../../etc'] }],
    ['an option in place of a tree', { op: 'give-back-trees', trees: ['-exec'] }],
    ['a mark that leads elsewhere', { op: 'mark-repair', owner: '../etc' }],
    ['a mark with a space', { op: 'mark-repair', owner: 'u1-p2-s3-b4-a b' }],
    ['a mark that is an option', { op: 'unmark-repair', owner: '-p' }],
    ['a mark of nobody', { op: 'take-repair-mark', stale: '', owner: OWNER }],
    ['a mark over something else', { op: 'take-repair-mark', stale: '.', owner: OWNER }],
    ['an installer that is an option', { ...install, file: '-pkg' }],
    ['an installer that goes up', { ...install, file: '/Users/kim/../x/go1.27.3.darwin-arm64.pkg' }],
    ['an installer of something else', { ...install, file: '/Users/kim/Teams.pkg' }],
    ['an installer without a sum', { ...install, sha256: '' }],
    ['an installer whose sum is a pattern', { ...install, sha256: '.'.repeat(64) }],
    ['a root that is an option', { ...trust, file: '-r' }],
    ['a root without a sum', { ...trust, sha256: '' }],
    ['a root whose place goes up', { ...trust, fingerprint: `../${'d'.repeat(61)}` }],
    ['a root whose name is a pattern', { ...trust, sha1: '.'.repeat(40) }],
    ['a root taken back by a name', { ...distrust, sha1: 'Apple Root CA' }],
    ['a root taken back, and maybe kept', { ...distrust, keeps: 'no' }],
    ['a recorder that is another program', { ...record, program: '/tmp/tcpdump' }],
    ['a network that is an option', { ...record, on: '-z' }],
    ['a network with a way in it', { ...record, on: '../en0' }],
    ['a recording as root', { ...record, account: 'root' }],
    ['a recording as an option', { ...record, account: '-w' }],
    ['a recording as nobody', { ...record, account: '' }],
    ['no operation at all', { op: 'format-disk' }],
  ])('is refused before anything runs: %s', async (_, operation) => {
    const door = sudoDoor({ platform: 'darwin', effectiveUid: 501, person: PERSON });
    expect(() => door.commands(operation as PrivilegedOperation)).toThrow(InvalidOperation);
    await expect(door.perform(operation as PrivilegedOperation)).rejects.toThrow(InvalidOperation);
  });

  it('is no change where it only records, and no recording where it changes', async () => {
    const door = sudoDoor({ platform: 'darwin', effectiveUid: 501, person: PERSON });
    const recorder = { take: () => {}, stop: new AbortController().signal, limitMs: 1 };
    const unsupported = { ok: false, failure: { code: 'unsupported' } };
    expect(await door.perform(record as PrivilegedOperation)).toMatchObject(unsupported);
    const other = { op: 'purge-dns-cache' } as unknown as RecordOperation;
    expect(await door.record?.(other, recorder)).toMatchObject(unsupported);
  });

  it('gives nothing back to root, nor where a home is the whole disk', () => {
    const trees = ['/Users/kim/go'];
    for (const person of [
      { ...PERSON, uid: 0 },
      { ...PERSON, gid: 0 },
      { ...PERSON, uid: -1 },
      { ...PERSON, home: '/' },
    ]) {
      const give = () => operationCommands({ op: 'give-back-trees', trees }, { platform: 'darwin', person });
      expect(give).toThrow(InvalidOperation);
    }
  });

  it('is none of Linux but for the marks, and none of somebody who is root already', async () => {
    for (const options of [
      { platform: 'linux', effectiveUid: 501 },
      { platform: 'darwin', effectiveUid: 0 },
    ] as const) {
      const outcome = await sudoDoor({ ...options, person: PERSON }).perform({ op: 'flush-directory-cache' });
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
    }
  });
});
