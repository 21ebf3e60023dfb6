import type { GoVersion } from '../../src/go/go-version.ts';
import type { Platform } from '../../src/machine/port.ts';
import type { Params } from '../../src/model/message.ts';
import type { BuildId } from './builds.ts';
import type { SourceName } from './source-files.ts';

export type ProofStatus = 'ok' | 'problem' | 'skipped' | 'unknown';

/** What is known of the toolchain before anything is compiled. */
export interface Ground {
  readonly platform: Platform;
  /** The go that is proven, absolute. */
  readonly program: string;
  readonly version: GoVersion;
  /** `go1.26.3`, as it names itself. */
  readonly versionText: string;
  readonly root: string;
  /** GOOS and GOARCH of what it builds by itself. */
  readonly os: string;
  readonly arch: string;
  /** The person's own setting, or Go's default here. */
  readonly cgo: boolean;
  /** The C compiler that Go would start. */
  readonly cc: string;
  /** It can be started: without Apple's tools even a try would put a dialog on the screen. */
  readonly ccUsable: boolean;
  /** Names of hosts that go needs; empty: none is known. */
  readonly hosts: readonly string[];
  /** GODEBUG of a new terminal; empty: unset. */
  readonly godebug: string;
  /** The private directory. */
  readonly scratch: string;
}

/**
 * Whose settings a command of a proof runs with. `own`: those of a new terminal; only that Go fetches nothing is
 * added. `clean`: Go's defaults, whatever is set; of the person's own there are the build cache and the C compiler.
 */
export type SettingsOf = 'own' | 'clean';

interface StepBase {
  /** By which `judge` finds its outcome. */
  readonly name: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Default: for go 180 s, for a compiled program 30 s. */
  readonly limitMs?: number;
}

/** One command, or one look at what was built. */
export type Step =
  | (StepBase & {
      readonly kind: 'go';
      readonly args: readonly string[];
      /** Bytes that it may print; absent: as many as a list of symbols has. */
      readonly maxOutputBytes?: number;
      /** Stands in the directory of this program's source. */
      readonly in: SourceName;
      readonly settings?: SettingsOf;
    })
  | (StepBase & {
      readonly kind: 'program';
      readonly path: string;
      readonly args: readonly string[];
      readonly in: SourceName;
    })
  | (StepBase & { readonly kind: 'run'; readonly build: BuildId; readonly args: readonly string[] })
  /** Size, SHA-256 and first bytes of a file; of one that is not there, nothing. */
  | (StepBase & { readonly kind: 'file'; readonly path: string });

/** How a step ended. */
export type StepResult =
  | {
      readonly kind: 'ended';
      readonly stdout: string;
      readonly stderr: string;
      readonly exitCode: number | null;
      readonly signal: string | null;
      readonly ms: number;
    }
  | { readonly kind: 'file'; readonly size: number; readonly sha256: string; readonly head: Uint8Array }
  /** It could not be run, or did not end in time; the file is not there. */
  | { readonly kind: 'failed'; readonly timedOut: boolean; readonly detail: string };

export type Results = Readonly<Record<string, StepResult>>;

export interface Judgement {
  readonly status: ProofStatus;
  /** Key below `proof.<id>.`, or a whole one (`proving.…`): what this outcome means. */
  readonly says: string;
  readonly params: Params;
}

/**
 * One thing about a Go installation that can be tried out. Its words are `proof.<id>.title`, and `proof.<id>.<says>`
 * for each thing that `judge` says.
 */
export interface Proof {
  readonly id: string;
  readonly settings: SettingsOf;
  /** Compiled before its steps. The first proof that needs a build is the one that answers for it. */
  readonly builds: readonly BuildId[];
  /** Measures time, or starts compilers: nothing else runs beside it. */
  readonly alone: boolean;
  /** The simulated Mac can run it. */
  readonly simulated: boolean;
  /** null: it applies; else why not. Nothing of it is started then. */
  skip?(ground: Ground): Judgement | null;
  steps(ground: Ground): readonly Step[];
  /**
   * A page in a browser for what its steps left behind, served on loopback alone until it is ended. Only after it has
   * passed.
   */
  page?(ground: Ground, port: number): Step;
  /** Pure. */
  judge(results: Results, ground: Ground): Judgement;
}

export const passed = (params: Params = {}, says = 'ok'): Judgement => ({ status: 'ok', says, params });
export const broken = (params: Params = {}, says = 'problem'): Judgement => ({ status: 'problem', says, params });
/** @param says as in `Judgement`: why nothing can be said */
export const cannotSay = (says: string, params: Params = {}): Judgement => ({ status: 'unknown', says, params });
export const leftOut = (says: string, params: Params = {}): Judgement => ({ status: 'skipped', says, params });

/** Whole key of what a judgement says. */
export function sentenceOf(id: string, says: string): string {
  return says.startsWith('proving.') ? says : `proof.${id}.${says}`;
}

/** Lines `name=value` of a program that ended well; null: it did not. */
export function linesOf(result: StepResult | undefined): ReadonlyMap<string, string> | null {
  if (result?.kind !== 'ended' || result.exitCode !== 0) return null;
  const lines = result.stdout.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
  });
  return new Map(lines);
}

/** Everything a command printed, whether it went well or not. */
export function printedBy(result: StepResult | undefined): string {
  return result?.kind === 'ended' ? result.stdout + result.stderr : '';
}

export function endedWell(result: StepResult | undefined): boolean {
  return result?.kind === 'ended' && result.exitCode === 0;
}

/** A number among the lines; NaN where there is none, which no comparison holds for. */
export function numberIn(lines: ReadonlyMap<string, string>, name: string): number {
  const text = lines.get(name);
  return text === undefined || text === '' ? Number.NaN : Number(text);
}
