import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Download, UnpackedTree } from '../../../model/fix.ts';
import type { InstallPort, TreeMark } from '../../install-port.ts';
import type { Limits, Platform } from '../../port.ts';
import { leftoversOf, temporaryBeside } from '../../temporary-names.ts';
import { ownDisk } from '../disk.ts';
import { makeDirectory, syncDirectoryIfPossible } from '../disk-work.ts';
import { errnoOf, Refusal } from '../failures.ts';
import { within } from '../limits.ts';
import { runProgram } from '../program.ts';
import type { Trust } from '../tls-handshake.ts';
import { fetchFile, fileOf, partOf, writeNote } from './fetch.ts';
import { arrivedBytes, roomAt } from './room.ts';
import { digestOf, treeAt } from './tree-digest.ts';
import { unpackTarGz } from './unpack-tar.ts';

/** A slow line for a whole Go. */
const FETCH_LIMIT_MS = 60 * 60_000;
const UNPACK_LIMIT_MS = 10 * 60_000;
const LOOK_LIMIT_MS = 2 * 60_000;
const TRIAL_LIMIT_MS = 30_000;
const SYNC_LIMIT_MS = 5 * 60_000;
const CLEAN_UP_MS = 60_000;
const BARE = { PATH: '/usr/bin:/bin', LC_ALL: 'C' } as const;
const TRIES = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

export interface LocalInstallOptions {
  readonly platform: Platform;
  /** gomend's own place for what is on its way. */
  readonly downloads: string;
  readonly trust: Trust;
  /** Between two tries; what is usual if absent. */
  readonly waitMs?: number;
  readonly silenceMs?: number;
}

/** Installing on the computer that gomend runs on, with the person's rights alone. */
export function localInstalls(options: LocalInstallOptions): InstallPort {
  const { downloads } = options;
  const noteOf = ({ sha256 }: Pick<Download, 'sha256'>) => join(downloads, `${sha256}.tree`);
  return {
    downloads,
    room: (path, limits) => within(limits, LOOK_LIMIT_MS, () => roomAt(path)),
    arrived: (download) => within(undefined, LOOK_LIMIT_MS, () => arrivedBytes(downloads, download)),
    fetch: (request) =>
      within({ ...request, cleanUpMs: CLEAN_UP_MS }, FETCH_LIMIT_MS, ({ signal }) => {
        const { trust, waitMs, silenceMs } = options;
        const times = {
          ...(waitMs === undefined ? {} : { waitMs }),
          ...(silenceMs === undefined ? {} : { silenceMs }),
        };
        return fetchFile(request, { directory: downloads, trust, signal, ...times });
      }),
    unpack: (request) =>
      within({ ...request, cleanUpMs: CLEAN_UP_MS }, UNPACK_LIMIT_MS, ({ signal }) =>
        unpackBeside(request.download, request.tree, { options, downloads, note: noteOf(request.download), signal }),
      ),
    treeAt: (path, limits) => within(limits, LOOK_LIMIT_MS, ({ signal }) => treeAt(path, signal)),
    noted: (download) =>
      within(undefined, LOOK_LIMIT_MS, async () => {
        const text = await readFile(noteOf(download), 'utf8').catch(absent);
        return text === null ? null : text.trim();
      }),
    removeTree: (request) =>
      within({ ...request, cleanUpMs: CLEAN_UP_MS }, UNPACK_LIMIT_MS, ({ signal }) => removeTree(request, signal)),
    clearBeside: (path) => within(undefined, UNPACK_LIMIT_MS, () => clearBeside(path)),
    clearDownload: (download) =>
      within(undefined, LOOK_LIMIT_MS, async () => {
        const note = noteOf(download);
        const all = [fileOf(downloads, download), partOf(downloads, download), note, `${note}.new`];
        for (const path of all) await unlink(path).catch(absent);
        await rmdir(downloads).catch(stays);
        return null;
      }),
    removeEmpty: (directories) =>
      within(undefined, LOOK_LIMIT_MS, async () => {
        for (const path of directories) await rmdir(path).catch(stays);
        return null;
      }),
  };
}

interface Unpacking {
  readonly options: LocalInstallOptions;
  readonly downloads: string;
  readonly note: string;
  readonly signal: AbortSignal;
}

