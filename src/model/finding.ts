import type { Evidence } from './evidence.ts';
import type { Fix } from './fix.ts';
import type { Params } from './message.ts';

export const FLOW_IDS = ['shell', 'toolchain', 'resolver', 'proxy', 'launchd'] as const;
export type FlowId = (typeof FLOW_IDS)[number];

/** `<flow>.<name>`, stable for ever: scripts and the docs refer to it. */
export type CheckId = string;

/** From best to worst is not an order: `skipped` and `unknown` say nothing about health. */
export const STATUSES = ['ok', 'note', 'warning', 'problem', 'skipped', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * What a check has to say. `message` is a key below `finding.` in the catalogue, with
 * `.summary` (one line) and, except for `ok` and `skipped`, a card: `.meaning`, `.advice`.
 */
export interface Verdict {
  readonly status: Status;
  readonly message: string;
  readonly params: Params;
  /** Label of the knowledge base; null where none applies. */
  readonly cause: string | null;
  readonly evidence: readonly Evidence[];
  /** Best first. Empty where nothing can or should be offered. */
  readonly fixes: readonly Fix[];
  /** Tells two findings of one check apart (a path, a variable); empty where there is only one. */
  readonly subject: string;
}

export interface Finding extends Verdict {
  readonly check: CheckId;
  readonly flow: FlowId;
}

/** Something to be mended: more than a note. */
export function isWrong({ status }: { readonly status: Status }): boolean {
  return status === 'problem' || status === 'warning';
}

/** Identity of a finding across two examinations of the same machine. */
export function findingKey(finding: Pick<Finding, 'check' | 'subject' | 'message'>): string {
  return `${finding.check}|${finding.subject}|${finding.message}`;
}
