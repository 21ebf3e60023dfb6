import type { Machine } from '../../machine/port.ts';
import { InvalidOperation } from '../../machine/privilege/plain-path.ts';
import type { Failure } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Change, FileMark, SavedFile } from './change.ts';
import { revertFetched } from './fetched.ts';
import { type FileImage, imageOf, MissingImage } from './file-image.ts';
import type { Journal } from './journal.ts';
import { inverseOf } from './journaled.ts';
import { judgeRun, runCommand } from './perform.ts';
import type { LeaseLoss } from './step-permit.ts';

export type Reverted =
  | { readonly status: 'reverted' }
  /** It never took effect, or is taken back already. */
  | { readonly status: 'nothing-to-do' }
  /** Nothing takes such a step back; it was marked so before it ran. */
  | { readonly status: 'cannot' }
  /** Somebody else changed the file since; nothing was touched. */
  | { readonly status: 'conflict'; readonly path: string }
  /** Not begun: another file of the run waits for a decision, and nothing is touched before that. */
  | { readonly status: 'held' }
  /** As `conflict`, and the person said to leave it. */
  | { readonly status: 'left'; readonly path: string }
  /** gomend's lines were taken out of what somebody made of the file, but for `left` places that were changed too. */
  | { readonly status: 'merged'; readonly path: string; readonly kept: string | null; readonly left: number }
  /** All of it is as gomend found it; `kept`: where what stood there last is. */
  | { readonly status: 'put-back'; readonly path: string; readonly kept: string | null }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** No step may begin any more: another gomend has taken over. */
  | { readonly status: 'not-begun'; readonly lost: LeaseLoss };

export interface RevertContext {
  readonly machine: Machine;
  readonly signal: AbortSignal;
  kept(sha256: string): Promise<Uint8Array | null>;
  keep(bytes: Uint8Array): Promise<unknown>;
}

/** The part of a context that a journal gives. */
export function keeping(journal: Journal): Pick<RevertContext, 'kept' | 'keep'> {
  return { kept: (sha256) => journal.kept(sha256), keep: (bytes) => journal.keep(bytes) };
}

/**
 * Takes one change back, whether it had fully, partly or not taken effect when the journal ended.
 *
 * @param after marks of files a command changed, as its `done` record has them; null if there is none
 */
export async function revertChange(
  context: RevertContext,
  change: Change,
  after: Readonly<Record<string, FileMark | null>> | null,
): Promise<Reverted> {
  switch (change.kind) {
    case 'replace':
      return unmake(context.machine, change, await restore(context, change.file, change.after, change.as));
    case 'move':
      return moveBack(context, change);
    case 'run':
      return revertRun(context, change, after);
    case 'fetch':
      return revertFetched(context.machine, change, after, context.signal);
    case 'privileged': {
      if (change.inverse === null) return { status: 'cannot' };
      const performed = await performInverse(context, change.inverse);
      return performed.ok ? { status: 'reverted' } : { status: 'failed', failure: performed.failure };
    }
  }
}

/** Where its file is gone again, so are the directories that were made for it, unless something else is in them. */
export async function unmake(machine: Machine, change: Change, result: Reverted): Promise<Reverted> {
  if (change.kind !== 'replace' || change.makes === undefined) return result;
  if (!['reverted', 'nothing-to-do', 'merged', 'put-back'].includes(result.status)) return result;
  // What a crash left of the file before it had its name.
  await machine.installs.clearBeside(change.file.target);
  const emptied = await machine.installs.removeEmpty(change.makes);
  return emptied.ok ? result : { status: 'failed', failure: emptied.failure };
}

/** It comes out of a journal on the disk: what may not pass the door is an answer, and no end of gomend. */
async function performInverse({ machine, signal }: RevertContext, inverse: PrivilegedOperation) {
  // Whoever can write the journal would say whom root trusts.
  if (inverse.op === 'trust-company-root') {
    return { ok: false, failure: { code: 'denied', detail: 'trust is given by no journal' } } as const;
  }
  try {
    return judgeRun(await machine.privilege.perform(inverse, signal));
  } catch (error) {
    if (!(error instanceof InvalidOperation)) throw error;
    return { ok: false, failure: { code: 'unsupported', detail: error.message } } as const;
  }
}

