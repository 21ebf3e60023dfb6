import { describe, expect, it } from 'vitest';
import { fileCommands } from '../../../src/machine/privilege/file-commands.ts';
import { InvalidOperation } from '../../../src/machine/privilege/plain-path.ts';
import { temporaryDirectory } from '../../../src/machine/temporary-names.ts';

describe('a change of a root-owned file', () => {
  const shown = (...args: Parameters<typeof fileCommands>) => fileCommands(...args).map((argv) => argv.join(' '));
  const replace = { change: 'replace', path: '/etc/hosts', present: false, mode: 0o644, uid: 0, gid: 0 } as const;

  it('is exactly these commands on a Mac', () => {
    expect(shown(replace, 'darwin', 'x1')).toEqual([
      '/usr/bin/install -m 0600 /dev/null /etc/.gomend-x1',
      '/usr/bin/tee /etc/.gomend-x1',
      '/usr/sbin/chown 0:0 /etc/.gomend-x1',
      '/bin/chmod 0644 /etc/.gomend-x1',
      '/bin/mv -f /etc/.gomend-x1 /etc/hosts',
    ]);
    expect(shown({ change: 'move', from: '/etc/a b', to: '/etc/c' }, 'darwin', 'x')).toEqual([
      '/bin/mv -n /etc/a b /etc/c',
    ]);
    expect(shown({ change: 'remove', path: '/etc/a' }, 'darwin', 'x')).toEqual(['/bin/rm -f /etc/a']);
  });

  it('is exactly these commands on Linux', () => {
    expect(shown({ ...replace, mode: 0o440, gid: 42 }, 'linux', 'x1')).toEqual([
      '/usr/bin/install -m 0600 /dev/null /etc/.gomend-x1',
      '/usr/bin/tee /etc/.gomend-x1',
      '/usr/bin/chown 0:42 /etc/.gomend-x1',
      '/usr/bin/chmod 0440 /etc/.gomend-x1',
      '/usr/bin/mv -f /etc/.gomend-x1 /etc/hosts',
    ]);
  });

  it('keeps what a present file has besides bytes, and is filled when owner and mode are final', () => {
    const present = { ...replace, present: true };
    expect(shown(present, 'darwin', 'x1')).toEqual([
      '/bin/cp -p /etc/hosts /etc/.gomend-x1',
      '/usr/sbin/chown 0:0 /etc/.gomend-x1',
      '/bin/chmod 0644 /etc/.gomend-x1',
      '/usr/bin/tee /etc/.gomend-x1',
      '/bin/mv -f /etc/.gomend-x1 /etc/hosts',
    ]);
    expect(shown({ ...present, mode: 0o440, gid: 42 }, 'linux', 'x1')).toEqual([
      '/usr/bin/cp --attributes-only --preserve=all,xattr /etc/hosts /etc/.gomend-x1',
      '/usr/bin/chown 0:42 /etc/.gomend-x1',
      '/usr/bin/chmod 0440 /etc/.gomend-x1',
      '/usr/bin/tee /etc/.gomend-x1',
      '/usr/bin/mv -f /etc/.gomend-x1 /etc/hosts',
    ]);
  });

  it.each([
    ['/etc/resolver/test', '/etc'],
    ['/private/etc/sudoers.d/ada', '/private/etc'],
    ['/etc/paths.d/go', '/etc'],
    ['/Library/LaunchDaemons/org.test.plist', '/Library'],
    ['/Library/LaunchAgents/org.test.plist', '/Library'],
    ['/etc/hosts', '/etc'],
    ['/etc/resolver-notes/file', '/etc/resolver-notes'],
  ])('has its temporary file where it is not read: %s', (path, directory) => {
    expect(temporaryDirectory(path)).toBe(directory);
  });

  it.each([
    ['a relative path', { ...replace, path: 'etc/hosts' }],
    ['a path that goes up', { ...replace, path: '/etc/../root/x' }],
    ['a directory', { ...replace, path: '/etc/' }],
    ['a set-id mode', { ...replace, mode: 0o4755 }],
    ['a mode that is none', { ...replace, mode: Number.NaN }],
    ['an owner that is none', { ...replace, uid: -1 }],
    ['a move to nowhere', { change: 'move', from: '/etc/a', to: '' } as const],
    ['an option to remove', { change: 'remove', path: '-rf' } as const],
  ])('is refused before anything runs: %s', (_, change) => {
    expect(() => fileCommands(change, 'darwin', 'x')).toThrow(InvalidOperation);
  });
});
