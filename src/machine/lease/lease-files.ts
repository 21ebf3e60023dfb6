import { constants } from 'node:fs';
import { link, lstat, mkdir, open, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;
/** A record has a few hundred. */
const MOST_BYTES = 16 * 1024;

/** The few calls to the file system that the lease's records are made of; each is one that others can come between. */
export interface LeaseFiles {
  /** Names in a directory; null: there is none. @throws if it is a link, or no directory */
  list(directory: string): Promise<readonly string[] | null>;
  /** null: there is none (any more). Links are not followed: what is one reads as empty. */
  read(path: string): Promise<string | null>;
  /** A new file, on the disk when this resolves. @throws if something stands there */
  write(path: string, text: string): Promise<void>;
  /** A second name for a file; false: the name is taken. */
  link(path: string, name: string): Promise<boolean>;
  remove(path: string): Promise<void>;
  /** A directory that appears with one file in it, all at once; false: one with something in it is there. */
  makeDirectory(directory: string, file: string, text: string, token: string): Promise<boolean>;
  /** Milliseconds since 1970; null: it is gone. */
  changedAt(path: string): Promise<number | null>;
}

export const leaseFiles: LeaseFiles = {
  async list(directory) {
    try {
      if (!(await lstat(directory)).isDirectory()) throw new Error(`${directory} is not a directory`);
      return await readdir(directory);
    } catch (error) {
      return nullFor(error, 'ENOENT');
    }
  },
  async read(path) {
    try {
      const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      try {
        const stat = await file.stat();
        if (!stat.isFile() || stat.size > MOST_BYTES) return '';
        return await file.readFile('utf8');
      } finally {
        await file.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ELOOP') return '';
      return nullFor(error, 'ENOENT');
    }
  },
  write: writeNew,
  async link(path, name) {
    try {
      await link(path, name);
      return true;
    } catch (error) {
      return nullFor(error, 'EEXIST') !== null;
    }
  },
  async remove(path) {
    await unlink(path).catch((error: unknown) => nullFor(error, 'ENOENT'));
  },
  async makeDirectory(directory, file, text, token) {
    await mkdir(dirname(directory), { recursive: true, mode: PRIVATE_DIRECTORY });
    const part = `${directory}.${token}`;
    await mkdir(part, { mode: PRIVATE_DIRECTORY });
    await writeNew(`${part}/${file}`, text);
    try {
      // rename(2): a directory takes the place of an empty one, and of none with something in it.
      await rename(part, directory);
      return true;
    } catch (error) {
      await unlink(`${part}/${file}`);
      await rmdir(part);
      return nullFor(error, 'ENOTEMPTY', 'EEXIST') !== null;
    }
  },
  async changedAt(path) {
    return lstat(path).then(
      ({ mtimeMs }) => mtimeMs,
      (error: unknown) => nullFor(error, 'ENOENT'),
    );
  },
};

async function writeNew(path: string, text: string): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const file = await open(path, flags, PRIVATE_FILE);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** For the one thing that may be wrong here; all else is thrown on. */
function nullFor(error: unknown, ...codes: readonly string[]): null {
  if (codes.includes(codeOf(error) ?? '')) return null;
  throw error;
}
