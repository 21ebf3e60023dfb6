import { describe, expect, it } from 'vitest';
import { type ShellStart, type StartupStep, startupOrder } from '../../src/shell/startup-order.ts';

function shown(step: StartupStep): string {
  if (step.kind === 'file') return step.path;
  return step.kind === 'first-of' ? step.paths.join(' | ') : `${step.path}/*${step.ending}`;
}

function order(start: Partial<ShellStart>): readonly string[] | null {
  const base = { program: '/bin/zsh', platform: 'darwin', home: '/Users/a', login: true, interactive: true } as const;
  return startupOrder({ ...base, ...start })?.map(shown) ?? null;
}

describe('what a shell reads when it starts', () => {
  it('zsh in a new terminal of a Mac', () => {
    expect(order({})).toEqual([
      '/etc/zshenv',
      '/Users/a/.zshenv',
      '/etc/zprofile',
      '/Users/a/.zprofile',
      '/etc/zshrc',
      '/Users/a/.zshrc',
      '/etc/zlogin',
      '/Users/a/.zlogin',
    ]);
  });

  it('zsh for a script, and an interactive one that is no login shell', () => {
    expect(order({ login: false, interactive: false })).toEqual(['/etc/zshenv', '/Users/a/.zshenv']);
    expect(order({ login: false })).toEqual(['/etc/zshenv', '/Users/a/.zshenv', '/etc/zshrc', '/Users/a/.zshrc']);
  });

  it('zsh with its files elsewhere, from the start or from ~/.zshenv on', () => {
    const quick = { login: false } as const;
    expect(order({ ...quick, environment: { ZDOTDIR: '/z' } })?.at(1)).toBe('/z/.zshenv');
    expect(order({ ...quick, environment: { ZDOTDIR: '' } })?.at(1)).toBe('/Users/a/.zshenv');
    expect(order({ ...quick, zdotdirFromZshenv: '/z' })).toEqual([
      '/etc/zshenv',
      '/Users/a/.zshenv',
      '/etc/zshrc',
      '/z/.zshrc',
    ]);
  });

  it('zsh on Linux, whose system files stand in /etc/zsh or /etc', () => {
    const start = { platform: 'linux', login: false, interactive: false, program: '/usr/bin/zsh' } as const;
    expect(order(start)).toEqual(['/etc/zsh/zshenv | /etc/zshenv', '/Users/a/.zshenv']);
  });

  it('bash: a login shell never reads ~/.bashrc', () => {
    const profiles = '/Users/a/.bash_profile | /Users/a/.bash_login | /Users/a/.profile';
    expect(order({ program: '/bin/bash' })).toEqual(['/etc/profile', profiles]);
    expect(order({ program: '/bin/bash', login: false })).toEqual(['/Users/a/.bashrc']);
    expect(order({ program: '/bin/bash', login: false, platform: 'linux' })).toEqual([
      '/etc/bash.bashrc',
      '/Users/a/.bashrc',
    ]);
    const script = { program: '/bin/bash', login: false, interactive: false } as const;
    expect(order(script)).toEqual([]);
    expect(order({ ...script, environment: { BASH_ENV: '/e' } })).toEqual(['/e']);
  });

  it('fish from Homebrew and from the system', () => {
    expect(order({ program: '/opt/homebrew/bin/fish' })).toEqual([
      '/Users/a/.config/fish/conf.d/*.fish',
      '/opt/homebrew/etc/fish/conf.d/*.fish',
      '/opt/homebrew/share/fish/vendor_conf.d/*.fish',
      '/opt/homebrew/etc/fish/config.fish',
      '/Users/a/.config/fish/config.fish',
    ]);
    const linux = order({ program: '/usr/bin/fish', environment: { XDG_CONFIG_HOME: '/c' } });
    expect(linux?.[1]).toBe('/etc/fish/conf.d/*.fish');
    expect(linux?.at(-1)).toBe('/c/fish/config.fish');
  });

  it('sh, dash, tcsh', () => {
    expect(order({ program: '/bin/dash', environment: { ENV: '/e' } })).toEqual([
      '/etc/profile',
      '/Users/a/.profile',
      '/e',
    ]);
    expect(order({ program: '/bin/sh', login: false })).toEqual([]);
    expect(order({ program: '/bin/tcsh' })).toEqual([
      '/etc/csh.cshrc',
      '/etc/csh.login',
      '/Users/a/.tcshrc | /Users/a/.cshrc',
      '/Users/a/.login',
    ]);
  });

  it('a shell that nobody knows here', () => {
    expect(order({ program: '/opt/homebrew/bin/nu' })).toBeNull();
  });

  it('system files are never taken for the person’s', () => {
    for (const step of startupOrder({
      program: '/bin/zsh',
      platform: 'darwin',
      home: '/Users/a',
      login: true,
      interactive: true,
    }) ?? []) {
      expect(step.owner).toBe(shown(step).startsWith('/etc/') ? 'system' : 'person');
    }
  });
});
