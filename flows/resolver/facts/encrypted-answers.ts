import { defineFact } from '../../../src/engine/fact.ts';
import type { DnsSettings } from '../../../src/macos/dns-settings.ts';
import { profiles } from '../../machine/facts/profiles.ts';
import { askEncrypted, type EncryptedAnswer, type EncryptedServer } from '../asking/ask-encrypted.ts';
import { neededHosts } from './needed-hosts.ts';

/** A profile has one server, with an address or two; the rest is not worth the connections. */
const MOST_SERVERS = 3;

/** What the servers of encrypted DNS that a profile names say to one host that go needs. Empty: no profile names any. */
export const encryptedAnswers = defineFact<readonly EncryptedAnswer[]>({
  id: 'resolver.encrypted-answers',
  limitMs: 4_000,
  async observe(look) {
    const payloads = await look.need(profiles);
    const servers = payloads.flatMap(({ dns }) => (dns === null ? [] : serversOf(dns))).slice(0, MOST_SERVERS);
    const [host] = servers.length === 0 ? [] : (await look.need(neededHosts)).names;
    if (host === undefined) return [];
    return Promise.all(servers.map((server) => askEncrypted(look.machine, server, host.host)));
  },
});

function serversOf({ transport, name, url, addresses }: DnsSettings): readonly EncryptedServer[] {
  const parsed = url === null ? null : new URL(url);
  const port = Number(parsed?.port) || (transport === 'tls' ? 853 : 443);
  const path = parsed === null ? '' : parsed.pathname + parsed.search;
  const places = addresses.length === 0 ? [null] : addresses;
  return places.map((address) => ({ transport, name, address, port, path }));
}
