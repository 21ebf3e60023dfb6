import { parseIp } from '../go/ip-address.ts';
import { inetAton } from './inet-aton.ts';

/** Why a word is no host name that programs could look up. */
export type HostFault =
  | { readonly kind: 'empty' | 'not-host' | 'empty-label' | 'too-long' }
  | { readonly kind: 'address'; readonly address: string }
  /** A URL, or a host with a port: the host alone is meant. */
  | { readonly kind: 'more-than-host'; readonly host: string }
  /** Programs send other letters than ASCII in another form. */
  | { readonly kind: 'not-ascii'; readonly ascii: string }
  | { readonly kind: 'long-label'; readonly label: string };

/** RFC 1035, 2.3.4. */
const MAX_LABEL = 63;
const MAX_NAME = 253;

/**
 * null: a name that can be looked up. Capitals, a dot at the end and `_` are fine: programs take them, and the dot means
 * something (no search domain is put behind it).
 */
export function hostFault(word: string): HostFault | null {
  if (word.trim() === '' || word === '.') return { kind: 'empty' };
  const address = parseIp(word.replace(/^\[|\]$/g, '')) ? word : inetAton(word);
  if (address !== null) return { kind: 'address', address };
  const inside =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)(?:[^/@]*@)?([^/:?#]+)/i.exec(word)?.[1] ?? /^([^/:]+)(?::\d+|\/.*)$/.exec(word)?.[1];
  if (inside !== undefined && hostFault(inside) === null) return { kind: 'more-than-host', host: inside };
  if (/[^\x21-\x7e]/.test(word))
    return /\s/.test(word) ? { kind: 'not-host' } : { kind: 'not-ascii', ascii: asciiOf(word) };
  if (/[^A-Za-z0-9._-]/.test(word)) return { kind: 'not-host' };
  const bare = word.replace(/\.$/, '');
  const labels = bare.split('.');
  if (labels.includes('')) return { kind: 'empty-label' };
  const label = labels.find((one) => one.length > MAX_LABEL);
  if (label !== undefined) return { kind: 'long-label', label };
  return bare.length > MAX_NAME ? { kind: 'too-long' } : null;
}

/** `bücher.example` as it travels, `xn--bcher-kva.example`; empty: it has no such form. */
function asciiOf(word: string): string {
  const url = `http://${word}/`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
