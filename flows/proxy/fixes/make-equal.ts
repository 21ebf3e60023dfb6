import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { ProxyVariable } from '../facts/environment.ts';
import { changeValues } from './change-values.ts';

export interface Spellings {
  readonly upper: ProxyVariable;
  readonly lower: ProxyVariable;
}

/**
 * Gives one spelling of a variable the value of the other, in the start-up line that decides it: one fix for each way
 * round, as only the person knows which value is right.
 * @param isDead whether a value leads nowhere, so that nobody is to be given it
 */
export function makeEqual(
  { upper, lower }: Spellings,
  isDead: (value: string) => boolean,
  proves: readonly CheckId[],
): readonly Fix[] {
  const ways = [
    { id: 'proxy.keep-upper', kept: upper, changed: lower },
    { id: 'proxy.keep-lower', kept: lower, changed: upper },
  ];
  return ways.flatMap(({ id, kept, changed }): readonly Fix[] => {
    const value = kept.inNewTerminal ?? '';
    const line = changed.lines.findLast((one) => !one.conditional);
    if (isDead(value) || line === undefined || line.value !== changed.inNewTerminal) return [];
    const params = { kept: kept.name, changed: changed.name, value };
    const fix = changeValues([{ line, value }], { id, subject: upper.name, params, proves });
    return fix === null ? [] : [fix];
  });
}
