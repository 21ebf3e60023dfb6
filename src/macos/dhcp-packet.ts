import { keyAndValue, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** The last DHCP answer of one interface. All of it is empty where DHCP is not in use. */
export interface DhcpPacket {
  /** Address that was given to this Mac. */
  readonly address: string | null;
  readonly dns_servers: readonly string[];
  readonly domain: string | null;
  readonly search_domains: readonly string[];
  readonly routers: readonly string[];
  /** Address of a proxy configuration that the network advertises (option 252). */
  readonly proxy_url: string | null;
  /** Every option by its name, as printed behind the type. */
  readonly options: Readonly<Record<string, string>>;
}

const OPTION = /^(\w+) \(([\w-]+)\): ?(.*)$/;

/** `{10.1.0.10, 10.1.0.11}` → its elements; a bare value is a list of one. */
function listed(value: string | undefined): readonly string[] {
  return (value ?? '')
    .replace(/^\{|\}$/g, '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Reads `ipconfig getpacket INTERFACE`. */
export function readDhcpPacket(text: string, context: PasteContext = {}): Reading<DhcpPacket> {
  const fields = new Map<string, string>();
  const options = new Map<string, string>();
  const notUnderstood: UnreadLine[] = [];
  for (const { number, text: whole, trimmed } of readPaste(text, context).lines) {
    if (trimmed === '' || trimmed === 'options:' || trimmed.startsWith('Options count is')) continue;
    const option = OPTION.exec(trimmed);
    const field = keyAndValue(trimmed, '=');
    if (option) options.set(option[1] ?? '', option[3] ?? '');
    else if (field && /^\w+$/.test(field[0])) fields.set(field[0], field[1]);
    else notUnderstood.push({ line: number, text: whole });
  }
  const address = fields.get('yiaddr') ?? null;
  return {
    facts: {
      address: address === '0.0.0.0' ? null : address,
      dns_servers: listed(options.get('domain_name_server')),
      domain: options.get('domain_name') || null,
      search_domains: listed(options.get('domain_search')),
      routers: listed(options.get('router')),
      proxy_url: options.get('proxy_auto_discovery_url') || null,
      options: Object.fromEntries(options),
    },
    notUnderstood,
  };
}
