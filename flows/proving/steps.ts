import { createHash } from 'node:crypto';
import type { Machine, RunRequest } from '../../src/machine/port.ts';
import { commandLine } from '../../src/shell/command-line.ts';
import { outputOf, sourceOf } from './builds.ts';
import type { Prepared } from './ground.ts';
import type { Step, StepResult } from './proof.ts';

/** What was done and what came of it, for a person to see. */
export interface ProofEvidence {
  readonly command: string;
  /** `exit 0`, `SIGKILL`, `timeout`, … */
  readonly outcome: string;
  /** First lines of what it printed. */
  readonly lines: readonly string[];
  readonly ms: number;
}

export interface Done {
  readonly result: StepResult;
  /** null: only a file was looked at. */
  readonly evidence: ProofEvidence | null;
}

const GO_LIMIT_MS = 180_000;
const RUN_LIMIT_MS = 30_000;
/** `go tool nm` of a program with 2 000 functions prints some 200 kB. */
const MOST_OUTPUT = 4 * 1024 * 1024;
const MOST_FILE = 64 * 1024 * 1024;
const HEAD = 1024;
const EVIDENCE_LINES = 6;
const EVIDENCE_COLUMNS = 200;

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

/** Runs it and keeps what a person wants to see of it; the private directory is `$PROOF` there. */
async function command(machine: Machine, request: RunRequest, scratch: string): Promise<Done> {
  const outcome = await machine.run(request);
  const shown = (text: string) => text.replaceAll(scratch, '$PROOF');
  const line = shown(commandLine(request.argv));
  const ms = Math.round(outcome.ms);
  if (!outcome.ok) {
    const { code, detail } = outcome.failure;
    const result: StepResult = { kind: 'failed', timedOut: code === 'timeout', detail: detail || code };
    return { result, evidence: { command: line, outcome: code, lines: firstLines(shown(detail)), ms } };
  }
  const { stdout, stderr, exitCode, signal, truncated } = outcome.value;
  const how = truncated ? 'too much output' : (signal ?? `exit ${exitCode}`);
  // What went wrong is said on standard error, and often behind much that went right.
  const text = exitCode === 0 ? stdout || stderr : stderr || stdout;
  return {
    result: { kind: 'ended', stdout, stderr, exitCode, signal, ms },
    evidence: { command: line, outcome: how, lines: firstLines(shown(text)), ms },
  };
}

export function firstLines(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, EVIDENCE_LINES).map((line) => line.slice(0, EVIDENCE_COLUMNS));
}

async function lookAt(machine: Machine, path: string, signal: AbortSignal): Promise<StepResult> {
  const read = await machine.readFile(path, { maxBytes: MOST_FILE, timeoutMs: RUN_LIMIT_MS, signal });
  if (!read.ok) return { kind: 'failed', timedOut: false, detail: read.failure.detail };
  const sha256 = createHash('sha256').update(read.value).digest('hex');
  return { kind: 'file', size: read.value.length, sha256, head: read.value.slice(0, HEAD) };
}
