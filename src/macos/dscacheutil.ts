import { keyAndValue, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** One block of `dscacheutil -q host`: IPv6 and IPv4 answers usually stand in two of them. */
export interface HostBlock {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ip_addresses: readonly string[];
  readonly ipv6_addresses: readonly string[];
}

interface Draft extends HostBlock {
  readonly aliases: string[];
  readonly ip_addresses: string[];
  readonly ipv6_addresses: string[];
}

/** Reads `dscacheutil -q host -a name NAME`. A name that does not resolve prints nothing: an empty list. */
export function readDscacheutil(text: string, context: PasteContext = {}): Reading<readonly HostBlock[]> {
  const facts: Draft[] = [];
  const notUnderstood: UnreadLine[] = [];
  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '') continue;
    const [key = '', value = ''] = keyAndValue(line.trimmed, ':') ?? [];
    const block = facts.at(-1);
    const words = value.split(' ').filter((word) => word !== '');
    if (key === 'name') facts.push({ name: value, aliases: [], ip_addresses: [], ipv6_addresses: [] });
    else if (key === 'alias' && block) block.aliases.push(...words);
    else if (key === 'ip_address' && block) block.ip_addresses.push(...words);
    else if (key === 'ipv6_address' && block) block.ipv6_addresses.push(...words);
    else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts, notUnderstood };
}
