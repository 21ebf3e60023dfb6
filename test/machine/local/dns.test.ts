import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { DnsExchange, DnsPacket } from '../../../src/machine/port.ts';
import { startDatagramServer } from '../../support/servers/datagram-server.ts';
import { closedPort, startStreamServer } from '../../support/servers/stream-server.ts';

const machine = localMachine();
const question = Buffer.from('any message at all');
const ipv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));
function closing<T extends { close(): Promise<void> }>(server: T): T {
  open.push(server);
  return server;
}

async function exchange(protocol: 'udp' | 'tcp', port: number, more: Partial<DnsExchange> = {}) {
  const outcome = await machine.dns({ server: '127.0.0.1', port, protocol, message: question, ...more });
  return outcome.ok ? Buffer.from(outcome.value.message).toString() : outcome.failure.code;
}

describe('a message over UDP', () => {
  it('brings back whatever the server says', async () => {
    const server = closing(
      await startDatagramServer((message, from, socket) => socket.send(`re: ${message}`, from.port, from.address)),
    );
    expect(await exchange('udp', server.port)).toBe(`re: ${question}`);
    expect(server.received.map(({ message }) => message.toString())).toEqual([question.toString()]);
  });

  it('comes from a port of its own every time', async () => {
    const server = closing(await startDatagramServer((_, from, socket) => socket.send('ok', from.port, from.address)));
    for (let i = 0; i < 8; i++) await exchange('udp', server.port);
    expect(new Set(server.received.map(({ from }) => from.port)).size).toBeGreaterThan(4);
  });

  it('takes no answer from another port than it asked', async () => {
    const server = closing(
      await startDatagramServer((_, from, socket) => {
        const forger = createSocket('udp4');
        forger.send('forged', from.port, from.address, () => {
          forger.close();
          socket.send('genuine', from.port, from.address);
        });
      }),
    );
    expect(await exchange('udp', server.port)).toBe('genuine');
  });

  it('tells of what comes from another port, and of all that comes until it is closed', async () => {
    const server = closing(
      await startDatagramServer((_, from, socket) => {
        const forger = createSocket('udp4');
        forger.send('forged', from.port, '127.0.0.1', () => {
          forger.close();
          for (const text of ['passed over', 'genuine', 'once more']) socket.send(text, from.port, from.address);
        });
      }),
    );
    const packets: DnsPacket[] = [];
    const outcome = await machine.dns({
      server: '127.0.0.1',
      port: server.port,
      protocol: 'udp',
      message: question,
      isReply: (bytes) => Buffer.from(bytes).toString() !== 'passed over',
      witness: (packet) => packets.push(packet),
      lingerMs: 100,
    });
    expect(outcome.ok && Buffer.from(outcome.value.message).toString()).toBe('genuine');
    if (outcome.ok) await outcome.value.closed;
    const told = packets.map(({ direction, message, fromElsewhere }) => [
      direction,
      Buffer.from(message).toString(),
      fromElsewhere,
    ]);
    expect(told[0]).toEqual(['sent', question.toString(), false]);
    // Two sockets: which is read first is the system's affair.
    expect(told.slice(1).sort()).toEqual([
      ['received', 'forged', true],
      ['received', 'genuine', false],
      ['received', 'once more', false],
      ['received', 'passed over', false],
    ]);
    const [from] = server.received.map(({ from }) => from);
    expect(new Set(packets.map(({ own }) => `${own.address} ${own.port}`))).toEqual(
      new Set([`127.0.0.1 ${from?.port}`]),
    );
    const others = packets.filter(({ fromElsewhere }) => !fromElsewhere).map(({ other }) => other.port);
    expect(new Set(others)).toEqual(new Set([server.port]));
    expect(packets.find(({ fromElsewhere }) => fromElsewhere)?.other.port).not.toBe(server.port);
  });

  it('stops listening behind the reply when nobody waits', async () => {
    const abort = new AbortController();
    const server = closing(await startDatagramServer((_, from, socket) => socket.send('ok', from.port, from.address)));
    const more = { protocol: 'udp' as const, message: question, lingerMs: 60_000, signal: abort.signal };
    const outcome = await machine.dns({ server: '127.0.0.1', port: server.port, ...more });
    abort.abort();
    if (!outcome.ok) throw new Error(outcome.failure.code);
    await outcome.value.closed;
  });

  it('gives up on a server that is silent', async () => {
    const server = closing(await startDatagramServer(() => {}));
    const outcome = await machine.dns({
      server: '127.0.0.1',
      port: server.port,
      protocol: 'udp',
      message: question,
      timeoutMs: 150,
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'timeout' } });
    expect(outcome.ms).toBeGreaterThan(140);
    expect(outcome.ms).toBeLessThan(1000);
  });

  it('learns that nobody listens', async () => {
    const server = await startDatagramServer(() => {});
    await server.close();
    expect(await exchange('udp', server.port)).toBe('unreachable');
  });

  it('ends when nobody waits', async () => {
    const abort = new AbortController();
    const server = closing(await startDatagramServer(() => abort.abort()));
    expect(await exchange('udp', server.port, { signal: abort.signal })).toBe('cancelled');
  });

  it.skipIf(!ipv6)('goes over IPv6 as well (needs ::1)', async () => {
    const server = closing(
      await startDatagramServer((_, from, socket) => socket.send('six', from.port, from.address), '::1'),
    );
    expect(await exchange('udp', server.port, { server: '::1' })).toBe('six');
  });

  it('goes to addresses alone: no name is looked up for it', async () => {
    expect(await exchange('udp', 53, { server: 'localhost' })).toBe('unsupported');
    expect(await exchange('tcp', 53, { server: 'localhost' })).toBe('unsupported');
  });
});

