import type { Machine } from '../../src/machine/port.ts';
import { BUILDS, type BuildId, buildStep } from './builds.ts';
import type { Done, ProofEvidence } from './command.ts';
import { type Chosen, type Prepared, prepare, type Unprepared } from './ground.ts';
import { cannotSay, endedWell, type Judgement, type Proof, type Step, type StepResult, sentenceOf } from './proof.ts';
import { type Proven, type ProvingEvent, told, toldOnce } from './proven.ts';
import { groups, sideBySide } from './side-by-side.ts';
import { sourceFiles } from './source-files.ts';
import { performStep } from './steps.ts';

export interface ProvingOptions {
  readonly machine: Machine;
  readonly chosen: Chosen;
  readonly proofs: readonly Proof[];
  readonly signal: AbortSignal;
  readonly emit?: (event: ProvingEvent) => void;
  /** What is to be done with what the proofs left behind, before it is removed. */
  readonly afterwards?: (prepared: Prepared, proofs: readonly Proven[]) => Promise<void>;
}

export interface Proving {
  readonly proofs: readonly Proven[];
  /** null: go did not even say what it is. */
  readonly go: Prepared['ground'] | null;
}

/** Compiles and runs them in a private directory, which is gone afterwards. Never throws for what a machine does. */
export async function runProofs(options: ProvingOptions): Promise<Proving> {
  const { machine, signal } = options;
  const made = await machine.scratch({ signal });
  if (!made.ok) return withoutDirectory(options, made.failure.detail || made.failure.code);
  const scratch = made.value;
  try {
    const prepared = await prepare(machine, options.chosen, scratch.path, signal);
    if ('asked' in prepared) return notRunning(options, prepared);
    for (const [name, content] of sourceFiles(prepared.series)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const written = await scratch.write(name, bytes, { signal });
      if (!written.ok) return withoutDirectory(options, written.failure.detail || written.failure.code);
    }
    const proven = await new ProofRun(options, prepared).all();
    await options.afterwards?.(prepared, proven);
    return { proofs: proven, go: prepared.ground };
  } finally {
    await scratch.remove();
  }
}

function withoutDirectory({ proofs, emit }: ProvingOptions, detail: string): Proving {
  return toldAll(
    proofs.map((proof) => told(proof, 'unknown', 'proving.no-directory', { detail })),
    emit,
  );
}

function notRunning({ proofs, signal, emit }: ProvingOptions, { asked }: Unprepared): Proving {
  const { result, evidence } = asked;
  const says = signal.aborted ? 'proving.cut-short' : 'proving.go-too-slow';
  const isKnown = !signal.aborted && !isTimeout(result);
  return toldAll(
    isKnown
      ? toldOnce(proofs, 'proving.go-does-not-run', evidence === null ? [] : [evidence])
      : proofs.map((proof) => told(proof, 'unknown', says)),
    emit,
  );
}

function toldAll(proofs: readonly Proven[], emit: ProvingOptions['emit']): Proving {
  for (const proven of proofs) emit?.({ type: 'proven', proven });
  return { proofs, go: null };
}

const isTimeout = (result: StepResult) => result.kind === 'failed' && result.timedOut;

/**
 * What a step that was not done lets nobody judge; null: its proof can. A compiler or tool that takes longer than
 * minutes, and a program that the system does not start, tell nothing about what was to be proven.
 */
function undecided(proof: Proof, step: Step, result: StepResult): Judgement | null {
  if (result.kind !== 'failed' || step.kind === 'file') return null;
  if (result.timedOut) return step.kind === 'run' ? null : cannotSay('proving.too-slow');
  // With the person's settings it may be made for another CPU, and without gofmt its proof has failed.
  if (proof.settings === 'own' || step.kind === 'program') return null;
  return cannotSay('proving.not-started', { detail: result.detail });
}

class ProofRun {
  readonly #options: ProvingOptions;
  readonly #prepared: Prepared;
  readonly #built = new Map<BuildId, { readonly owner: string; readonly done: Done }>();
  /** Nothing at all compiles: whoever comes later need not try. */
  #nothingCompiles = false;

  constructor(options: ProvingOptions, prepared: Prepared) {
    this.#options = options;
    this.#prepared = prepared;
  }

