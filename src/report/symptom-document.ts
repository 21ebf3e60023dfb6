import type { Recognised, Suspect } from '../symptom/recognise.ts';
import type { Settled, Verdict } from '../symptom/settle.ts';
import { cleanText } from '../words/untrusted.ts';

/** `gomend.symptom/1`: what may be behind a message, best first. Masked and free of controls. */
export interface SymptomDocument {
  readonly schema: 'gomend.symptom/1';
  readonly recognised: boolean;
  readonly suspects: readonly SuspectDocument[];
  /** Causes that were looked for on a machine and are not there. */
  readonly ruledOut: readonly { readonly cause: string; readonly checks: readonly string[] }[];
}

interface SuspectDocument {
  readonly cause: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly ReasonDocument[];
  /** Checks that settle it. */
  readonly checks: readonly string[];
  /** Of the machine that was looked at; null: none was. */
  readonly verdict: Verdict | null;
}

interface ReasonDocument {
  /** What kind of thing is said: `net.lookup`. */
  readonly sign: string;
  /** Of the message, from 1. */
  readonly line: number;
  readonly excerpt: string;
  readonly about: Readonly<Record<string, string>>;
}

/** @param settled as a machine leaves the suspects; null: none was looked at */
export function symptomDocument(
  { suspects, recognised }: Recognised,
  settled: readonly Settled[] | null,
): SymptomDocument {
  const out = settled?.filter(({ verdict }) => verdict === 'ruled-out') ?? [];
  return {
    schema: 'gomend.symptom/1',
    recognised,
    suspects:
      settled?.map((one) => suspectDocument(one, one.verdict)) ?? suspects.map((one) => suspectDocument(one, null)),
    ruledOut: out.map(({ cause, checks }) => ({ cause, checks })),
  };
}

function suspectDocument({ cause, score, reasons, checks }: Suspect, verdict: Verdict | null): SuspectDocument {
  return {
    cause,
    score,
    reasons: reasons.map(({ kind, line, excerpt, about }) => ({
      sign: kind,
      line,
      excerpt: cleanText(excerpt),
      about: Object.fromEntries(Object.entries(about).map(([name, value]) => [name, cleanText(value)])),
    })),
    checks,
    verdict,
  };
}
