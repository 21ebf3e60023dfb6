import type { Actor } from '../../model/fix.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { FileImage } from './file-image.ts';
import type { PlannedStep } from './planned-step.ts';

type Argv = readonly [string, ...string[]];

/** A file's identity in the journal: never its contents. */
export interface FileMark {
  readonly sha256: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface SavedFile {
  readonly path: string;
  readonly target: string;
  /** null: nothing stood there. */
  readonly before: FileMark | null;
}

/** A step as the journal has it: everything that taking it back needs, apart from kept bytes. */
export type Change =
  | {
      readonly kind: 'replace';
      readonly as: Actor;
      readonly file: SavedFile;
      readonly after: FileMark;
      /** Directories that are made for it, the innermost first. Absent: none. */
      readonly makes?: readonly string[];
    }
  | { readonly kind: 'move'; readonly as: Actor; readonly from: string; readonly to: string; readonly sha256: string }
  | {
      readonly kind: 'run';
      readonly argv: Argv;
      readonly saved: readonly SavedFile[];
      readonly inverse: Argv | null;
      /** SHA-256 of where `inverse` is kept whole, as the journal has it without credentials. */
      readonly inverseKept?: string;
    }
  | {
      readonly kind: 'fetch';
      /** Never where from: that may hold a credential, and nothing that takes it back needs it. */
      readonly name: string;
      readonly sha256: string;
      readonly tree: { readonly to: string; readonly makes: readonly string[] } | null;
    }
  | {
      readonly kind: 'privileged';
      readonly operation: PrivilegedOperation;
      readonly inverse: PrivilegedOperation | null;
    };

export type ChangingStep = Exclude<PlannedStep, { kind: 'person' }>;

/** null: nothing stands there. */
export function markOf({ content }: FileImage): FileMark | null {
  if (content === null) return null;
  const { sha256, mode, uid, gid } = content;
  return { sha256, mode, uid, gid };
}

function savedFile(image: FileImage): SavedFile {
  return { path: image.path, target: image.target, before: markOf(image) };
}

/** @param afterSha SHA-256 of what a `replace` writes */
export function changeOf(step: ChangingStep, afterSha: string): Change {
  switch (step.kind) {
    case 'replace': {
      const { mode, uid, gid } = step.after;
      return {
        kind: 'replace',
        as: step.as,
        file: savedFile(step.before),
        after: { sha256: afterSha, mode, uid, gid },
        ...(step.makes.length === 0 ? {} : { makes: step.makes }),
      };
    }
    case 'move':
      return { kind: 'move', as: step.as, from: step.from, to: step.to, sha256: step.sha256 };
    case 'run':
      return { kind: 'run', argv: step.argv, saved: step.saved.map(savedFile), inverse: step.inverse };
    case 'fetch': {
      const { name, sha256 } = step.download;
      return { kind: 'fetch', name, sha256, tree: step.tree && { to: step.tree.to, makes: step.makes } };
    }
    case 'privileged':
      return { kind: 'privileged', operation: step.operation, inverse: step.inverse };
  }
}

/** Images whose bytes must be kept before the step runs. */
export function imagesToKeep(step: ChangingStep): readonly FileImage[] {
  if (step.kind === 'replace') return [step.before];
  return step.kind === 'run' ? step.saved : [];
}

export function changeNeedsRoot(change: Change): boolean {
  return change.kind === 'privileged' || ('as' in change && change.as === 'root');
}

/**
 * What takes it back is a command, and so maybe a program that the person's own files can change: none runs while a
 * ticket of sudo lives.
 */
export function revertRunsCommand(change: Change): boolean {
  return change.kind === 'run' && change.saved.length === 0 && change.inverse !== null;
}

/** Taking it back is root's work; what nothing takes back is nobody's. */
export function revertNeedsRoot(change: Change): boolean {
  return changeNeedsRoot(change) && !(change.kind === 'privileged' && change.inverse === null);
}
