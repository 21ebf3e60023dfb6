import { commandWords } from './paste.ts';

/** The file that `cat FILE` printed; a command that is a path alone is that file. null where none is named. */
export function systemFileOf(command: string | undefined): string | null {
  const words = commandWords(command ?? '');
  return words.find((word) => /^(?:\/|~\/|\.\/)/.test(word) && !/\/bin\/\w+$/.test(word)) ?? null;
}
