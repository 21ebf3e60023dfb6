import { basename, dirname, join } from 'node:path';

/**
 * Names of the files that stand beside another for a moment, while that is replaced. A crash may leave one:
 * the names say whose they are, so that they can be found and taken away.
 */
const PERSON_TOKEN = /^[0-9a-f]{12}$/;
const ROOT_NAME = /^\.gomend-[0-9a-z]{8,}$/;

/** @param token twelve hex digits that nobody else has */
export function temporaryBeside(path: string, token: string): string {
  return join(dirname(path), `.${basename(path)}.gomend-${token}`);
}

/** @param token lower-case letters and digits */
export function temporaryOfRoot(path: string, token: string): string {
  return join(temporaryDirectory(path), `.gomend-${token}`);
}

/** Where to look for what a replacement of this file may have left, and which names there are ours. */
export function leftoversOf(path: string, as: 'person' | 'root') {
  const prefix = `.${basename(path)}.gomend-`;
  return as === 'root'
    ? { directory: temporaryDirectory(path), isOurs: (name: string) => ROOT_NAME.test(name) }
    : {
        directory: dirname(path),
        isOurs: (name: string) => name.startsWith(prefix) && PERSON_TOKEN.test(name.slice(prefix.length)),
      };
}

/** Whether a path may be removed without a look at what it holds. */
export function isTemporary(path: string): boolean {
  const name = basename(path);
  return ROOT_NAME.test(name) || (/^\..+\.gomend-/.test(name) && PERSON_TOKEN.test(name.slice(-12)));
}

/**
 * Directories in which every file counts, whatever its name: a half-written one in `/etc/sudoers.d` can
 * take sudo away, and one in `/etc/resolver` is a resolver.
 */
const LIVE_DIRECTORY = /^(?:.*\.d|resolver|LaunchDaemons|LaunchAgents|StartupItems)$/;

/** Beside the file, except in a live directory: there one above, which has to be on the same file system. */
export function temporaryDirectory(path: string): string {
  const directory = dirname(path);
  return LIVE_DIRECTORY.test(basename(directory)) ? dirname(directory) : directory;
}
