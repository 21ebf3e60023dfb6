import { parseIp } from '../go/ip-address.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';
import { type Directive, type ResolverDirectives, takeDirectives } from './resolver-file/directives.ts';
import { systemFileOf } from './system-file-path.ts';

/** A server as configd understands it. */
export interface ResolverServer {
  readonly line: number;
  readonly address: string;
  /** From a trailing `.PORT`, else the file's `port` line, else null. */
  readonly port: number | null;
}

/**
 * Why a line does less than it seems to:
 * - `leading-blank`, `two-blanks`, `carriage-return`: the blanks make the keyword or the value empty, or wrong.
 * - `no-value`, `not-an-address`, `address-with-colon-port`, `not-a-number`: the value is nothing configd takes.
 * - `unknown-keyword`: ignored.
 * - `over-limit`: further lines of this keyword are ignored; the first wins.
 * - `multicast-port`: port 5353 makes mDNSResponder take the entry for multicast.
 * - `no-server`: the file yields a resolver without any server.
 */
export type ResolverFileWarning =
  | 'leading-blank'
  | 'two-blanks'
  | 'carriage-return'
  | 'no-value'
  | 'not-an-address'
  | 'address-with-colon-port'
  | 'not-a-number'
  | 'unknown-keyword'
  | 'over-limit'
  | 'multicast-port'
  | 'no-server';

export interface ResolverFile {
  /** Path of the file, from the command; null where it is not told. */
  readonly file: string | null;
  /** As written; null without a `domain` line. */
  readonly domain: string | null;
  /** As written, also those that configd does not take. */
  readonly nameservers: readonly string[];
  readonly port: number | null;
  readonly search_order: number | null;
  /** For which names configd asks it: its `domain` without final dots (a carriage return stays), else the file's name. */
  readonly serves: string | null;
  readonly servers: readonly ResolverServer[];
  readonly search: readonly string[];
  readonly timeout: number | null;
  readonly options: string | null;
  /** configd makes a resolver of it: there is at least one directive that it knows. */
  readonly live: boolean;
  readonly warnings: readonly { readonly line: number; readonly warning: ResolverFileWarning; readonly text: string }[];
}

const HIGHEST_PORT = 65_535;

/** `127.0.0.1`, `127.0.0.1.5300`, `fe80::1%en0`: an address with an optional trailing `.PORT`; else null. */
function serverAddress(value: string): { readonly address: string; readonly port: number | null } | null {
  if (parseIp(value)) return { address: value, port: null };
  const dot = value.lastIndexOf('.');
  const port = value.slice(dot + 1);
  const address = value.slice(0, Math.max(dot, 0));
  if (!/^\d{1,5}$/.test(port) || Number(port) > HIGHEST_PORT || !parseIp(address)) return null;
  return { address, port: Number(port) };
}

function numberIn(directive: Directive | undefined): number | null {
  return directive && /^\d{1,9}$/.test(directive.value) ? Number(directive.value) : null;
}

function troubles(read: ResolverDirectives, servers: readonly ResolverServer[]): ResolverFile['warnings'] {
  const warnings: { line: number; warning: ResolverFileWarning; text: string }[] = [...read.warnings];
  const add = ({ line, text }: Directive, warning: ResolverFileWarning) => warnings.push({ line, warning, text });
  const taken = new Set(read.directives.map((directive) => directive.line));
  const faulty = new Set(read.warnings.filter(({ line }) => taken.has(line)).map(({ line }) => line));
  for (const directive of read.directives) {
    if (faulty.has(directive.line)) continue;
    if (directive.keyword === 'nameserver' && !servers.some((server) => server.line === directive.line)) {
      const colon = directive.value.lastIndexOf(':');
      const withPort = parseIp(directive.value.slice(0, Math.max(colon, 0)).replace(/^\[|\]$/g, ''));
      add(directive, withPort ? 'address-with-colon-port' : 'not-an-address');
    }
    const counts = ['port', 'timeout', 'search_order'].includes(directive.keyword);
    if (counts && numberIn(directive) === null) add(directive, 'not-a-number');
    if (directive.keyword === 'port' && numberIn(directive) === 5353) add(directive, 'multicast-port');
  }
  const multicast = read.first('options')?.value.includes('mdns') ?? false;
  if (read.directives.length > 0 && servers.length === 0 && !multicast) {
    warnings.push({ line: read.directives[0]?.line ?? 1, warning: 'no-server', text: '' });
  }
  return warnings.sort((one, other) => one.line - other.line);
}

/**
 * Reads a file of /etc/resolver as configd does, which is stricter than resolver(5) says.
 * Source: configd 1163 to 1405 (macOS 12 to 26), `dnsinfo_flatfile.c`.
 */
export function readResolverFile(text: string, context: PasteContext = {}): Reading<ResolverFile> {
  const file = systemFileOf(context.command);
  const read = takeDirectives(text);
  const port = numberIn(read.first('port'));
  const nameservers = read.directives.filter((directive) => directive.keyword === 'nameserver');
  const servers = nameservers.flatMap(({ line, value }): readonly ResolverServer[] => {
    const found = serverAddress(value);
    return found ? [{ line, address: found.address, port: found.port ?? port }] : [];
  });
  const domain = read.first('domain')?.value ?? '';
  const notUnderstood: readonly UnreadLine[] = read.warnings
    .filter(({ warning }) => warning === 'unknown-keyword' || warning === 'leading-blank')
    .map(({ line, text: whole }) => ({ line, text: whole }));
  return {
    facts: {
      file,
      domain: domain.replace(/\r$/, '') || null,
      nameservers: read.written.map((directive) => directive.value),
      port,
      search_order: numberIn(read.first('search_order')),
      serves: domain.replace(/\.+$/, '') || (file?.slice(file.lastIndexOf('/') + 1) ?? null),
      servers,
      search: (read.first('search')?.rest ?? '')
        .split(/[ \t]+/)
        .filter((word) => word !== '')
        .slice(0, 6),
      timeout: numberIn(read.first('timeout')),
      options: read.first('options')?.rest || null,
      live: read.directives.length > 0,
      warnings: troubles(read, servers),
    },
    notUnderstood,
  };
}
