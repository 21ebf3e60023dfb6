import type { JobExplanation } from '../../../flows/launchd/explain/job-explanation.ts';
import { modeText } from '../../../flows/launchd/job-evidence.ts';
import { cleaned } from './cleaned.ts';

type List = JobExplanation['lists'][number];

/** `gomend.job/1`: one background job, with what is certain and what is a hint apart. For programs. Cleaned. */
export interface JobDocument extends Omit<JobExplanation, 'lists' | 'others'> {
  readonly schema: 'gomend.job/1';
  /** `mode` as ls and chmod have it. */
  readonly lists: readonly (Omit<List, 'mode' | 'open'> & {
    readonly mode: string;
    readonly open: readonly { readonly path: string; readonly uid: number; readonly mode: string }[];
  })[];
}

export function jobDocument({ label, lists, domains, ending, sudo, hidden }: JobExplanation): JobDocument {
  return cleaned({
    schema: 'gomend.job/1',
    label,
    lists: lists.map((list) => ({
      ...list,
      mode: modeText(list.mode),
      open: list.open.map((one) => ({ ...one, mode: modeText(one.mode) })),
    })),
    domains,
    ending,
    sudo,
    hidden,
  });
}
