import { keyAndValue, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** A missing line is a missing key. */
export interface SwVers {
  readonly ProductName?: string;
  readonly ProductVersion?: string;
  /** `(a)`: a rapid security response is installed. */
  readonly ProductVersionExtra?: string;
  readonly BuildVersion?: string;
}

const KEYS = ['ProductName', 'ProductVersion', 'ProductVersionExtra', 'BuildVersion'];

/** Reads `sw_vers`; with tabs or blanks between key and value. */
export function readSwVers(text: string, context: PasteContext = {}): Reading<SwVers> {
  const facts = new Map<string, string>();
  const notUnderstood: UnreadLine[] = [];
  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '') continue;
    const field = keyAndValue(line.trimmed, ':');
    if (field && KEYS.includes(field[0])) facts.set(field[0], field[1]);
    else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts: Object.fromEntries(facts), notUnderstood };
}
