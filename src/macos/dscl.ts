import { readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** Attributes of one directory record, `UserShell` among them. An absent attribute is an absent key. */
export type DirectoryRecord = Readonly<Record<string, string>>;

const ATTRIBUTE = /^([\w:-]+):(?: (.*))?$/;

/**
 * Reads `dscl NODE -read RECORD [ATTRIBUTE…]`. A value with blanks in it stands on the next line, behind one
 * blank. `No such key` and `DS Error` lines are listed as not understood: they carry no attribute.
 */
export function readDscl(text: string, context: PasteContext = {}): Reading<DirectoryRecord> {
  const facts = new Map<string, string>();
  const notUnderstood: UnreadLine[] = [];
  let waiting: string | null = null;
  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '') continue;
    if (waiting !== null && line.indent > 0) {
      const before: string = facts.get(waiting) ?? '';
      facts.set(waiting, before === '' ? line.trimmed : `${before}\n${line.trimmed}`);
      continue;
    }
    const attribute = /^No such key:/.test(line.trimmed) ? null : ATTRIBUTE.exec(line.trimmed);
    if (!attribute) {
      notUnderstood.push({ line: line.number, text: line.text });
      waiting = null;
      continue;
    }
    const [, key = '', value = ''] = attribute;
    facts.set(key, value.trim());
    waiting = value.trim() === '' ? key : null;
  }
  return { facts: Object.fromEntries(facts), notUnderstood };
}
