import { type ProxyEnvironment, proxyForUrl } from '../go/http-proxy.ts';
import type { Connection } from './connection.ts';
import type { Foreseen, ForeseenHost, ForeseenRole } from './foreseen.ts';

/** Why a host that was foreseen was not asked, as far as it is known. */
export type NotAskedCause =
  | 'file'
  | 'loopback'
  | 'no-proxy'
  | 'cached'
  | 'summed'
  /** Somebody before it was asked, and go had no need to go on. */
  | 'earlier-answered'
  /** A plain module proxy passed the database's answers on: that was seen. */
  | 'database-by-proxy'
  /** By the module proxy or out of the cache: which, cannot be seen inside TLS. */
  | 'database-unseen'
  | 'command-failed'
  | 'unknown';

/** Why a host was asked that was not foreseen, as far as it is known. */
export type UnforeseenCause = 'redirect' | 'git' | 'telemetry' | 'other-program' | 'unknown';

export type Difference =
  | {
      readonly kind: 'not-asked';
      readonly host: string;
      readonly port: number;
      readonly role: ForeseenRole;
      readonly cause: NotAskedCause;
      /** The entry of NO_PROXY, or the host that was asked before; empty where there is nothing to name. */
      readonly detail: string;
    }
  | {
      readonly kind: 'not-foreseen';
      readonly host: string;
      readonly port: number;
      readonly cause: UnforeseenCause;
      /** Who sent on to it, or who asked. Untrusted. */
      readonly detail: string;
      /** Numbers of the connections. */
      readonly connections: readonly number[];
    };

export interface Ran {
  readonly succeeded: boolean;
  /** As the command had it: the proxy's own variables among them. */
  readonly environment: ProxyEnvironment;
}

/** Where the go command sends its counters, if the person let it. Source: golang.org/x/telemetry/internal/upload */
const TELEMETRY = 'telemetry.go.dev';

/** Every host on one side alone, with what is known of why. Nothing is guessed: `unknown` is an answer. */
export function differences(foreseen: Foreseen, seen: readonly Connection[], ran: Ran): readonly Difference[] {
  const isAsked = ({ host, port }: ForeseenHost) =>
    seen.some((one) => one.host.toLowerCase() === host && one.port === port);
  const missing = foreseen.hosts.filter((host, index) => {
    // The same host in another part: said once.
    const first = foreseen.hosts.findIndex((one) => one.host === host.host && one.port === host.port);
    return first === index && !isAsked(host);
  });
  const notAsked = missing.map((host): Difference => {
    const { role, port } = host;
    const name = host.host === '' ? host.source : host.host;
    return { kind: 'not-asked', host: name, port, role, ...whyNot(host, foreseen, seen, ran) };
  });
  return [...notAsked, ...unforeseen(foreseen, seen)];
}

interface Why {
  readonly cause: NotAskedCause;
  readonly detail: string;
}

function whyNot(host: ForeseenHost, foreseen: Foreseen, seen: readonly Connection[], ran: Ran): Why {
  const because = (cause: NotAskedCause, detail = ''): Why => ({ cause, detail });
  if (host.scheme === 'file') return because('file');
  const choice = proxyForUrl(ran.environment, host.source);
  if (choice.ok && choice.reason.rule === 'local-host') return because('loopback');
  if (choice.ok && choice.reason.rule === 'no-proxy-entry') return because('no-proxy', choice.reason.entry);
  const proxyWasAsked = foreseen.hosts.some(
    ({ role, host: name }) => role === 'proxy' && seen.some((one) => one.host.toLowerCase() === name),
  );
  const isCached = host.modules.every((path) => foreseen.cached.includes(path));
  // What the database said is kept apart from the modules: only where nobody was asked it must have come from there.
  if (isCached && !(host.role === 'database' && proxyWasAsked)) return because('cached');
  if (host.role === 'database') {
    if (host.modules.every((path) => foreseen.summed.includes(path))) return because('summed');
    const passedOn = seen.find(
      ({ request }) => request !== null && /\/sumdb\/[^?]+\/supported$/.test(request.path) && request.status === 200,
    );
    if (passedOn !== undefined) return because('database-by-proxy', passedOn.host);
  } else if (!host.isFirst) {
    const before = foreseen.hosts.slice(0, foreseen.hosts.indexOf(host)).filter(({ role }) => role !== 'database');
    const asked = before.findLast((one) =>
      seen.some((it) => it.host.toLowerCase() === one.host && it.port === one.port),
    );
    if (asked !== undefined && ran.succeeded) return because('earlier-answered', asked.host);
  }
  if (!ran.succeeded) return because('command-failed');
  return because(host.role === 'database' && proxyWasAsked ? 'database-unseen' : 'unknown');
}

function unforeseen(foreseen: Foreseen, seen: readonly Connection[]): readonly Difference[] {
  const found = new Map<string, Difference & { kind: 'not-foreseen' }>();
  for (const one of seen) {
    const host = one.host.toLowerCase();
    if (foreseen.hosts.some((other) => other.host === host && other.port === one.port)) continue;
    const { cause, detail } = whySo(one, seen);
    const key = `${host}:${one.port} ${cause}`;
    const connections = [...(found.get(key)?.connections ?? []), one.number];
    found.set(key, { kind: 'not-foreseen', host, port: one.port, cause, detail, connections });
  }
  return [...found.values()];
}

function whySo(
  one: Connection,
  seen: readonly Connection[],
): { readonly cause: UnforeseenCause; readonly detail: string } {
  const usual = one.protocol === 'http' ? 80 : 443;
  const places = [`${one.host}:${one.port}`, ...(one.port === usual ? [one.host] : [])];
  const sender = seen.find(
    ({ number, request }) =>
      number < one.number && request?.redirectsTo != null && places.includes(request.redirectsTo),
  );
  if (sender !== undefined) return { cause: 'redirect', detail: sender.host };
  if (one.asker.kind === 'git') return { cause: 'git', detail: one.asker.text ?? '' };
  if (one.asker.kind !== 'go') return { cause: 'other-program', detail: one.asker.text ?? '' };
  if (one.host.toLowerCase() === TELEMETRY) return { cause: 'telemetry', detail: '' };
  return { cause: 'unknown', detail: '' };
}
