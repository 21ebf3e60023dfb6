/**
 * Percent escapes as package net/url judges them, for the parts of a URL that gomend predicts.
 * Source: net/url (Go 1.26, 1.27). `host` and `zone` allow more characters bare than RFC 3986 does.
 */
export type UrlPart = 'path' | 'host' | 'zone' | 'user' | 'fragment';

const UNRESERVED = /[A-Za-z0-9\-._~]/;
const BARE: Readonly<Record<UrlPart, RegExp>> = {
  path: /[$&+,/:;=@]/,
  host: /[!"$&'()*+,:;<=>[\]]/,
  zone: /[!"$&'()*+,:;<=>[\]]/,
  user: /[$&+,;=]/,
  fragment: /[!$&()*+,/:;=?@]/,
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function isBare(character: string, part: UrlPart): boolean {
  return UNRESERVED.test(character) || BARE[part].test(character);
}

const quote = (text: string): string => JSON.stringify(text);

/** Why Go refuses the escapes (or, in a host, the characters) of this part; null where it takes them. */
export function escapeError(text: string, part: UrlPart): string | null {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character !== '%') {
      const inHost = part === 'host' || part === 'zone';
      if (inHost && character < '\u0080' && !isBare(character, part)) {
        return `invalid character ${quote(character)} in host name`;
      }
      continue;
    }
    const triplet = text.slice(at, at + 3);
    if (!/^%[0-9A-Fa-f]{2}$/.test(triplet)) return `invalid URL escape ${quote(triplet)}`;
    const byte = Number.parseInt(triplet.slice(1), 16);
    // RFC 3986 lets a host escape only bytes beyond ASCII; RFC 6874 adds %25 before a zone.
    const refused =
      (part === 'host' && byte < 0x80 && triplet !== '%25') ||
      (part === 'zone' && triplet !== '%25' && byte !== 0x20 && !isBare(String.fromCharCode(byte), 'host'));
    if (refused) return `invalid URL escape ${quote(triplet)}`;
    at += 2;
  }
  return null;
}

function decodeBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const piece of text.split(/(%[0-9A-Fa-f]{2})/)) {
    if (/^%[0-9A-Fa-f]{2}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else for (const byte of encoder.encode(piece)) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** The text behind the escapes. */
export function unescapePart(text: string): string {
  return text.includes('%') ? decoder.decode(decodeBytes(text)) : text;
}

/** The text with everything escaped that Go would not print bare in this part. */
export function escapePart(text: string, part: UrlPart): string {
  return escapeBytes(encoder.encode(text), part);
}

function escapeBytes(bytes: Uint8Array, part: UrlPart): string {
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (byte < 0x80 && isBare(character, part)) return character;
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** How Go prints a path (or fragment) that came in as `raw`: as it was, if that is a valid encoding. */
export function canonicalPart(raw: string, part: 'path' | 'fragment'): string {
  const valid = Array.from(raw).every((character) => /[!$&'()*+,;=:@[\]%]/.test(character) || isBare(character, part));
  return valid ? raw : escapeBytes(decodeBytes(raw), part);
}
