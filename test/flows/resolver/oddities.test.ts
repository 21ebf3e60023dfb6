import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import { answerEvidence } from '../../../flows/resolver/asking/answer-evidence.ts';
import { ask } from '../../../flows/resolver/asking/ask.ts';
import { exchangeDns } from '../../../src/machine/local/dns-exchange.ts';
import { startDatagramServer } from '../../support/servers/datagram-server.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { told } from '../../support/told.ts';
import { addressRecord, replyTo, type Says } from './name-server.ts';

const machine = stubMachine({ dns: exchangeDns });
const HOST = 'proxy.golang.org';
const found = (...addresses: readonly string[]): Says => ({
  answers: addresses.map((one) => addressRecord(HOST, one)),
});
const RIGHT = found('192.0.2.1', '192.0.2.2');
const OTHER = found('203.0.113.66');

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

interface Query {
  readonly message: Buffer;
  readonly from: RemoteInfo;
  readonly socket: Socket;
}

const replyBytes = (query: Buffer, says: Says) => replyTo(query, () => says) ?? Buffer.alloc(0);
const send = ({ socket, from }: Query, bytes: Buffer) =>
  new Promise((resolve) => socket.send(bytes, from.port, from.address, resolve));
const answer = (query: Query, says: Says) => send(query, replyBytes(query.message, says));

async function sendFrom(address: string, query: Query, bytes: Buffer): Promise<void> {
  const forger = createSocket('udp4');
  await new Promise<void>((resolve) => forger.bind(0, address, resolve));
  await send({ ...query, socket: forger }, bytes);
  forger.close();
}

function withOtherId(bytes: Buffer): Buffer {
  bytes.writeUInt16BE(bytes.readUInt16BE(0) ^ 0x5555, 0);
  return bytes;
}

/** As long as the right question, one letter off. */
function withOtherQuestion(bytes: Buffer): Buffer {
  bytes[13] = (bytes[13] ?? 0) ^ 1;
  return bytes;
}

type Serve = (queries: readonly Query[]) => Promise<unknown> | undefined;

async function askOf(serve: Serve) {
  const queries: Query[] = [];
  const server = await startDatagramServer((message, from, socket) => {
    queries.push({ message, from, socket });
    void serve(queries);
  });
  open.push(server);
  return ask(machine, { address: '127.0.0.1', port: server.port }, HOST, 'A');
}

const last = (queries: readonly Query[]) => queries.at(-1) as Query;

describe('what comes in beside the reply', () => {
  it.each<[string, Serve, object, string]>([
    [
      'a reply with a wrong id',
      async (queries) => {
        await send(last(queries), withOtherId(replyBytes(last(queries).message, OTHER)));
        await answer(last(queries), RIGHT);
      },
      { 'wrong-id': 1 },
      '1 reply with a wrong id',
    ],
    [
      'many of them: somebody guesses',
      async (queries) => {
        for (let i = 0; i < 20; i++) await send(last(queries), withOtherId(replyBytes(last(queries).message, OTHER)));
        await answer(last(queries), RIGHT);
      },
      { 'wrong-id': 20 },
      '20 replies with a wrong id',
    ],
    [
      'a reply to another question',
      async (queries) => {
        await send(last(queries), withOtherQuestion(replyBytes(last(queries).message, OTHER)));
        await answer(last(queries), RIGHT);
      },
      { 'wrong-question': 1 },
      '1 reply to another question',
    ],
    [
      'the right reply from another port',
      async (queries) => {
        await sendFrom('127.0.0.1', last(queries), replyBytes(last(queries).message, OTHER));
        await answer(last(queries), RIGHT);
      },
      { elsewhere: 1 },
      '1 reply from another address or port',
    ],
    [
      'the right reply from another address',
      async (queries) => {
        await sendFrom('127.0.0.2', last(queries), replyBytes(last(queries).message, OTHER));
        await answer(last(queries), RIGHT);
      },
      { elsewhere: 1 },
      '1 reply from another address or port',
    ],
    [
      'a second reply that says something else',
      async (queries) => {
        await answer(last(queries), RIGHT);
        await answer(last(queries), OTHER);
      },
      { contradicting: 1 },
      '1 reply against the first',
    ],
    [
      'a second reply that denies',
      async (queries) => {
        await answer(last(queries), RIGHT);
        await answer(last(queries), { rcode: 3 });
      },
      { contradicting: 1 },
      '1 reply against the first',
    ],
    [
      'the same reply twice, the addresses in another order',
      async (queries) => {
        await answer(last(queries), RIGHT);
        await answer(last(queries), found('192.0.2.2', '192.0.2.1'));
      },
      { repeated: 1 },
      '1 reply once more',
    ],
    [
      'the reply to the first question when the second is out',
      (queries) => (queries.length === 2 ? answer(queries[0] as Query, RIGHT) : undefined),
      { late: 1 },
      '1 reply late',
    ],
    ['nothing', (queries) => answer(last(queries), RIGHT), {}, ''],
  ])('%s', async (_, serve, oddities, shown) => {
    const reply = await askOf(serve);
    expect(reply).toMatchObject({ result: 'answer', addresses: ['192.0.2.1', '192.0.2.2'] });
    expect(reply.oddities).toEqual(oddities);
    expect(told([answerEvidence(reply)])[0]?.excerpt).toBe(['192.0.2.1 192.0.2.2', shown].filter(Boolean).join(', '));
  });

  it('does not hide that the server itself is silent', async () => {
    const reply = await askOf((queries) =>
      sendFrom('127.0.0.1', last(queries), replyBytes(last(queries).message, OTHER)),
    );
    expect(reply).toMatchObject({ result: 'silent', addresses: [], oddities: { elsewhere: 2 } });
  });
});
