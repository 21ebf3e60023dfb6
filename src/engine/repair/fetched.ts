import type { InstallPort, TreeMark } from '../../machine/install-port.ts';
import type { Machine } from '../../machine/port.ts';
import type { FetchStep } from '../../model/fix.ts';
import type { Change, FileMark } from './change.ts';
import type { Effect } from './effect.ts';
import type { Performed } from './perform.ts';
import type { PlannedStep } from './planned-step.ts';
import type { Refusal } from './refusal.ts';
import type { Reverted } from './revert.ts';
import { shortageFor } from './room.ts';
import { wayTo } from './way-to.ts';

type FetchedStep = Extract<PlannedStep, { kind: 'fetch' }>;
export type FetchedChange = Extract<Change, { kind: 'fetch' }>;

/** How far a download has come. */
export type OnProgress = (bytes: number, of: number) => void;

/**
 * Works out where it will be, and which directories have to be made on the way.
 * @returns a refusal where something is in the way, closed or too full
 */
export async function planFetch(
  machine: Machine,
  step: FetchStep,
  signal: AbortSignal,
): Promise<FetchedStep | Refusal> {
  const planned = await placeFor(machine, step, signal);
  if ('code' in planned) return { ...planned, detail: '' };
  const shortage = await shortageFor(machine.installs, step, signal);
  if (shortage === null) return planned;
  const { path, freeBytes, neededBytes } = shortage;
  return { code: 'no-room', path, detail: '', freeBytes, neededBytes };
}

async function placeFor(
  machine: Machine,
  { download, tree }: FetchStep,
  signal: AbortSignal,
): Promise<
  FetchedStep | { readonly code: 'target-exists' | 'directory-closed' | 'file-unreadable'; readonly path: string }
> {
  const path = `${machine.installs.downloads}/${download.name}`;
  if (tree === null) return { kind: 'fetch', download, path, tree, makes: [] };
  const there = await machine.lstat(tree.to, { signal });
  if (there.ok) return { code: 'target-exists', path: tree.to };
  const way = await wayTo(machine, tree.to, signal);
  if ('unseen' in way) return { code: 'file-unreadable', path: way.unseen };
  const { uid, mode, type } = way.above.stat;
  const isOurs = uid === machine.person.uid && (mode & 0o200) !== 0;
  if (type !== 'directory' || !(isOurs || machine.person.uid === 0)) {
    return { code: 'directory-closed', path: way.above.path };
  }
  return { kind: 'fetch', download, path, tree, makes: way.makes };
}

/** More often nobody reads it. */
const PROGRESS_MS = 200;

export async function performFetch(
  machine: Machine,
  { download, tree }: FetchedStep,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Performed> {
  const { installs } = machine;
  let told = Number.NEGATIVE_INFINITY;
  const fetched = await installs.fetch({
    download,
    signal,
    onProgress(bytes) {
      if (bytes < download.size && performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      onProgress(bytes, download.size);
    },
  });
  if (!fetched.ok) return { ok: false, failure: fetched.failure };
  if (tree === null) return { ok: true, after: {}, left: [] };
  const unpacked = await installs.unpack({ download, tree, signal });
  if (!unpacked.ok) return { ok: false, failure: unpacked.failure };
  return { ok: true, after: { [tree.to]: fileMarkOf(unpacked.value) }, left: [] };
}

/** A tree in the journal, as a file is: nobody else's rights are on it. */
function fileMarkOf({ digest, uid, gid }: TreeMark): FileMark {
  return { sha256: digest, mode: 0o755, uid, gid };
}

/** What is seen of it, and the mark that its `done` would have. */
export async function lookAtFetched(
  machine: Machine,
  {
    change,
    after,
  }: { readonly change: FetchedChange; readonly after: Readonly<Record<string, FileMark | null>> | null },
  signal: AbortSignal,
): Promise<{ readonly effect: Effect; readonly after: Readonly<Record<string, FileMark | null>> }> {
  const none = { effect: after === null ? 'none' : 'full', after: {} } as const;
  // What lies ready is judged when it is used; a part of it is gone on with.
  if (change.tree === null) return none;
  const { to } = change.tree;
  const present = await machine.installs.treeAt(to, { signal });
  if (!present.ok) return { effect: 'foreign', after: {} };
  if (present.value === null) return { effect: after === null ? 'none' : 'foreign', after: {} };
  const expected = await expectedDigest(machine.installs, change, after);
  const isOurs = expected === present.value.digest;
  return isOurs ? { effect: 'full', after: { [to]: fileMarkOf(present.value) } } : { effect: 'foreign', after: {} };
}

async function expectedDigest(
  installs: InstallPort,
  { name, sha256, tree }: FetchedChange,
  after: Readonly<Record<string, FileMark | null>> | null,
): Promise<string | null> {
  const known = tree === null ? null : after?.[tree.to]?.sha256;
  if (known) return known;
  const noted = await installs.noted({ name, sha256 });
  return noted.ok ? noted.value : null;
}

/** Only a tree that is still what was unpacked is taken away; nothing of the download stays. */
export async function revertFetched(
  { installs }: Machine,
  change: FetchedChange,
  after: Readonly<Record<string, FileMark | null>> | null,
  signal: AbortSignal,
): Promise<Reverted> {
  const { tree } = change;
  if (tree === null) {
    const cleared = await installs.clearDownload(change);
    return cleared.ok ? { status: 'reverted' } : { status: 'failed', failure: cleared.failure };
  }
  const beside = await installs.clearBeside(tree.to);
  if (!beside.ok) return { status: 'failed', failure: beside.failure };
  const present = await installs.treeAt(tree.to, { signal });
  if (!present.ok) return { status: 'failed', failure: present.failure };
  if (present.value !== null) {
    const expect = await expectedDigest(installs, change, after);
    if (expect !== present.value.digest) return { status: 'conflict', path: tree.to };
    const removed = await installs.removeTree({ path: tree.to, expect, signal });
    if (!removed.ok) {
      if (removed.failure.code === 'conflict') return { status: 'conflict', path: tree.to };
      return { status: 'failed', failure: removed.failure };
    }
  }
  const cleared = await installs.clearDownload(change);
  const emptied = await installs.removeEmpty(tree.makes);
  if (!cleared.ok) return { status: 'failed', failure: cleared.failure };
  if (!emptied.ok) return { status: 'failed', failure: emptied.failure };
  return { status: present.value === null ? 'nothing-to-do' : 'reverted' };
}

/** What was fetched has done its service: nothing of it stays on the disk but the tree. */
export async function clearDownloads(machine: Machine, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'fetch') continue;
    await machine.installs.clearDownload(change);
    if (change.tree) await machine.installs.clearBeside(change.tree.to);
  }
}
