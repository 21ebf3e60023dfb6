import type { Machine, RunRequest } from '../../src/machine/port.ts';
import { commandLine } from '../../src/shell/command-line.ts';
import type { StepResult } from './proof.ts';

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

const EVIDENCE_LINES = 6;
const EVIDENCE_COLUMNS = 200;

/** Runs it and keeps what a person wants to see of it; the private directory is `$PROOF` there. */
export async function command(machine: Machine, request: RunRequest, scratch: string): Promise<Done> {
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

function firstLines(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, EVIDENCE_LINES).map((line) => line.slice(0, EVIDENCE_COLUMNS));
}