async function unpackBeside(download: Download, tree: UnpackedTree, unpacking: Unpacking): Promise<TreeMark> {
  const { options, downloads, note, signal } = unpacking;
  if (await isSomethingThere(tree.to)) throw new Refusal('conflict', `${tree.to} is there already`);
  await makeDirectory(ownDisk, dirname(tree.to), 0o755);
  const staged = temporaryBeside(tree.to, randomBytes(6).toString('hex'));
  await mkdir(staged, { mode: 0o700 });
  try {
    const entries = await unpackTarGz(fileOf(downloads, download), staged, tree.within, signal);
    await mustBeMarked(staged, tree);
    await mustAnswer(staged, tree, signal);
    await sync(staged, options, signal);
    await chmod(staged, 0o755);
    const digest = digestOf(entries);
    await writeNote(note, `${digest}\n`);
    signal.throwIfAborted();
    if (await isSomethingThere(tree.to)) throw new Refusal('conflict', `${tree.to} is there already`);
    await rename(staged, tree.to);
    await syncDirectoryIfPossible(ownDisk, dirname(tree.to));
    const { uid, gid } = await lstat(tree.to);
    return { digest, uid, gid };
  } catch (error) {
    await rm(staged, TRIES).catch(() => {});
    throw error;
  }
}

async function mustBeMarked(staged: string, { mark }: UnpackedTree): Promise<void> {
  const text = await readFile(join(staged, mark.file), 'utf8').catch(absent);
  if (text?.startsWith(mark.begins)) return;
  throw new Refusal('garbage', `the archive: its ${mark.file} does not say ${mark.begins.trim()}`);
}

/** It runs here, and is what it says: a download for another CPU, or for a newer system, ends here. */
async function mustAnswer(staged: string, { trial }: UnpackedTree, signal: AbortSignal): Promise<void> {
  const [program, ...args] = trial.argv;
  // Nothing of the person's settings decides what a program says of itself.
  const environment = { ...BARE, ...trial.environment };
  const argv = [join(staged, program), ...args] as const;
  const ran = await runProgram({ argv, environment, cwd: '/', ownSession: true, timeoutMs: TRIAL_LIMIT_MS, signal });
  if (!ran.ok) throw new Refusal('not-executable', `${program} does not start: ${ran.failure.detail}`);
  const { stdout, stderr, exitCode } = ran.value;
  if (exitCode === 0 && stdout.startsWith(trial.prints)) return;
  const said = (stdout.trim() || stderr.trim()).split('\n')[0] ?? '';
  throw new Refusal('not-executable', `${program} does not answer as it should: ${said || `exit ${exitCode}`}`);
}

/** All at once: to sync ten thousand files one by one takes minutes. sync(1), sync(8). */
async function sync(staged: string, { platform }: LocalInstallOptions, signal: AbortSignal): Promise<void> {
  const argv = platform === 'darwin' ? (['/bin/sync'] as const) : (['/bin/sync', '-f', staged] as const);
  const ran = await runProgram({
    argv,
    environment: BARE,
    cwd: '/',
    ownSession: true,
    timeoutMs: SYNC_LIMIT_MS,
    signal,
  });
  if (!ran.ok) throw new Refusal(ran.failure.code, ran.failure.detail);
  if (ran.value.exitCode !== 0) throw new Refusal('failed', ran.value.stderr.trim() || 'sync');
}

async function removeTree(
  { path, expect }: Limits & { readonly path: string; readonly expect: string },
  signal: AbortSignal,
): Promise<null> {
  const present = await treeAt(path, signal);
  if (present === null) throw new Refusal('missing', path);
  if (present.digest !== expect) throw new Refusal('conflict', `${path} has changed`);
  signal.throwIfAborted();
  const going = temporaryBeside(path, randomBytes(6).toString('hex'));
  await rename(path, going);
  await syncDirectoryIfPossible(ownDisk, dirname(path));
  await rm(going, TRIES);
  return null;
}

async function clearBeside(path: string): Promise<null> {
  const { directory, isOurs } = leftoversOf(path, 'person');
  const names = (await readdir(directory).catch(absent)) ?? [];
  for (const name of names) if (isOurs(name)) await rm(join(directory, name), TRIES);
  return null;
}

async function isSomethingThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(absent)) !== null;
}

function absent(error: unknown): null {
  if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) return null;
  throw error;
}

/** Not there, or not empty: both are right. */
function stays(error: unknown): void {
  if (!['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(errnoOf(error))) throw error;
}
