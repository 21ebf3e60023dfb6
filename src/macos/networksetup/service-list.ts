import { isElision, readPaste } from '../paste.ts';
import type { PasteContext, Reading } from '../reading.ts';
import { isAsteriskSentence } from './service-order.ts';

export interface NetworkService {
  readonly name: string;
  readonly disabled: boolean;
}

/** Reads `networksetup -listallnetworkservices`: a sentence, then one name a line, `*Name` for a disabled one. */
export function readServiceList(text: string, context: PasteContext = {}): Reading<readonly NetworkService[]> {
  const lines = readPaste(text, context).lines.filter((line) => line.trimmed !== '');
  // Whatever stands before the heading is no part of the list; without it, every line is.
  const start = lines.findIndex(({ trimmed }) => isAsteriskSentence(trimmed)) + 1;
  const names = lines.slice(start).filter(({ trimmed }) => !isElision(trimmed));
  return {
    facts: names.map(({ trimmed }) => ({ name: trimmed.replace(/^\*/, ''), disabled: trimmed.startsWith('*') })),
    notUnderstood: lines
      .filter(({ trimmed }, index) => (index < start ? !isAsteriskSentence(trimmed) : isElision(trimmed)))
      .map(({ number, text: whole }) => ({ line: number, text: whole })),
  };
}
