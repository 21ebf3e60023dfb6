import { commandWords } from '../paste.ts';

/** The verb of a `networksetup` command line (`-getdnsservers`), empty where it has none. */
export function verbOf(command: string): string {
  const words = commandWords(command);
  const at = words.findIndex((word) => word === 'networksetup' || word.endsWith('/networksetup'));
  return at < 0 ? '' : (words[at + 1] ?? '').toLowerCase();
}

/** The network service that a `networksetup -get…` command line asks about; null where it names none. */
export function serviceOf(command: string): string | null {
  const words = commandWords(command);
  const at = words.findIndex((word) => word.toLowerCase().startsWith('-get'));
  return at < 0 ? null : (words[at + 1] ?? null);
}
