import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Issued } from './certificate-authority.ts';
import { listening, type StreamServer } from './stream-server.ts';

export interface WebServer extends StreamServer {
  /** `http://127.0.0.1:PORT`, or `https://localhost:PORT`. */
  readonly origin: string;
  readonly requests: readonly Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
}

/** @param identity makes it an HTTPS server */
export async function startWebServer(serve: RequestListener, identity?: Issued): Promise<WebServer> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    serve(request, response);
  };
  const server = identity
    ? createHttpsServer({ key: identity.key, cert: identity.chain }, listener)
    : createHttpServer(listener);
  let count = 0;
  server.on('connection', () => {
    count++;
  });
  const { port, close } = await listening(server);
  const origin = identity ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
  return { port, origin, requests, close, connections: () => count };
}
