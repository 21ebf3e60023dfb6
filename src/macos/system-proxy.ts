import { contains, parseCidr, parseIp } from '../go/ip-address.ts';
import { matchesGlob } from '../go/module-patterns.ts';
import type { ScutilDictionary } from './scutil-proxy.ts';

/** Which proxy the Mac's own settings name for an address; browsers and most apps follow them. */
export type SystemProxyAnswer =
  | { readonly rule: 'none' }
  | { readonly rule: 'proxy'; readonly proxy: string }
  | { readonly rule: 'exception'; readonly entry: string }
  /** A host without a dot, and the switch "exclude simple hostnames" is on. */
  | { readonly rule: 'simple-name' }
  /** A script at this address decides (empty: one that is looked for in the network), host by host. */
  | { readonly rule: 'script'; readonly url: string };

/**
 * From the dictionary that `scutil --proxy` prints. A switch counts, not the host that may stand beside it.
 * Source: CFNetwork `CFNetworkCopyProxiesForURL`, SystemConfiguration `SCSchemaDefinitions.h`.
 * @param scheme `http` or `https`
 * @param host without brackets
 */
export function systemProxyFor(
  settings: ScutilDictionary,
  { scheme, host }: { readonly scheme: string; readonly host: string },
): SystemProxyAnswer {
  const on = (key: string) => settings[key] === 1;
  const entry = exceptionsOf(settings).find((one) => covers(one, host));
  if (entry !== undefined) return { rule: 'exception', entry };
  if (on('ExcludeSimpleHostnames') && !host.includes('.') && !host.includes(':')) return { rule: 'simple-name' };
  if (on('ProxyAutoConfigEnable')) {
    const url = settings['ProxyAutoConfigURLString'];
    return { rule: 'script', url: typeof url === 'string' ? url : '' };
  }
  if (on('ProxyAutoDiscoveryEnable')) return { rule: 'script', url: '' };
  for (const [prefix, written] of [
    [scheme === 'https' ? 'HTTPS' : 'HTTP', 'http'],
    ['SOCKS', 'socks'],
  ] as const) {
    const name = settings[`${prefix}Proxy`];
    const port = settings[`${prefix}Port`];
    if (!on(`${prefix}Enable`) || typeof name !== 'string' || name === '') continue;
    const bracketed = name.includes(':') ? `[${name}]` : name;
    return { rule: 'proxy', proxy: `${written}://${bracketed}${typeof port === 'number' ? `:${port}` : ''}` };
  }
  return { rule: 'none' };
}

function exceptionsOf(settings: ScutilDictionary): readonly string[] {
  const list = settings['ExceptionsList'];
  return Array.isArray(list) ? list : [];
}

/** `*.local`, `corp.test` (that host alone), `169.254/16`: a block with the rest of its address left out. */
function covers(entry: string, host: string): boolean {
  const pattern = entry.trim().toLowerCase();
  const [, written, bits] = /^(\d+(?:\.\d+){0,3})\/(\d+)$/.exec(pattern) ?? [];
  if (written !== undefined) {
    const missing = 4 - written.split('.').length;
    const block = parseCidr(`${written}${'.0'.repeat(missing)}/${bits}`);
    const address = parseIp(host);
    return block !== null && address !== null && contains(block, address);
  }
  return pattern !== '' && matchesGlob(pattern.replaceAll('/', ''), host.toLowerCase());
}
