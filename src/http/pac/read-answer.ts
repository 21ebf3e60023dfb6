/** One of the ways that a script names, in its order; the next is taken where one fails. */
export type PacWay =
  | { readonly kind: 'direct' }
  /** `proxy`: `http://host:port`, `https://…`, `socks://…`. */
  | { readonly kind: 'proxy'; readonly proxy: string }
  /** A word that the format does not know, as it stands. */
  | { readonly kind: 'unknown'; readonly word: string };

const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};

/** `PROXY a:8080; DIRECT`. Nothing at all means straight. Source: developer.mozilla.org, “Proxy Auto-Configuration (PAC) file”. */
export function readPacAnswer(said: string): readonly PacWay[] {
  const parts = said
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return [{ kind: 'direct' }];
  return parts.map((part): PacWay => {
    const [word = '', host = '', ...rest] = part.split(/\s+/);
    const name = word.toUpperCase();
    if (name === 'DIRECT' && host === '') return { kind: 'direct' };
    const scheme = SCHEMES[name];
    if (scheme === undefined || host === '' || rest.length > 0) return { kind: 'unknown', word: part };
    return { kind: 'proxy', proxy: `${scheme}://${host}` };
  });
}
