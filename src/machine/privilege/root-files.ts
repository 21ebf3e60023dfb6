import { constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from '../../model/outcome.ts';
import { mustBe, presentHash, sha256 } from '../local/content-hash.ts';
import { type Disk, ownDisk } from '../local/disk.ts';
import { syncDirectoryIfPossible } from '../local/disk-work.ts';
import { errnoOf, Refusal } from '../local/failures.ts';
import { type Course, within } from '../local/limits.ts';
import { areOne, mustBeOurs } from '../local/write-files.ts';
import type { Limits, MoveRequest, Platform, RemoveRequest, ReplaceRequest } from '../port.ts';
import type { Argv } from './commands.ts';
import { hashing, moving, preparing, removing, replacing } from './file-commands.ts';
import { plainPath } from './plain-path.ts';
import { mustBeRootOnly, mustShareFileSystem } from './root-only.ts';
import { mustBeRootContent, mustBeRootPlace } from './root-places.ts';
import { mustRunAsRoot } from './sudo.ts';

const ROOT_WRITE_LIMIT_MS = 20_000;
/** For the removal of a temporary file as root after somebody gave up. */
const CLEAN_UP_MS = 2_000;
const OUTPUT_BYTES = 64 * 1024;

/** The file verbs of the machine for root-owned files in root-owned directories; the door must be open. */
export interface RootFiles {
  replace(request: Omit<ReplaceRequest, 'as'>): Promise<Outcome<null>>;
  move(request: MoveRequest): Promise<Outcome<null>>;
  remove(request: RemoveRequest): Promise<Outcome<null>>;
}

export interface RootFilesOptions {
  readonly platform: Platform;
  readonly effectiveUid: number;
  readonly token: string;
  readonly disk?: Disk;
  /** How a command is run as root. */
  readonly run?: typeof mustRunAsRoot;
  /** A person types between the commands of one change: whatever the limit, they have at least this long. */
  readonly typingMs?: number;
  /** Throws for a file that is none of root's here. */
  readonly mustBePlace?: typeof mustBeRootPlace;
}

export function rootFiles(options: RootFilesOptions): RootFiles {
  const { platform, effectiveUid, token, disk = ownDisk, run = mustRunAsRoot } = options;
  const { typingMs = 0, mustBePlace = mustBeRootPlace } = options;
  const work = (limits: Limits, change: (course: Course) => Promise<void>) =>
    within(
      { ...limits, timeoutMs: Math.max(typingMs, limits.timeoutMs ?? ROOT_WRITE_LIMIT_MS), cleanUpMs: CLEAN_UP_MS },
      ROOT_WRITE_LIMIT_MS,
      async (course) => {
        if (effectiveUid === 0) throw new Refusal('unsupported', 'gomend repairs nothing when it runs as root itself');
        await change(course);
        return null;
      },
    );
  /** As the person where they may look, else as root. */
  const hashOf = async (path: string): Promise<string | null> => {
    try {
      return await presentHash(disk, path);
    } catch (error) {
      if (errnoOf(error) !== 'EACCES') throw error;
      const { stdout } = await run(hashing(path, platform));
      // GNU sha256sum begins the line with a backslash when it had to escape the name.
      return /^\\?([0-9a-f]{64})\b/.exec(stdout)?.[1] ?? null;
    }
  };

  const replace: RootFiles['replace'] = (request) => {
    const { path, content, expect } = request;
    const { mode, uid, gid } = content;
    const present = expect !== null;
    const change = { change: 'replace', path, present, mode, uid, gid } as const;
    const steps = replacing(change, platform, token);
    return work(request, async (course) => {
      mustBePlace(change);
      mustBeRootContent(path, content.bytes);
      await mustBeRootOnly(disk, dirname(path));
      await mustBeRootOnly(disk, dirname(steps.temporary));
      await mustShareFileSystem(disk, dirname(steps.temporary), dirname(path));
      mustBe(expect, await hashOf(path), path);
      if (present) await disk.mustBeUnlocked(path, course.signal);
      try {
        for (const argv of preparing({ present }, steps)) {
          await prepare(run, argv, argv === steps.fill ? content.bytes : null, course.signal);
        }
        if ((await hashOf(steps.temporary)) !== sha256(content.bytes))
          throw new Refusal('failed', 'it was not written whole');
        await mustStandAs(disk, steps.temporary, content);
        if (present) await disk.mustLackNothing(steps.temporary, path, course.signal);
        await sync(disk, steps.temporary);
        mustBe(expect, await hashOf(path), path);
        course.commit();
        await run(steps.install);
      } catch (error) {
        await run(steps.discard).catch(() => {});
        throw error;
      }
      await syncNames(disk, path, steps.temporary);
      mustBe(sha256(content.bytes), await hashOf(path), path);
    });
  };

  const move: RootFiles['move'] = (request) => {
    const { from, to, settle = false } = request;
    const argv = moving(from, to, platform);
    return work(request, async (course) => {
      mustBePlace({ change: 'move', from, to });
      await mustBeRootOnly(disk, dirname(from));
      await mustBeRootOnly(disk, dirname(to));
      // Across file systems mv copies, which a power cut can leave half done.
      await mustShareFileSystem(disk, dirname(from), dirname(to));
      if (!(await isThere(disk, from))) throw new Refusal('missing', from);
      // A power cut may bring the old name back beside the new one, where a rename is not one step of the disk.
      const isHalfMoved = settle && (await areOne(disk, from, to));
      if (!isHalfMoved && (await isThere(disk, to))) throw new Refusal('conflict', `${to} is there already`);
      course.commit();
      await run(isHalfMoved ? removing(from, platform) : argv);
      await syncNames(disk, to, from);
      // `mv -n` leaves a target that came in between alone, and is silent about it.
      if (await isThere(disk, from)) throw new Refusal('conflict', `${to} is there already`);
    });
  };

  const remove: RootFiles['remove'] = (request) => {
    const { path, expect } = request;
    const argv = removing(path, platform);
    return work(request, async (course) => {
      mustBePlace({ change: 'remove', path });
      await mustBeRootOnly(disk, dirname(path));
      if (expect === null) mustBeOurs(path);
      else {
        const present = await hashOf(path);
        if (present === null) throw new Refusal('missing', path);
        mustBe(expect, present, path);
      }
      course.commit();
      await run(argv);
      await syncDirectoryIfPossible(disk, dirname(path));
    });
  };
  return { replace, move, remove };
}

async function prepare(
  runAsRoot: typeof mustRunAsRoot,
  argv: Argv,
  stdin: Uint8Array | null,
  signal: AbortSignal,
): Promise<void> {
  await runAsRoot(argv, {
    signal,
    // tee prints what it writes.
    maxOutputBytes: (stdin?.length ?? 0) + OUTPUT_BYTES,
    ...(stdin === null ? {} : { stdin }),
  });
}

/** Owner and mode are what was asked for: of a file in a directory of root's own, everybody may know them. */
async function mustStandAs(disk: Disk, path: string, { mode, uid, gid }: ReplaceRequest['content']): Promise<void> {
  const made = await disk.lstat(path);
  if (!made.isFile() || (made.mode & 0o7777) !== mode || made.uid !== uid || made.gid !== gid) {
    throw new Refusal('failed', `owner and mode of ${path} are not what they should be`);
  }
}

async function isThere(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.lstat(plainPath(path));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** After a rename: where the new name is, and then where the old one was. */
async function syncNames(disk: Disk, to: string, from: string): Promise<void> {
  await syncDirectoryIfPossible(disk, dirname(to));
  if (dirname(from) !== dirname(to)) await syncDirectoryIfPossible(disk, dirname(from));
}

/**
 * Any reader may have a file's bytes put on the disk; one that only root may read is left to the system. None such
 * is ever edited: a plan is made from what the person can read.
 */
async function sync(disk: Disk, path: string): Promise<void> {
  try {
    const file = await disk.open(path, constants.O_RDONLY);
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errnoOf(error) !== 'EACCES') throw error;
  }
}
