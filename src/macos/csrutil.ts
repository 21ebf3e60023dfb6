import { keyAndValue, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

export interface Csrutil {
  /** `enabled`, `disabled`, `unknown (Custom Configuration)`; null where the line is missing. */
  readonly status: string | null;
  /** One entry a protection, `enabled` or `disabled`; only a custom configuration lists them. */
  readonly configuration: Readonly<Record<string, string>>;
}

const STATUS = 'System Integrity Protection status:';

/** Reads `csrutil status`. Only Recovery can change it: for showing. */
export function readCsrutil(text: string, context: PasteContext = {}): Reading<Csrutil> {
  const configuration = new Map<string, string>();
  const notUnderstood: UnreadLine[] = [];
  let status: string | null = null;
  for (const { number, text: whole, trimmed } of readPaste(text, context).lines) {
    if (trimmed === '' || trimmed === 'Configuration:') continue;
    if (trimmed.startsWith('This is an unsupported configuration')) continue;
    const row = keyAndValue(trimmed, ': ');
    if (trimmed.startsWith(STATUS)) status = trimmed.slice(STATUS.length).trim().replace(/\.$/, '');
    else if (row && /^(?:en|dis)abled$/.test(row[1])) configuration.set(row[0], row[1]);
    else notUnderstood.push({ line: number, text: whole });
  }
  return { facts: { status, configuration: Object.fromEntries(configuration) }, notUnderstood };
}
