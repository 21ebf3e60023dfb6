import { type Answer, decode, encode, type Packet } from 'dns-packet';
import { type DatagramServer, startDatagramServer } from '../../support/servers/datagram-server.ts';

export interface Question {
  readonly name: string;
  readonly type: string;
}

/** What a server says to a question: records, a code, a piece of mischief, or nothing at all. */
export type Says =
  | { readonly answers?: readonly Answer[]; readonly rcode?: number; readonly authorities?: readonly Answer[] }
  | { readonly raw: (query: Buffer) => Buffer }
  | 'truncated'
  | 'nothing';

/** A UDP name server on loopback. */
export function startNameServer(says: (question: Question, count: number) => Says): Promise<DatagramServer> {
  let count = 0;
  return startDatagramServer((message, from, socket) => {
    const reply = replyTo(message, (question) => says(question, count));
    count++;
    if (reply) socket.send(reply, from.port, from.address);
  });
}

/** The whole message that answers a query; null: silence. */
export function replyTo(message: Buffer, says: (question: Question) => Says): Buffer | null {
  const query = decode(message);
  const question = query.questions?.[0];
  if (!question) return null;
  const said = says({ name: question.name, type: question.type });
  if (said === 'nothing') return null;
  if (said !== 'truncated' && 'raw' in said) return said.raw(message);
  const parts = said === 'truncated' ? {} : said;
  const packet: Packet = {
    type: 'response',
    ...(query.id === undefined ? {} : { id: query.id }),
    flags: 0x0080 | (parts.rcode ?? 0) | (said === 'truncated' ? 0x0200 : 0),
    questions: [question],
    answers: [...(parts.answers ?? [])],
    authorities: [...(parts.authorities ?? [])],
  };
  return encode(packet);
}

export function addressRecord(name: string, data: string): Answer {
  return { type: data.includes(':') ? 'AAAA' : 'A', name, data, ttl: 60, class: 'IN' };
}
