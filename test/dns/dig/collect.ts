import { createSocket } from 'node:dgram';
import { encode } from 'dns-packet';

/** The raw answers of a server to questions of any type, in their order. */
export async function collect(
  port: number,
  questions: readonly { readonly name: string; readonly type: string }[],
): Promise<readonly Uint8Array[]> {
  const socket = createSocket('udp4');
  const replies = new Map<number, Uint8Array>();
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.on('message', (message) => {
        replies.set(message.readUInt16BE(0), new Uint8Array(message));
        if (replies.size === questions.length) resolve();
      });
      for (const [id, { name, type }] of questions.entries()) socket.send(query(id, name, type), port, '127.0.0.1');
    });
  } finally {
    socket.close();
  }
  return questions.map((_, id) => replies.get(id) ?? new Uint8Array());
}

const NUMBERS: Readonly<Record<string, number>> = { SVCB: 64, HTTPS: 65 };

function query(id: number, name: string, type: string): Buffer {
  const number = NUMBERS[type];
  const packet = encode({
    type: 'query',
    id,
    flags: 0x100,
    questions: [{ name, type: (number === undefined ? type : 'A') as 'A', class: 'IN' }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: 1232,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  });
  // The library has no word for the newer types: theirs goes where the question's type stands.
  if (number !== undefined) packet.writeUInt16BE(number, packet.length - 11 - 4);
  return packet;
}
