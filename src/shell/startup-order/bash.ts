import { namedFile, personFile, type ShellStart, type StartupStep, systemFile } from './step.ts';

/**
 * A login shell reads /etc/profile and one file of its person, and no ~/.bashrc. An interactive one that is no
 * login shell reads ~/.bashrc, where Linux distributions put /etc/bash.bashrc in front. Others read $BASH_ENV.
 * Source: bash(1) INVOCATION; Debian, Arch and SUSE compile /etc/bash.bashrc in, Apple and Fedora do not.
 */
export function bashOrder(start: ShellStart): readonly StartupStep[] {
  const { home } = start;
  const profiles = [`${home}/.bash_profile`, `${home}/.bash_login`, `${home}/.profile`];
  if (start.login) return [systemFile('/etc/profile'), { kind: 'first-of', owner: 'person', paths: profiles }];
  if (!start.interactive) return namedFile(start.environment?.['BASH_ENV']);
  const system = start.platform === 'linux' ? [systemFile('/etc/bash.bashrc')] : [];
  return [...system, personFile(`${home}/.bashrc`)];
}
