import { describe, expect, it } from 'vitest';
import { pathHelper } from '../../src/macos/path-helper.ts';

const PATHS = { path: '/etc/paths', text: '/usr/local/bin\n/usr/bin\n/bin\n' };
const D = (name: string, text: string) => ({ path: `/etc/paths.d/${name}`, text });

function path(pathsD: readonly { path: string; text: string }[], inherited: string, major: number | null): string {
  return pathHelper(PATHS, pathsD, inherited, major)
    .entries.map((entry) => entry.path)
    .join(':');
}

describe('path_helper', () => {
  it('puts the system first and moves what was there behind it, without repetitions', () => {
    expect(path([D('go', '/usr/local/go/bin\n')], '/Users/pat/sdk/bin:/usr/bin:/bin', 26)).toBe(
      '/usr/local/bin:/usr/bin:/bin:/usr/local/go/bin:/Users/pat/sdk/bin',
    );
  });

  it('says where each entry is from', () => {
    const { entries } = pathHelper(PATHS, [D('go', '\n/usr/local/go/bin')], '/x', 15);
    expect(entries.at(-2)).toEqual({ path: '/usr/local/go/bin', source: '/etc/paths.d/go', line: 2 });
    expect(entries.at(-1)).toEqual({ path: '/x', source: null, line: null });
  });

  it('from macOS 14 on sorts by the number in front of the name, then by name', () => {
    const files = [D('go', '/go'), D('100-a', '/100'), D('20-b', '/20'), D('Xcode', '/Xcode')];
    expect(path(files, '', 14)).toBe('/usr/local/bin:/usr/bin:/bin:/20:/100:/Xcode:/go');
    expect(pathHelper(PATHS, files, '', 14).anyOrder).toBe(false);
  });

  it('before macOS 14 takes them as the directory gives them', () => {
    const files = [D('b', '/b'), D('a', '/a')];
    expect(path(files, '', 13)).toBe('/usr/local/bin:/usr/bin:/bin:/b:/a');
    expect(pathHelper(PATHS, files, '', 13).anyOrder).toBe(true);
    expect(pathHelper(PATHS, files.slice(1), '', 13).anyOrder).toBe(false);
  });

  it('an unknown version is taken for a new one', () => {
    expect(path([D('b', '/b'), D('a', '/a')], '', null)).toBe('/usr/local/bin:/usr/bin:/bin:/a:/b');
  });

  it('compares as text: a final slash makes another entry; no comments, empty ones fall away', () => {
    expect(path([], '/usr/bin/::/bin', 26)).toBe('/usr/local/bin:/usr/bin:/bin:/usr/bin/');
    expect(path([D('x', '# note\n')], '', 26)).toBe('/usr/local/bin:/usr/bin:/bin:# note');
    expect(pathHelper(null, [], '', 26).entries).toEqual([]);
  });
});
