import { createServer, request as forward } from 'node:http';
import { connect } from 'node:net';
import { listening, type StreamServer } from './stream-server.ts';

export interface ForwardProxy extends StreamServer {
  readonly url: string;
  /** `GET http://…` and `CONNECT host:port`, as they were asked. */
  readonly asked: readonly { readonly line: string; readonly authorization: string | undefined }[];
}

/**
 * A real HTTP proxy: absolute-form requests are forwarded, CONNECT opens a tunnel.
 * @param credentials `user:password` that it wants to be told, else 407
 */
export async function startForwardProxy(credentials?: string): Promise<ForwardProxy> {
  const asked: { readonly line: string; readonly authorization: string | undefined }[] = [];
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const admitted = (authorization: string | undefined) => wanted === undefined || authorization === wanted;

  const server = createServer((request, response) => {
    const { 'proxy-authorization': authorization, ...headers } = request.headers;
    asked.push({ line: `${request.method} ${request.url}`, authorization });
    if (!admitted(authorization)) {
      response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="proxy"' }).end();
      return;
    }
    const onward = forward(request.url ?? '', { method: request.method ?? 'GET', headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', (request, client) => {
    const authorization = request.headers['proxy-authorization'];
    asked.push({ line: `CONNECT ${request.url}`, authorization });
    client.on('error', () => {});
    if (!admitted(authorization)) {
      client.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n',
      );
      return;
    }
    const target = new URL(`tcp://${request.url}`);
    const onward = connect(Number(target.port), target.hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(client);
      client.pipe(onward);
    });
    onward.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n'));
    client.on('close', () => onward.destroy());
  });
  let count = 0;
  server.on('connection', () => {
    count++;
  });
  const { port, close } = await listening(server);
  return { port, url: `http://127.0.0.1:${port}`, asked, close, connections: () => count };
}
