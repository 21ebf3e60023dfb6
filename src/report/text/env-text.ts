import type { EnvExplanation, ExplainedLayer } from '../../../flows/shell/explain/env-explanation.ts';
import { maskedValue } from '../explain/env-document.ts';
import { originText } from './origin-text.ts';
import { tint } from './style.ts';
import { labelled, prose, type TextContext } from './text-context.ts';
import { displayWidth } from './wrap.ts';

/** Where a variable has its value from, a line for each place, and why the first one counts. */
export function envText({ name, value, layers, startup }: EnvExplanation, context: TextContext): string {
  const { words, style } = context;
  const say = (key: string, params: Record<string, string> = {}) => words.say(`explain.env.${key}`, params);
  const told = (one: string | null) => {
    if (one === null) return say('not-known');
    return one === '' ? say('nothing') : (maskedValue(name, one) ?? '');
  };
  const head = value === null ? say('head-unknown', { name }) : say('head', { name, value: told(value) });
  const labels = layers.map((layer) => say(`source.${layer.source}`));
  const width = Math.max(...labels.map(displayWidth));
  const rows = layers.flatMap((layer, index) => {
    const at = placeOf(layer, context);
    const notes = layer.exported === false ? [say('not-exported')] : [];
    const row = [told(layer.value), at, ...notes].filter((part) => part !== '').join(' · ');
    return labelled(labels[index] ?? '', layer.wins ? `${row} ${say('wins')}` : row, width, context);
  });
  const winner = layers.find((layer) => layer.wins);
  const why = winner === undefined ? '' : say(`why.${winner.source}`, { name });
  const fresh = newTerminal(layers, value, told, context);
  const how = prose(say(`startup.${startup}`), 0, context);
  const sentences = [why, fresh].filter((one) => one !== '').flatMap((one) => prose(one, 0, context));
  return `${[prose(tint(head, 'bold', style), 0, context), rows, sentences, how]
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function placeOf({ file, line, origin }: ExplainedLayer, { words }: TextContext): string {
  if (origin !== undefined) return originText(origin, words);
  if (file === null) return '';
  return line === null ? file : words.say('explain.env.place', { file, line });
}

/** A terminal keeps what it was opened with. */
function newTerminal(
  layers: readonly ExplainedLayer[],
  value: string | null,
  told: (one: string | null) => string,
  { words }: TextContext,
): string {
  const startup = layers.find((layer) => layer.source === 'startup' && layer.exported !== false);
  if (startup === undefined || startup.value === null || startup.value === value) return '';
  return words.say('explain.env.new-terminal', { value: told(startup.value) });
}
