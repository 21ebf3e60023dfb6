import { hostName, parseGoUrl } from '../go/go-url.ts';
import { proxyForUrl } from '../go/http-proxy.ts';
import { parseCidr, parseIp } from '../go/ip-address.ts';
import { matchesGlob } from '../go/module-patterns.ts';

/**
 * Why an entry of NO_PROXY is read otherwise than it looks.
 * - `separator`: several entries with `;` or blanks between them, which is one to Go.
 * - `local-word`: `<local>`, which only Windows knows.
 * - `scheme`: an address (`https://corp.test`) where a host belongs.
 * - `path`: something behind the host (`corp.test/`).
 * - `address-star`: `10.*`; blocks are written as `10.0.0.0/8`.
 * - `star`: a `*` that is neither alone nor `*.` in front.
 * - `last-dot`: `corp.test.`.
 * - `port-name`: `corp.test:https`; ports are compared as numbers.
 * - `brackets`: `[::1]` without a port.
 */
export type NoProxyOddity =
  | 'separator'
  | 'local-word'
  | 'scheme'
  | 'path'
  | 'address-star'
  | 'star'
  | 'last-dot'
  | 'port-name'
  | 'brackets';

export interface OddEntry {
  /** As written, blanks around it taken off. */
  readonly entry: string;
  readonly why: NoProxyOddity;
  /** What would mean it to Go, curl and git alike; null: nothing would. */
  readonly better: string | null;
}

const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };
const MOST_ROUNDS = 4;

/**
 * Entries of a NO_PROXY list that match nothing of what they look like, in their order.
 * Source: golang.org/x/net/http/httpproxy (init: only commas separate, `*` alone or `*.` in front, CIDR, host:port).
 */
export function oddEntries(list: string): readonly OddEntry[] {
  return list.split(',').flatMap((part) => {
    const entry = part.trim();
    const first = oddityOf(entry);
    return first === null
      ? []
      : [{ entry, why: first.why, better: first.better === null ? null : whole(first.better) }];
  });
}

/** Repairs what is left: `https://corp.test./` has three things wrong. null where one of them cannot be repaired. */
function whole(entries: string): string | null {
  const parts = entries.split(',').map(repaired);
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? [...new Set(known)].join(',') : null;
}

function repaired(entry: string): string | null {
  let better: string | null = entry;
  for (let round = 0; round < MOST_ROUNDS && better !== null; round++) {
    const odd = oddityOf(better);
    if (odd === null) return better;
    better = odd.better;
  }
  return null;
}

interface Oddity {
  readonly why: NoProxyOddity;
  readonly better: string | null;
}

function oddityOf(entry: string): Oddity | null {
  if (entry === '' || entry === '*' || parseCidr(entry) !== null || parseIp(entry) !== null) return null;
  if (/[;\s|]/.test(entry)) {
    const parts = entry.split(/[;\s|]+/).filter((part) => part !== '');
    return { why: 'separator', better: parts.length === 0 ? null : parts.join(',') };
  }
  if (/^<.*>$/.test(entry)) return { why: 'local-word', better: null };
  const scheme = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?([^/]+)/i.exec(entry);
  if (scheme) return { why: 'scheme', better: scheme[1] ?? null };
  // A block that Go cannot read is left alone: what it was meant to be is not known.
  if (entry.includes('/')) {
    const host = entry.slice(0, entry.indexOf('/'));
    return parseIp(host) !== null || host === '' ? null : { why: 'path', better: host };
  }
  const bracketed = /^\[([^\]]+)\]$/.exec(entry)?.[1];
  if (bracketed !== undefined && parseIp(bracketed)) return { why: 'brackets', better: bracketed };
  const port = /^([^:]+):([a-z]+)$/i.exec(entry);
  if (port) {
    const number = PORTS[(port[2] ?? '').toLowerCase()];
    return { why: 'port-name', better: number === undefined ? null : `${port[1]}:${number}` };
  }
  if (entry.includes('*')) return starOf(entry);
  return /[^.]\.$/.test(entry) ? { why: 'last-dot', better: entry.slice(0, -1) } : null;
}

function starOf(entry: string): Oddity | null {
  const octets = /^((?:\d{1,3}\.){1,3})\*(?:\.\*)*$/.exec(entry)?.[1]?.split('.').slice(0, -1);
  if (octets) {
    const block = `${[...octets, '0', '0', '0'].slice(0, 4).join('.')}/${octets.length * 8}`;
    return { why: 'address-star', better: parseCidr(block) ? block : null };
  }
  const [, rest = ''] = /^\*\.?(.*)$/.exec(entry) ?? [];
  if (rest.includes('*') || rest === '') return { why: 'star', better: null };
  // `*.corp.test` is what Go knows; `*corp.test` is not, and the domain covers itself and all below it.
  return entry.startsWith('*.') ? null : { why: 'star', better: rest };
}

/** Whether the person who wrote the entry meant the host of this address by it. */
export function meantToCover({ entry, better }: OddEntry, url: string): boolean {
  if (better !== null) {
    const proxy = 'http://proxy.invalid:1';
    const choice = proxyForUrl({ HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: better }, url);
    return choice.ok && choice.proxy === null && choice.reason.rule === 'no-proxy-entry';
  }
  const parsed = parseGoUrl(url);
  if (!parsed.ok) return false;
  const host = hostName(parsed.url).toLowerCase();
  if (/^<local>$/i.test(entry)) return !/[.:]/.test(host);
  return entry.includes('*') && matchesGlob(entry.toLowerCase(), host);
}
