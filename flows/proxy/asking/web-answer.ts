import type { Look } from '../../../src/engine/fact.ts';
import { hostOf } from '../../../src/go/go-url.ts';
import { proxyForUrl } from '../../../src/go/http-proxy.ts';
import type { Certificate } from '../../../src/machine/port.ts';
import type { Failure } from '../../../src/model/outcome.ts';
import { addressOf } from '../facts/environment.ts';
import { mayBeTheName, type Way, wayTo } from './way-to.ts';

/** How one address answered when it was asked as go asks: with the proxy that go would use, and no other. */
export interface WebAnswer {
  /** As asked; may hold a password: never to be shown as it is. */
  readonly url: string;
  readonly host: string;
  /** The HTTP proxy in between; null: none. */
  readonly proxy: string | null;
  /** null: no answer came. Of the HTTP proxy, where `byProxy`. */
  readonly status: number | null;
  /** It is the HTTP proxy that answered, in the server's place: it does not let this request through. */
  readonly byProxy: boolean;
  /** Ways to prove oneself that a proxy offers with a 407 (`Basic realm="x"`, `NTLM`); else empty. */
  readonly proxyAuthenticate: string;
  /** A web page where data should be. */
  readonly html: boolean;
  /** By this computer's clock when it was asked, milliseconds since 1970. */
  readonly askedAt: number;
  /** By the server's clock, milliseconds since 1970; null where it does not say. */
  readonly serverTime: number | null;
  readonly chain: readonly Certificate[];
  readonly distrust: string | null;
  readonly failure: Failure | null;
  /** Where the failure may lie in the name alone: whether the host (or the proxy in between) takes connections; else null. */
  readonly way: Way | null;
  readonly ms: number;
}

/** Go has no limit of its own for an answer, only for its parts; a person looking on has one. */
export const ANSWER_MS = 3_000;
const BODY_BYTES = 16 * 1024;

/** Asks once, redirects not followed. `roots`: judge the chain by these and no others. */
export async function askWeb(
  look: Look,
  url: string,
  environment: Readonly<Record<string, string>>,
  roots?: readonly string[],
): Promise<WebAnswer> {
  const choice = proxyForUrl(environment, url);
  const proxy = choice.ok ? choice.proxy : null;
  const host = hostOf(url);
  const askedAt = look.machine.now();
  const outcome = await look.machine.http({
    url,
    proxy,
    headers: { 'user-agent': 'gomend' },
    timeoutMs: ANSWER_MS,
    maxBodyBytes: BODY_BYTES,
    ...(roots ? { roots } : {}),
  });
  const silent = {
    url,
    host,
    proxy,
    status: null,
    byProxy: false,
    proxyAuthenticate: '',
    html: false,
    askedAt,
    serverTime: null,
    chain: [],
    distrust: null,
    way: null,
    ms: Math.round(outcome.ms),
  };
  if (!outcome.ok) {
    const way = mayBeTheName(outcome.failure) ? await wayOf(look, proxy ?? url) : null;
    return { ...silent, ...refusalOf(outcome.failure), failure: outcome.failure, way };
  }
  const { status, headers, body, chain, distrust } = outcome.value;
  return {
    ...silent,
    status,
    // Through a tunnel the server's certificates are seen; without them nobody but the proxy has spoken.
    byProxy: proxy !== null && (status === 407 || (url.startsWith('https:') && chain.length === 0)),
    proxyAuthenticate: headers['proxy-authenticate'] ?? '',
    html: isPage(headers['content-type'] ?? '', body),
    serverTime: serverTimeOf(headers),
    chain,
    distrust,
    failure: null,
  };
}

async function wayOf(look: Look, url: string): Promise<Way> {
  const address = addressOf(url);
  return address === null ? 'unseen' : wayTo(look, address.host, address.port);
}

/**
 * A refused tunnel comes as a failure that begins with the proxy's status, and ends with what it offers:
 * `proxy: 407 Proxy Authentication Required [NTLM]`.
 */
function refusalOf(failure: Failure): Pick<WebAnswer, 'status' | 'byProxy' | 'proxyAuthenticate'> {
  const [, status, offers = ''] = /^proxy: (\d{3})\b(?:[^[]*\[([\w, -]*)\]$)?/.exec(failure.detail) ?? [];
  return {
    status: status === undefined ? null : Number(status),
    byProxy: status !== undefined,
    proxyAuthenticate: offers,
  };
}

function isPage(contentType: string, body: string): boolean {
  return contentType.includes('text/html') || /^\s*<(?:!doctype|html|head|script|meta)\b/i.test(body);
}

/** A cache hands out the date of the day it got the answer, and says for how many seconds it has had it (RFC 9111, 5.1). */
export function serverTimeOf({ date, age }: Readonly<Record<string, string>>): number | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  const seconds = /^\d+$/.test(age ?? '') ? Number(age) : 0;
  return Number.isNaN(time) ? null : time + seconds * 1_000;
}

/** The hosts of some answers, each once. */
export function hostsOf(answers: readonly WebAnswer[]): readonly string[] {
  return [...new Set(answers.map((answer) => answer.host))];
}
