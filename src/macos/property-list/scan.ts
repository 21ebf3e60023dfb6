import type { PlistValue } from 'plist';
import type { UnreadLine } from '../reading.ts';
import { leafValue, ValueBuilder } from './values.ts';

/** What a property list holds as far as its tags are in order, and where they stop being so. */
export interface ScannedXml {
  /** null: no value came, or one that nobody may be handed. */
  readonly value: PlistValue | null;
  readonly notUnderstood: readonly UnreadLine[];
}

const CONTAINERS = new Set(['plist', 'dict', 'array']);
const LEAVES = new Set(['key', 'string', 'integer', 'real', 'date', 'data', 'true', 'false']);
const CONTENT: Readonly<Record<string, RegExp>> = {
  integer: /^\s*[+-]?\d{1,20}\s*$/,
  real: /^\s*[+-]?[\d.eE+-]{1,40}\s*$/,
  data: /^[A-Za-z0-9+/=\s]*$/,
  date: /^\s*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?\s*$/,
  true: /^\s*$/,
  false: /^\s*$/,
};
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;
/** No property list of the system nests deeper; a parser that recurses must not be led further. */
const DEEPEST = 64;

interface Tag {
  readonly start: number;
  /** Behind its bracket. */
  readonly end: number;
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
}

/** The next tag from `from` on. */
function nextTag(text: string, from: number): Tag | null {
  const start = text.indexOf('<', from);
  const end = start < 0 ? -1 : text.indexOf('>', start);
  if (end < 0) return null;
  const inside = text.slice(start + 1, end);
  const name = /^\/?\s*(\w+)/.exec(inside)?.[1] ?? '';
  return { start, end: end + 1, name, closes: inside.startsWith('/'), empty: inside.endsWith('/') };
}

/** Past the prologue (`<?…?>`, `<!DOCTYPE …>`) or a comment at `at`; `at` itself where there is none. */
function pastFurniture(text: string, at: number): number {
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<!DOCTYPE', '>'],
  ] as const) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end < 0 ? text.length : end + close.length;
  }
  return at;
}

interface OpenTag {
  readonly name: string;
  /** A dictionary's key waits for its value. */
  waits: boolean;
}

/** Reads the tags of an XML property list as far as they are in order. A key without its value is left out. */
export function scanXml(text: string): ScannedXml {
  const values = new ValueBuilder();
  const stack: OpenTag[] = [];
  let begun = false;
  let refused = false;
  let at = 0;
  let broken: number | null = null;

  const valueDone = () => {
    const open = stack.at(-1);
    if (open) open.waits = false;
  };
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const between = text.slice(at, start < 0 ? undefined : start);
    if (between.trim() !== '') {
      broken = at + (between.length - between.trimStart().length);
      break;
    }
    if (start < 0) break;
    const past = pastFurniture(text, start);
    if (past > start) {
      at = past;
      continue;
    }
    const tag = nextTag(text, start);
    const taken = tag !== null && takeTag(text, tag);
    if (!taken) {
      broken = start;
      break;
    }
    at = taken;
  }
  return { value: refused ? null : values.root, notUnderstood: broken === null ? [] : [lineAt(text, broken)] };

  /** Index behind what was taken; false: it is not in order. */
  function takeTag(whole: string, tag: Tag): number | false {
    const open = stack.at(-1);
    if (tag.closes) return close(tag, open);
    // One document holds one value.
    const second = begun && (!open || (open.name === 'plist' && values.root !== null));
    if (second) return false;
    if (CONTAINERS.has(tag.name)) return enter(tag, open);
    const isKey = tag.name === 'key';
    const misplaced = !open || (isKey ? open.name !== 'dict' || open.waits : lacksKey(open));
    const leaf = misplaced ? null : leafAt(whole, tag);
    if (!leaf) return false;
    if (isKey) {
      refused = !values.key(leaf.content);
      if (refused) return false;
      if (open) open.waits = true;
      return leaf.end;
    }
    const value = leafValue(tag.name, leaf.content);
    if (value === undefined) return false;
    values.put(value);
    valueDone();
    return leaf.end;
  }

  function close(tag: Tag, open: OpenTag | undefined): number | false {
    if (!open || open.name !== tag.name || open.waits) return false;
    stack.pop();
    if (tag.name !== 'plist') values.end();
    valueDone();
    return tag.end;
  }

  function enter(tag: Tag, open: OpenTag | undefined): number | false {
    const misplaced = (tag.name === 'plist') === stack.length > 0 || lacksKey(open);
    if (misplaced || stack.length >= DEEPEST) return false;
    begun = true;
    if (tag.name === 'dict' || tag.name === 'array') values.begin(tag.name);
    if (!tag.empty) stack.push({ name: tag.name, waits: false });
    else {
      if (tag.name !== 'plist') values.end();
      valueDone();
    }
    return tag.end;
  }
}

function lacksKey(open: OpenTag | undefined): boolean {
  return open?.name === 'dict' && !open.waits;
}

/** A whole `<string>…</string>`, or null where its end or its content is not in order. */
function leafAt(text: string, tag: Tag): { readonly content: string; readonly end: number } | null {
  if (!LEAVES.has(tag.name)) return null;
  if (tag.empty) return { content: '', end: tag.end };
  const close = nextTag(text, tag.end);
  if (!close?.closes || close.name !== tag.name) return null;
  const content = text.slice(tag.end, close.start);
  if (ENTITY.test(content) || CONTENT[tag.name]?.test(content) === false) return null;
  return { content, end: close.end };
}

function lineAt(text: string, offset: number): UnreadLine {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  return { line: before.split('\n').length, text: text.slice(start, end < 0 ? undefined : end) };
}
