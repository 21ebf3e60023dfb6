import type { Machine, RunRequest, RunResult } from '../../machine/port.ts';
import type { Failure, Outcome } from '../../model/outcome.ts';
import { type ChangingStep, type FileMark, markOf } from './change.ts';
import { type OnProgress, performFetch } from './fetched.ts';
import { type FileImage, imageOf, MissingImage } from './file-image.ts';

/** A step may take this long; installers and dialogs are person steps and have no limit. */
const STEP_LIMIT_MS = 30_000;

export type Performed =
  | {
      readonly ok: true;
      /** Marks of the files a command changed, by target path; null: gone. */
      readonly after: Readonly<Record<string, FileMark | null>>;
      /** The same files, whole. */
      readonly left: readonly FileImage[];
    }
  | { readonly ok: false; readonly failure: Failure };

const fine: Performed = { ok: true, after: {}, left: [] };

/** Does one step, and nothing else: the journal's intent must be on the disk before. */
export async function performStep(
  machine: Machine,
  step: ChangingStep,
  signal: AbortSignal,
  onProgress: OnProgress = () => {},
): Promise<Performed> {
  const limits = { signal, timeoutMs: STEP_LIMIT_MS };
  switch (step.kind) {
    case 'replace': {
      const expect = step.before.content?.sha256 ?? null;
      const { as, makes } = step;
      const request = { path: step.before.target, content: step.after, expect, as, makes, ...limits };
      return asPerformed(await machine.replaceFile(request));
    }
    case 'move':
      return asPerformed(await machine.moveFile({ from: step.from, to: step.to, as: step.as, ...limits }));
    case 'run': {
      const ran = await runCommand(machine, step.argv, signal, step.limitMs);
      if (!ran.ok) return ran;
      const targets = step.saved.map((image) => image.target);
      // Commands write as they please; what the journal says is done must be so after a power cut, too.
      const synced = await machine.sync(targets, limits);
      if (!synced.ok && synced.failure.code === 'failed') return { ok: false, failure: synced.failure };
      const left = await imagesOf(machine, step, signal);
      return { ok: true, after: Object.fromEntries(left.map((image) => [image.target, markOf(image)])), left };
    }
    case 'fetch':
      return performFetch(machine, step, signal, onProgress);
    case 'privileged':
      return judgeRun(await machine.privilege.perform(step.operation, signal));
  }
}

function asPerformed(outcome: Outcome<unknown>): Performed {
  return outcome.ok ? fine : { ok: false, failure: outcome.failure };
}

/** Runs a step's command, or the one that takes it back. */
export async function runCommand(
  machine: Machine,
  argv: RunRequest['argv'],
  signal: AbortSignal,
  timeoutMs: number = STEP_LIMIT_MS,
): Promise<Performed> {
  // From the root, so that no file of the folder the person stands in decides what a command does.
  return judgeRun(await machine.run({ argv, cwd: '/', newSession: true, signal, timeoutMs }));
}

/** A program that says it failed has failed, whatever else it did. */
export function judgeRun(outcome: Outcome<RunResult>): Performed {
  if (!outcome.ok) return { ok: false, failure: outcome.failure };
  const { exitCode, signal, stdout, stderr } = outcome.value;
  if (exitCode === 0) return fine;
  const ending = signal === null ? `exit ${exitCode}` : `signal ${signal}`;
  const said = (stderr.trim() || stdout.trim()).split('\n').slice(0, 3).join('\n');
  return { ok: false, failure: { code: 'failed', detail: said === '' ? ending : `${ending}: ${said}` } };
}

async function imagesOf(
  machine: Machine,
  { saved }: Extract<ChangingStep, { kind: 'run' }>,
  signal: AbortSignal,
): Promise<readonly FileImage[]> {
  const images: FileImage[] = [];
  for (const { target } of saved) {
    try {
      images.push(await imageOf(machine, target, signal));
    } catch (error) {
      if (!(error instanceof MissingImage)) throw error;
      // Unreadable now: undo will find that it differs, and ask.
    }
  }
  return images;
}