describe('a message over TCP', () => {
  const framed = (text: string) => Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)]);

  it('is framed by its length, as is the answer, however it is cut up', async () => {
    const received: Buffer[] = [];
    const server = closing(
      await startStreamServer((socket) => {
        socket.setNoDelay();
        socket.once('data', (chunk) => {
          received.push(chunk);
          const [length, ...rest] = framed('answer');
          socket.write(Buffer.from([length ?? 0]), () =>
            setImmediate(() => socket.write(Buffer.from([...rest, 0xff, 0xff]))),
          );
        });
      }),
    );
    expect(await exchange('tcp', server.port)).toBe('answer');
    expect(Buffer.concat(received)).toEqual(framed(question.toString()));
  });

  it('may be long', async () => {
    const long = Buffer.alloc(65_535, 'x');
    const server = closing(
      await startStreamServer((socket) => socket.write(Buffer.concat([Buffer.from([0xff, 0xff]), long]))),
    );
    expect(await exchange('tcp', server.port)).toBe(long.toString());
    expect(await exchange('tcp', server.port, { message: Buffer.alloc(65_536) })).toBe('too-large');
  });

  it('is cut short by a server that hangs up, early or late', async () => {
    const early = closing(await startStreamServer((socket) => socket.end()));
    expect(await exchange('tcp', early.port)).toBe('unreachable');
    const late = closing(await startStreamServer((socket) => socket.end(framed('answer').subarray(0, 4))));
    expect(await exchange('tcp', late.port)).toBe('garbage');
  });

  it('gives up on a server that is silent, and on one that is not there', async () => {
    const silent = closing(await startStreamServer(() => {}));
    expect(await exchange('tcp', silent.port, { timeoutMs: 100 })).toBe('timeout');
    expect(await exchange('tcp', await closedPort())).toBe('unreachable');
  });
});

describe('a connection', () => {
  it('is accepted, refused, or ended when nobody waits', async () => {
    const server = closing(await startStreamServer(() => {}));
    expect((await machine.connect('127.0.0.1', server.port)).ok).toBe(true);
    expect(await machine.connect('127.0.0.1', await closedPort())).toMatchObject({
      failure: { code: 'unreachable', detail: expect.stringContaining('ECONNREFUSED') },
    });
    const aborted = await machine.connect('127.0.0.1', server.port, { signal: AbortSignal.abort() });
    expect(aborted).toMatchObject({ failure: { code: 'cancelled' } });
  });
});
