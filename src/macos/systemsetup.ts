import { keyAndValue, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

export interface NetworkTimeSwitch {
  /** Whether date and time are set by the network; null where the text does not say. */
  readonly on: boolean | null;
  /** It told nothing, because it was not run as an administrator. */
  readonly refused: boolean;
}

/** `systemsetup` says no on standard output and ends with 0: only its words tell (seen on 15.7.4). */
export function systemsetupRefuses(text: string): boolean {
  return text.includes('You need administrator access to run this tool');
}

/** Reads `systemsetup -getusingnetworktime`. */
export function readNetworkTime(text: string, context: PasteContext = {}): Reading<NetworkTimeSwitch> {
  const notUnderstood: UnreadLine[] = [];
  let on: boolean | null = null;
  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '' || systemsetupRefuses(line.trimmed)) continue;
    const [key = '', value = ''] = keyAndValue(line.trimmed, ':') ?? [];
    if (key === 'Network Time' && /^o(?:n|ff)$/i.test(value)) on = /^on$/i.test(value);
    else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts: { on, refused: systemsetupRefuses(text) }, notUnderstood };
}
