import type { Socket } from 'node:net';
import type { Outcome } from '../../model/outcome.ts';
import type { EncryptedDnsExchange, EncryptedDnsReply } from '../encrypted-dns-port.ts';
import { openSocket } from './connection.ts';
import { DNS_MESSAGE, postMessage } from './dns-post.ts';
import { Refusal } from './failures.ts';
import { readFramed, sendFramed } from './framed-message.ts';
import { within } from './limits.ts';
import { secure, type Trust } from './tls-handshake.ts';

const ENCRYPTED_LIMIT_MS = 4_000;
const PORTS = { tls: 853, https: 443 } as const;
/** DNS over TLS has a protocol name too (`dot`), but servers that know no names would refuse it. */
const PROTOCOLS = { tls: [], https: ['h2', 'http/1.1'] } as const;

/** Carries a message to a server that has proven who it is. */
export function exchangeEncrypted(exchange: EncryptedDnsExchange, trust: Trust): Promise<Outcome<EncryptedDnsReply>> {
  const { transport, server, name, path = '/dns-query', message } = exchange;
  const port = exchange.port ?? PORTS[transport];
  return within(exchange, ENCRYPTED_LIMIT_MS, async ({ signal }): Promise<EncryptedDnsReply> => {
    if (message.length > 0xffff) throw new Refusal('too-large', `${message.length} bytes`);
    const startedAt = performance.now();
    let socket: Socket = await openSocket(server, port, signal);
    const remoteAddress = socket.remoteAddress ?? null;
    try {
      const secured = await secure(socket, name, exchange.roots ?? null, trust, signal, PROTOCOLS[transport]);
      socket = secured.socket;
      const sentAt = performance.now();
      const shaken = { remoteAddress, chain: secured.chain, handshakeMs: sentAt - startedAt };
      if (secured.distrust !== null) return { ...shaken, kind: 'untrusted', distrust: secured.distrust };
      if (transport === 'tls') {
        sendFramed(socket, message);
        const reply = await readFramed(socket, signal);
        return { ...shaken, kind: 'message', message: reply, tookMs: performance.now() - sentAt };
      }
      const authority = `${name.includes(':') ? `[${name}]` : name}${port === PORTS.https ? '' : `:${port}`}`;
      const { status, contentType, body } = await postMessage(secured.socket, { authority, path, message }, signal);
      const isMessage = status === 200 && contentType.split(';')[0]?.trim().toLowerCase() === DNS_MESSAGE;
      if (!isMessage) return { ...shaken, kind: 'page', status, contentType };
      return { ...shaken, kind: 'message', message: body, tookMs: performance.now() - sentAt };
    } finally {
      socket.destroy();
    }
  });
}
