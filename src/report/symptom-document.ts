import type { Recognised } from '../symptom/recognise.ts';
import { cleanText } from '../words/untrusted.ts';

/** `gomend.symptom/1`: what may be behind a message, best first. Masked and free of controls. */
export interface SymptomDocument {
  readonly schema: 'gomend.symptom/1';
  readonly recognised: boolean;
  readonly suspects: readonly {
    readonly cause: string;
    /** 0 to 1. */
    readonly score: number;
    readonly reasons: readonly ReasonDocument[];
    /** Checks that settle it. */
    readonly checks: readonly string[];
  }[];
  /** Causes that were looked for on a machine and are not there. */
  readonly ruledOut: readonly { readonly cause: string; readonly check: string }[];
}

interface ReasonDocument {
  /** What kind of thing is said: `net.lookup`. */
  readonly sign: string;
  /** Of the message, from 1. */
  readonly line: number;
  readonly excerpt: string;
  readonly about: Readonly<Record<string, string>>;
}

export function symptomDocument({ suspects, recognised }: Recognised): SymptomDocument {
  return {
    schema: 'gomend.symptom/1',
    recognised,
    suspects: suspects.map(({ cause, score, reasons, checks }) => ({
      cause,
      score,
      reasons: reasons.map(({ kind, line, excerpt, about }) => ({
        sign: kind,
        line,
        excerpt: cleanText(excerpt),
        about: Object.fromEntries(Object.entries(about).map(([name, value]) => [name, cleanText(value)])),
      })),
      checks,
    })),
    ruledOut: [],
  };
}
