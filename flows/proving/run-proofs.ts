import type { Machine } from '../../src/machine/port.ts';
import type { Params } from '../../src/model/message.ts';
import { BUILDS, type BuildId, outputOf, sourceOf } from './builds.ts';
import { type Chosen, type Prepared, prepare } from './ground.ts';
import { type Judgement, type Proof, type ProofStatus, type Results, type StepResult, sentenceOf } from './proof.ts';
import { sourceFiles } from './source-files.ts';
import { command, type Done, type ProofEvidence, performStep } from './steps.ts';

/** One proof, run and judged. */
export interface Proven {
  readonly id: string;
  readonly status: ProofStatus;
  /** Key of the sentence that says what this means. */
  readonly says: string;
  readonly params: Params;
  readonly evidence: readonly ProofEvidence[];
  readonly settings: 'own' | 'clean';
  /** With the builds that it was the first to need. */
  readonly ms: number;
}

export type ProvingEvent =
  | { readonly type: 'building'; readonly proof: string }
  | { readonly type: 'running'; readonly proof: string }
  | { readonly type: 'proven'; readonly proven: Proven };

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

/** Cheap runs wait for timers more than they compute. */
const SIDE_BY_SIDE = 4;

/** Compiles and runs them in a private directory, which is gone afterwards. Never throws for what a machine does. */
export async function runProofs(options: ProvingOptions): Promise<Proving> {
  const { machine, proofs, signal, emit = () => {} } = options;
  const made = await machine.scratch({ signal });
  if (!made.ok) {
    const detail = made.failure.detail || made.failure.code;
    return { proofs: proofs.map((proof) => told(proof, 'unknown', 'proving.no-directory', { detail })), go: null };
  }
  const scratch = made.value;
  try {
    const prepared = await prepare(machine, options.chosen, scratch.path, signal);
    if (typeof prepared === 'string') return { proofs: notRunning(options, prepared), go: null };
    for (const [name, content] of sourceFiles(prepared.series)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const written = await scratch.write(name, bytes, { signal });
      if (written.ok) continue;
      const { detail } = written.failure;
      return { proofs: proofs.map((proof) => told(proof, 'unknown', 'proving.no-directory', { detail })), go: null };
    }
    return { proofs: await new ProofRun(options, prepared, emit).all(), go: prepared.ground };
  } finally {
    await scratch.remove();
  }
}

/** go does not even say what it is: the first proof tells that, and the others have nothing to stand on. */
function notRunning({ proofs, signal, emit, chosen }: ProvingOptions, said: string): readonly Proven[] {
  const lines = said.split('\n').slice(0, 6);
  const evidence = [{ command: `${chosen.program} env`, outcome: 'failed', lines, ms: 0 }];
  const results = proofs.map((proof, index): Proven => {
    if (signal.aborted) return told(proof, 'unknown', 'proving.cut-short');
    if (index > 0) return told(proof, 'skipped', 'proving.go-fails');
    return { ...told(proof, 'problem', 'proving.go-does-not-run'), evidence };
  });
  for (const proven of results) emit?.({ type: 'proven', proven });
  return results;
}

function told(proof: Proof, status: ProofStatus, says: string, params: Params = {}): Proven {
  return { id: proof.id, status, says, params, evidence: [], settings: proof.settings, ms: 0 };
}

class ProofRun {
  readonly #options: ProvingOptions;
  readonly #prepared: Prepared;
  readonly #emit: (event: ProvingEvent) => void;
  readonly #built = new Map<BuildId, { readonly owner: string; readonly done: Done }>();
  /** Nothing at all compiles: whoever comes later need not try. */
  #nothingCompiles = false;

