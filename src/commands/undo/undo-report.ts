import type { Change } from '../../engine/repair/change.ts';
import type { Conflict } from '../../engine/repair/conflict.ts';
import type { Repairer } from '../../engine/repair/lease.ts';
import type { PastRun, UndoneChange } from '../../engine/repair/undo.ts';
import { type ReportConflict, reportConflict } from '../../report/conflict.ts';
import { commandsOrNone } from '../../report/finding.ts';
import { type ReportRepairer, reportRepairer } from '../../report/repairer.ts';
import type { CommandsOf } from '../../report/report.ts';
import { type Ungranted, wayAfter } from '../../report/text/asked.ts';
import { conflictText } from '../../report/text/conflict-text.ts';
import { lossText, repairerText, wayOn } from '../../report/text/repairer.ts';
import { prose, type TextContext } from '../../report/text/text-context.ts';
import { commandLine } from '../../shell/command-line.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Words } from '../../words/words.ts';

/** Why nothing was taken back at all. */
export type UndoRefusal =
  | { readonly why: 'root' | 'needs-terminal' }
  | { readonly why: 'not-allowed'; readonly asked: Ungranted }
  | { readonly why: 'busy'; readonly repairer: Repairer }
  /** Who repairs cannot be written down. */
  | { readonly why: 'trouble'; readonly detail: string };

export interface UndoDocument {
  readonly schema: 'gomend.undo/1';
  /** null: there was nothing to take back. */
  readonly run: string | null;
  readonly refused: UndoRefusal['why'] | null;
  /** Another gomend, which is repairing this computer; null: none was in the way. */
  readonly repairer: ReportRepairer | null;
  readonly changes: readonly {
    readonly kind: Change['kind'];
    /** The file or the command that the change was about. */
    readonly what: string;
    readonly fix: string;
    readonly result: UndoneChange['result']['status'];
    /** The path in the way, or the system's words; null where there is nothing to add. */
    readonly detail: string | null;
  }[];
  /** Files that were changed since: nothing was taken back, as nobody has decided about them. */
  readonly conflicts: readonly ReportConflict[];
}

export function undoDocument(
  run: PastRun | null,
  undone: readonly UndoneChange[],
  refused: UndoRefusal | null,
  conflicts: readonly Conflict[],
  commandsOf: CommandsOf,
): UndoDocument {
  return {
    schema: 'gomend.undo/1',
    run: run === null || run.standing.length === 0 ? null : run.run,
    refused: refused?.why ?? null,
    repairer: refused?.why === 'busy' ? reportRepairer(refused.repairer) : null,
    changes: undone.map(({ change, result }) => ({
      kind: change.change.kind,
      what: whatOf(change.change, commandsOf),
      fix: cleanText(change.fix),
      result: result.status,
      detail: detailOf(result),
    })),
    conflicts: conflicts.map(reportConflict),
  };
}

/** A change with the later run of gomend itself that is in its way; null: none is. */
export type ToldChange = UndoneChange & { readonly laterRun: string | null };

export function undoText(
  run: PastRun | null,
  undone: readonly ToldChange[],
  refused: UndoRefusal | null,
  conflicts: readonly Conflict[],
  context: TextContext,
  commandsOf: CommandsOf,
): string {
  const { words } = context;
  const lines = () => {
    if (run === null || (run.standing.length === 0 && !run.open)) return prose(words.say('undo.nothing'), 0, context);
    if (refused !== null) return prose(refusalText(refused, words), 0, context);
    if (run.standing.length === 0) return prose(words.say('unfinished.taken-back'), 0, context);
    const heading = words.say('undo.heading', { run: run.run, n: undone.length });
    const damaged = run.damaged ? prose(words.say('undo.damaged'), 0, context) : [];
    return [
      ...damaged,
      ...prose(heading, 0, context),
      ...undone.flatMap((one) => changeLines(one, context, commandsOf)),
      ...conflicts.flatMap((conflict) => ['', ...conflictText(reportConflict(conflict), context)]),
      ...(conflicts.length > 0 ? ['', ...prose(words.say('conflict.needs-terminal'), 0, context)] : []),
    ];
  };
  return `${lines().join('\n')}\n`;
}

function refusalText(refused: UndoRefusal, words: Words): string {
  switch (refused.why) {
    case 'busy': {
      const { repairer } = refused;
      return words.say('undo.busy', { repairer: repairerText(repairer, words), how: wayOn(repairer, words) });
    }
    case 'not-allowed': {
      const { asked } = refused;
      return words.say('undo.not-allowed', {
        why: words.say(`asked.${asked}`),
        how: wayAfter(asked, 'command', words),
      });
    }
    case 'trouble':
      return words.say('undo.trouble', { detail: refused.detail });
    default:
      return words.say(`undo.${refused.why}`);
  }
}

function changeLines(
  { change: { change }, result, laterRun }: ToldChange,
  context: TextContext,
  commandsOf: CommandsOf,
): readonly string[] {
  const { words } = context;
  const to = change.kind === 'move' ? change.to : '';
  const from = change.kind === 'move' ? change.from : '';
  const path =
    change.kind === 'replace' ? change.file.path : change.kind === 'fetch' ? (change.tree?.to ?? change.name) : '';
  const what = words.say(`undo.change.${change.kind}`, { path, to, from, command: whatOf(change, commandsOf) });
  const detail = result.status === 'not-begun' ? lossText(result.lost, words) : (detailOf(result) ?? '');
  const said =
    laterRun === null
      ? words.say(`undo.result.${resultKey(result)}`, { path: detail, detail, ...countOf(result) })
      : words.say('undo.result.later-run', { path: detail, run: laterRun });
  return prose(words.say('undo.line', { what, result: said }), 2, context);
}

function whatOf(change: Change, commandsOf: CommandsOf): string {
  switch (change.kind) {
    case 'replace':
      return cleanText(change.file.path);
    case 'move':
      return cleanText(change.to);
    case 'run':
      return cleanText(commandLine(change.argv));
    case 'fetch':
      return cleanText(change.tree?.to ?? change.name);
    case 'privileged':
      return cleanText(commandsOrNone(commandsOf, change.operation).map(commandLine).join('; ') || change.operation.op);
  }
}

/** Where there is more than one thing to say of a status. */
function resultKey(result: UndoneChange['result']): string {
  if (result.status === 'merged' && result.left > 0) return 'merged-partly';
  return result.status === 'put-back' && result.kept === null ? 'put-back-anew' : result.status;
}

function countOf(result: UndoneChange['result']) {
  return result.status === 'merged' ? { n: result.left } : {};
}

function detailOf(result: UndoneChange['result']): string | null {
  if (result.status === 'merged' || result.status === 'put-back') return result.kept && cleanText(result.kept);
  if (result.status === 'conflict') return cleanText(result.path);
  return result.status === 'failed' ? cleanText(result.failure.detail || result.failure.code) : null;
}
