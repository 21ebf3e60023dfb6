import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from '../../model/outcome.ts';
import type { FileContent, Limits, MoveRequest, RemoveRequest, ReplaceRequest } from '../port.ts';
import { isTemporary, temporaryBeside } from '../temporary-names.ts';
import { mustBe, presentHash } from './content-hash.ts';
import type { Disk, OpenFile } from './disk.ts';
import { makeDirectory, syncDirectoryIfPossible as syncDirectory, writeWhole } from './disk-work.ts';
import { errnoOf, Refusal } from './failures.ts';
import { within } from './limits.ts';

const WRITE_LIMIT_MS = 10_000;
/** For the removal of a temporary file after somebody gave up. */
const CLEAN_UP_MS = 1_000;

/** The file verbs of the machine with the person's own rights. */
export interface OwnFiles {
  replace(request: Omit<ReplaceRequest, 'as'>): Promise<Outcome<null>>;
  move(request: MoveRequest): Promise<Outcome<null>>;
  remove(request: RemoveRequest): Promise<Outcome<null>>;
  sync(paths: readonly string[], limits?: Limits): Promise<Outcome<null>>;
}

/** @param token tells this gomend's temporary files from those of others */
export function ownFiles(disk: Disk, token = randomBytes(6).toString('hex')): OwnFiles {
  return {
    replace: (request) => replaceFile(disk, request, token),
    move: (request) => moveFile(disk, request),
    remove: (request) => removeFile(disk, request),
    sync: (paths, limits) => syncFiles(disk, paths, limits),
  };
}

/**
 * What stands at the path is replaced as a whole or not at all. A reader sees the old file or the new one,
 * also after a power cut; whatever goes wrong leaves the old file and no temporary one.
 * The new file gets from the old one all that it has besides bytes (flags, access control list, extended attributes);
 * where that cannot be, nothing is replaced.
 */
function replaceFile(disk: Disk, request: Omit<ReplaceRequest, 'as'>, token: string): Promise<Outcome<null>> {
  const { path, content, expect, makes = [] } = request;
  return within({ ...request, cleanUpMs: CLEAN_UP_MS }, WRITE_LIMIT_MS, async (course) => {
    mustBe(expect, await presentHash(disk, path), path);
    for (const directory of makes) await makeDirectory(disk, directory, 0o700);
    if (expect !== null) await disk.mustBeUnlocked(path, course.signal);
    const temporary = temporaryBeside(path, token);
    await writeTemporary(disk, temporary, content, expect === null ? null : path, course.signal);
    try {
      mustBe(expect, await presentHash(disk, path), path);
      course.commit();
      if (expect === null) await appear(disk, temporary, path);
      else await disk.rename(temporary, path);
    } catch (error) {
      await disk.unlink(temporary).catch(() => {});
      throw error;
    }
    await syncDirectory(disk, dirname(path));
    return null;
  });
}

/** @param like the file whose attributes it gets */
async function writeTemporary(
  disk: Disk,
  path: string,
  content: FileContent,
  like: string | null,
  signal: AbortSignal,
): Promise<void> {
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
  // Closed to everybody until it is whole: the old file may have been a secret.
  const file = await disk.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    if (like !== null) {
      await disk.copyAttributes(like, path, signal);
      await mustBeTheSame(disk, file, path);
      await file.truncate();
      // Until its owner and mode are set below, what is written is nobody else's.
      await file.chmod(content.mode & 0o600);
    }
    signal.throwIfAborted();
    await writeWhole(file, content.bytes);
    signal.throwIfAborted();
    await own(file, content);
    await file.sync();
  } catch (error) {
    await disk.unlink(path).catch(() => {});
    throw error;
  } finally {
    await file.close();
  }
}

/** cp was given a name: it must have met the file that was made for it. */
async function mustBeTheSame(disk: Disk, file: OpenFile, path: string): Promise<void> {
  const [made, named] = [await file.stat(), await disk.lstat(path)];
  if (made.dev !== named.dev || made.ino !== named.ino) throw new Refusal('conflict', `${path} was changed meanwhile`);
}

