import type { Plan } from '../../src/engine/repair/plan.ts';
import { stepNeedsRoot } from '../../src/engine/repair/planned-step.ts';
import { type Fix, needsRoot } from '../../src/model/fix.ts';
import { card, paragraph, type Section } from '../text/blocks.ts';
import { BLANK, type Line, type Span, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { stepLines } from './step-lines.ts';

export interface ChangeOptions {
  readonly voice: Voice;
  readonly width: number;
  readonly spoken?: boolean;
}

/** `needs sudo`, `no sudo`, or who else has to do it. */
export function rightsSpan(fix: Fix, voice: Voice): Span {
  if (fix.by !== undefined) return span(voice.say(`hands.${fix.by}`), 'warning');
  return needsRoot(fix) ? span(voice.say('wizard.sudo'), 'warning') : span(voice.say('wizard.no-sudo'));
}

/** `no sudo · can be undone`: what a person asks first about any change. */
export function changeSpans(fix: Fix, undo: Plan['undo'], voice: Voice): readonly Span[] {
  const rights = rightsSpan(fix, voice);
  if (fix.by !== undefined) return [rights];
  const undone = span(voice.say(`wizard.undo.${undo}`), undo === 'exact' ? 'plain' : 'warning');
  return [rights, span(` ${voice.theme.symbols.separator} `, 'quiet'), undone];
}

/** A fix's name as a title: the catalogue has it as it stands within a sentence. */
export function fixTitle(fix: Fix, voice: Voice): string {
  const title = voice.say(`fix.${fix.id}.title`, fix.params);
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}

/** All there is to know before a yes: the change itself first, then why, what could go wrong, and the way back. */
export function changeDocument(plan: Plan, options: ChangeOptions): readonly Line[] {
  const { voice, width } = options;
  const steps = plan.steps.flatMap((step, index) => [...(index === 0 ? [] : [BLANK]), ...stepLines(step, options)]);
  return [...steps, BLANK, ...card(sectionsOf(plan, voice), width, options.spoken)];
}

function undoWords({ id, by, params }: Fix, voice: Voice): string {
  return by === undefined ? voice.say(`fix.${id}.undo`, params) : voice.say(`hands.${by}.undo`);
}

function sectionsOf(plan: Plan, voice: Voice): readonly Section[] {
  const { fix } = plan;
  const words = (part: string) => voice.say(`fix.${fix.id}.${part}`, fix.params);
  const section = (name: string, ...texts: readonly string[]): Section => ({
    label: voice.say(`wizard.label.${name}`),
    body: (columns) => texts.filter((text) => text !== '').flatMap((text) => paragraph(text, columns)),
  });
  const root = plan.steps.some(stepNeedsRoot);
  return [
    section('why', words('why')),
    section('risk', voice.join([voice.say(`wizard.risk.${fix.risk}`), words('risk')], 'sentences')),
    ...(root ? [section('sudo', voice.say('wizard.sudo.needed'))] : []),
    section('undo', plan.undo === 'exact' ? '' : voice.say(`wizard.undo.${plan.undo}.about`), undoWords(fix, voice)),
    section('effect', voice.say(`wizard.effect.${fix.effect}`)),
  ];
}
