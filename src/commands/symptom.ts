import { allChecks } from '../../flows/index.ts';
import { loadKnowledge } from '../knowledge/load-texts.ts';
import { jsonDocument } from '../report/json.ts';
import { symptomDocument } from '../report/symptom-document.ts';
import { symptomText } from '../report/text/symptom-text.ts';
import { EXIT } from '../session/exit-code.ts';
import { firstChecks } from '../symptom/first-checks.ts';
import { symptomOf } from '../symptom/read-symptom.ts';
import { weigh } from '../symptom/recognise.ts';
import { settle } from '../symptom/settle.ts';
import type { Symptom } from '../symptom/symptom.ts';
import { loadWords } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import { examine } from './examine.ts';
import type { Invocation } from './invocation.ts';
import { textStyle } from './look.ts';
import { newFileOf, REPORT_MODE } from './new-file.ts';
import { stopOnInterrupt } from './stopping.ts';
import { messageOf } from './symptom/message.ts';
import { type Examined, ticketOfLook } from './symptom/ticket.ts';
import { type Target, targetName, targetOf, targetSuffix } from './target.ts';
import type { Command } from './verbs.ts';

/**
 * `gomend symptom`: what may be behind an error message, and which checks settle it. Nothing is looked at but the
 * message, which may come from anywhere, unless the person says on which machine it was printed.
 */
export const symptom: Command = async (invocation, terminal) => {
  const { signs, told } = await messageOf(invocation, terminal);
  const recognised = weigh(signs);
  const understood = symptomOf(told, signs);
  const destination = await destinationOf(invocation, terminal);
  const ticket = invocation.values.get('ticket');
  const place = ticket === undefined ? null : await newFileOf(ticket, terminal, REPORT_MODE);
  const looks = invocation.switches.has('look') || invocation.simulate !== null || place !== null;
  const [target, words] = await Promise.all([
    looks ? targetOf(invocation, terminal) : null,
    loadWords(invocation.language),
  ]);
  const stopping = stopOnInterrupt(terminal);
  const looked = target === null ? null : await look(target.machine, understood, invocation, stopping.signal);
  const settled = looked === null ? null : settle(recognised.suspects, looked.findings);
  stopping.release();
  if (stopping.signal.aborted) return EXIT.interrupted;
  const style = textStyle(invocation, terminal, target?.machine.person.home ?? '', destination.file === null);
  const context = { words, style, suffix: target === null ? '' : targetSuffix(target) };
  const where = target === null ? null : targetName(target, words);
  const isJson = invocation.format === 'json';
  const knowledge = isJson && place === null ? new Map() : await loadKnowledge(words.language);
  await destination.write(
    isJson
      ? jsonDocument(symptomDocument(recognised, settled))
      : symptomText(recognised, settled, where, { ...context, knowledge }),
  );
  if (place !== null && looked !== null && target !== null) {
    await place.write(ticketOfLook(understood, { ...looked, knowledge }, target, words));
    terminal.err(`${words.say('ticket.written', { file: place.file })}\n`);
  }
  return EXIT.healthy;
};

/** Looks with the checks that settle it, or that are nearest to its words: they are few and quick. */
async function look(
  machine: Target['machine'],
  understood: Symptom,
  { budgetMs, startsShell }: Invocation,
  signal: AbortSignal,
): Promise<Examined> {
  const checks = firstChecks(allChecks, understood, null);
  const examined = await examine({ machine, checks, catalogue: allChecks, offers: [], budgetMs, signal, startsShell });
  if (examined.failure && !signal.aborted) throw examined.failure;
  return examined;
}
