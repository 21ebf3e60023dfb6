import type { PlistValue } from 'plist';
import { scanXml } from './property-list/scan.ts';
import type { PasteContext, Reading } from './reading.ts';

export type PropertyListValue = PlistValue;
export type PropertyListDictionary = { readonly [key: string]: PropertyListValue };

/** Characters that XML does not allow; an editor or a terminal may have left them. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Reads an XML property list; null where none is there. One that was cut off is read as far as it goes, with
 * the place where it stopped as the line not understood. Binary ones (`bplist00…`) are for plutil.
 */
export function readPropertyList(text: string, _context: PasteContext = {}): Reading<PropertyListValue> {
  const clean = text
    .replace(/^\ufeff/, '')
    .replace(NOT_XML, '')
    .toWellFormed();
  const { value, notUnderstood } = scanXml(clean);
  if (value !== null) return { facts: value, notUnderstood };
  const [first = ''] = text.split('\n', 1);
  return { facts: null, notUnderstood: [{ line: 1, text: first.slice(0, 200) }] };
}

/** The dictionary that a property list usually is; null for any other value. */
export function asDictionary(value: PropertyListValue): PropertyListDictionary | null {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return plain && !(value instanceof Date) && !(value instanceof Uint8Array) ? value : null;
}
