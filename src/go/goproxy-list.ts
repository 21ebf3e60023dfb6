import { parseGoUrl, printGoUrl } from './go-url.ts';
import { trimSpace } from './white-space.ts';

/** What lets Go go on to the next entry: 404 and 410 only, or any failure at all. */
export type Fallback = 'not-found' | 'any';

export interface ProxySource {
  /** A URL as Go will use it, or `direct`, `off`, or the implicit `noproxy` in front. */
  readonly source: string;
  /** The separator after it in the list (`,` or `|`); `not-found` for the last one. */
  readonly fallback: Fallback;
}

export type ProxyChain =
  | { readonly ok: true; readonly chain: readonly ProxySource[] }
  /** Go's own words. They end every module lookup, of private modules too. */
  | { readonly ok: false; readonly error: string };

/** What stands in `$GOROOT/go.env` of an official release since 1.21, and was built in before. */
export const DEFAULT_GOPROXY = 'https://proxy.golang.org,direct';

/**
 * GOPROXY as the go command reads it. Both values are effective ones: defaults already put in, and
 * GONOPROXY replaced by GOPRIVATE where it is empty.
 * Source: cmd/go/internal/modfetch proxyList and newProxyRepo, Go 1.13 (`|` since 1.15) to 1.27.
 */
export function parseGoproxy(goproxy: string, gonoproxy: string): ProxyChain {
  const implicit: readonly ProxySource[] =
    gonoproxy !== '' && goproxy !== 'direct' ? [{ source: 'noproxy', fallback: 'not-found' }] : [];
  const listed: ProxySource[] = [];
  for (const { text, separator } of splitEntries(goproxy)) {
    const entry = trimSpace(text);
    if (entry === '') continue;
    if (entry === 'off' || entry === 'direct') {
      // Whatever follows is not even parsed.
      listed.push({ source: entry, fallback: 'not-found' });
      break;
    }
    const source = withScheme(entry);
    const error = refusal(source);
    if (error !== null) return { ok: false, error };
    listed.push({ source, fallback: separator === '|' ? 'any' : 'not-found' });
  }
  if (listed.length === 0) {
    return { ok: false, error: 'GOPROXY list is not the empty string, but contains no entries' };
  }
  return { ok: true, chain: [...implicit, ...listed] };
}

function splitEntries(list: string): readonly { text: string; separator: string }[] {
  return Array.from(list.matchAll(/([^,|]*)([,|]|$)/g), (match) => ({
    text: match[1] ?? '',
    separator: match[2] ?? '',
  }));
}

/** `proxy.example.com/go` means https; single words and absolute paths are left to be refused. */
function withScheme(entry: string): string {
  const bare = /[.:/]/.test(entry) && !entry.includes(':/') && !entry.startsWith('/');
  return bare ? `https://${entry}` : entry;
}

function refusal(source: string): string | null {
  const parsed = parseGoUrl(source);
  if (!parsed.ok) return parsed.error;
  const { url } = parsed;
  const shown = printGoUrl(url, 'xxxxx');
  if (url.scheme === 'http' || url.scheme === 'https') return null;
  if (url.scheme === '') return `invalid proxy URL missing scheme: ${shown}`;
  if (url.scheme !== 'file') return `invalid proxy URL scheme (must be https, http, file): ${shown}`;
  const onlyPath =
    url.opaque === '' &&
    url.user === null &&
    url.host === '' &&
    !url.omitsHost &&
    url.query === null &&
    url.fragment === '';
  return onlyPath ? null : `invalid file:// proxy URL with non-path elements: ${shown}`;
}
