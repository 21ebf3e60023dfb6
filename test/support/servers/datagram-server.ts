import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';

export interface DatagramServer {
  readonly port: number;
  /** Everything that came in, in order. */
  readonly received: readonly { readonly message: Buffer; readonly from: RemoteInfo }[];
  close(): Promise<void>;
}

/** A UDP server on loopback; what it says to a datagram is the test's affair. */
export async function startDatagramServer(
  answer: (message: Buffer, from: RemoteInfo, socket: Socket) => void,
  address: '127.0.0.1' | '::1' = '127.0.0.1',
): Promise<DatagramServer> {
  const socket = createSocket(address === '::1' ? 'udp6' : 'udp4');
  const received: { readonly message: Buffer; readonly from: RemoteInfo }[] = [];
  socket.on('message', (message, from) => {
    received.push({ message, from });
    answer(message, from, socket);
  });
  socket.bind(0, address);
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    received,
    close: () => new Promise((resolve) => socket.close(resolve)),
  };
}
