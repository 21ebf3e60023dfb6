import type { UnreadLine } from '../reading.ts';

/** A document that any XML parser takes without complaint, and where the original stopped being one. */
export interface ScannedXml {
  readonly xml: string;
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

/** The next tag from `from` on: its bounds, its name, whether it closes and whether it is empty. */
function nextTag(text: string, from: number) {
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

/**
 * Copies the tags of an XML property list as far as they are in order, and closes what a cut left open.
 * A key without its value is left out.
 */
export function scanXml(text: string): ScannedXml {
  const out: string[] = [];
  /** Open containers; `pendingKey`: where in `out` a dictionary's key waits for its value. */
  const stack: { readonly name: string; pendingKey: number | null }[] = [];
  let at = 0;
  let broken: number | null = null;

  const valueDone = () => {
    const open = stack.at(-1);
    if (open) open.pendingKey = null;
  };
  while (at < text.length && broken === null) {
    const start = text.indexOf('<', at);
    const between = text.slice(at, start < 0 ? undefined : start);
    const ended = stack.length === 0 && out.length > 0;
    if (between.trim() !== '') broken = at + (between.length - between.trimStart().length);
    if (start < 0 || broken !== null) break;
    const past = pastFurniture(text, start);
    if (past > start) {
      at = past;
      continue;
    }
    const tag = nextTag(text, start);
    const open = stack.at(-1);
    // One document holds one value.
    const second = ended || (open?.name === 'plist' && out.length > 1 && !tag?.closes);
    if (!tag || second) broken = start;
    else if (tag.closes) {
      if (!open || open.name !== tag.name || open.pendingKey !== null) broken = start;
      else {
        out.push(`</${tag.name}>`);
        stack.pop();
        valueDone();
        at = tag.end;
      }
    } else if (CONTAINERS.has(tag.name)) {
      const misplaced = (tag.name === 'plist') === stack.length > 0 || lacksKey(open);
      if (misplaced || stack.length >= DEEPEST) broken = start;
      else {
        out.push(`<${tag.name}>${tag.empty ? `</${tag.name}>` : ''}`);
        if (tag.empty) valueDone();
        else stack.push({ name: tag.name, pendingKey: null });
        at = tag.end;
      }
    } else {
      const leaf = leafAt(text, tag);
      const isKey = tag.name === 'key';
      const misplaced = !open || (isKey ? open.name !== 'dict' || open.pendingKey !== null : lacksKey(open));
      if (!leaf || misplaced) broken = start;
      else {
        if (isKey && open) open.pendingKey = out.length;
        out.push(leaf.xml);
        if (!isKey) valueDone();
        at = leaf.end;
      }
    }
  }
  for (const open of stack.reverse()) {
    if (open.pendingKey !== null && open.pendingKey === out.length - 1) out.pop();
    out.push(`</${open.name}>`);
  }
  return { xml: out.join(''), notUnderstood: broken === null ? [] : [lineAt(text, broken)] };
}

function lacksKey(open: { readonly name: string; readonly pendingKey: number | null } | undefined): boolean {
  return open?.name === 'dict' && open.pendingKey === null;
}

/** A whole `<string>…</string>`, or null where its end or its content is not in order. */
function leafAt(text: string, tag: NonNullable<ReturnType<typeof nextTag>>) {
  if (!LEAVES.has(tag.name)) return null;
  if (tag.empty) return { xml: `<${tag.name}></${tag.name}>`, end: tag.end };
  const close = nextTag(text, tag.end);
  if (!close?.closes || close.name !== tag.name) return null;
  const content = text.slice(tag.end, close.start);
  if (ENTITY.test(content) || CONTENT[tag.name]?.test(content) === false) return null;
  return { xml: `<${tag.name}>${content}</${tag.name}>`, end: close.end };
}

function lineAt(text: string, offset: number): UnreadLine {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  return { line: before.split('\n').length, text: text.slice(start, end < 0 ? undefined : end) };
}
