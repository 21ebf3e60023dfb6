import { namedFile, personFile, type ShellStart, type StartupStep, systemFile } from './step.ts';

/** A login shell reads the profiles, an interactive one the file that $ENV names. Source: POSIX sh, dash(1). */
export function shOrder(start: ShellStart): readonly StartupStep[] {
  const profiles = start.login ? [systemFile('/etc/profile'), personFile(`${start.home}/.profile`)] : [];
  return [...profiles, ...(start.interactive ? namedFile(start.environment?.['ENV']) : [])];
}
