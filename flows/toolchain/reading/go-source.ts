/** Where Go's downloads come from, as it was said with `--go-from`. */
export type GoSource =
  | { readonly kind: 'official'; readonly base: string }
  /** A web address with the layout of go.dev/dl. */
  | { readonly kind: 'mirror'; readonly base: string }
  /** A place on this computer: a folder with a list and files, or one file. */
  | { readonly kind: 'place'; readonly path: string; readonly sha256: string | null };

/** go.dev/dl: `?mode=json` lists the newest releases, `&include=all` all of them. */
export const OFFICIAL = 'https://go.dev/dl/';

/** Why it cannot be used; words below `finding.toolchain.go-present.none-unlisted`, as they are. */
export type BadSource = 'no-tls' | 'not-a-place';

/**
 * @param given null: nothing was said. `https://…` (`http://` on this computer alone: whoever is on the way could change
 *   list and file alike), an absolute path, or a path with `#sha256=…` behind it
 */
export function readGoSource(given: string | null): GoSource | BadSource {
  if (given === null) return { kind: 'official', base: OFFICIAL };
  const url = URL.parse(given);
  if (url !== null && /^https?:$/.test(url.protocol)) {
    if (url.protocol === 'http:' && !['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)) return 'no-tls';
    url.search = '';
    url.hash = '';
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return { kind: 'mirror', base: url.href };
  }
  const [, path = '', sha256 = null] = /^(\/.*?)(?:#sha256=([0-9A-Fa-f]{64}))?$/.exec(given) ?? [];
  if (path === '' || path.includes('\0')) return 'not-a-place';
  return { kind: 'place', path: path.replace(/(?<=.)\/+$/, ''), sha256: sha256?.toLowerCase() ?? null };
}
