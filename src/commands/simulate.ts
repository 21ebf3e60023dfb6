import { jsonDocument } from '../report/json.ts';
import { padEnd } from '../report/text/wrap.ts';
import type { Language } from '../words/language.ts';
import { loadWords } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import { examineAndReport } from './examine-and-report.ts';
import type { Format } from './invocation.ts';
import { selectChecks } from './selection.ts';
import { targetOf } from './target.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend simulate`: the simulated Macs there are; with a name, an examination of that one; or practice on it. */
export const simulate: Command = async (invocation, terminal) => {
  if (invocation.switches.has('practice')) {
    const { practise } = await import('./practice.ts');
    return practise(invocation, terminal);
  }
  if (invocation.seed !== null) throw new UsageError('seed-alone');
  const [name] = invocation.operands;
  const { simulate: other, format, language } = invocation;
  const destination = await destinationOf(invocation, terminal);
  if (name === undefined && other === null) {
    await destination.write(await scenarioList(format, language));
    return 0;
  }
  if (name !== undefined && other !== null) throw new UsageError('scenario-twice', { one: name, other });
  const chosen = { ...invocation, simulate: name ?? other };
  const selection = selectChecks([], [], []);
  const [target, words] = await Promise.all([targetOf(chosen, terminal), loadWords(chosen.language)]);
  return examineAndReport({ invocation: chosen, terminal, selection, destination, target, words });
};

async function scenarioList(format: Format, language: Language): Promise<string> {
  const { listScenarios } = await import('../machine/simulated/index.ts');
  const scenarios = listScenarios(language);
  if (format === 'json') {
    const told = scenarios.map(({ name, title, causes }) => ({ name, title, causes }));
    return jsonDocument({ schema: 'gomend.scenarios/1', scenarios: told });
  }
  const width = Math.max(0, ...scenarios.map(({ name }) => name.length));
  return scenarios.map(({ name, title }) => `${padEnd(name, width)}  ${title}\n`).join('');
}
