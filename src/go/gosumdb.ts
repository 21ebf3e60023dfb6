import { createHash } from 'node:crypto';
import { parseGoUrl, printGoUrl } from './go-url.ts';
import { fields } from './white-space.ts';

export type ChecksumDatabase =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'database';
      /** `sum.golang.org`, or the name in the verifier key. */
      readonly name: string;
      /** Second field: asked there, past the module proxies; null: through GOPROXY, else `https://<name>`. */
      readonly url: string | null;
    }
  /** Go's own words; every module that would be checked fails with them. */
  | { readonly kind: 'error'; readonly error: string };

export const DEFAULT_GOSUMDB = 'sum.golang.org';

/** The databases that Go knows by name, without their verifier key being written. */
const KNOWN: ReadonlySet<string> = new Set(['sum.golang.org']);

/**
 * GOSUMDB as the go command reads it. `gosumdb` is the effective value (default put in).
 * Source: cmd/go/internal/modfetch dbDial, golang.org/x/mod/sumdb/note.NewVerifier; Go 1.13 to 1.27.
 */
export function parseGosumdb(gosumdb: string): ChecksumDatabase {
  if (gosumdb === 'off') return { kind: 'off' };
  const value = gosumdb === 'sum.golang.google.cn' ? 'sum.golang.org https://sum.golang.google.cn' : gosumdb;
  const words = fields(value);
  const [key, address] = words;
  if (key === undefined) return { kind: 'error', error: 'missing GOSUMDB' };
  if (words.length > 2) return { kind: 'error', error: 'invalid GOSUMDB: too many fields' };
  const verifier = KNOWN.has(key) ? { name: key } : readVerifier(key);
  if ('error' in verifier) return { kind: 'error', error: `invalid GOSUMDB: ${verifier.error}` };
  const { name } = verifier;
  if (!isHostAndPath(name)) return { kind: 'error', error: `invalid sumdb name (must be host[/path]): ${name}` };
  if (address === undefined) return { kind: 'database', name, url: null };
  const parsed = parseGoUrl(address);
  if (!parsed.ok) return { kind: 'error', error: `invalid GOSUMDB URL: ${parsed.error}` };
  return { kind: 'database', name, url: printGoUrl(parsed.url) };
}

/** `name+hash+key`: 8 hex digits of SHA-256 over `name\n` and the key; the key's first byte is its kind. */
function readVerifier(text: string): { name: string } | { error: string } {
  const [name = '', hash = '', ...rest] = text.split('+');
  const encoded = rest.join('+');
  const key = Buffer.from(encoded, 'base64');
  const wellFormed =
    /^[0-9A-Fa-f]{8}$/.test(hash) && name !== '' && key.length > 0 && key.toString('base64') === encoded;
  if (!wellFormed) return { error: 'malformed verifier id' };
  const expected = createHash('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8);
  if (hash.toLowerCase() !== expected) return { error: 'invalid verifier hash' };
  if (key[0] !== 1) return { error: 'unknown verifier algorithm' };
  return key.length === 33 ? { name } : { error: 'malformed verifier id' };
}

function isHostAndPath(name: string): boolean {
  const parsed = parseGoUrl(`https://${name}`);
  if (!parsed.ok || name.endsWith('/')) return false;
  const { url } = parsed;
  const extras = url.user !== null || url.query !== null || url.fragment !== '' || url.path.includes('%');
  return url.host !== '' && !extras;
}
