import type { Asked, Lookup, Question, Said } from '../map/question.ts';
import type { GlibcResolvConf } from './resolv-conf.ts';
import type { NssStatus } from './sources.ts';

/** What the C library knows about a failure (netdb.h, `h_errno`). */
export type HostError = 'host-not-found' | 'no-data' | 'try-again' | 'no-recovery' | 'internal';

/** What libresolv's search came to. */
export interface Searched {
  readonly asked: readonly Asked[];
  readonly status: NssStatus | 'unknown';
  readonly error: HostError;
  /** The question that was answered with addresses; null without. */
  readonly answer: Asked | null;
}

/** MAXDNAME, less what the final zero takes. */
const MAX_NAME = 1024;

/** The full names that are tried, in order, until one is found. Source: resolv/res_query.c, `__res_context_search`. */
export function searchNames(name: string, conf: GlibcResolvConf): readonly string[] {
  const dots = name.split('.').length - 1;
  if (name.endsWith('.')) return [name];
  const asIs = `${name}.`;
  const searched = conf.search.map((domain) => joined(name, domain));
  const first = dots >= conf.ndots;
  const never = dots === 0 && conf.noTldQuery && conf.search.length > 0;
  const names = first ? [asIs, ...searched] : [...searched, ...(searched.includes(asIs) || never ? [] : [asIs])];
  return names.filter((one) => one.length < MAX_NAME);
}

function joined(name: string, domain: string): string {
  const bare = domain.startsWith('.') ? domain.slice(1) : domain;
  if (bare === '') return `${name}.`;
  return bare.endsWith('.') ? `${name}.${bare}` : `${name}.${bare}.`;
}

/** What goes along with a lookup, question by question. */
interface Going {
  readonly asked: Asked[];
  /** How the last name ended where no server had an answer to it (`errno`). */
  errno: 'none' | 'timed-out' | 'refused';
}

interface Sent {
  readonly said: Said;
  /** The last server that replied at all said that it failed. */
  readonly servfail: boolean;
}

/**
 * One name, server by server, `attempts` times. A denial ends it; who fails or is silent is passed over.
 * Source: resolv/res_send.c, `__res_context_send`, `send_dg`.
 */
export function* send(name: string, kind: 'addresses' | 'zone', conf: GlibcResolvConf, going: Going): Lookup<Sent> {
  let servfail = false;
  let heard = false;
  going.errno = 'none';
  for (let attempt = 0; attempt < conf.attempts; attempt++) {
    for (const server of conf.servers) {
      const question: Question = { kind, server, name, inTurn: conf.singleRequest };
      const said = yield question;
      going.asked.push({ question, said });
      if (['found', 'nothing', 'denied', 'unknown'].includes(said.kind)) return { said, servfail };
      if (said.kind !== 'closed') heard = true;
      if (said.kind === 'failed') servfail = true;
      else if (said.kind === 'refused' || said.kind === 'referral') servfail = false;
    }
  }
  going.errno = heard ? 'timed-out' : 'refused';
  return { said: { kind: 'failed' }, servfail };
}

/** Looks a name up as nss_dns does: names in order, servers in order. Source: resolv/res_query.c, nss_dns/dns-host.c. */
export function* searchServers(name: string, conf: GlibcResolvConf): Lookup<Searched> {
  const going: Going = { asked: [], errno: 'none' };
  const asIs = name.endsWith('.') ? name : `${name}.`;
  const names = searchNames(name, conf);
  const [first] = names;
  const seen = new Set<HostError | 'servfail'>();
  let saved: HostError | null = null;
  let last: HostError = 'host-not-found';
  let stopped = false;
  const end = (error: HostError): Searched => {
    return { asked: going.asked, status: going.errno === 'none' ? 'notfound' : 'unavail', error, answer: null };
  };
  for (const [index, one] of names.entries()) {
    if (stopped && !(one === asIs && index === names.length - 1)) continue;
    const { said, servfail } = yield* send(one, 'addresses', conf, going);
    if (said.kind === 'unknown') return { ...end('no-recovery'), status: 'unknown' };
    if (said.kind === 'found') return { ...end('no-data'), status: 'success', answer: going.asked.at(-1) ?? null };
    last = errorOf(said);
    if (one === asIs && first === asIs && index === 0) {
      saved = last;
      continue;
    }
    if (one === asIs) continue;
    if (going.errno === 'refused') return end('try-again');
    seen.add(said.kind === 'failed' && servfail ? 'servfail' : last);
    // Silence, or a refusal by all, ends the search; only the name as it is is still tried.
    if (said.kind === 'failed' && !servfail) stopped = true;
  }
  return end(saved ?? (seen.has('no-data') ? 'no-data' : seen.has('servfail') ? 'try-again' : last));
}

function errorOf(said: Said): HostError {
  if (said.kind === 'nothing') return 'no-data';
  return said.kind === 'denied' ? 'host-not-found' : 'try-again';
}
