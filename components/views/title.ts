import type { Params } from '../../src/model/message.ts';
import { between, hanging } from '../text/blocks.ts';
import { type Line, line, type Span, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import type { About, WizardSettings } from '../wizard-context.ts';

/** A title on the left, what goes with it on the right, or below where there is no room. */
export function titleLines(title: string, aside: readonly Span[], width: number): readonly Line[] {
  const [first = [], ...rest] = hanging([], title, width, 'strong');
  const row = between(first, aside, width);
  if (aside.length === 0 || row !== first) return [row, ...rest];
  return [first, ...rest, aside];
}

/** Whose computer this is, and that nothing real is touched where it is not a real one. */
export function systemLines(
  settings: Pick<WizardSettings, 'about' | 'machine' | 'voice'>,
  width: number,
): readonly Line[] {
  const { about, machine, voice } = settings;
  const head = [span(`gomend ${about.version}`, 'strong'), span(`  ${aboutSystem(about, voice)}`)];
  if (machine.kind === 'local') return [head];
  return [head, ...hanging([], voice.say(`wizard.machine.${machine.kind}`), width, 'accent')];
}

function aboutSystem(about: About, voice: Voice): string {
  return voice.quote(about.systemLine);
}

/** Something of gomend's own that went wrong, in its words. */
export function troubleLines(trouble: string | null, voice: Voice, width: number): readonly Line[] {
  if (trouble === null) return [];
  const mark = [span(`${voice.theme.symbols.status.problem} `, 'problem')];
  return [...hanging(mark, voice.say('wizard.trouble', { detail: trouble }), width), line('')];
}

/** How the examined machine is called in sentences. */
export function machineParams({ machine, voice }: Pick<WizardSettings, 'machine' | 'voice'>): Params {
  return {
    this: voice.say(`wizard.this.${machine.platform}`),
    system: voice.say(`wizard.system.${machine.platform}`),
  };
}
