import { keyAndValue, type PasteLine, readPaste, wholeNumber } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

export type ResolverSection = 'default' | 'scoped' | 'service-specific';

/** One `resolver #N` of `scutil --dns`. Absent values are null or an empty list. */
export interface ScutilResolver {
  readonly section: ResolverSection;
  readonly index: number;
  readonly domain: string | null;
  readonly search_domains: readonly string[];
  /** As printed, an IPv6 zone included; a remark that somebody put in an address's place stays. */
  readonly nameservers: readonly string[];
  readonly sortaddr: readonly string[];
  readonly port: number | null;
  /** `mdns` for multicast entries, `pdns` for private ones. */
  readonly options: string | null;
  readonly timeout: number | null;
  /** Absent for the default resolver, whose order is usually taken out before printing. */
  readonly order: number | null;
  readonly if_index: number | null;
  readonly if_name: string | null;
  readonly service_identifier: number | null;
  readonly flags: readonly string[];
  readonly reach: { readonly value: string | null; readonly text: readonly string[] } | null;
}

type Draft = { -readonly [K in keyof ScutilResolver]: ScutilResolver[K] } & {
  readonly search_domains: string[];
  readonly nameservers: string[];
  readonly sortaddr: string[];
};

function draft(section: ResolverSection, index: number): Draft {
  return {
    section,
    index,
    domain: null,
    search_domains: [],
    nameservers: [],
    sortaddr: [],
    port: null,
    options: null,
    timeout: null,
    order: null,
    if_index: null,
    if_name: null,
    service_identifier: null,
    flags: [],
    reach: null,
  };
}

/** `0x00000002 (A,B)` or `0x… (A, B)`; a value without brackets is taken as the words alone. */
function splitBits(value: string): { readonly value: string | null; readonly text: readonly string[] } {
  const open = value.indexOf('(');
  const hex = /^0x[0-9a-f]+/i.exec(value)?.[0] ?? null;
  const close = value.lastIndexOf(')');
  const words = open < 0 ? (hex === null ? value : '') : value.slice(open + 1, close > open ? close : undefined);
  return { value: hex, text: listed(words) };
}

function listed(words: string): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Puts one field into the resolver; false for a field that `scutil` is not known to print. */
function take(resolver: Draft, key: string, value: string): boolean {
  if (key.startsWith('search domain')) resolver.search_domains.push(value);
  else if (key.startsWith('nameserver')) resolver.nameservers.push(value);
  else if (key.startsWith('sortaddr')) resolver.sortaddr.push(value);
  else if (key === 'domain') resolver.domain = value;
  else if (key === 'options') resolver.options = value;
  else if (key === 'port' || key === 'timeout' || key === 'order' || key === 'service_identifier') {
    const number = wholeNumber(value);
    if (number === null) return false;
    resolver[key] = number;
  } else if (key === 'if_index') {
    const [number = '', name = ''] = value.split(' ');
    resolver.if_index = wholeNumber(number);
    // `(?)` is printed for an interface that has gone.
    resolver.if_name = name.replace(/[()?]/g, '') || null;
  } else if (key === 'flags') {
    // With `-d` the words are preceded by their value and wrapped in brackets.
    resolver.flags = /^0x[0-9a-f]+ \(/i.test(value) ? splitBits(value).text : listed(value);
  } else if (key === 'reach') resolver.reach = splitBits(value);
  else return key === 'config id';
  return true;
}

function sectionOf(title: string): ResolverSection {
  if (title.includes('scoped')) return 'scoped';
  return title.includes('service-specific') ? 'service-specific' : 'default';
}

/**
 * Reads `scutil --dns`. A resolver of which only the heading is there is left out.
 * Source of the format: configd 1163 to 1405 (macOS 12 to 26), `dnsinfo_logging.h`.
 */
export function readScutilDns(text: string, context: PasteContext = {}): Reading<readonly ScutilResolver[]> {
  const facts: ScutilResolver[] = [];
  const notUnderstood: UnreadLine[] = [];
  let section: ResolverSection = 'default';
  let current: Draft | null = null;
  let held: PasteLine | null = null;
  const unread = (line: PasteLine) => notUnderstood.push({ line: line.number, text: line.text });

  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '') continue;
    const heading = /^resolver #(\d{1,9})$/.exec(line.trimmed);
    if (heading) {
      current = draft(section, Number(heading[1]));
      held = line;
      continue;
    }
    if (line.trimmed.startsWith('DNS configuration')) {
      section = sectionOf(line.trimmed);
      current = null;
      continue;
    }
    if (line.trimmed === 'No DNS configuration available' || line.trimmed.startsWith('generation =')) continue;
    const field = keyAndValue(line.trimmed, ':');
    if (!current || !field || !take(current, field[0], field[1])) {
      unread(line);
      continue;
    }
    if (held) {
      facts.push(current);
      held = null;
    }
  }
  return { facts, notUnderstood };
}