  async all(): Promise<readonly Proven[]> {
    const { proofs } = this.#options;
    const results = new Map<string, Proven>();
    const prove = async (proof: Proof) => {
      const proven = await this.#prove(proof);
      results.set(proof.id, proven);
      this.#emit({ type: 'proven', proven });
    };
    for (const group of groups(proofs)) {
      // Compilers use every CPU by themselves; beside them nothing could be measured.
      for (const proof of group) await this.#buildFor(proof);
      await sideBySide(group, prove);
    }
    return proofs.flatMap((proof) => results.get(proof.id) ?? []);
  }

  async #buildFor(proof: Proof): Promise<void> {
    if (this.#declined(proof) !== null) return;
    for (const id of proof.builds) {
      if (this.#built.has(id) || this.#options.signal.aborted) continue;
      this.#emit({ type: 'building', proof: proof.id });
      const done = await this.#perform(buildStep(this.#prepared.ground, id));
      this.#built.set(id, { owner: proof.id, done });
      const { withoutSettings } = BUILDS[id];
      if (endedWell(done.result) || withoutSettings === undefined) continue;
      const clean = await this.#perform(buildStep(this.#prepared.ground, withoutSettings));
      this.#nothingCompiles = !endedWell(clean.result);
    }
  }

  /** Why nothing of it is started; null: it is. */
  #declined(proof: Proof): Proven | null {
    const { machine, signal } = this.#options;
    if (signal.aborted) return told(proof, 'unknown', 'proving.cut-short');
    if (machine.kind === 'simulated' && !proof.simulated) return told(proof, 'skipped', 'proving.not-simulated');
    // The one with the person's settings is the one that tells it.
    if (this.#nothingCompiles && proof.settings !== 'own') return told(proof, 'skipped', 'proving.nothing-compiles');
    const skip = proof.skip?.(this.#prepared.ground) ?? null;
    return skip === null ? null : told(proof, skip.status, sentenceOf(proof.id, skip.says), skip.params);
  }

  async #prove(proof: Proof): Promise<Proven> {
    const declined = this.#declined(proof);
    if (declined !== null) return declined;
    const { ground } = this.#prepared;
    const builds = proof.builds.flatMap((id) => this.#built.get(id) ?? []);
    const failed = builds.find(({ done }) => !endedWell(done.result));
    if (failed) return this.#withoutBuild(proof, failed);
    this.#emit({ type: 'running', proof: proof.id });
    const own = builds.filter(({ owner }) => owner === proof.id);
    const evidence: ProofEvidence[] = own.flatMap(({ done }) => done.evidence ?? []);
    const results: Record<string, StepResult> = {};
    let undone: Judgement | null = null;
    for (const step of proof.steps(ground)) {
      const done = await this.#perform(step);
      results[step.name] = done.result;
      if (done.evidence !== null) evidence.push(done.evidence);
      undone ??= undecided(proof, step, done.result);
    }
    // What was ended is no evidence of anything.
    if (this.#options.signal.aborted) return told(proof, 'unknown', 'proving.cut-short', {}, evidence);
    const { status, says, params } = undone ?? proof.judge(results, ground);
    return told(proof, status, sentenceOf(proof.id, says), params, evidence);
  }

  /** The first that needed the build answers for it; the others point there. */
  #withoutBuild(proof: Proof, { owner, done }: { readonly owner: string; readonly done: Done }): Proven {
    const evidence = done.evidence === null ? [] : [done.evidence];
    const { result } = done;
    if (this.#options.signal.aborted) return told(proof, 'unknown', 'proving.cut-short', {}, evidence);
    if (owner !== proof.id) return told(proof, 'skipped', 'proving.needs-build', { other: owner });
    if (isTimeout(result)) return told(proof, 'unknown', 'proving.build-too-slow', {}, evidence);
    const bySettings = proof.settings === 'own' && !this.#nothingCompiles;
    const says = bySettings ? sentenceOf(proof.id, 'settings') : 'proving.does-not-compile';
    return told(proof, 'problem', says, {}, evidence);
  }

  #perform(step: Step): Promise<Done> {
    return performStep(this.#options.machine, this.#prepared, step, this.#options.signal);
  }

  #emit(event: ProvingEvent): void {
    this.#options.emit?.(event);
  }
}
