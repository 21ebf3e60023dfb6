import { proofs as allProofs } from '../../flows/proving/index.ts';
import type { Proof } from '../../flows/proving/proof.ts';
import { jsonDocument } from '../report/json.ts';
import { padEnd } from '../report/text/wrap.ts';
import { EXIT } from '../session/exit-code.ts';
import { loadWords, type Words } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import type { Invocation } from './invocation.ts';
import { textStyle } from './look.ts';
import { unknownWord } from './nearest.ts';
import { proveExitCode, provingDocument } from './prove/document.ts';
import { proveOn } from './prove/prove-on.ts';
import { ProveText } from './prove/prove-text.ts';
import { stopOnInterrupt } from './stopping.ts';
import { targetName, targetOf, targetSuffix } from './target.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend prove`: compiles and runs small Go programs, each of which proves one thing. */
export const prove: Command = async (invocation, terminal) => {
  const chosen = chooseProofs(invocation.operands);
  const named = invocation.values.get('go') ?? null;
  if (named !== null && !named.startsWith('/')) throw new UsageError('go-not-absolute', { value: named });
  const destination = await destinationOf(invocation, terminal);
  const words = await loadWords('en');
  if (invocation.switches.has('list')) {
    await destination.write(proofList(chosen, invocation, words));
    return EXIT.healthy;
  }
  const target = await targetOf(invocation, terminal);
  const toScreen = destination.file === null;
  const style = textStyle(invocation, terminal, target.machine.person.home, toScreen);
  const isText = invocation.format === 'text';
  const text = new ProveText({
    context: { words, style, suffix: targetSuffix(target) },
    total: chosen.length,
    // What is to be one document is written at its end.
    out: isText && toScreen ? terminal.out : null,
    hasBar:
      isText && toScreen && terminal.outIsTerminal && !style.accessible && terminal.environment['TERM'] !== 'dumb',
  });
  text.open(targetName(target, words));
  const stopping = stopOnInterrupt(terminal);
  const signal = AbortSignal.any([stopping.signal, terminal.readerGone]);
  const done = await proveOn({
    machine: target.machine,
    proofs: chosen,
    named,
    startsShell: invocation.startsShell,
    budgetMs: invocation.budgetMs,
    signal,
    emit: text.tell,
  });
  stopping.release();
  text.close(done);
  if (!isText) await destination.write(jsonDocument(provingDocument(done, target.machine, words)));
  else if (!toScreen) await destination.write(text.whole());
  if (destination.file !== null) terminal.err(`${words.say('report.written', { file: destination.file })}\n`);
  if (terminal.readerGone.aborted) return EXIT.healthy;
  return stopping.signal.aborted ? EXIT.interrupted : proveExitCode(done.proofs, invocation.strict);
};

/** In their own order, whatever that of the words. */
function chooseProofs(names: readonly string[]): readonly Proof[] {
  const ids = allProofs.map(({ id }) => id);
  for (const name of names) if (!ids.includes(name)) throw unknownWord('unknown-proof', name, ids);
  return names.length === 0 ? allProofs : allProofs.filter(({ id }) => names.includes(id));
}

/** Ids with their titles, for people or (`gomend.proofs/1`) for programs. */
function proofList(proofs: readonly Proof[], { format }: Pick<Invocation, 'format'>, words: Words): string {
  const listed = proofs.map(({ id, settings }) => ({ id, settings, title: words.say(`proof.${id}.title`) }));
  if (format === 'json') return jsonDocument({ schema: 'gomend.proofs/1', proofs: listed });
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  return listed.map(({ id, title }) => `${padEnd(id, width)}  ${title}\n`).join('');
}
