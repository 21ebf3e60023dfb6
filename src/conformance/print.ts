import type { ConformanceSet } from './set.ts';

/** `NAME  AGREE of TOTAL`, then the ids that disagree, with the difference where it is asked for. */
export function linesOf(set: ConformanceSet, explain: boolean): readonly string[] {
  const wrong = set.cases.filter((one) => one.difference !== null);
  return [
    `${set.name}  ${set.cases.length - wrong.length} of ${set.cases.length}`,
    ...wrong.map((one) => (explain ? `  ${one.id}: ${one.difference}` : `  ${one.id}`)),
  ];
}
