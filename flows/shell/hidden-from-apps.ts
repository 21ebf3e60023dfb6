import type { Settings } from './facts/settings.ts';
import type { NotedLine, StartupFile } from './facts/startup-files.ts';

/** Folders that are on PATH in a real terminal, and not for whoever asks the login shell without one. */
export interface HiddenFromApps {
  /** The lines that look whether there is a terminal; at least one. */
  readonly tests: readonly [NotedLine, ...NotedLine[]];
  readonly directories: readonly string[];
}

/**
 * Our own question to the login shell comes without a terminal too. Where start-up files do something
 * else for it, a new terminal window may well have more than the answer shows: then this says what.
 *
 * @returns null where no line looks for a terminal, or nothing is missing from the answer. Other reasons
 *   for a longer PATH here are many, and healthy: an activated tool, an older terminal.
 */
export function hiddenFromApps(settings: Settings, files: readonly StartupFile[]): HiddenFromApps | null {
  const own = files.filter((file) => file.owner === 'person').flatMap((file) => file.noted ?? []);
  const [first, ...others] = own.filter((line) => line.what === 'terminal-test');
  const { here, inNewTerminal } = settings.of('PATH');
  const answered = new Set((inNewTerminal ?? '').split(':'));
  const directories = (here ?? '').split(':').filter((entry) => entry.startsWith('/') && !answered.has(entry));
  if (settings.source !== 'login-shell' || first === undefined || directories.length === 0) return null;
  return { tests: [first, ...others], directories };
}
