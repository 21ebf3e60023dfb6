import type { Refusal } from '../engine/repair/refusal.ts';
import { megabytes } from './fetched.ts';

/** What the sentence of a refusal (`refusal.CODE`, `mend.outcome.refused.CODE`) is filled with. */
export function refusalParams({ path, detail, freeBytes, neededBytes }: Refusal): Readonly<Record<string, string>> {
  if (freeBytes === undefined || neededBytes === undefined) return { path, detail };
  return { path, detail, free: megabytes(freeBytes), needed: megabytes(neededBytes) };
}
