import type { Machine } from '../../machine/port.ts';
import { InvalidOperation } from '../../machine/privilege/plain-path.ts';
import type { Fix, Step } from '../../model/fix.ts';
import { type DiffLine, lineDiff } from './diff.ts';
import { applyEdits, EditConflict } from './edits.ts';
import { planFetch } from './fetched.ts';
import { digest, type FileImage, imageOf, MissingImage } from './file-image.ts';
import { keepingOf, lockedRefusal } from './keeping.ts';
import type { PlannedStep } from './planned-step.ts';
import type { Refusal } from './refusal.ts';
import { wayTo } from './way-to.ts';

export type { Refusal } from './refusal.ts';

/** A fix, worked out completely against the machine as it is now. Nothing has run yet. */
export interface Plan {
  readonly fix: Fix;
  readonly steps: readonly PlannedStep[];
  /** `exact`: undo brings every byte back. `partly`: some steps leave something. `none`: nothing can be taken back. */
  readonly undo: 'exact' | 'partly' | 'none';
}

export type Planning = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly refusal: Refusal };

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Derives each step's effect, its exact commands and what takes it back, from the present state. */
export async function planFix(machine: Machine, fix: Fix, signal: AbortSignal): Promise<Planning> {
  try {
    const steps: PlannedStep[] = [];
    for (const step of fix.steps) steps.push(await planStep(machine, step, signal));
    return { ok: true, plan: { fix, steps, undo: undoOf(steps) } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    if (error instanceof InvalidOperation) {
      return { ok: false, refusal: { code: 'unsafe-name', path: fix.subject, detail: error.message } };
    }
    throw error;
  }
}

async function planStep(machine: Machine, step: Step, signal: AbortSignal): Promise<PlannedStep> {
  switch (step.kind) {
    case 'edit':
      return planEdit(machine, step, signal);
    case 'move':
      return planMove(machine, step, signal);
    case 'run': {
      const images = await Promise.all(step.changes.map((path) => presentImage(machine, path, signal)));
      return {
        kind: 'run',
        argv: step.argv,
        saved: images,
        inverse: step.inverse,
        ...(step.limitMs === undefined ? {} : { limitMs: step.limitMs }),
      };
    }
    case 'fetch': {
      const planned = await planFetch(machine, step, signal);
      if ('code' in planned) throw new Refused(planned);
      return planned;
    }
    case 'privileged':
      return {
        kind: 'privileged',
        operation: step.operation,
        inverse: step.inverse,
        commands: machine.privilege.commands(step.operation),
      };
    case 'person':
      return { kind: 'person', instruction: step.instruction, doneWhen: step.doneWhen };
  }
}

async function planEdit(
  machine: Machine,
  step: Extract<Step, { kind: 'edit' }>,
  signal: AbortSignal,
): Promise<PlannedStep> {
  const before = await presentImage(machine, step.path, signal);
  const old = before.content?.bytes ?? new Uint8Array();
  let after: Uint8Array;
  try {
    after = applyEdits(old, step.edits);
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    const at = error.line === null ? step.path : `${step.path}:${error.line}`;
    throw new Refused({ code: 'file-changed', path: at, detail: error.message });
  }
  if (digest(after) === digest(old)) throw new Refused({ code: 'no-change', path: step.path, detail: '' });
  const keeping = await keepingOf(machine, before, step.as, signal);
  if ('code' in keeping) throw new Refused(keeping);
  const makes = step.as === 'person' ? await preparedFor(machine, before, signal) : [];
  if ((before.content?.links ?? 1) > 1) throw new Refused({ code: 'hard-linked', path: step.path, detail: '' });
  // A file that root makes is root's.
  const { uid, gid } = before.content ?? (step.as === 'root' ? { uid: 0, gid: 0 } : machine.person);
  const mode = before.content?.mode ?? 0o644;
  const diff: readonly DiffLine[] = lineDiff(old, after);
  const commands =
    step.as === 'root'
      ? machine.privilege.fileCommands({
          change: 'replace',
          path: before.target,
          present: before.content !== null,
          mode,
          uid,
          gid,
        })
      : [];
  return {
    kind: 'replace',
    as: step.as,
    before,
    after: { bytes: after, mode, uid, gid },
    diff,
    commands,
    keeping,
    makes,
  };
}

/**
 * What would fail in the middle is said before anything begins.
 * @returns the directories that have to be made for it, the innermost first
 */
async function preparedFor(machine: Machine, image: FileImage, signal: AbortSignal): Promise<readonly string[]> {
  const { uid, gid, groups } = machine.person;
  const way = await wayTo(machine, image.target, signal);
  const makes = 'unseen' in way ? [] : way.makes;
  // Root's own files are root's business; gomend as root repairs nothing anyway.
  if (uid === 0) return makes;
  if (image.content !== null && image.content.uid !== uid) {
    throw new Refused({ code: 'not-yours', path: image.target, detail: '' });
  }
  if ('unseen' in way) throw new Refused({ code: 'file-unreadable', path: way.unseen, detail: '' });
  const { path, stat } = way.above;
  const { mode } = stat;
  const open = stat.uid === uid ? (mode & 0o200) !== 0 : (mode & 0o022) !== 0;
  if (!open || stat.type !== 'directory') throw new Refused({ code: 'directory-closed', path, detail: '' });
  // A new file has the directory's group on a Mac, and on Linux where the directory says so (mkdir(2), inode(7)).
  const given = machine.platform === 'darwin' || (mode & 0o2000) !== 0 ? stat.gid : gid;
  const group = image.content?.gid ?? given;
  if (group !== given && group !== gid && !groups.includes(group)) {
    throw new Refused({ code: 'group-not-yours', path: image.target, detail: String(group) });
  }
  return makes;
}

async function planMove(
  machine: Machine,
  step: Extract<Step, { kind: 'move' }>,
  signal: AbortSignal,
): Promise<PlannedStep> {
  const there = await machine.lstat(step.to, { signal });
  if (there.ok) throw new Refused({ code: 'target-exists', path: step.to, detail: '' });
  const image = await presentImage(machine, step.from, signal);
  if (image.content === null) throw new Refused({ code: 'file-changed', path: step.from, detail: 'it is gone' });
  const locked = await lockedRefusal(machine, step.from, signal);
  if (locked) throw new Refused(locked);
  const commands =
    step.as === 'root' ? machine.privilege.fileCommands({ change: 'move', from: step.from, to: step.to }) : [];
  return { kind: 'move', as: step.as, from: step.from, to: step.to, sha256: image.content.sha256, commands };
}

async function presentImage(machine: Machine, path: string, signal: AbortSignal): Promise<FileImage> {
  try {
    return await imageOf(machine, path, signal);
  } catch (error) {
    if (!(error instanceof MissingImage)) throw error;
    const code = error.code === 'unsupported' ? 'not-a-file' : 'file-unreadable';
    throw new Refused({ code, path, detail: error.message });
  }
}

function undoOf(steps: readonly PlannedStep[]): Plan['undo'] {
  // What only lies ready for a later step is gone with that.
  const changing = steps.filter((step) => step.kind !== 'person' && !(step.kind === 'fetch' && step.tree === null));
  const lasting = changing.filter((step) => {
    if (step.kind === 'run') return step.saved.length === 0 && step.inverse === null;
    return step.kind === 'privileged' && step.inverse === null;
  });
  if (lasting.length === 0) return 'exact';
  return lasting.length === changing.length ? 'none' : 'partly';
}
