import { parseIp } from './ip-address.ts';
import { canonicalPart, escapeError, escapePart, unescapePart } from './percent-encoding.ts';

/** A URL as Go's `url.Parse` takes it apart; the parts that gomend's predictions need. */
export interface GoUrl {
  /** Lower-case; empty where there is none. */
  readonly scheme: string;
  /** What follows `scheme:` when no slash does (`localhost:3000`), else empty. */
  readonly opaque: string;
  /** Decoded; null: no `user@`. `password` null: none was given. */
  readonly user: { readonly name: string; readonly password: string | null } | null;
  /** `host`, `host:port` or `[v6]:port`, decoded. */
  readonly host: string;
  /** As written. */
  readonly path: string;
  /** `scheme:/path`, with no authority written at all. */
  readonly omitsHost: boolean;
  /** After `?`, as written; null: there was none. */
  readonly query: string | null;
  /** After `#`, as written; empty where there was none. */
  readonly fragment: string;
}

export type ParsedUrl = { readonly ok: true; readonly url: GoUrl } | { readonly ok: false; readonly error: string };

/** What is thrown inside the parser never leaves it. */
class BadUrl extends Error {}

/**
 * `url.Parse` with Go's own error texts (`parse "https://h:port": invalid port ":port" after host`).
 * Source: net/url, Go 1.26 and 1.27.
 */
export function parseGoUrl(raw: string): ParsedUrl {
  const hash = raw.indexOf('#');
  const body = hash < 0 ? raw : raw.slice(0, hash);
  const fragment = hash < 0 ? '' : raw.slice(hash + 1);
  const fail = (text: string, why: string): ParsedUrl => ({
    ok: false,
    error: `parse ${JSON.stringify(text)}: ${why}`,
  });
  const badFragment = escapeError(fragment, 'fragment');
  try {
    const url = parseBody(body);
    return badFragment ? fail(raw, badFragment) : { ok: true, url: { ...url, fragment } };
  } catch (error) {
    if (error instanceof BadUrl) return fail(body, error.message);
    throw error;
  }
}

function refuse(why: string | null): void {
  if (why !== null) throw new BadUrl(why);
}

function parseBody(raw: string): GoUrl {
  if (/[\u0000-\u001f\u007f]/.test(raw)) refuse('net/url: invalid control character in URL');
  const blank: GoUrl = {
    scheme: '',
    opaque: '',
    user: null,
    host: '',
    path: '',
    omitsHost: false,
    query: null,
    fragment: '',
  };
  if (raw === '*') return { ...blank, path: '*' };
  if (raw.startsWith(':')) refuse('missing protocol scheme');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(raw)?.[1] ?? '';
  const afterScheme = scheme === '' ? raw : raw.slice(scheme.length + 1);
  const mark = afterScheme.indexOf('?');
  const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
  const url = { ...blank, scheme: scheme.toLowerCase(), query: mark < 0 ? null : afterScheme.slice(mark + 1) };

  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...url, opaque: rest };
    const segment = rest.split('/', 1)[0] ?? '';
    if (segment.includes(':')) refuse('first path segment in URL cannot contain colon');
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  if (!hasAuthority) {
    refuse(escapeError(rest, 'path'));
    return { ...url, path: rest, omitsHost: scheme !== '' && rest.startsWith('/') };
  }
  const end = rest.indexOf('/', 2);
  const authority = end < 0 ? rest.slice(2) : rest.slice(2, end);
  const path = end < 0 ? '' : rest.slice(end);
  const at = authority.lastIndexOf('@');
  const host = parseHost(url.scheme, authority.slice(at + 1));
  const user = at < 0 ? null : parseUser(authority.slice(0, at));
  refuse(escapeError(path, 'path'));
  return { ...url, user, host, path };
}

function parseUser(text: string): GoUrl['user'] {
  if (/[^A-Za-z0-9\-._:~!$&'()*+,;=%@]/.test(text)) refuse('net/url: invalid userinfo');
  refuse(escapeError(text, 'user'));
  const colon = text.indexOf(':');
  if (colon < 0) return { name: unescapePart(text), password: null };
  return { name: unescapePart(text.slice(0, colon)), password: unescapePart(text.slice(colon + 1)) };
}

function checkPort(text: string): void {
  if (!/^(?::\d*)?$/.test(text)) refuse(`invalid port ${JSON.stringify(text)} after host`);
}

function parseHost(scheme: string, host: string): string {
  const open = host.lastIndexOf('[');
  if (open > 0) refuse('invalid IP-literal');
  if (open === 0) {
    const close = host.lastIndexOf(']');
    if (close < 0) refuse("missing ']' in host");
    checkPort(host.slice(close + 1));
    const literal = host.slice(1, close);
    const zone = literal.indexOf('%25');
    refuse(escapeError(zone < 0 ? literal : literal.slice(0, zone), 'host'));
    if (zone >= 0) refuse(escapeError(literal.slice(zone), 'zone'));
    const address = parseIp(unescapePart(literal));
    if (!address) refuse('invalid host: not an IP address');
    if (address && !address.written6) refuse('invalid IP-literal');
    return `[${unescapePart(literal)}]${host.slice(close + 1)}`;
  }
  // Only http and https are held to a single colon (go.dev/issue/75223).
  const strict = scheme === 'http' || scheme === 'https';
  const colon = strict ? host.indexOf(':') : host.lastIndexOf(':');
  if (colon >= 0) checkPort(host.slice(colon));
  refuse(escapeError(host, 'host'));
  return unescapePart(host);
}

/** `(*URL).Hostname`: without port and brackets. */
export function hostName(url: GoUrl): string {
  return splitHost(url.host).name;
}

/** The host of an address; empty where Go cannot read it. */
export function hostOf(address: string): string {
  const parsed = parseGoUrl(address);
  return parsed.ok ? hostName(parsed.url) : '';
}

/** `(*URL).Port`: empty where none (or no number) is given. */
export function portOf(url: GoUrl): string {
  return splitHost(url.host).port;
}

function splitHost(host: string): { name: string; port: string } {
  const port = /:(\d*)$/.exec(host);
  const name = port ? host.slice(0, port.index) : host;
  const bare = name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
  return { name: bare, port: port?.[1] ?? '' };
}

/** `(*URL).String`; a password is shown as `shown` where that is given, as `(*URL).Redacted` does. */
export function printGoUrl(url: GoUrl, shown?: string): string {
  const head = url.scheme === '' ? '' : `${url.scheme}:`;
  const tail = `${url.query === null ? '' : `?${url.query}`}${
    url.fragment === '' ? '' : `#${canonicalPart(url.fragment, 'fragment')}`
  }`;
  if (url.opaque !== '') return `${head}${url.opaque}${tail}`;
  const path = canonicalPart(url.path, 'path');
  let authority = '';
  if (url.user !== null || url.host !== '' || (url.scheme !== '' && !url.omitsHost && url.path !== '')) {
    authority = `//${printUser(url.user, shown)}${escapePart(url.host, 'host')}`;
  }
  const slash = path !== '' && !path.startsWith('/') && url.host !== '' ? '/' : '';
  return `${head}${authority}${slash}${path}${tail}`;
}

function printUser(user: GoUrl['user'], shown: string | undefined): string {
  if (user === null) return '';
  const password = user.password === null ? '' : `:${escapePart(shown ?? user.password, 'user')}`;
  return `${escapePart(user.name, 'user')}${password}@`;
}
