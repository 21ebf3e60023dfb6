import { describe, expect, it } from 'vitest';
import { readLsAttributes } from '../../src/macos/ls-attributes.ts';

describe('what ls -ldenO@ prints', () => {
  it.each([
    ['a plain file', '-rw-r--r--  1 501  20  - 120 Nov 20 10:00 /Users/kim/.zshrc\n', [], [], []],
    [
      'a locked file with a mark and a list',
      '-rw-r--r--@ 1 501  20  uchg,hidden 120 Nov 20 10:00 /Users/kim/.zshrc\n' +
        '\tcom.apple.quarantine\t        57 \n' +
        ' 0: user:alex allow read,write\n 1: group:everyone deny delete\n',
      ['uchg', 'hidden'],
      ['user:alex allow read,write', 'group:everyone deny delete'],
      ['com.apple.quarantine'],
    ],
    [
      'a name that looks like an attribute',
      '-r--r--r--+ 1 0  0  - 0 Nov 20  2025 /x/ 0: y\n 0: user:a allow read\n',
      [],
      ['user:a allow read'],
      [],
    ],
  ])('is read: %s', (_, output, flags, acl, extended) => {
    expect(readLsAttributes(output)).toEqual({ flags, acl, extended });
  });

  it.each([
    ['nothing', ''],
    ['an error', 'ls: /x: No such file or directory\n'],
    ['a directory', 'drwxr-xr-x  2 501  20  - 64 Nov 20 10:00 /Users/kim\n'],
  ])('says nothing of a file: %s', (_, output) => {
    expect(readLsAttributes(output)).toBeNull();
  });
});
