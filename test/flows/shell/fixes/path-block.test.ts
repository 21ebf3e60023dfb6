import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StartupFile } from '../../../../flows/shell/facts/startup-files.ts';
import { pathBlock } from '../../../../flows/shell/fixes/path-block.ts';
import { pathBlockLines } from '../../../../flows/shell/fixes/path-block-lines.ts';

const HOME = '/Users/kim';

function file(path: string, state: StartupFile['state'] = 'read'): StartupFile {
  return { path, owner: path.startsWith('/etc') ? 'system' : 'person', state, reason: '', assignments: [] };
}

function filesOf(
  shell: string,
  platform: 'darwin' | 'linux',
  startupFiles: StartupFile[],
  over: string | null = null,
): readonly string[] | null {
  const fix = pathBlock(['/opt/go/bin'], { shell, platform, home: HOME, startupFiles, end: 'last', over, proves: [] });
  return fix?.steps.flatMap((step) => (step.kind === 'edit' ? [step.path] : [])) ?? null;
}

describe('the file that gets the block', () => {
  it('is .zprofile for zsh on a Mac, which is read after path_helper', () => {
    const read = [file('/etc/zprofile'), file(`${HOME}/.zprofile`, 'missing'), file(`${HOME}/.zshrc`)];
    expect(filesOf('/bin/zsh', 'darwin', read)).toEqual([`${HOME}/.zprofile`]);
  });

  it.each([
    ['.zshenv', '.zprofile'],
    ['.zprofile', '.zprofile'],
    ['of-profile.sh', '.zprofile'],
    ['.zshrc', '.zshrc'],
    ['of-rc.sh', '.zshrc'],
    ['.zlogin', '.zlogin'],
    ['nowhere.sh', '.zprofile'],
  ])('comes behind a line in %s that it has to overrule: %s', (line, chosen) => {
    const names = ['.zshenv', '.zprofile', 'of-profile.sh', '.zshrc', 'of-rc.sh', '.zlogin'];
    const read = names.map((name) => file(`${HOME}/${name}`));
    expect(filesOf('/bin/zsh', 'darwin', read, `${HOME}/${line}`)).toEqual([`${HOME}/${chosen}`]);
  });

  it('follows ZDOTDIR', () => {
    const read = [file(`${HOME}/.zshenv`), file(`${HOME}/.config/zsh/.zprofile`, 'missing')];
    expect(filesOf('/bin/zsh', 'darwin', read)).toEqual([`${HOME}/.config/zsh/.zprofile`]);
  });

  it('is .zshrc for zsh on Linux, whose terminals start no login shells', () => {
    expect(filesOf('/usr/bin/zsh', 'linux', [file(`${HOME}/.zprofile`), file(`${HOME}/.zshrc`)])).toEqual([
      `${HOME}/.zshrc`,
    ]);
  });

  it.each([
    [['.bash_profile', '.bash_login', '.profile'], '.bash_profile'],
    [['.bash_login', '.profile'], '.bash_login'],
    [['.profile'], '.profile'],
    [[], '.bash_profile'],
  ])('is the login file that bash reads of %j on a Mac', (present, chosen) => {
    const all = ['.bash_profile', '.bash_login', '.profile'];
    const read = all.map((name) => file(`${HOME}/${name}`, present.includes(name) ? 'read' : 'missing'));
    expect(filesOf('/bin/bash', 'darwin', read)).toEqual([`${HOME}/${chosen}`]);
  });

  it('is .bashrc alone on Linux when the login file reads it', () => {
    expect(filesOf('/bin/bash', 'linux', [file(`${HOME}/.profile`), file(`${HOME}/.bashrc`)])).toEqual([
      `${HOME}/.bashrc`,
    ]);
  });

  it('is both on Linux when the login file does not read .bashrc', () => {
    const read = [file(`${HOME}/.bash_profile`)];
    expect(filesOf('/bin/bash', 'linux', read)).toEqual([`${HOME}/.bashrc`, `${HOME}/.bash_profile`]);
  });

  it('is config.fish, or a file of our own where there is none', () => {
    const config = `${HOME}/.config/fish/config.fish`;
    expect(filesOf('/opt/homebrew/bin/fish', 'darwin', [file(config)])).toEqual([config]);
    expect(filesOf('/opt/homebrew/bin/fish', 'darwin', [file(config, 'missing')])).toEqual([
      `${HOME}/.config/fish/conf.d/gomend.fish`,
    ]);
  });

  it.each([
    ['a shell whose files are not known', '/bin/tcsh', [file(`${HOME}/.tcshrc`)]],
    ['a file that cannot be read', '/bin/zsh', [file(`${HOME}/.zprofile`, 'unreadable')]],
  ])('is none for %s', (_, shell, read) => {
    expect(filesOf(shell, 'darwin', read)).toBeNull();
  });
});