  constructor(options: ProvingOptions, prepared: Prepared, emit: (event: ProvingEvent) => void) {
    this.#options = options;
    this.#prepared = prepared;
    this.#emit = emit;
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
      const done = await this.#build(id);
      this.#built.set(id, { owner: proof.id, done });
      if (succeeded(done.result) || proof.id !== 'hello') continue;
      const clean = await this.#build('hello-clean');
      this.#built.set('hello-clean', { owner: proof.id, done: clean });
      this.#nothingCompiles = !succeeded(clean.result);
    }
  }

  #build(id: BuildId): Promise<Done> {
    const { ground, environmentOf } = this.#prepared;
    const { program, flags, settings, environment } = BUILDS[id];
    return command(
      this.#options.machine,
      {
        argv: [ground.program, 'build', ...flags, '-o', outputOf(ground, id), '.'],
        cwd: sourceOf(ground, program),
        environment: { ...environmentOf(settings), ...environment(ground) },
        timeoutMs: 180_000,
        signal: this.#options.signal,
      },
      ground.scratch,
    );
  }

  /** Why nothing of it is started; null: it is. */
  #declined(proof: Proof): Proven | null {
    const { machine, signal } = this.#options;
    if (signal.aborted) return told(proof, 'unknown', 'proving.cut-short');
    if (machine.kind === 'simulated' && !proof.simulated) return told(proof, 'skipped', 'proving.not-simulated');
    if (this.#nothingCompiles && proof.id !== 'hello') return told(proof, 'skipped', 'proving.nothing-compiles');
    const skip = proof.skip?.(this.#prepared.ground) ?? null;
    return skip === null ? null : told(proof, skip.status, sentenceOf(proof.id, skip.says), skip.params);
  }

  async #prove(proof: Proof): Promise<Proven> {
    const declined = this.#declined(proof);
    if (declined !== null) return declined;
    const { machine, signal } = this.#options;
    const builds = proof.builds.flatMap((id) => this.#built.get(id) ?? []);
    const failed = builds.find(({ done }) => !succeeded(done.result));
    if (failed) return this.#withoutBuild(proof, failed);
    this.#emit({ type: 'running', proof: proof.id });
    const own = builds.filter(({ owner }) => owner === proof.id);
    const evidence: ProofEvidence[] = own.flatMap(({ done }) => done.evidence ?? []);
    let ms = evidence.reduce((sum, one) => sum + one.ms, 0);
    const results: Record<string, StepResult> = {};
    for (const step of proof.steps(this.#prepared.ground)) {
      const done = await performStep(machine, this.#prepared, step, signal);
      results[step.name] = done.result;
      if (done.evidence === null) continue;
      evidence.push(done.evidence);
      ms += done.evidence.ms;
    }
    // What was ended is no evidence of anything.
    if (signal.aborted) return { ...told(proof, 'unknown', 'proving.cut-short'), evidence, ms };
    const judged = this.#judge(proof, results);
    const { status, says, params } = judged;
    return { id: proof.id, status, says: sentenceOf(proof.id, says), params, evidence, settings: proof.settings, ms };
  }

  #judge(proof: Proof, results: Results): Judgement {
    return proof.judge(results, this.#prepared.ground);
  }

  /** The first that needed the build answers for it; the others point there. */
  #withoutBuild(proof: Proof, failed: { readonly owner: string; readonly done: Done }): Proven {
    const evidence = failed.done.evidence === null ? [] : [failed.done.evidence];
    const ms = evidence[0]?.ms ?? 0;
    const { result } = failed.done;
    if (this.#options.signal.aborted) return { ...told(proof, 'unknown', 'proving.cut-short'), evidence, ms };
    if (failed.owner !== proof.id) return told(proof, 'skipped', 'proving.needs-build', { other: failed.owner });
    if (result.kind === 'failed' && result.timedOut) {
      return { ...told(proof, 'unknown', 'proving.build-too-slow'), evidence, ms };
    }
    const bySettings = proof.id === 'hello' && !this.#nothingCompiles;
    const says = bySettings ? 'proof.hello.settings' : 'proving.does-not-compile';
    return { ...told(proof, 'problem', says), evidence, ms };
  }
}

function succeeded(result: StepResult): boolean {
  return result.kind === 'ended' && result.exitCode === 0;
}

/** Neighbours that bear each other are one group. */
function groups(proofs: readonly Proof[]): readonly (readonly Proof[])[] {
  const found: Proof[][] = [];
  for (const proof of proofs) {
    const last = found.at(-1);
    const joins = last !== undefined && !proof.alone && last.every((one) => !one.alone) && sameBuilds(last, proof);
    if (joins) last.push(proof);
    else found.push([proof]);
  }
  return found;
}

/** Else the first of them would wait for the compilation of what the last one needs. */
function sameBuilds(group: readonly Proof[], proof: Proof): boolean {
  const known = new Set(group.flatMap((one) => one.builds));
  return proof.builds.every((id) => known.has(id));
}

async function sideBySide(group: readonly Proof[], prove: (proof: Proof) => Promise<void>): Promise<void> {
  const waiting = [...group];
  const work = async () => {
    for (let proof = waiting.shift(); proof !== undefined; proof = waiting.shift()) await prove(proof);
  };
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, group.length) }, work));
}
