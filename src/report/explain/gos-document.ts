import type { ContextResult, ExplainedGo, GoExplanation } from '../../../flows/toolchain/explain/go-explanation.ts';
import { cleaned } from './cleaned.ts';

/** `gomend.gos/1`: every go of the computer, what is to be said of it, and who gets it. For programs. Cleaned. */
export interface GosDocument {
  readonly schema: 'gomend.gos/1';
  readonly system: GoExplanation['system'];
  readonly contexts: readonly ContextResult[];
  readonly gos: readonly ExplainedGo[];
}

export function gosDocument({ system, contexts, gos }: GoExplanation): GosDocument {
  return cleaned({ schema: 'gomend.gos/1', system, contexts, gos });
}
