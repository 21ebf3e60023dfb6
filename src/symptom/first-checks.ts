import type { CheckId, FlowId } from '../model/finding.ts';
import { decisiveChecks, type Symptom } from './symptom.ts';

interface Chosen {
  readonly id: CheckId;
  readonly flow: FlowId;
}

/** What is looked at before all else: what settles the suspects, then what is nearest to the words, or to what was picked. */
export function firstChecks<T extends Chosen>(
  checks: readonly T[],
  symptom: Symptom | null,
  area: FlowId | null,
): readonly T[] {
  const decisive = symptom === null ? [] : decisiveChecks(symptom);
  const areas = [...new Set([...(symptom?.pointers.map((one) => one.area) ?? []), ...(area === null ? [] : [area])])];
  const first = [
    ...decisive.flatMap((id) => checks.filter((check) => check.id === id)),
    ...areas.flatMap((flow) => checks.filter((check) => check.flow === flow)),
  ];
  return [...new Set(first)];
}
