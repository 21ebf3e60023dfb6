import type { Change } from '../engine/repair/change.ts';
import type { Unfinished } from '../engine/repair/finish.ts';
import { commandLine } from '../shell/command-line.ts';
import { cleanText } from '../words/untrusted.ts';
import type { Words } from '../words/words.ts';
import { commandsOrNone } from './finding.ts';
import type { CommandsOf, ReportUnfinished } from './report.ts';

type Speaker = Pick<Words, 'say' | 'join'>;

/** The command that finishes what was cut off, and the one that takes it back. */
export const FINISH = 'gomend fix --unfinished';
export const TAKE_BACK = 'gomend undo --unfinished';

/**
 * @param commandsOf null: operations are called by their names in words
 * @param suffix what a suggested command must carry to mean the same machine
 */
export function reportUnfinished(
  { past, under, onlyBack }: Unfinished,
  words: Speaker,
  commandsOf: CommandsOf | null,
  suffix: string,
): ReportUnfinished {
  const what = under === null ? null : changeText(under.change.change, words, commandsOf);
  const step = under === null || under.change.index === null ? null : under.change.index + 1;
  const steps = past.openFix?.steps || null;
  return {
    run: cleanText(past.run),
    at: cleanText(past.at),
    fix: past.openFix === null ? null : cleanText(past.openFix.fix),
    stage: past.stage,
    step,
    steps,
    what,
    effect: under?.effect ?? null,
    onlyBack: onlyBack?.why ?? null,
    finish: onlyBack === null ? `${FINISH}${suffix}` : null,
    takeBack: `${TAKE_BACK}${suffix}`,
    summary: words.join(sentences({ past, under, onlyBack }, words, what, step, steps), 'sentences'),
  };
}

function sentences(
  { past, under, onlyBack }: Unfinished,
  words: Speaker,
  what: string | null,
  step: number | null,
  steps: number | null,
): readonly string[] {
  const done = past.standing.filter(({ fixNumber, after }) => fixNumber === past.fixNumber && after !== null).length;
  const stage = past.stage === 'step' && step !== null && steps !== null ? 'step-of' : past.stage;
  const params = { n: done, step: step ?? 0, steps: steps ?? 0, what: what ?? '' };
  return [
    words.say('unfinished.cut-off', { when: minuteOf(past.at) }),
    words.say(`unfinished.stage.${stage}`, params),
    ...(under === null ? [] : [words.say(`unfinished.effect.${under.effect}`)]),
    // That it was going backwards has been said.
    ...(onlyBack === null || onlyBack.why === 'taking-back' ? [] : [words.say(`unfinished.only-back.${onlyBack.why}`)]),
  ];
}

function changeText(change: Change, words: Speaker, commandsOf: CommandsOf | null): string {
  const say = (params: Record<string, string>) => words.say(`unfinished.what.${change.kind}`, params);
  switch (change.kind) {
    case 'replace':
      return say({ path: cleanText(change.file.path) });
    case 'move':
      return say({ from: cleanText(change.from), to: cleanText(change.to) });
    case 'run':
      return say({ command: cleanText(commandLine(change.argv)) });
    case 'fetch':
      return say({ path: cleanText(change.tree?.to ?? change.name) });
    case 'privileged': {
      if (commandsOf === null) return words.say(`wizard.operation.${change.operation.op}`);
      const commands = commandsOrNone(commandsOf, change.operation).map(commandLine).join('; ');
      return say({ command: cleanText(commands || change.operation.op) });
    }
  }
}

/** `2026-11-20 22:15`, in the person's own time. */
function minuteOf(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '?';
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
