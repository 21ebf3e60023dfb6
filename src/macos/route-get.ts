import { keyAndValue, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

export interface RouteEntry {
  /** false: the routing table has none (`not in table`). null: the text does not say. */
  readonly found: boolean | null;
  readonly destination: string | null;
  readonly gateway: string | null;
  /** `en0`; a `utun` here means that a VPN carries everything. */
  readonly interface: string | null;
  readonly flags: readonly string[];
}

const KEYS = ['route to', 'destination', 'mask', 'gateway', 'interface', 'if address', 'flags', 'sockaddrs'];

/** Reads `route -n get default`. */
export function readRouteGet(text: string, context: PasteContext = {}): Reading<RouteEntry> {
  const fields = new Map<string, string>();
  const notUnderstood: UnreadLine[] = [];
  let missing = false;
  for (const { number, text: whole, trimmed } of readPaste(text, context).lines) {
    // The last two lines are a table of counters without a colon.
    if (trimmed === '' || trimmed.startsWith('recvpipe') || /^[\d ]+$/.test(trimmed)) continue;
    const field = keyAndValue(trimmed, ':');
    if (trimmed.includes('not in table')) missing = true;
    else if (field && KEYS.includes(field[0])) fields.set(...field);
    else notUnderstood.push({ line: number, text: whole });
  }
  const words = (fields.get('flags') ?? '').replace(/[<>]/g, '').split(',');
  return {
    facts: {
      found: missing ? false : fields.has('interface') || fields.has('gateway') || null,
      destination: fields.get('destination') ?? null,
      gateway: fields.get('gateway') ?? null,
      interface: fields.get('interface') ?? null,
      flags: words.filter((word) => word !== ''),
    },
    notUnderstood,
  };
}
