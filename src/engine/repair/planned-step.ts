import type { FileContent } from '../../machine/port.ts';
import type { CheckId } from '../../model/finding.ts';
import type { Actor, Download, UnpackedTree } from '../../model/fix.ts';
import type { Message } from '../../model/message.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { DiffLine } from './diff.ts';
import type { FileImage } from './file-image.ts';
import type { Keeping } from './keeping.ts';

type Argv = readonly [string, ...string[]];

/** One step, worked out: what will run or stand there, and what takes it back. */
export type PlannedStep =
  | {
      readonly kind: 'replace';
      readonly as: Actor;
      readonly before: FileImage;
      readonly after: FileContent;
      readonly diff: readonly DiffLine[];
      /** Commands by which root does it, in order; empty for the person's own files. */
      readonly commands: readonly (readonly string[])[];
      readonly keeping: Keeping;
      /** Directories that are made for it, the innermost first. */
      readonly makes: readonly string[];
    }
  | {
      readonly kind: 'move';
      readonly as: Actor;
      readonly from: string;
      readonly to: string;
      readonly sha256: string;
      readonly commands: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'run';
      readonly argv: Argv;
      /** Files it changes, as they are before it runs. */
      readonly saved: readonly FileImage[];
      readonly inverse: Argv | null;
      /** How long it may take; absent: as long as any step. */
      readonly limitMs?: number;
    }
  | {
      readonly kind: 'fetch';
      readonly download: Download;
      /** Where it lies while it is needed. */
      readonly path: string;
      readonly tree: UnpackedTree | null;
      /** Directories that are made on the way to the tree, the innermost first. */
      readonly makes: readonly string[];
    }
  | {
      readonly kind: 'privileged';
      readonly operation: PrivilegedOperation;
      readonly inverse: PrivilegedOperation | null;
      readonly commands: readonly (readonly string[])[];
    }
  | { readonly kind: 'person'; readonly instruction: Message; readonly doneWhen: readonly CheckId[] };

export function stepNeedsRoot(step: PlannedStep): boolean {
  return step.kind === 'privileged' || ((step.kind === 'replace' || step.kind === 'move') && step.as === 'root');
}