describe('two plans', () => {
  const plan = (directories: string[], end: 'first' | 'last' = 'last') =>
    pathBlock(directories, { shell: '/bin/zsh', platform: 'darwin', home: HOME, startupFiles: [], end, proves: [] });
  const idOf = (directories: string[], end?: 'first' | 'last') => {
    const step = plan(directories, end)?.steps[0];
    return step?.kind === 'edit' && step.edits[0]?.kind === 'block' ? step.edits[0].id : null;
  };

  it('for other directories have blocks of their own', () => {
    expect(idOf(['/opt/go/bin'])).not.toBe(idOf([`${HOME}/go/bin`]));
  });

  it('for the same directories share one', () => {
    expect(idOf(['/opt/go/bin'], 'first')).toBe(idOf(['/opt/go/bin'], 'last'));
  });

  it.each([['relative/bin'], ['/a:/b'], ['/a\nexport X=1']])('refuse %j, which PATH cannot hold', (directory) => {
    expect(plan([directory])).toBeNull();
  });
});

describe('the block in real shells', () => {
  const awkward = '/opt/a "$b` \\c/bin';
  let directory = '';
  const home = () => join(directory, 'home');
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'gomend-path-block-'));
    mkdirSync(home());
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  function pathAfter(shell: string, end: 'first' | 'last', path: string, times: number): string {
    const syntax = shell === 'fish' ? 'fish' : 'posix';
    const script = join(directory, `${shell}-${end}`);
    writeFileSync(script, `${pathBlockLines([awkward, `${home()}/go/bin`], end, syntax, home()).join('\n')}\n`);
    const source = `. '${script}'\n`.repeat(times);
    const print = shell === 'fish' ? 'string join : $PATH' : 'printf "%s\\n" "$PATH"';
    const flags = shell === 'fish' ? ['--no-config'] : shell === 'zsh' ? ['-f'] : [];
    return execFileSync(`/usr/bin/${shell}`, [...flags, '-c', source + print], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: path, HOME: home() },
    }).trim();
  }

  describe.each(['zsh', 'bash', 'dash', 'fish'])('%s', (shell) => {
    it.each([1, 2, 3])('puts the directories last, run %i times', (times) => {
      expect(pathAfter(shell, 'last', '/usr/bin:/bin', times)).toBe(`/usr/bin:/bin:${awkward}:${home()}/go/bin`);
    });

    it.each([1, 2, 3])('puts them first and in order, run %i times', (times) => {
      expect(pathAfter(shell, 'first', '/usr/bin:/bin', times)).toBe(`${awkward}:${home()}/go/bin:/usr/bin:/bin`);
    });

    it('puts them in front again where path_helper has pushed them behind', () => {
      const pushed = `/usr/bin:/bin:${awkward}:${home()}/go/bin`;
      const once = pathAfter(shell, 'first', pushed, 1);
      expect(once.startsWith(`${awkward}:${home()}/go/bin:/usr/bin:/bin`)).toBe(true);
      expect(pathAfter(shell, 'first', pushed, 3)).toBe(once);
    });

    it('leaves one where it is that only has to be there', () => {
      const there = `${home()}/go/bin:/usr/bin:${awkward}:/bin`;
      expect(pathAfter(shell, 'last', there, 1)).toBe(there);
    });
  });
});