async function own(file: OpenFile, content: FileContent): Promise<void> {
  const made = await file.stat();
  if (made.uid !== content.uid || made.gid !== content.gid) await file.chown(content.uid, content.gid);
  // After the owner: changing that takes the set-id bits off.
  await file.chmod(content.mode);
}

/**
 * Moves a file to a name that nobody has. `rename` would take the place of whatever came there meanwhile.
 * The new name is on the disk before the old one goes: nothing but their order keeps a power cut from leaving neither.
 */
async function appear(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    // No hard links here (exFAT, some network shares), or none for files of others (Linux
    // `fs.protected_hardlinks`): look, then rename.
    if (!['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EMLINK'].includes(errnoOf(error))) throw error;
    await mustBeFree(disk, to);
    await disk.rename(from, to);
    return;
  }
  await syncDirectory(disk, dirname(to));
  await disk.unlink(from);
}

async function mustBeFree(disk: Disk, path: string): Promise<void> {
  const there = await disk.lstat(path).then(
    () => true,
    (error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
  if (there) throw new Refusal('conflict', `${path} is there already`);
}

/**
 * Files are linked to the new name, then unlinked from the old one, so that nothing can be overwritten;
 * links are made anew. A directory is renamed after a look: the system itself refuses to put it over
 * anything but an empty directory.
 */
function moveFile(disk: Disk, request: MoveRequest): Promise<Outcome<null>> {
  const { from, to, settle = false } = request;
  return within({ ...request, cleanUpMs: CLEAN_UP_MS }, WRITE_LIMIT_MS, async (course) => {
    const about = await disk.lstat(from);
    const isHalfMoved = settle && (await areOne(disk, from, to));
    if (!isHalfMoved) await mustBeFree(disk, to);
    course.commit();
    if (isHalfMoved) {
      await syncDirectory(disk, dirname(to));
      await disk.unlink(from);
    } else if (about.isFile()) await appear(disk, from, to);
    else if (about.isSymbolicLink()) {
      await disk.symlink(await disk.readlink(from), to);
      await syncDirectory(disk, dirname(to));
      await disk.unlink(from);
    } else if (about.isDirectory()) await disk.rename(from, to);
    else throw new Refusal('unsupported', `neither a file nor a directory: ${from}`);
    await syncDirectory(disk, dirname(to));
    if (dirname(from) !== dirname(to)) await syncDirectory(disk, dirname(from));
    return null;
  });
}

/** Two names of one file, or two links that say the same: what a move has half-way. */
export async function areOne(disk: Disk, one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = [await disk.lstat(one), await disk.lstat(other)];
    if (first.isFile()) return second.isFile() && first.dev === second.dev && first.ino === second.ino;
    if (!first.isSymbolicLink() || !second.isSymbolicLink()) return false;
    return (await disk.readlink(one)) === (await disk.readlink(other));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function removeFile(disk: Disk, request: RemoveRequest): Promise<Outcome<null>> {
  const { path, expect } = request;
  return within({ ...request, cleanUpMs: CLEAN_UP_MS }, WRITE_LIMIT_MS, async (course) => {
    if (expect === null) mustBeOurs(path);
    else {
      const present = await presentHash(disk, path);
      if (present === null) throw new Refusal('missing', path);
      mustBe(expect, present, path);
    }
    course.commit();
    await disk.unlink(path);
    await syncDirectory(disk, dirname(path));
    return null;
  });
}

function syncFiles(disk: Disk, paths: readonly string[], limits?: Limits): Promise<Outcome<null>> {
  return within(limits, WRITE_LIMIT_MS, async () => {
    for (const path of paths) {
      try {
        // The same call as for a directory; of a file, its data.
        if ((await disk.lstat(path)).isFile()) await syncDirectory(disk, path);
      } catch (error) {
        if (errnoOf(error) !== 'ENOENT') throw error;
      }
      await syncDirectory(disk, dirname(path));
    }
    return null;
  });
}

/** Nothing is removed unseen but what gomend itself made for a moment. */
export function mustBeOurs(path: string): void {
  if (!isTemporary(path)) throw new Refusal('unsupported', `no temporary file of ours: ${path}`);
}
