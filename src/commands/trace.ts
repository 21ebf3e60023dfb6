import { goCommandOf } from '../go/named-modules.ts';
import { jsonDocument } from '../report/json.ts';
import { traceDocument } from '../report/trace/document.ts';
import { traceHtml } from '../report/trace/html.ts';
import { traceText } from '../report/trace/text.ts';
import { EXIT } from '../session/exit-code.ts';
import type { Trace } from '../trace/trace.ts';
import { loadWords } from '../words/words.ts';
import { type Destination, destinationOf, standingIn } from './destination.ts';
import type { Invocation } from './invocation.ts';
import { textStyle } from './look.ts';
import { targetOf } from './target.ts';
import type { Terminal } from './terminal.ts';
import { findProgram } from './trace/find-program.ts';
import { runTraced } from './trace/run-traced.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

const CACHES = ['own', 'private'] as const;

/** `gomend trace -- COMMAND…`: runs it, and shows which hosts it really asked for. */
export const trace: Command = async (invocation, terminal) => {
  const [program, ...args] = invocation.operands;
  if (program === undefined) throw new UsageError('trace-what');
  if (invocation.simulate !== null) throw new UsageError('trace-simulated');
  const given = invocation.values.get('cache') ?? 'own';
  const cache = CACHES.find((one) => one === given);
  if (cache === undefined) throw new UsageError('trace-cache', { value: given });
  const destination = await destinationOf(invocation, terminal);
  const target = await targetOf(invocation, terminal);
  const { machine } = target;
  const directory = standingIn(terminal);
  let isStopped = false;
  // To the end of the tidying up: the command has its own ctrl-c.
  const release = terminal.onInterrupt(() => {
    isStopped = true;
  });
  const traced = await runTraced({
    machine,
    file: await findProgram(program, machine.environment['PATH'], directory),
    argv: [program, ...args],
    directory,
    cache,
    goCommand: goCommandOf([program, ...args]),
    budgetMs: invocation.budgetMs,
    // A document is all that may stand there.
    printsToError: invocation.format !== 'text' && destination.file === null,
    atTerminal: terminal.inIsTerminal || terminal.outIsTerminal || terminal.errIsTerminal,
    isStopped: () => isStopped,
  });
  release();
  if (traced === null) return EXIT.interrupted;
  await report(traced, invocation, terminal, destination, machine.person.home);
  if (traced.interrupted) return EXIT.interrupted;
  return traced.exit.code === 0 ? EXIT.healthy : EXIT.problems;
};

/** The text goes to standard error, as time(1)'s does: what the command prints may be for a program to read. */
async function report(
  traced: Trace,
  invocation: Invocation,
  terminal: Terminal,
  destination: Destination,
  home: string,
): Promise<void> {
  const words = await loadWords(invocation.language);
  const toScreen = destination.file === null;
  if (invocation.format === 'json') await destination.write(jsonDocument(traceDocument(traced)));
  else if (invocation.format === 'html') await destination.write(traceHtml(traced, words));
  else {
    const { errIsTerminal: outIsTerminal, columns } = terminal;
    const screen = { ...terminal, outIsTerminal, columns: outIsTerminal ? (columns ?? 80) : null };
    const text = traceText(traced, { words, style: textStyle(invocation, screen, home, toScreen), suffix: '' });
    if (toScreen) terminal.err(`\n${text}`);
    else await destination.write(text);
  }
  if (!toScreen) terminal.err(`${words.say('report.written', { file: destination.file ?? '' })}\n`);
}
