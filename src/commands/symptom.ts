import { allChecks } from '../../flows/index.ts';
import { loadKnowledge } from '../knowledge/load-texts.ts';
import { jsonDocument } from '../report/json.ts';
import { symptomDocument } from '../report/symptom-document.ts';
import { symptomText } from '../report/text/symptom-text.ts';
import { EXIT } from '../session/exit-code.ts';
import { SignReader } from '../symptom/read-signs.ts';
import { type Recognised, weigh } from '../symptom/recognise.ts';
import { type Settled, settle } from '../symptom/settle.ts';
import { loadWords } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import { examine } from './examine.ts';
import type { Invocation } from './invocation.ts';
import { textStyle } from './look.ts';
import { standardInputAsItComes } from './standard-input.ts';
import { stopOnInterrupt } from './stopping.ts';
import { targetName, targetOf, targetSuffix } from './target.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** Of the likeliest only: their checks are few and quick. */
const MOST_LOOKED_FOR = 6;

/**
 * `gomend symptom`: what may be behind an error message, and which checks settle it. Nothing is looked at but the
 * message, which may come from anywhere, unless the person says on which machine it was printed.
 */
export const symptom: Command = async (invocation, terminal) => {
  const recognised = weigh((await messageOf(invocation, terminal)).end());
  const destination = await destinationOf(invocation, terminal);
  const looks = invocation.switches.has('look') || invocation.simulate !== null;
  const [target, words] = await Promise.all([
    looks ? targetOf(invocation, terminal) : null,
    loadWords(invocation.language),
  ]);
  const stopping = stopOnInterrupt(terminal);
  const settled = target === null ? null : await settledOn(target.machine, recognised, invocation, stopping.signal);
  stopping.release();
  if (stopping.signal.aborted) return EXIT.interrupted;
  const style = textStyle(invocation, terminal, target?.machine.person.home ?? '', destination.file === null);
  const context = { words, style, suffix: target === null ? '' : targetSuffix(target) };
  const place = target === null ? null : targetName(target, words);
  await destination.write(
    invocation.format === 'json'
      ? jsonDocument(symptomDocument(recognised, settled))
      : symptomText(recognised, settled, place, { ...context, causes: await loadKnowledge(words.language) }),
  );
  return EXIT.healthy;
};

async function settledOn(
  machine: Parameters<typeof examine>[0]['machine'],
  { suspects }: Recognised,
  { budgetMs, startsShell }: Invocation,
  signal: AbortSignal,
): Promise<readonly Settled[]> {
  const likely = suspects.slice(0, MOST_LOOKED_FOR);
  const wanted = new Set(likely.flatMap((one) => one.checks));
  const checks = allChecks.filter(({ id }) => wanted.has(id));
  const examined = await examine({
    machine,
    checks,
    catalogue: allChecks,
    offers: [],
    budgetMs,
    signal,
    startsShell,
  });
  if (examined.failure && !signal.aborted) throw examined.failure;
  return settle(suspects, examined.findings);
}

async function messageOf({ operands }: Invocation, terminal: Terminal): Promise<SignReader> {
  const reader = new SignReader();
  const text = operands.join(' ');
  if (operands.length > 0 && text !== '-') {
    if (text.trim() === '') throw new UsageError('symptom-nothing');
    reader.push(text);
    return reader;
  }
  if (terminal.inIsTerminal && text === '') throw new UsageError('symptom-nothing');
  // A log may be long: it is read as it comes, and no more than a few lines of it are held.
  let bytes = 0;
  for await (const chunk of standardInputAsItComes()) {
    bytes += chunk.length;
    reader.pushBytes(chunk);
  }
  if (bytes === 0) throw new UsageError('symptom-empty');
  return reader;
}
