import { gunzipSync } from 'node:zlib';
import type { Look } from '../../../../src/engine/fact.ts';
import type { ItemReply } from '../../../../src/go/goproxy/answers.ts';
import { proxyForUrl } from '../../../../src/go/http-proxy.ts';
import { basicAuthorization, userOf } from '../../../../src/http/basic-authorization.ts';
import type { HttpReply } from '../../../../src/machine/port.ts';

/** Of one question, redirects and all (cmd/go/internal/web checkRedirect: "stopped after 10 redirects"). */
const MOST_REQUESTS = 10;
const TEXT_BYTES = 256 * 1024;

/** By which settings, and until when, something is asked. */
export interface Asking {
  readonly look: Look;
  /** HTTP proxies come from here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds that are left for everything. */
  left(): number;
}

export interface Fetched {
  readonly reply: ItemReply;
  /** The last answer that came, whole; null: none. */
  readonly last: HttpReply | null;
  /** The first one: of the entry itself, wherever it points. */
  readonly first: HttpReply | null;
  /** Addresses that it was sent on to; may hold a password. */
  readonly redirects: readonly string[];
  /** An HTTP proxy in between was used for the first. */
  readonly viaProxy: string | null;
  readonly askedAt: number;
  readonly ms: number;
}

export interface Limits {
  readonly maxBytes?: number;
  readonly timeoutMs: number;
  /** As the port has it: how often more, on the same connection. */
  readonly again?: number;
  readonly roots?: readonly string[];
}

/**
 * Asks as go does: by its HTTP proxy, with the user of the address, gzip unpacked, redirects followed but never from
 * https to http. Source: cmd/go/internal/web http.go, net/http Client.
 */
export async function fetchAsGo(asking: Asking, address: string, limits: Limits): Promise<Fetched> {
  const { look, environment } = asking;
  const redirects: string[] = [];
  const askedAt = look.machine.now();
  let url = address;
  let first: HttpReply | null = null;
  let last: HttpReply | null = null;
  let viaProxy: string | null = null;
  let ms = 0;
  const ended = (reply: ItemReply): Fetched => ({ reply, last, first, redirects, viaProxy, askedAt, ms });
  for (;;) {
    const choice = proxyForUrl(environment, url);
    const proxy = choice.ok ? choice.proxy : null;
    if (first === null) viaProxy = proxy;
    const timeoutMs = Math.min(limits.timeoutMs, asking.left());
    if (timeoutMs <= 0) return ended({ kind: 'none', code: 'cancelled', detail: '' });
    const { plain, authorization } = withoutUser(url);
    const maxBytes = limits.maxBytes ?? TEXT_BYTES;
    const outcome = await look.machine.http({
      url: plain,
      proxy,
      headers: { 'user-agent': 'gomend', 'accept-encoding': 'gzip', ...authorization },
      timeoutMs,
      // One more than is wanted, to see that there was more.
      maxBodyBytes: maxBytes + 1,
      bodyAs: 'bytes',
      again: limits.again ?? 0,
      ...(limits.roots ? { roots: limits.roots } : {}),
    });
    ms += outcome.ms;
    if (!outcome.ok) return ended({ kind: 'none', ...outcome.failure });
    last = outcome.value;
    first ??= last;
    const { status } = last;
    if (![301, 302, 303, 307, 308].includes(status)) return ended(replyOf(last, maxBytes));
    const location = last.headers['location'];
    const next = location === undefined ? null : URL.parse(location, url);
    if (next === null) return ended({ kind: 'astray', why: 'no-location' });
    if (url.startsWith('https:') && next.protocol !== 'https:') return ended({ kind: 'astray', why: 'downgrade' });
    if (redirects.length + 1 >= MOST_REQUESTS) return ended({ kind: 'astray', why: 'too-many-redirects' });
    redirects.push(next.href);
    url = next.href;
  }
}

function replyOf({ status, headers, body }: HttpReply, maxBytes: number): ItemReply {
  const raw = Buffer.from(body, 'latin1');
  const bytes = headers['content-encoding'] === 'gzip' ? unpacked(raw, maxBytes) : raw;
  const cut = bytes === null || raw.length > maxBytes || bytes.length > maxBytes;
  return { kind: 'reply', status, contentType: headers['content-type'] ?? '', bytes: bytes ?? raw, cut };
}

function unpacked(raw: Buffer, maxBytes: number): Buffer | null {
  try {
    return gunzipSync(raw, { maxOutputLength: maxBytes + 1 });
  } catch {
    return null;
  }
}

/** net/http sends the user of an address as basic authorization, and the address without it. */
function withoutUser(url: string): { plain: string; authorization: Readonly<Record<string, string>> } {
  const parsed = URL.parse(url);
  const user = parsed === null ? null : userOf(parsed);
  if (parsed === null || user === null) return { plain: url, authorization: {} };
  parsed.username = '';
  parsed.password = '';
  return { plain: parsed.href, authorization: { authorization: basicAuthorization(user) } };
}
