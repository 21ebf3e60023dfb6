import { type Cause, type CauseSign, KNOWN_CAUSES } from '../knowledge/knowledge.ts';
import { SignReader } from './read-signs.ts';
import type { Sign } from './sign.ts';

/** A cause that a message speaks for. */
export interface Suspect {
  readonly cause: string;
  /** 0 to 1: what speaks for it, taken together. */
  readonly score: number;
  /** The signs, the strongest first. */
  readonly reasons: readonly Sign[];
  /** Checks that settle it. */
  readonly checks: readonly string[];
}

export interface Recognised {
  /** Best first. */
  readonly suspects: readonly Suspect[];
  /** At least one of them is more than a possibility. */
  readonly recognised: boolean;
  /** All that was understood of the message, whether it speaks for a cause or not. */
  readonly signs: readonly Sign[];
}

/** Below it a cause is a possibility among many. */
const CLAIMED = 0.4;
const WORTH_NAMING = 0.2;

/** What may be behind a message that somebody pasted. */
export function recogniseMessage(text: string): Recognised {
  const reader = new SignReader();
  reader.push(text);
  return weigh(reader.end());
}

/** What may be behind what a message says. */
export function weigh(signs: readonly Sign[]): Recognised {
  const suspects = KNOWN_CAUSES.map((known) => suspectOf(known, signs))
    .filter((one) => one.score >= WORTH_NAMING)
    .sort((a, b) => b.score - a.score || (a.cause < b.cause ? -1 : 1));
  return { suspects, recognised: (suspects[0]?.score ?? 0) >= CLAIMED, signs };
}

function suspectOf({ cause, checks, signs: wanted }: Cause, signs: readonly Sign[]): Suspect {
  const strongest = new Map<Sign, number>();
  for (const one of wanted) {
    for (const sign of signs) {
      if (!fits(one, sign, signs)) continue;
      strongest.set(sign, Math.max(strongest.get(sign) ?? 0, one.weight));
    }
  }
  // The same thing said of two modules is said once: of each kind the strongest counts.
  const byKind = new Map<string, number>();
  for (const [sign, weight] of strongest) byKind.set(sign.kind, Math.max(byKind.get(sign.kind) ?? 0, weight));
  const score = 1 - [...byKind.values()].reduce((left, weight) => left * (1 - weight / 100), 1);
  const reasons = [...strongest].sort(([, a], [, b]) => b - a).map(([sign]) => sign);
  return { cause, score: Math.round(score * 1_000) / 1_000, reasons, checks };
}

function fits(
  { is, with: about = {}, and = [], alone = false }: CauseSign,
  sign: Sign,
  signs: readonly Sign[],
): boolean {
  if (sign.kind !== is || (alone && signs.length > 1)) return false;
  if (!and.every((kind) => signs.some((other) => other.kind === kind))) return false;
  return Object.entries(about).every(([name, pattern]) => new RegExp(pattern).test(sign.about[name] ?? ''));
}
