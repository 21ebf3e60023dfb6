import { keyAndValue, readPaste, wholeNumber } from '../paste.ts';
import type { PasteContext, Reading, UnreadLine } from '../reading.ts';
import { serviceOf } from './service-of.ts';

/** One proxy of one service. A field whose line is missing is null. */
export interface ProxySettings {
  readonly service: string | null;
  readonly enabled: boolean | null;
  /** May be set although `enabled` is false. */
  readonly server: string | null;
  readonly port: number | null;
  readonly authenticated: boolean | null;
}

export interface AutoProxySettings {
  readonly service: string | null;
  /** null for `(null)`: none was entered. */
  readonly url: string | null;
  readonly enabled: boolean | null;
}

export interface ProxyDiscovery {
  readonly enabled: boolean | null;
}

/** `Yes`, `On`, `1` and their opposites; null for anything else. */
function flag(value: string | undefined): boolean | null {
  if (value === undefined) return null;
  if (/^(?:yes|on|1)$/i.test(value)) return true;
  return /^(?:no|off|0)$/i.test(value) ? false : null;
}

function fields(
  text: string,
  context: PasteContext,
  known: readonly string[],
): Reading<ReadonlyMap<string, string>> & { readonly command: string } {
  const facts = new Map<string, string>();
  const notUnderstood: UnreadLine[] = [];
  const paste = readPaste(text, context);
  for (const line of paste.lines) {
    if (line.trimmed === '') continue;
    const field = keyAndValue(line.trimmed, ':');
    if (field && known.includes(field[0])) facts.set(field[0], field[1]);
    else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts, notUnderstood, command: paste.command };
}

/** Reads `networksetup -getwebproxy`, `-getsecurewebproxy`, `-getsocksfirewallproxy` and their like. */
export function readProxySettings(text: string, context: PasteContext = {}): Reading<ProxySettings> {
  const known = ['Enabled', 'Server', 'Port', 'Authenticated Proxy Enabled'];
  const { facts, notUnderstood, command } = fields(text, context, known);
  return {
    facts: {
      service: serviceOf(command),
      enabled: flag(facts.get('Enabled')),
      server: facts.get('Server') ?? null,
      port: wholeNumber(facts.get('Port') ?? ''),
      authenticated: flag(facts.get('Authenticated Proxy Enabled')),
    },
    notUnderstood,
  };
}

/** Reads `networksetup -getautoproxyurl`. */
export function readAutoProxyUrl(text: string, context: PasteContext = {}): Reading<AutoProxySettings> {
  const { facts, notUnderstood, command } = fields(text, context, ['URL', 'Enabled']);
  const url = facts.get('URL') ?? '';
  return {
    facts: {
      service: serviceOf(command),
      url: url === '' || url === '(null)' ? null : url,
      enabled: flag(facts.get('Enabled')),
    },
    notUnderstood,
  };
}

/** Reads `networksetup -getproxyautodiscovery`. */
export function readProxyDiscovery(text: string, context: PasteContext = {}): Reading<ProxyDiscovery> {
  const { facts, notUnderstood } = fields(text, context, ['Auto Proxy Discovery']);
  return { facts: { enabled: flag(facts.get('Auto Proxy Discovery')) }, notUnderstood };
}
