import { createHash } from 'node:crypto';
import type { Machine, RunRequest } from '../../src/machine/port.ts';
import { outputOf, sourceOf } from './builds.ts';
import { command, type Done } from './command.ts';
import type { Prepared } from './ground.ts';
import type { Step, StepResult } from './proof.ts';

/** Until a command of go's, and a program of ours, is ended; a step may name a time of its own. All of it is within the budget of the command line. */
export const GO_LIMIT_MS = 180_000;
export const RUN_LIMIT_MS = 30_000;
/** `go tool nm` of a program with 2 000 functions prints some 200 kB. */
const MOST_OUTPUT = 4 * 1024 * 1024;
const MOST_FILE = 64 * 1024 * 1024;
const HEAD = 1024;

export async function performStep(
  machine: Machine,
  prepared: Prepared,
  step: Step,
  signal: AbortSignal,
): Promise<Done> {
  if (step.kind === 'file') return { result: await lookAt(machine, step.path, signal), evidence: null };
  const { ground, environmentOf } = prepared;
  const settings = step.kind === 'go' ? (step.settings ?? 'clean') : 'clean';
  const isGo = step.kind !== 'run';
  return command(
    machine,
    {
      argv: argvOf(step, prepared),
      cwd: step.kind === 'run' ? `${ground.scratch}/bin` : sourceOf(ground, step.in),
      environment: { ...environmentOf(settings), ...step.environment },
      timeoutMs: step.limitMs ?? (isGo ? GO_LIMIT_MS : RUN_LIMIT_MS),
      maxOutputBytes: (step.kind === 'go' ? step.maxOutputBytes : undefined) ?? MOST_OUTPUT,
      signal,
    },
    ground.scratch,
  );
}

function argvOf(step: Exclude<Step, { kind: 'file' }>, { ground }: Prepared): RunRequest['argv'] {
  if (step.kind === 'go') return [ground.program, ...step.args];
  return [step.kind === 'run' ? outputOf(ground, step.build) : step.path, ...step.args];
}

async function lookAt(machine: Machine, path: string, signal: AbortSignal): Promise<StepResult> {
  const read = await machine.readFile(path, { maxBytes: MOST_FILE, timeoutMs: RUN_LIMIT_MS, signal });
  if (!read.ok) return { kind: 'failed', timedOut: false, detail: read.failure.detail };
  const sha256 = createHash('sha256').update(read.value).digest('hex');
  return { kind: 'file', size: read.value.length, sha256, head: read.value.slice(0, HEAD) };
}
