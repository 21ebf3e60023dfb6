import type { Fix } from '../../../src/model/fix.ts';
import type { Origin } from './origin.ts';

/**
 * The words for a value that has to go. Where its line is known and no plan could be made for it, it cannot
 * be edited with certainty (`x) export … ;;`, `a && b`, a line that goes on): then the person has to.
 */
export function byHand(message: string, origin: Origin | null, fixes: readonly Fix[]): string {
  const known = origin?.from === 'environment' && origin.setBy !== null;
  return known && fixes.length === 0 && !KEPT.has(message) ? `${message}-by-hand` : message;
}

/** What may stay: nothing has to be taken out, and no advice says so. */
const KEPT: ReadonlySet<string> = new Set(['module-auto', 'mod-mod', 'ignored']);
