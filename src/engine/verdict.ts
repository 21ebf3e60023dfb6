import type { Evidence } from '../model/evidence.ts';
import type { Status, Verdict } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Params } from '../model/message.ts';

export interface VerdictParts {
  readonly params?: Params;
  readonly cause?: string;
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
  readonly subject?: string;
}

function verdict(status: Status, message: string, parts: VerdictParts): Verdict {
  return {
    status,
    message,
    params: parts.params ?? {},
    cause: parts.cause ?? null,
    evidence: parts.evidence ?? [],
    fixes: parts.fixes ?? [],
    subject: parts.subject ?? '',
  };
}

/** Looked at and healthy. */
export const ok = (message: string, parts: VerdictParts = {}): Verdict => verdict('ok', message, parts);
/** Worth knowing, nothing to do. */
export const note = (message: string, parts: VerdictParts = {}): Verdict => verdict('note', message, parts);
/** Works today, and will bite. */
export const warning = (message: string, parts: VerdictParts = {}): Verdict => verdict('warning', message, parts);
/** Breaks Go, or one use of it, now. */
export const problem = (message: string, parts: VerdictParts = {}): Verdict => verdict('problem', message, parts);
/** Does not apply here. */
export const skipped = (message: string, parts: VerdictParts = {}): Verdict => verdict('skipped', message, parts);
/** Could not be examined; the message says why. */
export const unknown = (message: string, parts: VerdictParts = {}): Verdict => verdict('unknown', message, parts);
