import type { MachineKind, Platform } from '../machine/port.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { CheckId, FlowId, Status } from '../model/finding.ts';
import type { Effect, OtherHands, Risk } from '../model/fix.ts';
import type { Params } from '../model/message.ts';
import type { PrivilegedOperation } from '../model/privileged-operation.ts';

/** Commands as root runs them, in order; each an argument list. */
export type CommandsOf = (operation: PrivilegedOperation) => readonly (readonly string[])[];

export interface ReportEvidence {
  readonly kind: EvidenceKind;
  readonly source: string;
  readonly excerpt: string | null;
  readonly line: number | null;
  /** Milliseconds, to a tenth. */
  readonly ms: number | null;
  /** Milliseconds, to a hundredth, of a look that was made several times; only there where it was. null: lost. */
  readonly timings?: readonly (number | null)[];
  readonly outcome: string;
}

export type ReportEdit =
  | { readonly kind: 'line'; readonly line: number; readonly was: string; readonly becomes: string | null }
  | { readonly kind: 'block'; readonly id: string; readonly lines: readonly string[] };

export interface ReportDownload {
  readonly kind: 'fetch';
  readonly sudo: false;
  readonly from: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where it is unpacked to; null: it lies ready for the steps behind it. */
  readonly to: string | null;
}

export type ReportStep =
  | { readonly kind: 'edit'; readonly path: string; readonly sudo: boolean; readonly edits: readonly ReportEdit[] }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly sudo: boolean }
  | { readonly kind: 'run'; readonly sudo: false; readonly argv: readonly string[] }
  | ReportDownload
  | {
      readonly kind: 'privileged';
      readonly sudo: true;
      readonly operation: string;
      readonly commands: readonly (readonly string[])[];
    }
  | { readonly kind: 'person'; readonly sudo: false; readonly instruction: string };

export interface ReportFix {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly risk: Risk;
  readonly effect: Effect;
  readonly sudo: boolean;
  /** Who has to do it; `you` also where gomend does it for you. */
  readonly by: 'you' | OtherHands;
  readonly steps: readonly ReportStep[];
}

export interface ReportFinding {
  readonly check: CheckId;
  readonly title: string;
  readonly status: Status;
  readonly cause: string | null;
  /** Tells two findings of one check apart; empty where there is one. */
  readonly subject: string;
  readonly summary: string;
  /** What it means for the person; null where the catalogue has no card for it. */
  readonly meaning: string | null;
  readonly advice: string | null;
  readonly params: Params;
  readonly evidence: readonly ReportEvidence[];
  /** Best first. */
  readonly fixes: readonly ReportFix[];
}

export interface ReportFlow {
  readonly id: FlowId;
  readonly findings: readonly ReportFinding[];
}

/** A run of gomend that was cut off, or waits; what is known of it, and what can be done. */
export interface ReportUnfinished {
  readonly run: string;
  readonly at: string;
  readonly fix: string | null;
  readonly stage: string;
  /** The step that was under way, from 1; null: none was. */
  readonly step: number | null;
  readonly steps: number | null;
  readonly what: string | null;
  /** What is seen of that step: `none`, `full`, `half`, `unseen` or `foreign`. */
  readonly effect: string | null;
  /** Why it cannot be finished; null: it can. */
  readonly onlyBack: string | null;
  /** The command that finishes it. */
  readonly finish: string | null;
  readonly takeBack: string;
  readonly summary: string;
}

export type Counts = Readonly<Record<Status, number>>;

/**
 * One examination as data: every renderer draws this and nothing else. All text in it is free of
 * terminal controls and of credentials.
 */
export interface Report {
  readonly schema: 'gomend.report/1';
  /** Version of gomend that made it. */
  readonly gomend: string;
  readonly machine: {
    readonly platform: Platform;
    /** `macOS 26.1`; the platform's name alone where the machine would not say more. */
    readonly os: string;
    readonly arch: string;
    readonly kind: MachineKind;
  };
  readonly journey: string;
  /** ISO 8601, by the examined machine's clock. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly flows: readonly ReportFlow[];
  readonly summary: Counts;
  /** Why the examination ended before its end (`interrupted`, or gomend's own failure in its words); else null. */
  readonly cutShort: string | null;
  /** null: none. */
  readonly unfinished: ReportUnfinished | null;
}
