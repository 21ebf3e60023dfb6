import {
  type AutoProxySettings,
  type ProxyDiscovery,
  type ProxySettings,
  readAutoProxyUrl,
  readProxyDiscovery,
  readProxySettings,
} from './networksetup/proxy-settings.ts';
import { type NetworksetupRefusal, refusalIn } from './networksetup/refusal.ts';
import {
  type ManualDomains,
  type ManualServers,
  noneSetOn,
  readDnsServers,
  readDomains,
} from './networksetup/server-list.ts';
import { type NetworkService, readServiceList } from './networksetup/service-list.ts';
import { verbOf } from './networksetup/service-of.ts';
import { isAsteriskSentence, type OrderedService, readServiceOrder } from './networksetup/service-order.ts';
import { type Paste, readPaste } from './paste.ts';
import type { PasteContext, Reading } from './reading.ts';

export type NetworksetupFacts =
  | readonly OrderedService[]
  | readonly NetworkService[]
  | ManualServers
  | ManualDomains
  | ProxySettings
  | AutoProxySettings
  | ProxyDiscovery
  | NetworksetupRefusal;

type Reader = (text: string, context: PasteContext) => Reading<NetworksetupFacts>;

const READERS = new Map<string, Reader>([
  ['-listnetworkserviceorder', readServiceOrder],
  ['-listallnetworkservices', readServiceList],
  ['-getdnsservers', readDnsServers],
  ['-getsearchdomains', readDomains],
  ['-getproxybypassdomains', readDomains],
  ['-getwebproxy', readProxySettings],
  ['-getsecurewebproxy', readProxySettings],
  ['-getsocksfirewallproxy', readProxySettings],
  ['-getftpproxy', readProxySettings],
  ['-getstreamingproxy', readProxySettings],
  ['-getgopherproxy', readProxySettings],
  ['-getautoproxyurl', readAutoProxyUrl],
  ['-getproxyautodiscovery', readProxyDiscovery],
]);

/** Which verb printed it, by the look of it alone. */
function readerByLook(paste: Paste): Reader | null {
  const lines = paste.lines.map((line) => line.trimmed).filter((line) => line !== '');
  const has = (start: string) => lines.some((line) => line.startsWith(start));
  if (has('(Hardware Port:')) return readServiceOrder;
  if (lines.some(isAsteriskSentence)) return readServiceList;
  if (has('Auto Proxy Discovery:')) return readProxyDiscovery;
  if (has('URL:')) return readAutoProxyUrl;
  if (has('Server:') || has('Authenticated Proxy Enabled:')) return readProxySettings;
  const none = lines.find((line) => noneSetOn(line) !== null);
  if (none !== undefined) return /any DNS Servers/.test(none) ? readDnsServers : readDomains;
  const addresses = lines.filter((line) => /^[0-9A-Fa-f.:]+(?:%\w+)?$/.test(line));
  return addresses.length > 0 && addresses.length === lines.length ? readDnsServers : null;
}

/**
 * Reads what any reading verb of `networksetup` prints; which one it was tells the command, else the text.
 * `facts` is null where neither tells.
 */
export function readNetworksetup(text: string, context: PasteContext = {}): Reading<NetworksetupFacts | null> {
  const paste = readPaste(text, context);
  const refusal = refusalIn(paste);
  if (refusal) return { facts: refusal, notUnderstood: [] };
  const reader = READERS.get(verbOf(paste.command)) ?? readerByLook(paste);
  if (reader) return reader(text, { command: paste.command });
  const unread = paste.lines.filter((line) => line.trimmed !== '');
  return { facts: null, notUnderstood: unread.map((line) => ({ line: line.number, text: line.text })) };
}
