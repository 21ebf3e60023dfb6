import { commandLine } from '../../shell/command-line.ts';
import { megabytes } from '../fetched.ts';
import type { ReportChange, ReportPlan } from '../plan.ts';
import { diffText } from './diff-text.ts';
import { rightsText } from './rights-text.ts';
import { tint } from './style.ts';
import { labelled, prose, shown, type TextContext } from './text-context.ts';
import { displayWidth } from './wrap.ts';

const LABELS = ['why', 'risk', 'undo', 'after'] as const;

/** A change before it happens: every line, every command, what it needs, and what takes it back. */
export function planText(plan: ReportPlan, context: TextContext): readonly string[] {
  const { words, style } = context;
  const { fix } = plan;
  const label = (name: (typeof LABELS)[number]) => words.say(`mend.label.${name}`);
  const width = Math.max(...LABELS.map((name) => displayWidth(label(name))));
  const part = (name: (typeof LABELS)[number], text: string) => labelled(label(name), text, width, context);
  const sudo = rightsText(fix, words);
  return [
    tint(shown(words.say('report.fix-line', { title: fix.title, sudo }), context), 'bold', style),
    ...part('why', fix.why),
    '',
    ...plan.changes.flatMap((change) => [...changeText(change, context), '']),
    ...part('risk', plan.riskText),
    ...part('undo', undoText(plan, context)),
    ...part('after', words.say(`mend.effect.${fix.effect}`)),
  ];
}

function undoText({ undoText, undo, changes }: ReportPlan, { words }: TextContext): string {
  // What only the person does, only the person takes back.
  if (changes.every((change) => change.kind === 'person')) return undoText;
  const said = words.say(`mend.undo.${undo}`);
  return words.join(undo === 'none' ? [said, undoText] : [undoText, said], 'sentences');
}

function changeText(change: ReportChange, context: TextContext): readonly string[] {
  const say = (key: string, params: Record<string, string> = {}) =>
    prose(context.words.say(`mend.change.${key}`, params), 2, context);
  switch (change.kind) {
    case 'replace':
      return [
        ...say(change.creates ? 'create' : 'edit', { path: change.path }),
        ...diffText(change.diff, context),
        ...commands(change.commands, context),
        ...(change.copy.length > 0 ? kept(change.copy, context) : []),
        ...change.notes.flatMap((note) => prose(note, 2, context)),
      ];
    case 'move':
      return [...say('move', { from: change.from, to: change.to }), ...commands(change.commands, context)];
    case 'run':
      return [...say('run'), ...commands([change.argv], context)];
    case 'fetch': {
      const { from, bytes, sha256, to } = change;
      const params = { from, size: megabytes(bytes), sha256, to: to ?? '' };
      return [...say('fetch', params), ...(to === null ? [] : say('unpack', params))];
    }
    case 'privileged':
      return [...say('privileged'), ...commands(change.commands, context)];
    case 'person':
      return [...say('person'), ...prose(change.instruction, 4, context)];
  }
}

function kept(copy: readonly string[], context: TextContext): readonly string[] {
  return [...prose(context.words.say('keeping.by'), 2, context), ...commands([copy], context)];
}

/** Whole and unbroken: what runs is what one can copy. */
export function commands(
  argvs: readonly (readonly string[])[],
  { style }: Pick<TextContext, 'style'>,
): readonly string[] {
  return argvs.map((argv) => (style.accessible ? '' : '    ') + commandLine(argv));
}
