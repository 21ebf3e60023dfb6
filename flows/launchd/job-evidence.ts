import type { Evidence, Excerpt } from '../../src/model/evidence.ts';
import type { LaunchdJob } from './job.ts';

/** What a job's list says that matters. A property list has no lines worth counting: half of them are binary. */
export function jobEvidence(job: LaunchdJob, excerpt: Excerpt): Evidence {
  return { kind: 'file', source: job.plist, excerpt, line: null, ms: null, outcome: 'ok' };
}

/** `0644` */
export function modeText(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
