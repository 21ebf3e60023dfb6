import type { Machine } from '../../src/machine/port.ts';
import { BUILDS, type BuildId, buildStep } from './builds.ts';
import { type Chosen, type Prepared, prepare } from './ground.ts';
import { endedWell, type Proof, type Step, type StepResult, sentenceOf } from './proof.ts';
import { type Proven, type ProvingEvent, told, toldOnce } from './proven.ts';
import { groups, sideBySide } from './side-by-side.ts';
import { sourceFiles } from './source-files.ts';
import { type Done, firstLines, type ProofEvidence, performStep } from './steps.ts';

export interface ProvingOptions {
  readonly machine: Machine;
  readonly chosen: Chosen;
  readonly proofs: readonly Proof[];
  readonly signal: AbortSignal;
  readonly emit?: (event: ProvingEvent) => void;
}

export interface Proving {
  readonly proofs: readonly Proven[];
  /** null: go did not even say what it is. */
  readonly go: Prepared['ground'] | null;
}

/** Compiles and runs them in a private directory, which is gone afterwards. Never throws for what a machine does. */
export async function runProofs(options: ProvingOptions): Promise<Proving> {
  const { machine, proofs, signal } = options;
  const made = await machine.scratch({ signal });
  if (!made.ok) return withoutDirectory(proofs, made.failure.detail || made.failure.code);
  const scratch = made.value;
  try {
    const prepared = await prepare(machine, options.chosen, scratch.path, signal);
    if (typeof prepared === 'string') return { proofs: notRunning(options, prepared), go: null };
    for (const [name, content] of sourceFiles(prepared.series)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const written = await scratch.write(name, bytes, { signal });
      if (!written.ok) return withoutDirectory(proofs, written.failure.detail || written.failure.code);
    }
    return { proofs: await new ProofRun(options, prepared).all(), go: prepared.ground };
  } finally {
    await scratch.remove();
  }
}

function withoutDirectory(proofs: readonly Proof[], detail: string): Proving {
  return { proofs: proofs.map((proof) => told(proof, 'unknown', 'proving.no-directory', { detail })), go: null };
}

function notRunning({ proofs, signal, emit, chosen }: ProvingOptions, said: string): readonly Proven[] {
  const evidence = [{ command: `${chosen.program} env`, outcome: 'failed', lines: firstLines(said), ms: 0 }];
  const results = signal.aborted
    ? proofs.map((proof) => told(proof, 'unknown', 'proving.cut-short'))
    : toldOnce(proofs, 'proving.go-does-not-run', evidence);
  for (const proven of results) emit?.({ type: 'proven', proven });
  return results;
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
    for (const step of proof.steps(ground)) {
      const done = await this.#perform(step);
      results[step.name] = done.result;
      if (done.evidence !== null) evidence.push(done.evidence);
    }
    // What was ended is no evidence of anything.
    if (this.#options.signal.aborted) return told(proof, 'unknown', 'proving.cut-short', {}, evidence);
    const { status, says, params } = proof.judge(results, ground);
    return told(proof, status, sentenceOf(proof.id, says), params, evidence);
  }

  /** The first that needed the build answers for it; the others point there. */
  #withoutBuild(proof: Proof, { owner, done }: { readonly owner: string; readonly done: Done }): Proven {
    const evidence = done.evidence === null ? [] : [done.evidence];
    const { result } = done;
    if (this.#options.signal.aborted) return told(proof, 'unknown', 'proving.cut-short', {}, evidence);
    if (owner !== proof.id) return told(proof, 'skipped', 'proving.needs-build', { other: owner });
    if (result.kind === 'failed' && result.timedOut) {
      return told(proof, 'unknown', 'proving.build-too-slow', {}, evidence);
    }
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
