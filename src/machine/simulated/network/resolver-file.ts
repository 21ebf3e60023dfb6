import { isAddress } from './addresses.ts';

export interface ResolverFile {
  readonly domain: string;
  readonly searchDomains: readonly string[];
  readonly servers: readonly { readonly address: string; readonly port: number }[];
  readonly port: number;
  readonly timeout: number;
  readonly options: string;
  readonly interface: string | null;
  readonly scoped: boolean;
  readonly order: number;
  /** Words of `flags` that choose record types; empty: none was given. */
  readonly requests: readonly string[];
}

/** How many lines of a keyword count; later ones are ignored. */
const LIMITS: Readonly<Record<string, number>> = {
  domain: 1,
  nameserver: 3,
  port: 1,
  search: 1,
  search_order: 1,
  sortlist: 1,
  timeout: 1,
  options: 1,
  interface: 1,
  flags: 1,
};

/**
 * A file of /etc/resolver as configd reads it (`dnsinfo_flatfile.c`, macOS 12 to 26), its surprises included: the
 * keyword ends at the first blank, so a second blank leaves an empty value. null: no line was understood.
 */
export function resolverFile(name: string, text: string): ResolverFile | null {
  const values = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.startsWith(';')) continue;
    const blank = line.search(/[ \t]/);
    const keyword = (blank < 0 ? line : line.slice(0, blank)).toLowerCase();
    const limit = LIMITS[keyword];
    if (limit === undefined) continue;
    const rest = blank < 0 ? '' : line.slice(blank + 1);
    const given = values.get(keyword) ?? [];
    if (given.length < limit) values.set(keyword, [...given, rest]);
  }
  if (values.size === 0) return null;
  const word = (keyword: string) => firstWord(values.get(keyword)?.[0] ?? '');
  const flags = (values.get('flags')?.[0] ?? '').toLowerCase().split(/[ \t]+/);
  return {
    domain: word('domain').replace(/\.+$/, '') || name,
    searchDomains: words(values.get('search')?.[0] ?? '').slice(0, 6),
    servers: (values.get('nameserver') ?? []).flatMap((value) => serverOf(firstWord(value))),
    port: whole(word('port')),
    timeout: whole(word('timeout')),
    options: values.get('options')?.[0] ?? '',
    interface: word('interface') || null,
    scoped: flags.includes('scoped'),
    order: whole(word('search_order')),
    requests: flags.filter((flag) => flag === 'a' || flag === 'aaaa'),
  };
}

/** `127.0.0.1`, or `127.0.0.1.5300` with the port behind a further dot. */
function serverOf(value: string): readonly { address: string; port: number }[] {
  if (isAddress(value)) return [{ address: value, port: 0 }];
  const dot = value.lastIndexOf('.');
  const [address, port] = [value.slice(0, dot), value.slice(dot + 1)];
  return dot > 0 && isAddress(address) && /^\d+$/.test(port) ? [{ address, port: Number(port) }] : [];
}

/** A value that begins with a blank is empty: the separator was spent already. */
function firstWord(value: string): string {
  return value.split(/[ \t]/)[0] ?? '';
}

function words(value: string): readonly string[] {
  return value.split(/[ \t]+/).filter((part) => part !== '');
}

function whole(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : 0;
}
