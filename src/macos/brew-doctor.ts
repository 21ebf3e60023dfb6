import { readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

export interface BrewDoctor {
  /** null where the text says neither that all is well nor what is not. */
  readonly ready: boolean | null;
  /** First line of each warning. */
  readonly warnings: readonly string[];
  /** The lines below each warning, in the same order. */
  readonly details: readonly (readonly string[])[];
}

const PREAMBLE = /^(?:Please note that these warnings|with debugging if you file|working fine: please don['’]t worry)/;
const HEADING = /^(?:Warning|Error): (.*)$/;

/** Reads `brew doctor`. Its warnings help Homebrew's makers; few of them mean that anything is wrong. */
export function readBrewDoctor(text: string, context: PasteContext = {}): Reading<BrewDoctor> {
  const warnings: string[] = [];
  const details: string[][] = [];
  const notUnderstood: UnreadLine[] = [];
  let ready = false;
  for (const { number, text: whole, trimmed } of readPaste(text, context).lines) {
    if (trimmed === '' || PREAMBLE.test(trimmed)) continue;
    const heading = HEADING.exec(trimmed);
    const below = details.at(-1);
    if (trimmed.startsWith('Your system is ready to brew')) ready = true;
    else if (heading) {
      warnings.push(heading[1] ?? '');
      details.push([]);
    } else if (below) below.push(trimmed);
    else notUnderstood.push({ line: number, text: whole });
  }
  return { facts: { ready: warnings.length > 0 ? false : ready || null, warnings, details }, notUnderstood };
}
