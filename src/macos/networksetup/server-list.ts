import { isElision, type Paste, readPaste } from '../paste.ts';
import type { PasteContext, Reading, UnreadLine } from '../reading.ts';
import { serviceOf } from './service-of.ts';

/** What somebody entered by hand for one service; what DHCP supplies never shows here. */
export interface ManualServers {
  /** null where neither the command nor the text names it. */
  readonly service: string | null;
  readonly servers: readonly string[];
  readonly none_set: boolean;
}

export interface ManualDomains {
  readonly service: string | null;
  readonly domains: readonly string[];
  readonly none_set: boolean;
}

interface Listed {
  readonly service: string | null;
  readonly values: readonly string[];
  readonly none_set: boolean;
}

/** `There aren't any DNS Servers set on Wi-Fi.` → `Wi-Fi`. */
export function noneSetOn(line: string): string | null {
  if (!/^There aren['’]t any /.test(line)) return null;
  const at = line.indexOf(' set on ');
  return at < 0 ? null : line.slice(at + ' set on '.length).replace(/\.$/, '');
}

function listed(paste: Paste): Reading<Listed> {
  const values: string[] = [];
  const notUnderstood: UnreadLine[] = [];
  let service = serviceOf(paste.command);
  let none_set = false;
  for (const { number, text, trimmed } of paste.lines) {
    if (trimmed === '') continue;
    const on = noneSetOn(trimmed);
    if (on !== null) {
      none_set = true;
      service = on;
    } else if (trimmed.includes(' ') || isElision(trimmed)) {
      // Neither an address nor a domain has blanks in it: a remark, or another program's line.
      notUnderstood.push({ line: number, text });
    } else {
      values.push(trimmed);
    }
  }
  return { facts: { service, values, none_set }, notUnderstood };
}

/** Reads `networksetup -getdnsservers SERVICE`. */
export function readDnsServers(text: string, context: PasteContext = {}): Reading<ManualServers> {
  const { facts, notUnderstood } = listed(readPaste(text, context));
  return { facts: { service: facts.service, servers: facts.values, none_set: facts.none_set }, notUnderstood };
}

/** Reads `networksetup -getsearchdomains SERVICE` and `-getproxybypassdomains SERVICE`. */
export function readDomains(text: string, context: PasteContext = {}): Reading<ManualDomains> {
  const { facts, notUnderstood } = listed(readPaste(text, context));
  return { facts: { service: facts.service, domains: facts.values, none_set: facts.none_set }, notUnderstood };
}
