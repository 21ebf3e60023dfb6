import { readPaste, wholeNumber } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** Whole numbers as numbers, arrays as lists of strings, dictionaries as themselves. */
export type ScutilValue = string | number | readonly string[] | ScutilDictionary;
export interface ScutilDictionary {
  readonly [key: string]: ScutilValue;
}

type Open =
  | { readonly kind: 'dictionary'; readonly key: string; readonly entries: [string, ScutilValue][] }
  | { readonly kind: 'array'; readonly key: string; readonly items: string[] };

/** No dump of the proxy settings nests deeper than `__SCOPED__`, an interface, a list. */
const DEEPEST = 16;

function closed(open: Open): ScutilValue {
  // Not by assignment: a key named `__proto__` must stay an ordinary key.
  return open.kind === 'array' ? open.items : Object.fromEntries(open.entries);
}

/**
 * Reads the dictionary that `scutil --proxy` prints; `No proxy configuration available` is an empty one.
 * Lines without the surrounding braces, as `grep` leaves them, are read too.
 * Source of the format: configd `SCD.c`, `tests.c` (macOS 12 to 26).
 */
export function readScutilProxy(text: string, context: PasteContext = {}): Reading<ScutilDictionary> {
  const notUnderstood: UnreadLine[] = [];
  const root: Open = { kind: 'dictionary', key: '', entries: [] };
  const stack: Open[] = [root];

  const top = (): Open => stack.at(-1) ?? root;
  const put = (key: string, value: ScutilValue) => {
    const open = top();
    if (open.kind === 'dictionary') open.entries.push([key, value]);
    else if (typeof value === 'string') open.items.push(value);
  };
  const close = () => {
    const open = stack.length > 1 ? stack.pop() : undefined;
    if (open) put(open.key, closed(open));
  };

  for (const line of readPaste(text, context).lines) {
    const words = line.trimmed;
    if (words === '' || words === 'No proxy configuration available') continue;
    if (words.startsWith('<dictionary> {')) continue;
    if (words === '}') {
      close();
      continue;
    }
    const colon = words.indexOf(' :');
    const key = colon < 0 ? '' : words.slice(0, colon).trim();
    if (key === '') {
      notUnderstood.push({ line: line.number, text: line.text });
      continue;
    }
    const value = words.slice(colon + 2).trim();
    // The closing brace of an array was lost: its elements have numbers for keys, settings have not.
    if (top().kind === 'array' && !/^\d+$/.test(key)) close();
    const opening = /^<(dictionary|array)> \{/.exec(value);
    if (!opening) {
      put(key, top().kind === 'array' ? value : (wholeNumber(value) ?? value));
    } else if (value.endsWith('}')) {
      put(key, opening[1] === 'array' ? [] : {});
    } else if (stack.length > DEEPEST) {
      notUnderstood.push({ line: line.number, text: line.text });
    } else {
      stack.push(opening[1] === 'array' ? { kind: 'array', key, items: [] } : { kind: 'dictionary', key, entries: [] });
    }
  }
  while (stack.length > 1) close();
  return { facts: Object.fromEntries(root.entries), notUnderstood };
}
