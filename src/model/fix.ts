import type { CheckId } from './finding.ts';
import type { Message } from './message.ts';
import type { PrivilegedOperation } from './privileged-operation.ts';

/** One change of a text file, said as data so that it can be shown, refused and taken back. */
export type Edit =
  /** Replace line `line` (1-based), which must still read `was`, by `becomes` (null: take it out). */
  | { readonly kind: 'line'; readonly line: number; readonly was: string; readonly becomes: string | null }
  /** Write or rewrite gomend's own marked block; the rest of the file stays as it is. */
  | { readonly kind: 'block'; readonly id: string; readonly lines: readonly string[] };

/** Whose rights a step needs. `root` steps go through the privilege door and nowhere else. */
export type Actor = 'person' | 'root';

export interface EditStep {
  readonly kind: 'edit';
  readonly path: string;
  readonly as: Actor;
  readonly edits: readonly Edit[];
}

export interface MoveStep {
  readonly kind: 'move';
  readonly from: string;
  readonly to: string;
  readonly as: Actor;
}

export interface RunStep {
  readonly kind: 'run';
  /** Absolute path of the program, then its arguments. Never a shell string. */
  readonly argv: readonly [string, ...string[]];
  /** Files this command changes: their bytes are kept before it runs, and put back by undo. */
  readonly changes: readonly string[];
  /**
   * The command that takes it back, where no file's bytes do; null with empty `changes`: nothing does. After a crash it
   * may run though the step never ran, or twice: it sets something, whatever it finds.
   */
  readonly inverse: readonly [string, ...string[]] | null;
  /** Milliseconds it may take, where that is more than the half minute of any step (an installation). */
  readonly limitMs?: number;
}

export interface PrivilegedStep {
  readonly kind: 'privileged';
  readonly operation: PrivilegedOperation;
  /** The operation that takes it back; null: nothing does, and the person is told before. */
  readonly inverse: PrivilegedOperation | null;
}

/** A file from elsewhere: exactly these bytes, or none. */
export interface Download {
  /** `https://…`, or the absolute path of a file on this computer. May hold a credential: never shown as it is. */
  readonly from: string;
  /** HTTP proxy to go through; null: straight. */
  readonly proxy: string | null;
  /** A plain name (`go1.27.3.linux-amd64.tar.gz`), under which it lies while it is needed. */
  readonly name: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What an archive becomes. */
export interface UnpackedTree {
  /** The directory; nothing stands there yet. */
  readonly to: string;
  /** The one directory that everything in the archive is below. */
  readonly within: string;
  /** A file in the tree, and how it begins. */
  readonly mark: { readonly file: string; readonly begins: string };
  /** Started before the tree gets its name: a program in it with its arguments, and how what it prints begins. */
  readonly trial: {
    readonly argv: readonly [string, ...string[]];
    readonly environment: Readonly<Record<string, string>>;
    readonly prints: string;
  };
}

/** Gets a file, checks it, and unpacks it; without a tree, it lies ready for the steps behind it, and goes with them. */
export interface FetchStep {
  readonly kind: 'fetch';
  readonly download: Download;
  readonly tree: UnpackedTree | null;
  /** What becomes of it, and where: room that must be free before any of it is fetched. Absent: not known. */
  readonly becomes?: readonly { readonly at: string; readonly bytes: number }[];
}

/** Something only the person (or time) can do. gomend waits, and looks again. */
export interface PersonStep {
  readonly kind: 'person';
  readonly instruction: Message;
  /** Checks that become healthy when it is done; watched while waiting. Empty: only the person can tell. */
  readonly doneWhen: readonly CheckId[];
}

export type Step = EditStep | MoveStep | RunStep | FetchStep | PrivilegedStep | PersonStep;

/** Who else has to do a fix: gomend changes nothing then, and says what there is to do. */
export type OtherHands = 'administrator' | 'management';

export type Risk = 'low' | 'medium' | 'high';

/** When the cure is felt: at once, in a new terminal, after the app is restarted, or after a restart. */
export type Effect = 'now' | 'new-terminal' | 'restart-app' | 'restart';

/**
 * A plan made from a finding. Words come from the catalogue below `fix.<id>`: `.title`, `.why`,
 * `.risk`, `.undo`, filled with `params`.
 */
export interface Fix {
  /** `<flow>.<name>`; the same for every use of the plan. */
  readonly id: string;
  /** Tells two plans of one id apart. */
  readonly subject: string;
  readonly params: Message['params'];
  readonly risk: Risk;
  readonly effect: Effect;
  /** Not this person; absent: gomend does it for them, or they do it themselves. */
  readonly by?: OtherHands;
  readonly steps: readonly Step[];
  /** Fact ids that the steps change; observed again afterwards. */
  readonly touches: readonly string[];
  /** Checks that prove it worked. */
  readonly proves: readonly CheckId[];
}

export function isRootStep(step: Step): boolean {
  return step.kind === 'privileged' || ('as' in step && step.as === 'root');
}

export function needsRoot(fix: Fix): boolean {
  return fix.steps.some(isRootStep);
}
