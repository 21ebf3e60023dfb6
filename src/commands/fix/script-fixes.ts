import type { Finding } from '../../model/finding.ts';
import { buildReport } from '../../report/build.ts';
import { reportFinding } from '../../report/finding.ts';
import { jsonDocument } from '../../report/json.ts';
import { ScriptCollector } from '../../report/script/collect.ts';
import { EXIT } from '../../session/exit-code.ts';
import { loadWords } from '../../words/words.ts';
import { destinationOf } from '../destination.ts';
import { examine } from '../examine.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { newFileOf, SCRIPT_MODE } from '../new-file.ts';
import { CHECK_JOURNEY, selectToFix } from '../selection.ts';
import { stopOnInterrupt } from '../stopping.ts';
import { isRoot, targetName, targetOf, targetSuffix } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { unfinishedReport } from '../unfinished.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import { fixDocument } from './fix-document.ts';
import { isToMend } from './fix-findings.ts';
import { FixText } from './fix-text.ts';
import type { Mended, MendOutcome } from './outcome.ts';

const SCREEN = '-';

/** `gomend fix --script`: examines, plans all that is to mend, and writes it down as a script; changes nothing. */
export async function scriptFixes(
  name: string,
  named: readonly string[],
  invocation: Invocation,
  terminal: Terminal,
): Promise<number> {
  const toScreen = name === SCREEN;
  mustMakeSense(invocation, toScreen);
  const selection = selectToFix(named);
  const destination = await destinationOf(invocation, terminal);
  const place = toScreen ? null : await newFileOf(name, terminal, SCRIPT_MODE);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords(invocation.language)]);
  const { machine } = target;
  const { format, budgetMs, startsShell } = invocation;
  const inText = format === 'text' && destination.file === null;
  const style = textStyle(invocation, terminal, machine.person.home, destination.file === null);
  const text = new FixText({ words, style, suffix: targetSuffix(target) }, terminal, false);
  if (inText && !toScreen) text.goLive();
  text.open(targetName(target, words), await unfinishedReport(target, words));

  const stopping = stopOnInterrupt(terminal, () => {});
  const { signal } = stopping;
  const { checks, catalogue, offers } = selection;
  const { findings, failure, os, startedAt, durationMs } = await examine({
    machine,
    checks,
    catalogue,
    offers,
    budgetMs,
    signal,
    startsShell,
    given: invocation.values,
  });
  const collector = new ScriptCollector({ machine, words, version: VERSION, open: toScreen });
  const commandsOf = machine.privilege.commands.bind(machine.privilege);
  const mended: Mended[] = [];
  for (const finding of findings) {
    const [fix] = finding.fixes;
    if (!fix || signal.aborted || failure !== null || !isToMend(finding, named)) continue;
    text.begin(reportFinding(finding, words, commandsOf));
    const one = await outcomeOf(finding, fix);
    if (one.plan !== null) text.show(one.plan);
    text.ended(one);
    mended.push(one);
  }
  stopping.release();

  const about = { gomend: VERSION, machine, os, journey: CHECK_JOURNEY, startedAt, durationMs, flows: selection.flows };
  const cutShort = signal.aborted ? 'interrupted' : (failure?.message ?? null);
  const report = buildReport({ ...about, findings, cutShort }, words);
  const writes = collector.count > 0 && !signal.aborted && failure === null;
  if (writes) {
    if (place === null) terminal.out(collector.text());
    else await place.write(collector.text());
  }
  text.close(report, mended, null);
  const written = writes && place !== null ? place.file : null;
  text.script(written, collector.count);
  if (format === 'json')
    await destination.write(
      jsonDocument(fixDocument({ report, mended, run: null, mode: 'script', leased: null, script: written, words })),
    );
  else if (destination.file !== null) await destination.write(text.whole());
  else if (toScreen) terminal.err(leftText());
  if (failure) throw failure;
  if (signal.aborted) return EXIT.interrupted;
  return writes ? EXIT.healthy : EXIT.problems;

  async function outcomeOf(finding: Finding, fix: Finding['fixes'][number]): Promise<Mended> {
    if (isRoot(machine)) return { finding, plan: null, outcome: { kind: 'root' } };
    const taken = await collector.take(fix, signal);
    const outcome: MendOutcome = taken.taken ? { kind: 'scripted' } : { kind: 'unscriptable', why: taken.why };
    return { finding, plan: taken.report, outcome };
  }

  /** Beside a script on the screen: what is not in it. */
  function leftText(): string {
    const left = collector.left.map((line) => `- ${line}\n`);
    const heading = writes ? 'script.left' : 'script.nothing';
    return writes && left.length === 0 ? '' : `${words.say(heading)}\n${left.join('')}`;
  }
}

/** @throws {UsageError} for options that contradict a script */
function mustMakeSense({ switches, format, out }: Invocation, toScreen: boolean): void {
  for (const name of ['yes', 'dry-run', 'take-over', 'unfinished']) {
    if (switches.has(name)) throw new UsageError('script-and', { flag: `--${name}` });
  }
  if (toScreen && format === 'json' && out === null) throw new UsageError('script-to-screen', { flag: '--json' });
}
