import { personFile, type ShellStart, type StartupStep, systemFile } from './step.ts';

/**
 * `zshenv` always, `zprofile` and `zlogin` for login shells, `zshrc` for interactive ones; each the system's
 * first. Apple's zsh has its files in /etc, Debian's, Ubuntu's and Arch's in /etc/zsh, Fedora's in /etc.
 * Source: zsh(1) STARTUP/SHUTDOWN FILES; zsh 90 to 113 of macOS 12 to 26.
 */
export function zshOrder(start: ShellStart): readonly StartupStep[] {
  const inherited = start.environment?.['ZDOTDIR'] || start.home;
  const after = start.zdotdirFromZshenv || inherited;
  const system = (name: string): StartupStep =>
    start.platform === 'darwin'
      ? systemFile(`/etc/${name}`)
      : { kind: 'first-of', owner: 'system', paths: [`/etc/zsh/${name}`, `/etc/${name}`] };
  const both = (name: string) => [system(name), personFile(`${after}/.${name}`)];
  return [
    system('zshenv'),
    personFile(`${inherited}/.zshenv`),
    ...(start.login ? both('zprofile') : []),
    ...(start.interactive ? both('zshrc') : []),
    ...(start.login ? both('zlogin') : []),
  ];
}
