import { RepairLease } from '../../engine/repair/repair-lease.ts';
import { pastRun } from '../../engine/repair/undo.ts';
import { type Finding, findingKey, isWrong } from '../../model/finding.ts';
import { buildReport } from '../../report/build.ts';
import { jsonDocument } from '../../report/json.ts';
import { mergeFindings } from '../../session/verification.ts';
import type { Words } from '../../words/words.ts';
import { insistOnTheRoot, isOther } from '../company-root.ts';
import type { Destination } from '../destination.ts';
import { examine } from '../examine.ts';
import type { FixMode } from '../fix.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { CHECK_JOURNEY, type Selection } from '../selection.ts';
import { stopOnInterrupt } from '../stopping.ts';
import { type LeaseAnswer, takeLease } from '../take-lease.ts';
import { isRoot, type Target, targetName, targetSuffix } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { hasReversible } from '../undo/reversible.ts';
import { unfinishedReport } from '../unfinished.ts';
import { VERSION } from '../version.ts';
import { fixDocument } from './fix-document.ts';
import { fixExitCode } from './fix-exit-code.ts';
import { FixText } from './fix-text.ts';
import { Mender } from './mend.ts';
import type { Mended } from './outcome.ts';

export interface FixRequest {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly mode: FixMode;
  /** Checks the person named; empty: whatever is found. */
  readonly named: readonly string[];
  readonly selection: Selection;
  readonly destination: Destination;
  readonly target: Target;
  readonly words: Words;
}

/** Examines, then mends one finding after the other; each is planned against the machine as it is by then. */
export async function fixFindings(request: FixRequest): Promise<number> {
  const { invocation, terminal, mode, named, selection, destination, target, words } = request;
  const { machine } = target;
  const { format, strict, budgetMs, startsShell } = invocation;
  const style = textStyle(invocation, terminal, machine.person.home, destination.file === null);
  const text = new FixText({ words, style, suffix: targetSuffix(target) }, terminal, mode === 'ask');
  if (format === 'text' && destination.file === null) text.goLive();
  const unfinished = await unfinishedReport(target, words);
  text.open(targetName(target, words), unfinished);

  let mender: Mender | null = null;
  const stopping = stopOnInterrupt(terminal, () => mender?.stop());
  const { signal } = stopping;
  const lease = new RepairLease(target.lease);
  const leased = await leaseFor(request, lease, text);
  const { checks, catalogue, offers } = selection;
  const given = invocation.values;
  const examined = await examine({ machine, checks, catalogue, offers, budgetMs, signal, startsShell, given });
  const { examination, failure } = examined;
  let { findings } = examined;
  if (findings.some(isOther)) {
    await lease.release();
    stopping.release();
    insistOnTheRoot(findings);
  }
  mender = new Mender({ target, lease, leased, examination, checks, catalogue, mode, attendant: text, words, signal });

  const way = invocation.values.get('with');
  const mended: Mended[] = [];
  const handled = new Set<string>();
  while (!signal.aborted && failure === null) {
    const next = findings.find((finding) => isToMend(finding, named) && !handled.has(findingKey(finding)));
    if (!next) break;
    handled.add(findingKey(next));
    const fix = way === undefined ? next.fixes[0] : next.fixes.find(({ id }) => id === way);
    if (!fix) {
      text.noSuchWay(way ?? '', next.fixes);
      continue;
    }
    const one = await mender.mend(next, fix);
    mended.push(one);
    text.ended(one);
    if (one.outcome.kind !== 'applied') text.otherWays(next, fix);
    if (one.outcome.kind === 'lease-lost') break;
    findings = mergeFindings(
      findings,
      mender.fresh.filter((finding) => checks.some(({ id }) => id === finding.check)),
    );
  }
  await lease.release();
  stopping.release();

  const { os, startedAt, durationMs } = examined;
  const about = { gomend: VERSION, machine, os, journey: CHECK_JOURNEY, startedAt, durationMs, flows: selection.flows };
  const report = buildReport(
    { ...about, findings, cutShort: signal.aborted ? 'interrupted' : (failure?.message ?? null), unfinished },
    words,
  );
  const run = await standingRun(mender.run, target);
  text.close(report, mended, run);
  if (format === 'json')
    await destination.write(jsonDocument(fixDocument({ report, mended, run, mode, words, leased })));
  else if (destination.file !== null) await destination.write(text.whole());
  if (failure) throw failure;
  return fixExitCode(mended, findings, {
    named: named.length > 0,
    dryRun: mode === 'dry-run',
    interrupted: signal.aborted,
    strict,
  });
}

/** Before the examination: what was seen stays true, for nobody else repairs meanwhile. */
async function leaseFor(
  { invocation, mode, target }: FixRequest,
  lease: RepairLease,
  text: FixText,
): Promise<LeaseAnswer> {
  // These change nothing, and root would leave its files in the person's directory.
  if (mode === 'dry-run' || isRoot(target.machine)) return { status: 'ours' };
  const takeOver = invocation.switches.has('take-over');
  return takeLease(lease, { takeOver, ask: mode === 'ask' ? (repairer) => text.takeOver(repairer) : null });
}

/** The run, if anything of it is in place that can be taken back: a fix that failed leaves a journal, and no more. */
async function standingRun(run: string | null, { store }: Target): Promise<string | null> {
  if (run === null) return null;
  const past = await pastRun(store, run).catch(() => null);
  return past !== null && hasReversible(past) ? run : null;
}

/** A note is left alone unless its check was named. */
export function isToMend(finding: Finding, named: readonly string[]): boolean {
  const { status, check, fixes } = finding;
  if (fixes.length === 0) return false;
  return isWrong(finding) || (status === 'note' && named.includes(check));
}
