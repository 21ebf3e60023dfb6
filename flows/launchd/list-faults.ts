import { asDictionary, readPropertyList } from '../../src/macos/property-list.ts';

/**
 * What is wrong with a job's list as text (launchd.plist(5)); launchd's number for it stands behind.
 * - `damaged`: it is no property list; `plutil -lint` says so too (109).
 * - `no-label`, `no-program`: launchd does not take it (110, 111).
 * - `home-sign`: it names its program by `~` or `$HOME`; there is no shell that would know them, so it never starts.
 */
export interface ListFault {
  readonly kind: 'damaged' | 'no-label' | 'no-program' | 'home-sign';
  /** What stands there, for showing. */
  readonly said: string;
}

/** Not a whole XML list, as far as we read it. Other forms are none either, and may be good: plutil knows. */
export function mayBeDamaged(text: string): boolean {
  const { facts, notUnderstood } = readPropertyList(text);
  // One that was cut off is read as far as it goes.
  return facts === null || notUnderstood.length > 0 || !/<\/plist>\s*$/u.test(text);
}

/** Faults of a list that is a dictionary. Empty also for what cannot be read: that is not for this one to say. */
export function listFaults(text: string): readonly ListFault[] {
  const { facts, notUnderstood } = readPropertyList(text);
  const list = asDictionary(facts);
  if (list === null || notUnderstood.length > 0) return [];
  const { Label: label, Program: own, ProgramArguments: args } = list;
  const program = typeof own === 'string' ? own : Array.isArray(args) ? args[0] : undefined;
  // Lists of services that launchd starts for others name their program elsewhere.
  const bundled = list['BundleProgram'] !== undefined;
  return [
    ...(typeof label === 'string' && label !== '' ? [] : [{ kind: 'no-label', said: 'Label' } as const]),
    ...(typeof program === 'string' && program !== '' ? homeSign(program) : noProgram(bundled)),
  ];
}

function homeSign(program: string): readonly ListFault[] {
  return /^(?:~|\$HOME\b|\$\{HOME\})/u.test(program) ? [{ kind: 'home-sign', said: program }] : [];
}

function noProgram(bundled: boolean): readonly ListFault[] {
  return bundled ? [] : [{ kind: 'no-program', said: 'ProgramArguments' }];
}
