import { personFile, type ShellStart, type StartupStep, systemFile } from './step.ts';

/** Source: tcsh(1) Startup and shutdown. */
export function cshOrder(start: ShellStart): readonly StartupStep[] {
  const { home } = start;
  return [
    systemFile('/etc/csh.cshrc'),
    ...(start.login ? [systemFile('/etc/csh.login')] : []),
    { kind: 'first-of', owner: 'person', paths: [`${home}/.tcshrc`, `${home}/.cshrc`] },
    ...(start.login ? [personFile(`${home}/.login`)] : []),
  ];
}
