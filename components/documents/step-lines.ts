import { keepingNotes } from '../../src/engine/repair/keeping-notes.ts';
import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import type { Params } from '../../src/model/message.ts';
import { megabytes, shownSource } from '../../src/report/fetched.ts';
import { paragraph } from '../text/blocks.ts';
import { commandRows } from '../text/command-rows.ts';
import { type Line, line, type Tone } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { diffRows, diffSentences } from './diff-rows.ts';

export interface StepOptions {
  readonly voice: Voice;
  readonly width: number;
  readonly spoken?: boolean;
}

/** Everything one step does, exactly: the lines that change, the commands that run. */
export function stepLines(step: PlannedStep, options: StepOptions): readonly Line[] {
  const { voice, width } = options;
  const say = (key: string, params = {}, tone: Tone = 'strong') => paragraph(voice.say(key, params), width, tone);
  switch (step.kind) {
    case 'replace': {
      const makes = step.before.content === null;
      const { path, target } = step.before;
      const key = makes ? 'wizard.step.make' : target === path ? 'wizard.step.edit' : 'wizard.step.edit-through-link';
      const diff = options.spoken ? diffSentences(step.diff, voice) : diffRows(step.diff, voice, width);
      const notes = keepingNotes(step).flatMap((note) => say(note.key, note.params, 'plain'));
      return [
        ...say(key, { path, target }),
        ...diff,
        ...asRoot(step.commands, options),
        ...keptBy(step.keeping.copy, say),
        ...notes,
      ];
    }
    case 'move':
      return [...say('wizard.step.move', { from: step.from, to: step.to }), ...asRoot(step.commands, options)];
    case 'run': {
      const files = step.saved.map(({ path }) => path);
      return [
        ...say('wizard.step.run'),
        ...commandLines(step.argv, options),
        ...(files.length > 0 ? say('wizard.step.run.changes', { files }, 'plain') : []),
      ];
    }
    case 'fetch': {
      const { download, tree } = step;
      const params = { from: shownSource(download), size: megabytes(download.size), sha256: download.sha256 };
      const [get, check] = [say('wizard.step.fetch', params), say('wizard.step.fetch.checked', params, 'plain')];
      return [...get, ...check, ...(tree === null ? [] : say('wizard.step.unpack', { to: tree.to }))];
    }
    case 'privileged':
      return [...say('wizard.step.root'), ...step.commands.flatMap((argv) => commandLines(argv, options))];
    case 'person':
      return [
        ...say('wizard.step.person'),
        ...paragraph(voice.say(step.instruction.key, step.instruction.params), width, 'plain', 2),
      ];
  }
}

/** In a sentence, without the two files at its end: a line that is read every time must not take three. */
function keptBy(
  copy: readonly string[] | null,
  say: (key: string, params: Params, tone: Tone) => readonly Line[],
): readonly Line[] {
  return copy === null ? [] : say('wizard.keeping.by', { command: copy.slice(0, -2).join(' ') }, 'plain');
}

function asRoot(commands: readonly (readonly string[])[], options: StepOptions): readonly Line[] {
  if (commands.length === 0) return [];
  const intro = paragraph(options.voice.say('wizard.step.root-commands'), options.width);
  return [...intro, ...commands.flatMap((argv) => commandLines(argv, options))];
}

/** A command stands alone on its rows, with nothing before it but space. */
function commandLines(argv: readonly string[], { voice, width }: StepOptions): readonly Line[] {
  return commandRows(argv.map(voice.quote), width - 2).map((row) => line(`  ${row}`, 'code'));
}

/** Every exact command of a plan, in order: what `c` writes out to be copied. */
export function commandsOf(steps: readonly PlannedStep[]): readonly (readonly string[])[] {
  return steps.flatMap((step) => {
    if (step.kind === 'run') return [step.argv];
    return step.kind === 'person' || step.kind === 'fetch' ? [] : step.commands;
  });
}

/** One row for a step under way. */
export function stepTitle(step: PlannedStep, voice: Voice): string {
  switch (step.kind) {
    case 'replace':
      return voice.say(step.before.content === null ? 'wizard.step.make' : 'wizard.step.edit', {
        path: step.before.path,
      });
    case 'move':
      return voice.say('wizard.step.move', { from: step.from, to: step.to });
    case 'run':
      return voice.say('wizard.step.running', { command: step.argv.join(' ') });
    case 'fetch':
      return voice.say('wizard.step.fetching', { name: step.download.name });
    case 'privileged':
      return voice.say('wizard.step.running', { command: (step.commands[0] ?? []).join(' ') });
    case 'person':
      return voice.say('wizard.step.yours', { what: voice.say(step.instruction.key, step.instruction.params) });
  }
}
