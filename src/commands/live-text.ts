import type { ExaminationEvent } from '../engine/examination.ts';
import type { Machine } from '../machine/port.ts';
import type { Finding } from '../model/finding.ts';
import { reportFinding } from '../report/finding.ts';
import type { Report, ReportUnfinished } from '../report/report.ts';
import { closing } from '../report/text/closing.ts';
import { findingLine, idWidthOf } from '../report/text/finding-line.ts';
import { opening } from '../report/text/report-text.ts';
import type { TextContext } from '../report/text/text-context.ts';
import { unfinishedText } from '../report/text/unfinished-text.ts';
import type { Selection } from './selection.ts';
import { VERSION } from './version.ts';

/** A report that grows before the reader's eyes. */
export interface LiveText {
  /** Before anything is looked at. */
  open(): void;
  /** What an earlier run left. */
  earlier(unfinished: ReportUnfinished | null): void;
  /** A check has ended: its line is out within `HOLD_MS`, whichever check it is. */
  tell(event: ExaminationEvent): void;
  /** What is wrong in full, in the order of the flows, and what to do next. */
  close(report: Report): void;
}

/** Checks that end this close together are told in their own order: what is not slow reads as it should. */
const HOLD_MS = 100;

export function liveText(
  selection: Selection,
  target: string,
  machine: Pick<Machine, 'privilege'>,
  context: TextContext,
  out: (text: string) => void,
): LiveText {
  const order = selection.checks.map((check) => check.id);
  const idWidth = idWidthOf(order);
  const commandsOf = machine.privilege.commands.bind(machine.privilege);
  const print = (lines: readonly string[]) => {
    if (lines.length > 0) out(`${lines.join('\n')}\n`);
  };
  let held: { readonly place: number; readonly findings: readonly Finding[] }[] = [];
  let timer: NodeJS.Timeout | null = null;
  const release = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const batch = held.toSorted((a, b) => a.place - b.place).flatMap(({ findings }) => findings);
    held = [];
    print(batch.flatMap((one) => findingLine(reportFinding(one, context.words, commandsOf), idWidth, context)));
  };
  return {
    open: () => print([...opening(VERSION, target, context), '']),
    earlier: (unfinished) => print(unfinishedText(unfinished, context)),
    tell: (event) => {
      if (event.type !== 'check-judged') return;
      held.push({ place: order.indexOf(event.check), findings: event.findings });
      timer ??= setTimeout(release, HOLD_MS);
    },
    close: (report) => {
      release();
      print(closing(report, context));
    },
  };
}
