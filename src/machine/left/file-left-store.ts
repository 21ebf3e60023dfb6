import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { type Disk, ownDisk } from '../local/disk.ts';
import { makeDirectory, readWhole, syncDirectoryIfPossible, writeWhole } from '../local/disk-work.ts';
import { errnoOf } from '../local/failures.ts';
import { isThere } from '../local/is-there.ts';
import type { LeftStore } from './left-store.ts';

const NAME = 'left.json';
/** `left.json.<process>.<token>.part` */
const PART = /^left\.json\.(\d+)\.[0-9a-f-]{36}\.part$/;
/** What stood in the file's place and was not understood, the last of them. */
const ASIDE = 'left.json.not-understood';
const MOST_BYTES = 64 * 1024;
const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;
const OPEN_TO_OTHERS = 0o022;

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/**
 * Every write is a new file that takes the name at once, so of two gomends the last one's stands whole. A file that is
 * taken away is first taken aside, and put back where it turns out to be another's.
 *
 * @param directory gomend's own for the person's state
 * @param isKnown whether it is of this gomend's format: what is not is kept aside, not overwritten
 * @param self whose it is: the account that gomend runs as
 */
export function fileLeftStore(
  directory: string,
  isKnown: (text: string) => boolean,
  disk: Disk = ownDisk,
  self: number = process.geteuid?.() ?? 0,
): LeftStore {
  const path = join(directory, NAME);
  const part = () => join(directory, `${NAME}.${process.pid}.${randomUUID()}.part`);
  let ready = false;

  const isOwn = ({ uid, mode }: { readonly uid: number; readonly mode: number }) =>
    uid === self && (mode & OPEN_TO_OTHERS) === 0;

  /** null: others may write there, or it is another's. @throws as the disk does */
  const readOwn = async (file: string): Promise<string | null> => {
    const opened = await disk.open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const about = await opened.stat();
      if (!about.isFile() || !isOwn(about) || about.size > MOST_BYTES) return null;
      return Buffer.from(await readWhole(opened)).toString('utf8');
    } finally {
      await opened.close();
    }
  };

  const mustBeOwn = async (): Promise<void> => {
    const about = await disk.lstat(directory);
    if (!about.isDirectory() || !isOwn(about)) throw new Error(`${directory} is not this account's alone`);
  };

  /** Once in a program's life. */
  const prepare = async (): Promise<void> => {
    if (ready) return;
    await makeDirectory(disk, directory, PRIVATE_DIRECTORY);
    await mustBeOwn();
    await keepAside();
    await sweep();
    ready = true;
  };

  const keepAside = async (): Promise<void> => {
    try {
      const text = await readOwn(path);
      if (text !== null && isKnown(text)) return;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return;
    }
    await disk.rename(path, join(directory, ASIDE));
  };

  const sweep = async (): Promise<void> => {
    for (const name of await disk.readdir(directory)) {
      const pid = PART.exec(name)?.[1];
      if (pid === undefined || isThere(Number(pid))) continue;
      await disk.unlink(join(directory, name)).catch(() => {});
    }
  };

  return {
    async read() {
      try {
        await mustBeOwn();
        return await readOwn(path);
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return null;
        throw error;
      }
    },
    async write(text) {
      await prepare();
      const fresh = part();
      try {
        const file = await disk.open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, PRIVATE_FILE);
        try {
          await writeWhole(file, Buffer.from(text));
          await file.sync();
        } finally {
          await file.close();
        }
        await disk.rename(fresh, path);
      } catch (error) {
        await disk.unlink(fresh).catch(() => {});
        throw error;
      }
      await syncDirectoryIfPossible(disk, directory);
    },
    async remove(isMeant) {
      const taken = part();
      try {
        await mustBeOwn();
        await disk.rename(path, taken);
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return;
        throw error;
      }
      const text = await readOwn(taken).catch(() => null);
      // A newer one may stand there by now, and stays.
      if (text === null || !isMeant(text)) await disk.link(taken, path).catch(() => {});
      await disk.unlink(taken);
      await syncDirectoryIfPossible(disk, directory);
    },
  };
}
