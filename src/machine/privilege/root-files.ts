import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Outcome } from '../../model/outcome.ts';
import { mustBe, presentHash, sha256 } from '../local/content-hash.ts';
import { mustBeUnlocked, mustLackNothing } from '../local/copy-attributes.ts';
import { errnoOf, Refusal } from '../local/failures.ts';
import { type Course, within } from '../local/limits.ts';
import type { Limits, Platform, ReplaceRequest } from '../port.ts';
import type { Argv } from './commands.ts';
import { hashing, moving, preparing, removing, replacing } from './file-commands.ts';
import { plainPath } from './plain-path.ts';
import { mustBeRootOnly, mustShareFileSystem } from './root-only.ts';
import { mustRunAsRoot } from './sudo.ts';

const ROOT_WRITE_LIMIT_MS = 20_000;
/** For the removal of a temporary file as root after somebody gave up. */
const CLEAN_UP_MS = 2_000;
const OUTPUT_BYTES = 64 * 1024;

/** The file verbs of the machine for root-owned files in root-owned directories; the door must be open. */
export interface RootFiles {
  replace(request: Omit<ReplaceRequest, 'as'>): Promise<Outcome<null>>;
  move(request: { readonly from: string; readonly to: string } & Limits): Promise<Outcome<null>>;
  remove(request: { readonly path: string; readonly expect: string } & Limits): Promise<Outcome<null>>;
}

export interface RootFilesOptions {
  readonly platform: Platform;
  readonly effectiveUid: number;
  readonly token: string;
}

export function rootFiles({ platform, effectiveUid, token }: RootFilesOptions): RootFiles {
  const work = (limits: Limits, change: (course: Course) => Promise<void>) =>
    within({ ...limits, cleanUpMs: CLEAN_UP_MS }, ROOT_WRITE_LIMIT_MS, async (course) => {
      if (effectiveUid === 0) throw new Refusal('unsupported', 'gomend repairs nothing when it runs as root itself');
      await change(course);
      return null;
    });
  /** As the person where they may look, else as root. */
  const hashOf = async (path: string): Promise<string | null> => {
    try {
      return await presentHash(path);
    } catch (error) {
      if (errnoOf(error) !== 'EACCES') throw error;
      const { stdout } = await mustRunAsRoot(hashing(path, platform));
      // GNU sha256sum begins the line with a backslash when it had to escape the name.
      return /^\\?([0-9a-f]{64})\b/.exec(stdout)?.[1] ?? null;
    }
  };

  const replace: RootFiles['replace'] = (request) => {
    const { path, content, expect } = request;
    const { mode, uid, gid } = content;
    const present = expect !== null;
    const steps = replacing({ change: 'replace', path, present, mode, uid, gid }, platform, token);
    return work(request, async (course) => {
      await mustBeRootOnly(dirname(path));
      await mustBeRootOnly(dirname(steps.temporary));
      await mustShareFileSystem(dirname(steps.temporary), dirname(path));
      mustBe(expect, await hashOf(path), path);
      if (present) await mustBeUnlocked(path, platform, course.signal);
      try {
        for (const argv of preparing({ present }, steps)) {
          await prepare(argv, argv === steps.fill ? content.bytes : null, course.signal);
        }
        if ((await hashOf(steps.temporary)) !== sha256(content.bytes))
          throw new Refusal('failed', 'it was not written whole');
        await mustStandAs(steps.temporary, content);
        if (present) await mustLackNothing(steps.temporary, path, platform, course.signal);
        await sync(steps.temporary);
        mustBe(expect, await hashOf(path), path);
        course.commit();
        await mustRunAsRoot(steps.install);
      } catch (error) {
        await mustRunAsRoot(steps.discard).catch(() => {});
        throw error;
      }
      mustBe(sha256(content.bytes), await hashOf(path), path);
    });
  };

  const move: RootFiles['move'] = (request) => {
    const { from, to } = request;
    const argv = moving(from, to, platform);
    return work(request, async (course) => {
      await mustBeRootOnly(dirname(from));
      await mustBeRootOnly(dirname(to));
      // Across file systems mv copies, which a power cut can leave half done.
      await mustShareFileSystem(dirname(from), dirname(to));
      if (!(await isThere(from))) throw new Refusal('missing', from);
      if (await isThere(to)) throw new Refusal('conflict', `${to} is there already`);
      course.commit();
      await mustRunAsRoot(argv);
      // `mv -n` leaves a target that came in between alone, and is silent about it.
      if (await isThere(from)) throw new Refusal('conflict', `${to} is there already`);
    });
  };

  const remove: RootFiles['remove'] = (request) => {
    const { path, expect } = request;
    const argv = removing(path, platform);
    return work(request, async (course) => {
      await mustBeRootOnly(dirname(path));
      const present = await hashOf(path);
      if (present === null) throw new Refusal('missing', path);
      mustBe(expect, present, path);
      course.commit();
      await mustRunAsRoot(argv);
    });
  };
  return { replace, move, remove };
}

async function prepare(argv: Argv, stdin: Uint8Array | null, signal: AbortSignal): Promise<void> {
  await mustRunAsRoot(argv, {
    signal,
    // tee prints what it writes.
    maxOutputBytes: (stdin?.length ?? 0) + OUTPUT_BYTES,
    ...(stdin === null ? {} : { stdin }),
  });
}

/** Owner and mode are what was asked for: of a file in a directory of root's own, everybody may know them. */
async function mustStandAs(path: string, { mode, uid, gid }: ReplaceRequest['content']): Promise<void> {
  const made = await lstat(path);
  if (!made.isFile() || (made.mode & 0o7777) !== mode || made.uid !== uid || made.gid !== gid) {
    throw new Refusal('failed', `owner and mode of ${path} are not what they should be`);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(plainPath(path));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Any reader may have a file's bytes put on the disk; one that only root may read is left to the system. */
async function sync(path: string): Promise<void> {
  try {
    const file = await open(path, constants.O_RDONLY);
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errnoOf(error) !== 'EACCES') throw error;
  }
}
