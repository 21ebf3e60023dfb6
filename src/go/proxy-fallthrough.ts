import type { ProxySource } from './goproxy-list.ts';

/** How one source of the list answered: an HTTP status, or no answer at all. */
export type SourceAnswer = { readonly status: number } | { readonly failed: string };

/** How the origin answered a direct fetch. */
export type DirectAnswer = 'ok' | 'notfound' | 'error';

export interface Fallthrough {
  /** Sources that were asked, in order. */
  readonly contacted: readonly string[];
  /** Who gave the module; null: nobody. */
  readonly servedBy: string | null;
  /** What Go would report, in short; null where it was served. */
  readonly error: string | null;
  /** Through whom the checksum database is asked; `direct`: its own address; `error`: out of reach. */
  readonly sumdbBase: string;
  /** Proxies that were asked whether they serve the database, and answered. */
  readonly sumdbProbed: readonly string[];
}

/**
 * What Go makes of its sources' answers. Only 404 and 410 are "not found"; a 200 counts as served
 * whatever it contains.
 * Source: cmd/go/internal/modfetch TryProxies and initBase, cmd/go/internal/web HTTPError.Is; Go 1.15 to 1.27.
 */
export function followAnswers(
  chain: readonly ProxySource[],
  answers: Readonly<Record<string, SourceAnswer>>,
  direct: DirectAnswer,
): Fallthrough {
  const contacted: string[] = [];
  let servedBy: string | null = null;
  let error: string | null = null;
  // The origin's error is the best to report, then a proxy's failure, then a "not found"; of equals the last.
  let best = { weight: -1, text: '' };
  for (const one of chain) {
    if (one.source === 'noproxy') continue;
    contacted.push(one.source);
    const said =
      one.source === 'direct' || one.source === 'off' ? origin(one.source, direct) : proxy(one.source, answers);
    if (said.ok) {
      servedBy = one.source;
      break;
    }
    const weight = one.source === 'direct' ? 2 : said.notFound ? 0 : 1;
    if (weight >= best.weight) best = { weight, text: said.error };
    if (!said.notFound && one.fallback === 'not-found') break;
  }
  if (servedBy === null) error = best.text;
  return { contacted, servedBy, error, ...databaseBase(chain, answers) };
}

type Said = { readonly ok: true } | { readonly ok: false; readonly notFound: boolean; readonly error: string };

function proxy(source: string, answers: Readonly<Record<string, SourceAnswer>>): Said {
  const answer = answers[source] ?? { failed: 'no answer' };
  if ('failed' in answer) return { ok: false, notFound: false, error: `${source}: ${answer.failed}` };
  if (answer.status === 200) return { ok: true };
  const notFound = answer.status === 404 || answer.status === 410;
  return { ok: false, notFound, error: `reading ${source}: ${answer.status}` };
}

function origin(source: 'direct' | 'off', direct: DirectAnswer): Said {
  if (source === 'off') return { ok: false, notFound: true, error: 'module lookup disabled by GOPROXY=off' };
  if (direct === 'ok') return { ok: true };
  return { ok: false, notFound: direct === 'notfound', error: `direct: ${direct}` };
}

function databaseBase(
  chain: readonly ProxySource[],
  answers: Readonly<Record<string, SourceAnswer>>,
): Pick<Fallthrough, 'sumdbBase' | 'sumdbProbed'> {
  const sumdbProbed: string[] = [];
  let failed = false;
  for (const one of chain) {
    if (one.source === 'noproxy') continue;
    // An explicit `direct` outweighs the failures before it; `off` and the list's end do not.
    if (one.source === 'direct') return { sumdbBase: 'direct', sumdbProbed };
    if (one.source === 'off') break;
    const answer = answers[one.source];
    if (answer && 'status' in answer) sumdbProbed.push(one.source);
    const said = proxy(one.source, answers);
    if (said.ok) return { sumdbBase: one.source, sumdbProbed };
    if (!said.notFound) failed = true;
    if (!said.notFound && one.fallback === 'not-found') return { sumdbBase: 'error', sumdbProbed };
  }
  return { sumdbBase: failed ? 'error' : 'direct', sumdbProbed };
}
