import { type System, system } from '../../flows/machine/facts/system.ts';
import { STARTS_SHELL } from '../../flows/shell/starts-shell.ts';
import { type Check, defineCheck } from '../engine/check.ts';
import { Examination, type ExaminationEvent } from '../engine/examination.ts';
import type { OfferRule } from '../engine/offer.ts';
import { ok } from '../engine/verdict.ts';
import type { Machine } from '../machine/port.ts';
import type { Finding } from '../model/finding.ts';

/** One examination as it went. */
export interface Examined {
  /** Of what was judged, in the order of the checks. */
  readonly findings: readonly Finding[];
  /** Name and version of the system; null where it would not say. */
  readonly os: string | null;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** At least one look at the machine gave something. */
  readonly sawAnything: boolean;
  /** gomend's own failure, if one ended it; what was judged until then is kept. */
  readonly failure: Error | null;
  /** For looking again after a change. */
  readonly examination: Examination;
}

export interface ExamineOptions {
  readonly machine: Machine;
  readonly checks: readonly Check[];
  readonly catalogue: readonly Check[];
  readonly offers: readonly OfferRule[];
  readonly budgetMs: number;
  readonly signal: AbortSignal;
  /** `--no-shell` was not given. */
  readonly startsShell: boolean;
  /** Values of options that facts look at. */
  readonly given?: ReadonlyMap<string, string>;
  readonly emit?: (event: ExaminationEvent) => void;
}

/** Asks for what the head of a report says about the machine; its own finding is never told. */
const aboutMachine = defineCheck({
  id: 'report.machine',
  flow: 'toolchain',
  needs: {},
  hints: { system },
  judge: () => [ok('report.machine')],
});

/** Runs the checks and keeps what a report needs beside their findings. Never throws. */
export async function examine(options: ExamineOptions): Promise<Examined> {
  const { machine, checks, catalogue, offers, budgetMs, signal } = options;
  const chosen = new Set(checks.map((check) => check.id));
  const judged = new Map<string, readonly Finding[]>();
  const seen = { anything: false, os: null as string | null };
  const emit = (event: ExaminationEvent) => {
    if (event.type === 'check-judged') {
      // Grounds that nobody chose are judged too, and are nobody's news.
      if (!chosen.has(event.check)) return;
      judged.set(event.check, event.findings);
    } else if (event.type === 'fact-ended' && event.observation.known) {
      if (event.observation.evidence.length > 0) seen.anything = true;
      if (event.fact === system.id) seen.os = nameOf(event.observation.value as System);
    }
    options.emit?.(event);
  };
  const without = options.startsShell ? [] : STARTS_SHELL;
  const { given = new Map() } = options;
  const examination = new Examination({ machine, catalogue, offers, budgetMs, signal, emit, without, given });
  const startedAt = machine.now();
  const started = performance.now();
  const failure = await examination.run([...checks, aboutMachine]).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  return {
    findings: checks.flatMap((check) => judged.get(check.id) ?? []),
    os: seen.os,
    startedAt,
    durationMs: performance.now() - started,
    sawAnything: seen.anything,
    failure,
    examination,
  };
}

function nameOf({ name, version }: System): string {
  return `${name} ${version}`.trim();
}