async function revertRun(
  context: RevertContext,
  change: Extract<Change, { kind: 'run' }>,
  after: Readonly<Record<string, FileMark | null>> | null,
): Promise<Reverted> {
  if (change.saved.length > 0) {
    let last: Reverted = { status: 'nothing-to-do' };
    for (const file of change.saved) {
      // Without a `done` record whatever stands there is what the command left when it was cut off.
      const expected = after === null ? 'anything' : (after[file.target] ?? null);
      last = await restore(context, file, expected, 'person');
      if (last.status === 'failed' || last.status === 'conflict') return last;
    }
    return last;
  }
  if (change.inverse === null) return { status: 'cannot' };
  const inverse = await inverseOf(change, context.kept);
  if (inverse === null) return { status: 'failed', failure: { code: 'missing', detail: 'the kept copy is gone' } };
  const performed = await runCommand(context.machine, inverse, context.signal);
  return performed.ok ? { status: 'reverted' } : { status: 'failed', failure: performed.failure };
}

async function restore(
  context: RevertContext,
  file: SavedFile,
  expected: FileMark | null | 'anything',
  as: 'person' | 'root',
): Promise<Reverted> {
  const { machine, signal } = context;
  let present: FileImage['content'];
  try {
    present = (await imageOf(machine, file.target, signal)).content;
  } catch (error) {
    if (!(error instanceof MissingImage)) throw error;
    return { status: 'conflict', path: file.path };
  }
  const rights = rightsBack(file.before, expected, present);
  if (sameBytes(present, file.before) && sameRights(present, rights)) return { status: 'nothing-to-do' };
  if (expected !== 'anything' && !sameBytes(present, expected)) return { status: 'conflict', path: file.path };
  // Whether the command wrote that or somebody else did since, nobody knows: it is not the only copy that goes.
  if (expected === 'anything' && present !== null) {
    try {
      await context.keep(present.bytes);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { status: 'failed', failure: { code: 'failed', detail } };
    }
  }
  if (file.before === null) {
    if (present === null) return { status: 'nothing-to-do' };
    const removed = await machine.removeFile({ path: file.target, expect: present.sha256, as, signal });
    return removed.ok ? { status: 'reverted' } : { status: 'failed', failure: removed.failure };
  }
  const bytes = await context.kept(file.before.sha256);
  if (bytes === null) return { status: 'failed', failure: { code: 'missing', detail: 'the kept copy is gone' } };
  const { mode, uid, gid } = rights ?? file.before;
  const request = {
    path: file.target,
    content: { bytes, mode, uid, gid },
    expect: present?.sha256 ?? null,
    as,
    signal,
  };
  const replaced = await machine.replaceFile(request);
  return replaced.ok ? { status: 'reverted' } : { status: 'failed', failure: replaced.failure };
}

async function moveBack(context: RevertContext, change: Extract<Change, { kind: 'move' }>): Promise<Reverted> {
  const { machine, signal } = context;
  const [here, still] = [await machine.lstat(change.to, { signal }), await machine.lstat(change.from, { signal })];
  if (!here.ok) return still.ok ? { status: 'nothing-to-do' } : { status: 'conflict', path: change.to };
  // Cut off between the two halves of a move, the file has both names.
  const request = { from: change.to, to: change.from, as: change.as, settle: true, signal };
  const moved = await machine.moveFile(request);
  if (moved.ok) return { status: 'reverted' };
  if (moved.failure.code === 'conflict') return { status: 'conflict', path: change.from };
  return { status: 'failed', failure: moved.failure };
}

export function sameBytes(a: FileMark | null, b: FileMark | null): boolean {
  return a === null || b === null ? a === b : a.sha256 === b.sha256;
}

export function sameFile(a: FileMark | null, b: FileMark | null): boolean {
  if (a === null || b === null) return a === b;
  return a.sha256 === b.sha256 && sameRights(a, b);
}

type Rights = Pick<FileMark, 'mode' | 'uid' | 'gid'>;

/**
 * Mode and owner as they were before, where they are still what the change left: whoever closed the file meanwhile
 * does not find it open again. null: nothing stood there.
 */
function rightsBack(
  before: FileMark | null,
  expected: FileMark | null | 'anything',
  present: FileMark | null,
): Rights | null {
  if (before === null || present === null || expected === 'anything' || expected === null) return before;
  const back = (name: keyof Rights) => (present[name] === expected[name] ? before[name] : present[name]);
  return { mode: back('mode'), uid: back('uid'), gid: back('gid') };
}

function sameRights(a: Rights | null, b: Rights | null): boolean {
  if (a === null || b === null) return a === b;
  return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}
