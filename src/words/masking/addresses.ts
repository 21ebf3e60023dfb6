/**
 * User names and passwords in addresses. A password may hold any letter, so an address is not parsed
 * as a URL: everything up to the last `@` that can end a user's part goes. In doubt more is masked.
 */
const MASK = '***';

const SCHEME = /(?:[a-z][a-z0-9+.-]*:|(?<![^\s"'=(]))\/\//iu;
const KNOWN_SCHEME = /^(?:https?|socks[45]?[ah]?|ftp|ssh|git(?:\+\w+)?|file|mailto|dns|tcp|udp|unix):/iu;
// A list goes on behind a comma or a bar only with another address, or with what GOPROXY knows besides.
const NEXT_ENTRY = /[,|](?=[a-z][a-z0-9+.-]*:\/\/|(?:direct|off)(?:[,|"'\s]|$))/giu;
const VERSION_AFTER_AT = /^@(?:latest|v\d+(?:\.\d+){0,2}(?:[-+][\w.+-]*)?|\d+(?:\.\d+){0,2})(?:[/:,;"'`)\]}]|\.?$)/u;
const MODULE_QUERY_AT = /^@(?:v\/|latest(?![\w.-])|v\d+\.\d+\.\d+)/u;
const HOST_AFTER_AT = /^@[\w-]+(?:\.[\w-]+|:\d)/u;
const QUERY =
  /([?&;][\w.-]*(?:key|token|secret|pass|passwd|password|pwd|pw|auth|sig|signature|code|credential|session)[\w.-]*=)[^&\s"']+/giu;
// A backslash keeps a blank inside a shell's word.
const RUN = /(?:\\[ \t]|\S)+/gu;

/** @param text one or several lines; words in it are told apart by blanks */
export function maskAddresses(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.includes('@') ? withBlanks(line).replace(RUN, maskRun) : line).replace(QUERY, `$1${MASK}`))
    .join('\n');
}

/** A password with a blank in it: the address has a user, a colon and no end before the blank. */
function withBlanks(line: string): string {
  return line.replace(/(:\/\/)[^\s/?#@:,|]+:(?!\d*(?:[/?#\s"']|$))[^\s@]*\s[^@]*@/gu, `$1${MASK}@`);
}

function maskRun(run: string): string {
  const start = run.search(SCHEME);
  // `user:pass//word@host`, `user:pass://word@host`: the slashes begin nothing.
  const [before, behind] = [run.slice(0, start), run.slice(start)];
  if (start < 0 || (before.includes(':') && !KNOWN_SCHEME.test(behind))) return maskBare(run);
  return maskBare(before) + entriesOf(behind).map(maskEntry).join('');
}

function entriesOf(list: string): readonly string[] {
  const entries: string[] = [];
  let from = 0;
  for (const { index } of list.matchAll(NEXT_ENTRY)) {
    if (!isWhole(list.slice(from, index))) continue;
    entries.push(list.slice(from, index + 1));
    from = index + 1;
  }
  return [...entries, list.slice(from)];
}

/** False for `http://user:half-a-password`, whose comma does not end the entry. */
function isWhole(entry: string): boolean {
  return entry.includes('@') || isHost(authorityOf(entry.replace(SCHEME, '')));
}

function authorityOf(rest: string): string {
  return rest.split(/[/?#]/u, 1)[0] ?? '';
}

/** A host with or without port; what stands behind a closing quote is no part of it. */
function isHost(authority: string): boolean {
  return /^(?:[^:]*|\[[^\]]*\])(?::\d*)?(?:["'`>)].*)?:?$/u.test(authority);
}

function maskEntry(entry: string): string {
  const scheme = SCHEME.exec(entry)?.[0] ?? '';
  const [, rest = '', tail = ''] =
    /^(.*?)((?:<\/(?:string|key)>|["'][,:;)}\]]).*)?$/su.exec(entry.slice(scheme.length)) ?? [];
  // What stands behind a closing mark is another value, unless a password was cut in two there.
  if (tail !== '' && (rest.includes('@') || isHost(authorityOf(rest)))) return scheme + maskRest(rest) + maskTail(tail);
  return scheme + maskRest(rest + tail);
}

function maskTail(tail: string): string {
  const mark = /^(?:<\/(?:string|key)>|["'][,:;)}\]])/u.exec(tail)?.[0] ?? '';
  return mark + maskRun(tail.slice(mark.length));
}

function maskRest(rest: string): string {
  const authority = authorityOf(rest);
  const colon = authority.includes(':');
  // Without a host it is no address: `user://word@host`. Only a file's has none.
  const whole = authority === '' ? /^\/[^:]*$/u.test(rest) : authority.includes('@') || isHost(authority);
  for (let at = rest.lastIndexOf('@'); at >= 0; at = at === 0 ? -1 : rest.lastIndexOf('@', at - 1)) {
    if (at < authority.length || !whole || !belongsToPath(rest, at, colon)) return MASK + rest.slice(at);
  }
  return rest;
}

/** Whether an `@` behind the host is one of `…/@v/list`, `…/@scope/name`, `module@v1.2.3`. */
function belongsToPath(rest: string, at: number, colon: boolean): boolean {
  const after = rest.slice(at);
  if (MODULE_QUERY_AT.test(after)) return true;
  if (colon || rest.slice(0, at).includes(':')) return false;
  if (/^@[\w.-]+:\d/u.test(after)) return false;
  return rest[at - 1] === '/' || VERSION_AFTER_AT.test(after) || !HOST_AFTER_AT.test(after);
}

/** `user:password@host` without a scheme, which Go accepts for a proxy. */
function maskBare(run: string): string {
  const lead = /^(?:-*[\w.-]+\+?=)?["'`(<[{$]*/u.exec(run)?.[0] ?? '';
  // A shell's variable is no opening mark.
  const word = run.slice(lead.length);
  const at = lastUserEnd(word);
  const colon = word.indexOf(':');
  if (at < 0 || colon < 0 || colon > at || word.startsWith('mailto:')) return run;
  const user = word.slice(0, colon);
  if (isPathElement(user, lead)) return run;
  return lead.replace(/\$$/u, '') + MASK + word.slice(at);
}

function isPathElement(user: string, lead: string): boolean {
  if (/^(?:~|\.{0,2}\/|\w*path\}?$)/iu.test(user)) return true;
  return /[${(]$/u.test(lead) && user.includes('/');
}

/** The last `@` that no version follows. */
function lastUserEnd(word: string): number {
  const colon = word.indexOf(':');
  for (let at = word.lastIndexOf('@'); at > colon; at = at === 0 ? -1 : word.lastIndexOf('@', at - 1)) {
    if (!/^@(?:latest(?![\w.-])|v\d+\.\d+\.\d+)/u.test(word.slice(at))) return at;
  }
  return -1;
}
