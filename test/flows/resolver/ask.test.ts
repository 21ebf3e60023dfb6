import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../../flows/resolver/asking/ask.ts';
import { exchangeDns } from '../../../src/machine/local/dns-exchange.ts';
import { closedPort, startStreamServer } from '../../support/servers/stream-server.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { addressRecord, replyTo, type Says, startNameServer } from './name-server.ts';

const machine = stubMachine({ dns: exchangeDns });
const HOST = 'proxy.golang.org';
const FOUND: Says = { answers: [addressRecord(HOST, '192.0.2.1')] };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(says: (count: number) => Says) {
  const server = await startNameServer((_, count) => says(count));
  open.push(server);
  return server;
}

const asking = (port: number, name = HOST) => ask(machine, { address: '127.0.0.1', port }, name, 'A');

describe('asking a real server', () => {
  it('gets its addresses with one question', async () => {
    const server = await serve(() => FOUND);
    const answer = await asking(server.port);
    expect(answer).toMatchObject({ result: 'answer', addresses: ['192.0.2.1'], protocol: 'udp', rcode: 'NOERROR' });
    expect(server.received).toHaveLength(1);
  });

  it('does not use an id twice in a row', async () => {
    const server = await serve(() => FOUND);
    for (let i = 0; i < 8; i++) await asking(server.port);
    expect(new Set(server.received.map(({ message }) => message.readUInt16BE(0))).size).toBeGreaterThan(4);
  });

  it('asks once more when the first question is lost', async () => {
    const server = await serve((count) => (count === 0 ? 'nothing' : FOUND));
    expect(await asking(server.port)).toMatchObject({ result: 'answer', addresses: ['192.0.2.1'] });
    expect(server.received).toHaveLength(2);
  });

  it('gives a silent server up after two questions, within its budget', async () => {
    const server = await serve(() => 'nothing');
    const answer = await asking(server.port);
    expect(answer.result).toBe('silent');
    expect(answer.ms).toBeLessThan(3_500);
    expect(server.received).toHaveLength(2);
  });

  it('knows at once that nothing listens, and does not ask again', async () => {
    const answer = await asking(await closedPort());
    expect(answer.result).toBe('closed');
    expect(answer.ms).toBeLessThan(900);
  });

  it.each([
    [{ rcode: 3 }, 'no-such-name', false],
    [{ rcode: 2 }, 'server-failure', null],
    [{ rcode: 5 }, 'refused', null],
    [{}, 'no-data', false],
  ] as const)('tells what %j means', async (says, result, vouchedFor) => {
    const server = await serve(() => says);
    expect(await asking(server.port)).toMatchObject({ result, vouchedFor, addresses: [] });
  });

  it('believes nobody who answers another question', async () => {
    const other = (query: Buffer) => {
      const reply = replyTo(query, () => FOUND) ?? Buffer.alloc(0);
      reply.writeUInt16BE((reply.readUInt16BE(0) + 1) % 0x10000, 0);
      return reply;
    };
    const server = await serve(() => ({ raw: other }));
    expect(await asking(server.port)).toMatchObject({ result: 'garbled', detail: 'wrong-id', addresses: [] });
  });

  it('asks by TCP what was too long for UDP', async () => {
    const tcp = await startStreamServer((socket) => {
      socket.on('data', (chunk) => {
        const reply = replyTo(chunk.subarray(2), () => FOUND) ?? Buffer.alloc(0);
        const length = Buffer.alloc(2);
        length.writeUInt16BE(reply.length);
        socket.end(Buffer.concat([length, reply]));
      });
    });
    open.push(tcp);
    const udp = await serve(() => 'truncated');
    const split = stubMachine({
      dns: (exchange) => exchangeDns(exchange.protocol === 'tcp' ? { ...exchange, port: tcp.port } : exchange),
    });
    const answer = await ask(split, { address: '127.0.0.1', port: udp.port }, HOST, 'A');
    expect(answer).toMatchObject({ result: 'answer', addresses: ['192.0.2.1'], protocol: 'tcp' });
  });

  it('says so when the longer answer cannot be had', async () => {
    const server = await serve(() => 'truncated');
    expect(await asking(server.port)).toMatchObject({ result: 'closed', protocol: 'tcp', addresses: [] });
  });

  it('does not ask for what is no name', async () => {
    const server = await serve(() => FOUND);
    expect(await asking(server.port, 'a..b')).toMatchObject({ result: 'not-asked' });
    expect(server.received).toHaveLength(0);
  });
});
