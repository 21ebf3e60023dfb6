import type { PlistValue } from 'plist';

type Open =
  | { readonly kind: 'dict'; readonly value: Record<string, PlistValue>; key: string | null }
  | { readonly kind: 'array'; readonly value: PlistValue[] };

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const HIGHEST_CODE = 0x10ffff;

/** Puts the values of a property list together while its tags go by; the caller sees to it that they are in order. */
export class ValueBuilder {
  #root: PlistValue | null = null;
  readonly #open: Open[] = [];

  /** The value so far; null: there was none. */
  get root(): PlistValue | null {
    return this.#root;
  }

  begin(kind: 'dict' | 'array'): void {
    const open: Open = kind === 'dict' ? { kind, value: {}, key: null } : { kind, value: [] };
    // It is put in its place at once: what is cut off later is there as far as it goes.
    this.put(open.value);
    this.#open.push(open);
  }

  end(): void {
    this.#open.pop();
  }

  /** false: a key that would reach into how objects are made, and not into this one. */
  key(content: string): boolean {
    const open = this.#open.at(-1);
    const key = textFrom(content);
    if (open?.kind === 'dict') open.key = key;
    return key !== '__proto__';
  }

  put(value: PlistValue): void {
    const open = this.#open.at(-1);
    if (!open) this.#root = value;
    else if (open.kind === 'array') open.value.push(value);
    else if (open.key !== null) open.value[open.key] = value;
  }
}

/** A leaf's value; undefined: such a leaf has none (a number without digits). */
export function leafValue(name: string, content: string): PlistValue | undefined {
  switch (name) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'integer':
      return known(Number.parseInt(content, 10));
    case 'real':
      return known(Number.parseFloat(content));
    case 'date': {
      const date = new Date(content.trim());
      return Number.isNaN(date.getTime()) ? undefined : date;
    }
    case 'data':
      return Uint8Array.from(Buffer.from(content, 'base64'));
    default:
      return textFrom(content);
  }
}

function known(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}

/** References replaced; a line ends as XML has it, whatever the file says. */
function textFrom(content: string): string {
  const text = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(\w+)|#(\d+)|#x([\dA-Fa-f]+));/g, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= HIGHEST_CODE ? String.fromCodePoint(code).toWellFormed() : '\ufffd';
  });
}
