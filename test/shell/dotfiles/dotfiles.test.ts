import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chezmoiTargetName, isChezmoiTemplate } from '../../../src/shell/dotfiles/chezmoi.ts';
import { readGitIndex } from '../../../src/shell/dotfiles/git-index.ts';

describe('names in chezmoi’s source', () => {
  it.each([
    ['dot_zshrc', '.zshrc'],
    ['private_dot_config', '.config'],
    ['exact_private_dot_ssh', '.ssh'],
    ['private_readonly_executable_dot_profile.tmpl', '.profile'],
    ['encrypted_private_dot_netrc.age', '.netrc'],
    ['backup.age', 'backup.age'],
    ['literal_dot_zshrc', 'dot_zshrc'],
    ['go', 'go'],
    ['create_dot_zshenv', '.zshenv'],
  ])('%s is %s', (source, target) => {
    expect(chezmoiTargetName(source)).toBe(target);
  });

  it('tell a template', () => {
    expect([isChezmoiTemplate('dot_zshrc.tmpl'), isChezmoiTemplate('dot_zshrc')]).toEqual([true, false]);
  });
});

describe('a git index', () => {
  const paths = ['.config/fish/config.fish', '.zshrc', 'a', 'ab', 'abcdefgh', 'sub/ü b', `${'long/'.repeat(40)}name`];
  let directory: string;
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', directory, '-c', 'core.hooksPath=/dev/null', ...args], {
      env: { PATH: '/usr/bin:/bin', HOME: directory, GIT_CONFIG_NOSYSTEM: '1' },
    });
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'index-'));
    git('init', '-q');
    for (const path of paths) {
      mkdirSync(join(directory, path, '..'), { recursive: true });
      writeFileSync(join(directory, path), path);
    }
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each([2, 3, 4])('lists its paths, as git itself wrote them: version %i', (version) => {
    rmSync(join(directory, '.git/index'), { force: true });
    git('add', '.');
    // An entry that is only intended needs the flags of version 3.
    git('rm', '-q', '--cached', 'ab');
    git('add', '--intent-to-add', 'ab');
    git('update-index', '--index-version', String(version));
    const index = readFileSync(join(directory, '.git/index'));
    expect(index.readUInt32BE(4)).toBe(version === 4 ? 4 : 3);
    expect([...(readGitIndex(index) ?? [])].sort()).toEqual([...paths].sort());
  });

  it('of version 2 has no further flags', () => {
    rmSync(join(directory, '.git/index'), { force: true });
    git('add', '.');
    const index = readFileSync(join(directory, '.git/index'));
    expect(index.readUInt32BE(4)).toBe(2);
    expect(readGitIndex(index)).toHaveLength(paths.length);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('a text that is long enough')],
    ['an unknown version', Buffer.concat([Buffer.from('DIRC'), Buffer.from([0, 0, 0, 9, 0, 0, 0, 0])])],
    ['one that breaks off', Buffer.concat([Buffer.from('DIRC'), Buffer.from([0, 0, 0, 2, 0, 0, 0, 5])])],
  ])('is not %s', (_, bytes) => {
    expect(readGitIndex(bytes)).toBeNull();
  });
});
