import { parseIp } from '../../go/ip-address.ts';
import { inetAton } from '../inet-aton.ts';
import type { Server } from '../map/question.ts';

/** /etc/resolv.conf as the C library of Linux (glibc) reads it, which is not how Go does. */
export interface GlibcResolvConf {
  readonly servers: readonly Server[];
  /** As they are put behind a name: may be empty or end in a dot, where the file says so. */
  readonly search: readonly string[];
  readonly ndots: number;
  /** Seconds for each try. */
  readonly timeout: number;
  readonly attempts: number;
  readonly rotate: boolean;
  /** `single-request`: the question for IPv6 addresses goes out only when that for IPv4 is answered. */
  readonly singleRequest: boolean;
  /** `no-tld-query`: a name without a dot is never asked for as it is. */
  readonly noTldQuery: boolean;
}

export interface GlibcContext {
  /** This computer's own name: its domain is searched where nothing else is said. */
  readonly hostname: string;
  /** LOCALDOMAIN and RES_OPTIONS outdo the file. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const MOST_SERVERS = 3;
const DNS_PORT = 53;
const LOOPBACK: Server = { address: '127.0.0.1', port: DNS_PORT };

type Options = {
  -readonly [K in 'ndots' | 'timeout' | 'attempts' | 'rotate' | 'singleRequest' | 'noTldQuery']: GlibcResolvConf[K];
};

/**
 * A keyword counts at the very beginning of a line only, and before a blank or a tab. A carriage return is part of the
 * last word, so that a file with Windows line ends has no usable server.
 * @param text null: there is no such file
 * Source: glibc 2.26 to 2.42, resolv/res_init.c.
 */
export function readGlibcResolvConf(text: string | null, context: GlibcContext): GlibcResolvConf {
  const servers: Server[] = [];
  const options: Options = {
    ndots: 1,
    timeout: 5,
    attempts: 2,
    rotate: false,
    singleRequest: false,
    noTldQuery: false,
  };
  const domain = context.environment['LOCALDOMAIN'];
  let search: readonly string[] | null =
    domain === undefined ? null : domainWords((domain.split('\n')[0] ?? '').replace(/^$/, ' '));
  for (const line of (text ?? '').split('\n')) {
    const match = /^(domain|search|nameserver|options)[ \t]+([\s\S]*)$/.exec(line);
    const [, keyword, value = ''] = match ?? [];
    if (keyword === 'options') takeOptions(options, value);
    if (value === '') continue;
    if (keyword === 'nameserver') {
      const server = serverOf(value);
      if (server) servers.push(server);
    } else if (domain === undefined && keyword === 'domain') search = domainWords(value).slice(0, 1);
    else if (domain === undefined && keyword === 'search') search = domainWords(value);
  }
  takeOptions(options, context.environment['RES_OPTIONS'] ?? '');
  const dot = context.hostname.indexOf('.');
  const own = dot < 0 ? [] : [context.hostname.slice(dot + 1)];
  return {
    servers: servers.length === 0 ? [LOOPBACK] : servers.slice(0, MOST_SERVERS),
    search: search ?? own,
    ...options,
  };
}

function domainWords(value: string): readonly string[] {
  const words = value.split(/[ \t]+/);
  // A blank at the end makes no further word; nothing at all is one empty word.
  return words.length > 1 && words.at(-1) === '' ? words.slice(0, -1) : words;
}

function serverOf(value: string): Server | null {
  const word = value.split(/[;# \t]/, 1)[0] ?? '';
  const four = inetAton(word);
  if (four !== null) return { address: four, port: DNS_PORT };
  return word.includes(':') && parseIp(word) ? { address: word, port: DNS_PORT } : null;
}

function takeOptions(options: Options, text: string): void {
  for (const word of text.split(/[ \t]+/)) {
    const number = () => Number.parseInt(word.slice(word.indexOf(':') + 1), 10) || 0;
    if (word.startsWith('ndots:')) options.ndots = Math.min(15, number());
    else if (word.startsWith('timeout:')) options.timeout = Math.min(30, number());
    else if (word.startsWith('attempts:')) options.attempts = Math.min(5, number());
    else if (word.startsWith('rotate')) options.rotate = true;
    else if (word.startsWith('single-request')) options.singleRequest = true;
    else if (/^no[-_]tld[-_]query/.test(word)) options.noTldQuery = true;
  }
}
