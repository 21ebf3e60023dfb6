import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export interface StreamServer {
  readonly port: number;
  /** Connections that came in so far. */
  connections(): number;
  close(): Promise<void>;
}

/** A TCP server on loopback; what it does with a connection is the test's affair. */
export async function startStreamServer(
  serve: (socket: Socket) => void,
  address: '127.0.0.1' | '::1' = '127.0.0.1',
): Promise<StreamServer> {
  let count = 0;
  const server = createServer((socket) => {
    count++;
    // A client that goes away is nothing to fail a test for.
    socket.on('error', () => {});
    serve(socket);
  });
  return { ...(await listening(server, address)), connections: () => count };
}

/** Waits until any kind of TCP server listens, and knows how to end it with all its connections. */
export async function listening(server: Server, address = '127.0.0.1'): Promise<Pick<StreamServer, 'port' | 'close'>> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.listen(0, address);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** A port of loopback on which nothing listens (any more). */
export async function closedPort(): Promise<number> {
  const { port, close } = await startStreamServer((socket) => socket.destroy());
  await close();
  return port;
}
