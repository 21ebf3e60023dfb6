import type { Check } from '../engine/check.ts';
import type { Fact } from '../engine/fact.ts';
import { checkTitle } from '../report/finding.ts';
import { jsonDocument } from '../report/json.ts';
import { padEnd } from '../report/text/wrap.ts';
import type { Words } from '../words/words.ts';
import type { Invocation } from './invocation.ts';

type Wanted = Pick<Invocation, 'format' | 'verbose' | 'budgetMs'>;

/**
 * Ids with their titles, for people or (`gomend.checks/1`) for programs. With `--verbose` also what each check looks at,
 * and how long that may take; all of it together has the time of the command line.
 */
export function checkList(checks: readonly Check[], wanted: Wanted, words: Words): string {
  const listed = checks.map((check) => ({
    id: check.id,
    flow: check.flow,
    title: checkTitle(check.id, words),
    facts: factsOf(check).map(({ id, limitMs }) => ({ id, limitMs })),
  }));
  if (wanted.format === 'json') {
    return jsonDocument({ schema: 'gomend.checks/1', budgetMs: wanted.budgetMs, checks: listed });
  }
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  const seconds = (ms: number) => words.say('cli.check-list.seconds', { seconds: ms / 1_000 });
  const lines = listed.flatMap(({ id, title, facts }) => [
    `${padEnd(id, width)}  ${title}\n`,
    ...(wanted.verbose
      ? facts.map((fact) => `    ${padEnd(seconds(fact.limitMs), 6)}  ${words.say(`fact.${fact.id}`)}\n`)
      : []),
  ]);
  const budget = wanted.verbose
    ? `${words.say('cli.check-list.budget', { seconds: wanted.budgetMs / 1_000 })}\n\n`
    : '';
  return budget + lines.join('');
}

/** In the order of the check's own file; what those rest on has limits of its own. */
export function factsOf({ needs, hints = {} }: Check): readonly Fact<unknown>[] {
  return [...Object.values(needs), ...Object.values(hints)];
}
