/** Which resolver a Go program says it uses for all its look-ups, or that it chooses for each name. */
export type SaidResolver = 'go' | 'system' | 'each-time';

/** What the package net told on standard error, `netdns=1` or `2` in GODEBUG. */
export interface ResolverDebug {
  /** null: it told nothing, as before the first look-up. */
  readonly resolver: SaidResolver | null;
  /** GODEBUG had it so, and not Go's own choice. */
  readonly forced: boolean;
  /** The system's way was asked for, or would be preferred, and is not in the program. */
  readonly withoutSystem: boolean;
  /** `netdns=` had a word that is no mode; Go passes over it. */
  readonly oddMode: boolean;
  /** By name (level 2): `cgo` is the system's way; else in which order Go itself looks (`files,dns`). */
  readonly orders: Readonly<Record<string, string>>;
}

interface Said {
  readonly resolver?: SaidResolver;
  readonly forced?: true;
  readonly withoutSystem?: true;
  readonly oddMode?: true;
}

/** Source: net/conf.go, Go 1.21 to 1.27, and the other wording of 1.11 to 1.20. */
const SENTENCES: Readonly<Record<string, Said>> = {
  'dynamic selection of DNS resolver': { resolver: 'each-time' },
  'using the Go DNS resolver': { resolver: 'go', withoutSystem: true },
  'using the cgo DNS resolver': { resolver: 'system' },
  'GODEBUG setting forcing use of the Go resolver': { resolver: 'go', forced: true },
  'GODEBUG setting forcing use of the cgo resolver': { resolver: 'system', forced: true },
  'ignoring GODEBUG=netdns=cgo as the binary was compiled without support for the cgo resolver': {
    resolver: 'go',
    withoutSystem: true,
  },
  'GODEBUG=netdns contains an invalid dns mode, ignoring it': { oddMode: true },
  "built with netgo build tag; using Go's DNS resolver": { resolver: 'go', withoutSystem: true },
  "cgo resolver not supported; using Go's DNS resolver": { resolver: 'go', withoutSystem: true },
  "GODEBUG setting forcing use of Go's resolver": { resolver: 'go', forced: true },
  'using cgo DNS resolver': { resolver: 'system' },
};

const PREFIX = 'go package net: ';
const ORDER = /^hostLookupOrder\((.*)\) = ([a-z]+(?:,[a-z]+)*)$/;

/** Reads a program's standard error; lines of anybody else are passed over. */
export function readResolverDebug(text: string): ResolverDebug {
  const said: Said[] = [];
  const orders: [string, string][] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith(PREFIX)) continue;
    const sentence = line.slice(PREFIX.length).trimEnd();
    const [, host, order] = ORDER.exec(sentence) ?? [];
    if (host !== undefined && order !== undefined) orders.push([host, order]);
    else if (Object.hasOwn(SENTENCES, sentence)) said.push(SENTENCES[sentence] ?? {});
  }
  return {
    resolver: said.find((one) => one.resolver !== undefined)?.resolver ?? null,
    forced: said.some((one) => one.forced === true),
    withoutSystem: said.some((one) => one.withoutSystem === true),
    oddMode: said.some((one) => one.oddMode === true),
    orders: Object.fromEntries(orders),
  };
}
