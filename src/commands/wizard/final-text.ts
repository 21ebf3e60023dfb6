import type { Finding } from '../../model/finding.ts';
import { buildReport } from '../../report/build.ts';
import { ungrantedIn } from '../../report/text/asked.ts';
import { type RepairLine, sessionText } from '../../report/text/session-text.ts';
import type { Repair } from '../../session/context.ts';
import type { Words } from '../../words/words.ts';
import type { MendOutcome } from '../fix/outcome.ts';
import { outcomeText } from '../fix/outcome-text.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { CHECK_JOURNEY, flowsOf } from '../selection.ts';
import { type Target, targetSuffix } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface SessionEnd {
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  /** The person went on before all checks were judged. */
  readonly isPartial: boolean;
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly target: Target;
  readonly words: Words;
}

/** What stays in the terminal after the wizard has gone; empty where nothing was examined. */
export function finalText(end: SessionEnd): string {
  const { findings, repairs, isPartial, invocation, terminal, target, words } = end;
  if (findings.length === 0) return '';
  const { machine } = target;
  const now = machine.now();
  const report = buildReport(
    {
      gomend: VERSION,
      machine,
      os: null,
      journey: CHECK_JOURNEY,
      startedAt: now,
      durationMs: 0,
      flows: flowsOf(findings),
      findings,
      cutShort: isPartial ? 'interrupted' : null,
    },
    words,
  );
  const style = textStyle(invocation, terminal, machine.person.home, true);
  const done = repairs.flatMap((repair) => repairLine(repair, words) ?? []);
  return sessionText(report, done, { words, style, suffix: targetSuffix(target) });
}

/** One repair in words; null: it was left before its end. */
export function repairLine({ plan, ...repair }: Repair, words: Words): RepairLine | null {
  const outcome = outcomeOf(repair);
  if (outcome === null) return null;
  const title = words.say(`fix.${plan.fix.id}.title`, plan.fix.params);
  return { title, outcome: outcomeText(outcome, words) };
}

/** null: it was left before its end, and the wizard has said so itself. */
function outcomeOf({ result, verification }: Pick<Repair, 'result' | 'verification'>): MendOutcome | null {
  if (result?.status === 'failed') {
    const { failure, left, lost, untouched } = result;
    if (lost) return { kind: 'lease-lost', lost, left };
    const asked = ungrantedIn(failure);
    if (left.length === 0 && asked !== null) return { kind: 'denied', asked, untouched };
    if (left.length === 0 && failure.code === 'cancelled') return { kind: 'stopped' };
    return { kind: 'failed', failure, left };
  }
  if (result?.status === 'applied' && verification !== null) return { kind: 'applied', verification };
  return null;
}
