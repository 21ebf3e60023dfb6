import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { NextProxy } from '../../../trace/next-proxy.ts';
import { wordsOf } from '../failures.ts';
import { DialFailure, reach, reachProxy } from './dial.ts';
import { onwardHeaders } from './headers.ts';
import { close, type OpenRecord, sawBytes, WENT_WELL } from './record.ts';
import { openSocks } from './socks.ts';
import { authorizationFor, type TunnelWays } from './tunnel.ts';

/**
 * Hands one plain request on, and its answer back, both as they stream. Each has a connection of its own to the server,
 * so that its times are its own.
 * @throws {DialFailure} before anything was answered
 */
export async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: URL,
  record: OpenRecord,
  ways: TunnelWays,
): Promise<void> {
  const { proxy } = ways;
  const socket = await connectionFor(proxy, record, ways);
  const asksProxy = proxy !== null && proxy.scheme !== 'socks5';
  const path = asksProxy ? (incoming.url ?? target.href) : `${target.pathname}${target.search}`;
  const asking = httpRequest({
    createConnection: () => socket,
    method: incoming.method ?? 'GET',
    path,
    headers: onwardHeaders(incoming.rawHeaders, ['expect'], {
      Connection: 'close',
      ...(asksProxy ? authorizationFor(proxy) : {}),
    }),
    setHost: false,
    signal: ways.signal,
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    asking.once('response', resolve);
    asking.once('error', (error) => {
      const kind = ways.signal.aborted ? 'client-closed' : 'cut-off';
      reject(new DialFailure(kind, asksProxy ? 'proxy' : 'host', wordsOf(error)));
    });
  });
  incoming.on('data', (chunk: Buffer) => {
    record.up += chunk.byteLength;
  });
  // A server may answer before it has all, and not want the rest: its answer counts.
  pipeline(incoming, asking).catch(() => {});
  const response = await answer;
  sawBytes(record);
  await handBack(response, outgoing, record, asksProxy, ways.signal);
}

function connectionFor(proxy: NextProxy | null, record: OpenRecord, { trust, signal }: TunnelWays) {
  if (proxy === null) return reach(record.host, record.port, 'host', record, signal);
  const reached = reachProxy(proxy, record, trust, signal);
  if (proxy.scheme !== 'socks5') return reached;
  return reached.then(async (socket) => {
    await openSocks(socket, proxy, record.host, record.port);
    return socket;
  });
}

async function handBack(
  response: IncomingMessage,
  outgoing: ServerResponse,
  record: OpenRecord,
  fromProxy: boolean,
  signal: AbortSignal,
): Promise<void> {
  const status = response.statusCode ?? 502;
  const { location } = response.headers;
  if (record.request !== null) {
    const redirectsTo = location === undefined ? null : (URL.parse(location)?.host ?? null);
    record.request = { ...record.request, status, redirectsTo };
  }
  response.on('data', (chunk: Buffer) => {
    record.down += chunk.byteLength;
    sawBytes(record);
  });
  outgoing.sendDate = false;
  outgoing.writeHead(status, response.statusMessage ?? '', handedBack(response, status));
  try {
    await pipeline(response, outgoing);
    const isDenied = fromProxy && status === 407;
    const detail = `${status} ${response.statusMessage ?? ''}`;
    close(record, isDenied ? { kind: 'proxy-said', at: 'proxy', status, detail } : WENT_WELL);
  } catch (error) {
    const kind = signal.aborted ? 'client-closed' : 'cut-off';
    close(record, { ...WENT_WELL, kind, detail: wordsOf(error) });
    outgoing.destroy();
  }
}

function handedBack(response: IncomingMessage, status: number): Record<string, string[]> {
  const headers = onwardHeaders(response.rawHeaders, [], {});
  if (status !== 407) return headers;
  // What the person's own proxy wants to know is part of its answer.
  const wanted = response.headers['proxy-authenticate'];
  return wanted === undefined ? headers : { ...headers, 'Proxy-Authenticate': [wanted].flat() };
}
