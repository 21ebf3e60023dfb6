import type { Answer } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../../flows/resolver/asking/ask.ts';
import { answerMemories } from '../../../flows/resolver/explain/memories.ts';
import { defineFact } from '../../../src/engine/fact.ts';
import { exchangeDns } from '../../../src/machine/local/dns-exchange.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { startDatagramServer } from '../../support/servers/datagram-server.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { addressRecord, replyTo, startNameServer } from './name-server.ts';
import { lookFor } from './observing.ts';

const HOST = 'proxy.golang.org';
const machine = stubMachine({ kind: 'local', dns: exchangeDns });
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A server whose times to live come one after the other; it speaks for the zone where `authoritative`. */
async function serving(times: readonly number[], authoritative = false): Promise<number> {
  let count = 0;
  const server = await startDatagramServer((message, from, socket) => {
    const ttl = times[Math.min(count++, times.length - 1)] ?? 0;
    const reply = replyTo(message, () => ({ answers: [{ ...addressRecord(HOST, '192.0.2.1'), ttl } as Answer] }));
    if (reply === null) return;
    if (authoritative) reply.writeUInt8(reply.readUInt8(2) | 0x04, 2);
    socket.send(reply, from.port, from.address);
  });
  open.push(server);
  return server.port;
}

async function toldOf(ports: readonly number[], on: Machine = machine) {
  const found = await Promise.all(ports.map((port) => ask(on, { address: '127.0.0.1', port }, HOST, 'A')));
  expect(found.map(({ result }) => result)).toEqual(ports.map(() => 'answer'));
  const memories = await lookFor(
    defineFact({ id: 'test', limitMs: 5_000, observe: (look) => answerMemories(look, found) }),
    on,
    [],
  );
  return memories.map(({ kind, seconds }) => `${kind} ${seconds}`);
}

describe('an answer, asked for twice', () => {
  it.each<[string, readonly number[], boolean, readonly string[]]>([
    ['runs down where it is remembered', [60, 59], false, ['memory 59']],
    ['stands where the zone itself speaks', [300, 300], true, ['zone 300']],
    ['stands where times are set anew', [30, 30], false, ['own-times 30']],
    ['tells nothing where it was renewed in between', [3, 300], false, []],
  ])('%s', async (_, times, authoritative, expected) => {
    expect(await toldOf([await serving(times, authoritative)])).toEqual(expected);
  });

  it('is stretched where it is kept for longer than the zone allows, and by nobody else', async () => {
    const zone = await serving([60, 60], true);
    const ports = [zone, await serving([600, 599]), await serving([50, 49])];
    expect(await toldOf(ports)).toEqual(['zone 60', 'stretched 599', 'memory 49']);
  });

  it('is not waited for where nothing was found, or the computer is a simulated one', async () => {
    expect(await toldOf([])).toEqual([]);
    expect(await toldOf([await serving([60, 59])], { ...machine, kind: 'simulated' })).toEqual([]);
  });

  it('is not told of a server that answers once', async () => {
    let count = 0;
    const server = await startNameServer(() =>
      count++ === 0 ? { answers: [addressRecord(HOST, '192.0.2.1')] } : 'nothing',
    );
    open.push(server);
    expect(await toldOf([server.port])).toEqual([]);
  });
});
