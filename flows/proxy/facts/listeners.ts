import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { type ListenerState, listenerAt } from '../asking/listener.ts';
import { type ProxyAddress, proxyEnvironment } from './environment.ts';

/** Whether anybody is there where the proxy variables of a new terminal point. */
export interface ProxyListener {
  /** The proxy's URL, as in `ConfiguredProxy`. */
  readonly url: string;
  readonly state: ListenerState;
  /** For a proxy that is to be spoken to by TLS (`https://`): what it really speaks; null where that is not asked, or not clear. */
  readonly speaks: 'tls' | 'plain' | null;
}

const HELLO_MS = 1_500;

export const proxyListeners = defineFact<readonly ProxyListener[]>({
  id: 'proxy.listeners',
  limitMs: 6_000,
  async observe(look) {
    const { proxies } = await look.need(proxyEnvironment);
    return Promise.all(proxies.map((proxy) => probe(look, proxy)));
  },
});

async function probe(look: Look, proxy: ProxyAddress): Promise<ProxyListener> {
  const state = await listenerAt(look, proxy.host, proxy.port);
  const asks = state === 'accepts' && proxy.scheme === 'https';
  return { url: proxy.url, state, speaks: asks ? await language(look, proxy) : null };
}

async function language(look: Look, { host, port }: ProxyAddress): Promise<'tls' | 'plain' | null> {
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  // Not HEAD: there are proxies (tinyproxy) that send a page behind it, which makes the answer no HTTP.
  const hello = (scheme: string) =>
    look.machine.http({ url: `${scheme}://${place}/`, proxy: null, maxBodyBytes: 256, timeoutMs: HELLO_MS });
  const [tls, plain] = await Promise.all([hello('https'), hello('http')]);
  if (tls.ok) return 'tls';
  return plain.ok ? 'plain' : null;
}
