import type { Prepared } from '../../flows/proving/ground.ts';
import { proofs as allProofs } from '../../flows/proving/index.ts';
import type { Proof } from '../../flows/proving/proof.ts';
import type { Proven } from '../../flows/proving/proven.ts';
import { jsonDocument } from '../report/json.ts';
import { EXIT } from '../session/exit-code.ts';
import { loadWords } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import type { Invocation } from './invocation.ts';
import { textStyle } from './look.ts';
import { unknownWord } from './nearest.ts';
import { proofList, proofsAbout, proofsDocument } from './prove/about.ts';
import { proveExitCode, provingDocument } from './prove/document.ts';
import { servePage } from './prove/open-page.ts';
import { proveOn } from './prove/prove-on.ts';
import { ProveText } from './prove/prove-text.ts';
import { stopOnInterrupt } from './stopping.ts';
import { targetName, targetOf, targetSuffix } from './target.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend prove`: compiles and runs small Go programs, each of which proves one thing. */
export const prove: Command = async (invocation, terminal) => {
  const chosen = chooseProofs(invocation.operands);
  const named = goNamed(invocation, 'go');
  const besides = goNamed(invocation, 'beside');
  const destination = await destinationOf(invocation, terminal);
  const words = await loadWords(invocation.language);
  const { switches, format } = invocation;
  if (switches.has('list') || switches.has('about')) {
    const style = textStyle(invocation, terminal, terminal.environment['HOME'] ?? '', destination.file === null);
    const context = { words, style, suffix: '' };
    const text = switches.has('about') ? proofsAbout(chosen, invocation.budgetMs, context) : proofList(chosen, words);
    await destination.write(format === 'json' ? jsonDocument(proofsDocument(chosen, words)) : text);
    return EXIT.healthy;
  }
  const opened = switches.has('open') ? pageOf(chosen, invocation) : null;
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
  const { machine } = target;
  const { budgetMs, startsShell } = invocation;
  const request = { machine, proofs: chosen, startsShell, budgetMs, signal };
  let wasServed = false;
  const afterwards = async (prepared: Prepared, proven: readonly Proven[]) => {
    if (opened === null || proven[0]?.status !== 'ok') return;
    const person = AbortSignal.any([stopping.signal, terminal.readerGone]);
    wasServed = true;
    const ended = await servePage({ machine, proof: opened, prepared, signal: person, ready: text.page });
    if (ended !== null) text.pageEnded(ended);
  };
  const done = await proveOn({ ...request, named, emit: text.tell, afterwards });
  text.close(done);
  const other = besides === null ? null : await proveOn({ ...request, named: besides, emit: text.follow });
  stopping.release();
  if (other !== null) text.beside(done, other);
  if (!isText) await destination.write(jsonDocument(provingDocument(done, machine, words, other)));
  else if (!toScreen) await destination.write(text.whole());
  if (destination.file !== null) terminal.err(`${words.say('report.written', { file: destination.file })}\n`);
  if (terminal.readerGone.aborted) return EXIT.healthy;
  // ctrl-c is how a page is ended.
  return stopping.signal.aborted && !wasServed ? EXIT.interrupted : proveExitCode(done.proofs, invocation.strict);
};

/** The one proof whose page is to be shown. */
function pageOf(chosen: readonly Proof[], { format, out, simulate }: Invocation): Proof {
  const withPage = allProofs.filter(({ page }) => page !== undefined).map(({ id }) => id);
  const [proof, ...more] = chosen;
  if (proof?.page === undefined || more.length > 0) {
    throw new UsageError('open-what', { proof: withPage[0] ?? '', proofs: withPage });
  }
  if (format !== 'text' || out !== null || simulate !== null) throw new UsageError('open-is-text');
  return proof;
}

function goNamed({ values }: Invocation, flag: string): string | null {
  const value = values.get(flag) ?? null;
  if (value !== null && !value.startsWith('/')) throw new UsageError('go-not-absolute', { flag, value });
  return value;
}

/** In their own order, whatever that of the words. */
function chooseProofs(names: readonly string[]): readonly Proof[] {
  const ids = allProofs.map(({ id }) => id);
  for (const name of names) if (!ids.includes(name)) throw unknownWord('unknown-proof', name, ids);
  return names.length === 0 ? allProofs : allProofs.filter(({ id }) => names.includes(id));
}
