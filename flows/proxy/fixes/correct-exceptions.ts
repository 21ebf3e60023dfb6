import type { OddEntry } from '../../../src/http/no-proxy-oddities.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import type { ProxyVariable } from '../facts/environment.ts';
import { shownUrl } from '../shown-url.ts';
import { type ChangedValue, changeValues } from './change-values.ts';

/** Writes an entry of NO_PROXY as it was meant, in every start-up line that has it word for word. */
export function correctExceptions(
  variables: readonly ProxyVariable[],
  { entry, better }: OddEntry,
  proves: readonly CheckId[],
): readonly Fix[] {
  if (better === null) return [];
  const changes = variables
    .flatMap(({ lines }) => lines)
    .flatMap((line): readonly ChangedValue[] => {
      const value = corrected(line, entry, better);
      return value === null ? [] : [{ line, value }];
    });
  const fix = changeValues(changes, {
    id: 'proxy.correct-exceptions',
    subject: shownUrl(entry),
    params: { entry: shownUrl(entry), better },
    proves,
  });
  return fix === null ? [] : [fix];
}

function corrected({ raw }: Assignment, entry: string, better: string): string | null {
  const parts = (raw ?? '').split(',');
  if (!parts.some((part) => part.trim() === entry)) return null;
  return parts.map((part) => (part.trim() === entry ? better : part)).join(',');
}
