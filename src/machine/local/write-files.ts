import { constants } from 'node:fs';
import { type FileHandle, link, lstat, open, readlink, rename, symlink, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Outcome } from '../../model/outcome.ts';
import type { FileContent, Limits, Platform, ReplaceRequest } from '../port.ts';
import { mustBe, presentHash } from './content-hash.ts';
import { copyAttributes, mustBeUnlocked } from './copy-attributes.ts';
import { errnoOf, Refusal } from './failures.ts';
import { within } from './limits.ts';
import { temporaryName } from './temporary-name.ts';

const WRITE_LIMIT_MS = 10_000;
/** For the removal of a temporary file after somebody gave up. */
const CLEAN_UP_MS = 1_000;

/** Who writes: the system it is on, and what tells this gomend's temporary files from those of others. */
export interface Writer {
  readonly platform: Platform;
  readonly token: string;
}

/**
 * What stands at the path is replaced as a whole or not at all. A reader sees the old file or the new one,
 * also after a power cut; whatever goes wrong leaves the old file and no temporary one.
 * The new file gets from the old one all that it has besides bytes (flags, access control list, extended attributes);
 * where that cannot be, nothing is replaced.
 */
export function replaceFile(request: ReplaceRequest, writer: Writer): Promise<Outcome<null>> {
  const { path, expect } = request;
  return within({ ...request, cleanUpMs: CLEAN_UP_MS }, WRITE_LIMIT_MS, async (course) => {
    mustBe(expect, await presentHash(path), path);
    if (expect !== null) await mustBeUnlocked(path, writer.platform, course.signal);
    const directory = dirname(path);
    const temporary = temporaryName(path, writer.token);
    await writeTemporary(temporary, request, writer.platform, course.signal);
    try {
      mustBe(expect, await presentHash(path), path);
      course.commit();
      if (expect === null) await appear(temporary, path);
      else await rename(temporary, path);
    } catch (error) {
      await unlink(temporary).catch(() => {});
      throw error;
    }
    await syncDirectory(directory);
    return null;
  });
}

async function writeTemporary(
  temporary: string,
  { path, content, expect }: ReplaceRequest,
  platform: Platform,
  signal: AbortSignal,
): Promise<void> {
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
  // Closed to everybody until it is whole: the old file may have been a secret.
  const file = await open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    if (expect !== null) {
      await copyAttributes(path, temporary, platform, signal);
      await mustBeTheSame(file, temporary);
      await file.truncate();
      // Until its owner and mode are set below, what is written is nobody else's.
      await file.chmod(content.mode & 0o600);
    }
    signal.throwIfAborted();
    await file.writeFile(content.bytes);
    await own(file, content);
    await file.sync();
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  } finally {
    await file.close();
  }
}

/** cp was given a name: it must have met the file that was made for it. */
async function mustBeTheSame(file: FileHandle, path: string): Promise<void> {
  const [made, named] = await Promise.all([file.stat({ bigint: true }), lstat(path, { bigint: true })]);
  if (made.dev !== named.dev || made.ino !== named.ino) throw new Refusal('conflict', `${path} was changed meanwhile`);
}

async function own(file: FileHandle, content: FileContent): Promise<void> {
  const made = await file.stat();
  if (made.uid !== content.uid || made.gid !== content.gid) await file.chown(content.uid, content.gid);
  // After the owner: changing that takes the set-id bits off.
  await file.chmod(content.mode);
}

/** Moves a file to a name that nobody has. `rename` would take the place of whatever came there meanwhile. */
async function appear(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // No hard links here (exFAT, some network shares), or none for files of others (Linux
    // `fs.protected_hardlinks`): look, then rename.
    if (!['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EMLINK'].includes(errnoOf(error))) throw error;
    await mustBeFree(to);
    await rename(from, to);
    return;
  }
  await unlink(from);
}

async function mustBeFree(path: string): Promise<void> {
  const there = await lstat(path).then(
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
export function moveFile(request: { readonly from: string; readonly to: string } & Limits): Promise<Outcome<null>> {
  const { from, to } = request;
  return within({ ...request, cleanUpMs: CLEAN_UP_MS }, WRITE_LIMIT_MS, async (course) => {
    const about = await lstat(from);
    await mustBeFree(to);
    course.commit();
    if (about.isFile()) await appear(from, to);
    else if (about.isSymbolicLink()) {
      await symlink(await readlink(from), to);
      await unlink(from);
    } else if (about.isDirectory()) await rename(from, to);
    else throw new Refusal('unsupported', `neither a file nor a directory: ${from}`);
    await syncDirectory(dirname(to));
    if (dirname(from) !== dirname(to)) await syncDirectory(dirname(from));
    return null;
  });
}

export function removeFile(
  request: { readonly path: string; readonly expect: string } & Limits,
): Promise<Outcome<null>> {
  const { path, expect } = request;
  return within({ ...request, cleanUpMs: CLEAN_UP_MS }, WRITE_LIMIT_MS, async (course) => {
    const present = await presentHash(path);
    if (present === null) throw new Refusal('missing', path);
    mustBe(expect, present, path);
    course.commit();
    await unlink(path);
    await syncDirectory(dirname(path));
    return null;
  });
}

/** Makes a rename last. Where a file system cannot do that, the change itself still stands. */
async function syncDirectory(path: string): Promise<void> {
  try {
    const directory = await open(path, constants.O_RDONLY);
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES', 'EPERM'].includes(errnoOf(error))) throw error;
  }
}
