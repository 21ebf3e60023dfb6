import { closeSync, openSync, writeSync } from 'node:fs';
import type { JournalStore } from '../../../src/machine/journal/journal-store.ts';
import type { Disk, OpenFile } from '../../../src/machine/local/disk.ts';
import type { mustRunAsRoot } from '../../../src/machine/privilege/sudo.ts';
import type { Boundaries } from './boundaries.ts';

const CREATES = 0o100;

/** A disk that names each call that changes something before it is made, and each write also in its middle. */
export function announcedDisk(disk: Disk, boundaries: Boundaries, area: string): Disk {
  const say = (what: string) => boundaries.before(`${area}: ${what}`);
  return {
    ...disk,
    async open(path, flags, mode) {
      if ((flags & CREATES) !== 0) say('open');
      return announcedFile(await disk.open(path, flags, mode), path, boundaries, area);
    },
    async mkdir(path, mode) {
      say('mkdir');
      await disk.mkdir(path, mode);
    },
    async link(from, to) {
      say('link');
      await disk.link(from, to);
    },
    async symlink(text, path) {
      say('symlink');
      await disk.symlink(text, path);
    },
    async rename(from, to) {
      say('rename');
      await disk.rename(from, to);
    },
    async unlink(path) {
      say('unlink');
      await disk.unlink(path);
    },
    mustBeUnlocked: (path, signal) => disk.mustBeUnlocked(path, signal),
    mustLackNothing: (copy, file, signal) => disk.mustLackNothing(copy, file, signal),
    async copyAttributes(from, to, signal) {
      say('attributes');
      await disk.copyAttributes(from, to, signal);
    },
  };
}

function announcedFile(file: OpenFile, path: string, boundaries: Boundaries, area: string): OpenFile {
  const say = (what: string) => boundaries.before(`${area}: ${what}`);
  return {
    stat: () => file.stat(),
    read: (...args) => file.read(...args),
    close: () => file.close(),
    async write(bytes) {
      say('write');
      boundaries.during(`${area}: half a write`, () => appendSync(path, bytes.subarray(0, bytes.length >> 1)));
      return file.write(bytes);
    },
    async truncate() {
      await file.truncate();
    },
    async chmod(mode) {
      say('chmod');
      await file.chmod(mode);
    },
    async chown(uid, gid) {
      say('chown');
      await file.chown(uid, gid);
    },
    async sync() {
      say((await file.stat()).isDirectory() ? 'fsync directory' : 'fsync');
      await file.sync();
    },
  };
}

function appendSync(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'a');
  writeSync(file, bytes);
  closeSync(file);
}

/** A journal that says which record comes next; its disk says the rest. */
export function announcedStore(store: JournalStore, boundaries: Boundaries): JournalStore {
  return {
    ...store,
    append(run, line) {
      const { type } = JSON.parse(line) as { readonly type: string };
      boundaries.before(`journal: ${type}`);
      return store.append(run, line);
    },
  };
}

/** Root's commands, each named by its program. */
export function announcedRoot(run: typeof mustRunAsRoot, boundaries: Boundaries): typeof mustRunAsRoot {
  return async (argv, options) => {
    const name = argv[0].slice(argv[0].lastIndexOf('/') + 1);
    boundaries.before(`sudo: ${name}`);
    const stdin = options?.stdin;
    if (stdin !== undefined) {
      await boundaries.meanwhile(`sudo: half a ${name}`, async () => {
        await run(argv, { ...options, stdin: stdin.subarray(0, stdin.length >> 1) });
      });
    }
    return run(argv, options);
  };
}
