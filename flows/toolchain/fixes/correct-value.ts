import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { correctLine } from '../../shell/fixes/correct-line.ts';
import type { Origin } from '../reading/origin.ts';

/**
 * Writes a better value into the start-up line that sets the variable. Only where the old value stands
 * in that line exactly once and word for word, and the new one needs no quotes of its own.
 */
export function correctValue(origin: Origin, value: string, proves: readonly CheckId[]): Fix | null {
  if (origin.from !== 'environment' || origin.setBy === null) return null;
  const { text } = origin.setBy;
  const pieces = text.split(origin.value);
  if (pieces.length !== 2 || !/^[\w.,:=+/-]*$/.test(value)) return null;
  return correctLine(origin.setBy, pieces.join(value), { proves });
}
