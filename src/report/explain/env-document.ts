import type { EnvExplanation, ExplainedLayer } from '../../../flows/shell/explain/env-explanation.ts';
import { cleanText } from '../../words/untrusted.ts';
import { cleaned } from './cleaned.ts';

/** `gomend.env/1`: every place that gives a variable a value, strongest first, for programs. Cleaned, secrets masked. */
export interface EnvDocument {
  readonly schema: 'gomend.env/1';
  readonly name: string;
  readonly value: string | null;
  readonly layers: readonly ExplainedLayer[];
  /** How the line of a start-up file is known. */
  readonly startup: EnvExplanation['startup'];
}

export function envDocument({ name, value, layers, startup }: EnvExplanation): EnvDocument {
  return {
    schema: 'gomend.env/1',
    name,
    value: maskedValue(name, value),
    layers: layers.map((layer) => ({ ...cleaned(layer), value: maskedValue(name, layer.value) })),
    startup,
  };
}

/** What may be shown of a value depends on the name it has. */
export function maskedValue(name: string, value: string | null): string | null {
  if (value === null) return null;
  const shown = cleanText(`export ${name}=${value}`);
  const lead = `export ${name}=`;
  return shown.startsWith(lead) ? shown.slice(lead.length) : cleanText(value);
}
