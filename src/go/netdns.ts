import { godebugValue } from './godebug.ts';
import { hostSources, type NssSource } from './nsswitch.ts';

/** What decides which resolver a Go program asks for one host name. */
export interface ResolverQuestion {
  /** `darwin` or `linux`. */
  readonly goos: string;
  /** Build tags of the program: `netgo`, `netcgo` matter. */
  readonly tags: readonly string[];
  /** Built with cgo; on darwin it makes no difference (libSystem is called without it since Go 1.20). */
  readonly cgoEnabled: boolean;
  /** Whole value of GODEBUG in the OS environment. */
  readonly godebug: string;
  /** LOCALDOMAIN, RES_OPTIONS, HOSTALIASES; an empty LOCALDOMAIN counts as set. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Text of /etc/resolv.conf; null: missing, or no permission, which Go takes alike. */
  readonly resolvConf: string | null;
  /** Text of /etc/nsswitch.conf; null: missing. */
  readonly nsswitch: string | null;
  readonly host: string;
  /** This computer's own name. */
  readonly hostname: string;
  /** /etc/mdns.allow is there. */
  readonly mdnsAllow: boolean;
  /** The program asks by `net.Resolver{PreferGo: true}`; the go command does not. */
  readonly preferGo: boolean;
}

export interface ResolverChoice {
  readonly resolver: 'go' | 'cgo';
  /** `cgo`: the system's getaddrinfo; else in which order Go itself looks: `files,dns`, `dns`, … */
  readonly order: string;
  readonly debugLevel: number;
}

/**
 * Which resolver answers, and in which order it looks.
 * Source: package net conf.go, Go 1.20 to 1.27.
 */
export function chooseResolver(question: ResolverQuestion): ResolverChoice {
  const { mode, debugLevel } = readNetdns(question.godebug);
  const order = lookupOrder(question, mode);
  return { resolver: order === 'cgo' ? 'cgo' : 'go', order, debugLevel };
}

/** `netdns=` of GODEBUG: `go`, `cgo`, a debug level, or two of them joined by `+`. Other modes are ignored by Go. */
export function readNetdns(godebug: string): { readonly mode: string; readonly debugLevel: number } {
  const value = godebugValue(godebug, 'netdns') ?? '';
  const plus = value.indexOf('+');
  const parts = plus < 0 ? [value] : [value.slice(0, plus), value.slice(plus + 1)];
  let mode = '';
  let debugLevel = 0;
  for (const part of parts) {
    if (/^\d/.test(part)) debugLevel = Math.min(Number.parseInt(part, 10), 0xffffff);
    else if (part !== '') mode = part;
  }
  return { mode, debugLevel };
}

function lookupOrder(question: ResolverQuestion, mode: string): string {
  const { goos, tags, environment } = question;
  const netgo = tags.includes('netgo');
  const hasCgo = !netgo && (goos === 'darwin' || question.cgoEnabled);
  const forcedGo = !hasCgo || mode === 'go' || question.preferGo;
  if (!forcedGo) {
    if (tags.includes('netcgo') || mode === 'cgo' || goos === 'darwin') return 'cgo';
    const asksLibc =
      environment['LOCALDOMAIN'] !== undefined ||
      (environment['RES_OPTIONS'] ?? '') !== '' ||
      (environment['HOSTALIASES'] ?? '') !== '';
    if (asksLibc || /[\\%]/.test(question.host)) return 'cgo';
    if (question.resolvConf !== null && hasUnknownOption(question.resolvConf)) return 'cgo';
  }
  return orderFromSources(question, forcedGo);
}

const KNOWN_OPTIONS =
  /^(?:ndots:.*|timeout:.*|attempts:.*|rotate|single-request|single-request-reopen|use-vc|usevc|tcp|trust-ad|edns0|no-reload)$/;

/** Something in resolv.conf that Go's own resolver would not honour. */
function hasUnknownOption(resolvConf: string): boolean {
  return resolvConf.split('\n').some((line) => {
    if (/^[;#]/.test(line)) return false;
    const [keyword, ...rest] = line.split(/[ \r\t]+/).filter((word) => word !== '');
    if (keyword === undefined || ['nameserver', 'domain', 'search', 'lookup'].includes(keyword)) return false;
    return keyword !== 'options' || rest.some((option) => !KNOWN_OPTIONS.test(option));
  });
}

function orderFromSources(question: ResolverQuestion, forcedGo: boolean): string {
  const fallback = forcedGo ? 'files,dns' : 'cgo';
  const sources = question.nsswitch === null ? [] : hostSources(question.nsswitch);
  if (sources === null) return fallback;
  if (sources.length === 0) return 'files,dns';
  if (!forcedGo && sources.some((source) => needsLibc(source, question))) return 'cgo';

  const kinds = sources.map((source) => source.name).filter((name) => name === 'files' || name === 'dns');
  if (forcedGo && !kinds.includes('dns')) {
    // Sources that Go does not know stand for dns where no real one is listed.
    const unknown = sources.findIndex((source) => source.name !== 'files');
    if (unknown >= 0)
      kinds.splice(sources.slice(0, unknown).some((source) => source.name === 'files') ? 1 : 0, 0, 'dns');
  }
  const order = [...new Set(kinds)];
  return order.length === 0 ? fallback : order.join(',');
}

function needsLibc(source: NssSource, question: ResolverQuestion): boolean {
  const host = question.host.replace(/\.$/, '').toLowerCase();
  if (source.name === 'files' || source.name === 'dns') return !source.standard;
  if (host !== '' && source.name === 'myhostname') {
    const own = /^(?:localhost|localhost\.localdomain|_gateway|_outbound)$/.test(host);
    return own || /\.localhost(?:\.localdomain)?$/.test(host) || host === question.hostname.toLowerCase();
  }
  if (host !== '' && source.name.startsWith('mdns')) return host.endsWith('.local') || question.mdnsAllow;
  return true;
}
