import type { Check } from '../engine/check.ts';
import { checkTitle } from '../report/finding.ts';
import { jsonDocument } from '../report/json.ts';
import { padEnd } from '../report/text/wrap.ts';
import type { Words } from '../words/words.ts';
import type { Invocation } from './invocation.ts';

/** Ids with their titles, for people or (`gomend.checks/1`) for programs. */
export function checkList(checks: readonly Check[], { format }: Pick<Invocation, 'format'>, words: Words): string {
  const listed = checks.map(({ id, flow }) => ({ id, flow, title: checkTitle(id, words) }));
  if (format === 'json') return jsonDocument({ schema: 'gomend.checks/1', checks: listed });
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  return listed.map(({ id, title }) => `${padEnd(id, width)}  ${title}\n`).join('');
}
