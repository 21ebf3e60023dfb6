import { buildReport } from '../report/build.ts';
import { jsonDocument } from '../report/json.ts';
import { reportText } from '../report/text/report-text.ts';
import type { TextContext } from '../report/text/text-context.ts';
import type { Words } from '../words/words.ts';
import type { Destination } from './destination.ts';
import { type Examined, examine } from './examine.ts';
import { exitCodeOf } from './exit-code-of.ts';
import type { Invocation } from './invocation.ts';
import { liveText } from './live-text.ts';
import { textStyle } from './look.ts';
import { CHECK_JOURNEY, type Selection } from './selection.ts';
import { stopOnInterrupt } from './stopping.ts';
import { type Target, targetName, targetSuffix } from './target.ts';
import type { Terminal } from './terminal.ts';
import { unfinishedReport } from './unfinished.ts';
import { VERSION } from './version.ts';

export interface ReportRequest {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly selection: Selection;
  readonly destination: Destination;
  readonly target: Target;
  readonly words: Words;
}

/** Examines once and tells it: line by line where a person may be reading, else as one document. */
export async function examineAndReport(request: ReportRequest): Promise<number> {
  const { invocation, terminal, selection, destination, target, words } = request;
  const { machine } = target;
  const toScreen = destination.file === null;
  const style = textStyle(invocation, terminal, machine.person.home, toScreen);
  const context: TextContext = { words, style, suffix: targetSuffix(target) };
  const name = targetName(target, words);
  const live =
    toScreen && invocation.format === 'text' ? liveText(selection, name, machine, context, terminal.out) : null;
  const stopping = stopOnInterrupt(terminal);
  const signal = AbortSignal.any([stopping.signal, terminal.readerGone]);
  live?.open();
  const unfinished = await unfinishedReport(target, words);
  live?.earlier(unfinished);
  const { checks, catalogue, offers } = selection;
  const { budgetMs, startsShell } = invocation;
  const emit = live?.tell ?? (() => {});
  const examined = await examine({
    machine,
    checks,
    catalogue,
    offers,
    budgetMs,
    signal,
    startsShell,
    emit,
    given: invocation.values,
  });
  stopping.release();
  const report = buildReport(
    {
      gomend: VERSION,
      machine,
      os: examined.os,
      journey: CHECK_JOURNEY,
      startedAt: examined.startedAt,
      durationMs: examined.durationMs,
      flows: selection.flows,
      findings: examined.findings,
      cutShort: cutShortBy(examined, stopping.signal),
      unfinished,
    },
    words,
  );
  if (live) live.close(report);
  else await destination.write(invocation.format === 'json' ? jsonDocument(report) : reportText(report, name, context));
  if (destination.file !== null) terminal.err(`${words.say('report.written', { file: destination.file })}\n`);
  // The document is out; what went wrong inside gomend is said like any other failure of its own.
  if (examined.failure && !stopping.signal.aborted) throw examined.failure;
  if (terminal.readerGone.aborted) return 0;
  return exitCodeOf(examined, { strict: invocation.strict, interrupted: stopping.signal.aborted });
}

function cutShortBy({ failure }: Examined, stop: AbortSignal): string | null {
  return stop.aborted ? 'interrupted' : (failure?.message ?? null);
}
