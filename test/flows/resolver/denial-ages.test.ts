import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../../flows/resolver/asking/ask.ts';
import { denialAges } from '../../../flows/resolver/facts/denial-ages.ts';
import { neededHosts as hostsFact } from '../../../flows/resolver/facts/needed-hosts.ts';
import { serverAnswers } from '../../../flows/resolver/facts/server-answers.ts';
import { exchangeDns } from '../../../src/machine/local/dns-exchange.ts';
import { programPath, startUnbound } from '../../dns/dig/unbound.ts';
import { soa } from '../../dns/message.ts';
import { startDatagramServer } from '../../support/servers/datagram-server.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { needed, neededHosts } from './judging.ts';
import { addressRecord, replyTo, type Says, startNameServer } from './name-server.ts';
import { given, lookFor } from './observing.ts';

const HOST = 'proxy.golang.org';
const machine = stubMachine({ kind: 'local', dns: exchangeDns });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function agesAt(port: number, on = machine) {
  const answer = await ask(machine, { address: '127.0.0.1', port }, HOST, 'A');
  const answers = [{ ...answer, askedFor: 'system' as const, domain: '' }];
  const known = [given(serverAnswers, { answers, leftOut: 0 }), given(hostsFact, neededHosts(needed(HOST)))];
  return { ages: await lookFor(denialAges, on, known), port };
}

async function serve(says: (count: number) => Says) {
  const server = await startNameServer((_, count) => says(count));
  open.push(server);
  return server;
}

const denial = (seconds: number): Says => ({ rcode: 3, authorities: [soa('golang.org', seconds, 3_600)] });

describe('a denial, asked for twice', () => {
  it('runs down where it is remembered', async () => {
    const server = await serve((count) => denial(count === 0 ? 60 : 59));
    const { ages, port } = await agesAt(server.port);
    expect(ages).toEqual([{ server: `127.0.0.1:${port}`, host: HOST, course: 'runs-down', left: 59 }]);
  });

  it('stands where the zone itself denies', async () => {
    const server = await serve(() => denial(60));
    expect((await agesAt(server.port)).ages).toMatchObject([{ course: 'stands' }]);
  });

  it.each<[string, Says]>([
    ['denied by nobody', { rcode: 3 }],
    ['found', { answers: [addressRecord(HOST, '192.0.2.1')] }],
  ])('is asked for once where a host is %s', async (_, says) => {
    const server = await serve(() => says);
    expect((await agesAt(server.port)).ages).toEqual([]);
    expect(server.received).toHaveLength(1);
  });

  const unbound = programPath('unbound');
  it.skipIf(unbound === null)(`runs down in a real cache${unbound ? '' : ' (needs unbound)'}`, async () => {
    // The zone's own server says 60 seconds every time; unbound asks it once, and remembers.
    const zone = await startDatagramServer((query, from, socket) => {
      const reply = replyTo(query, () => ({ rcode: 3, authorities: [soa('golang.org', 60, 60)] }));
      if (reply) socket.send(reply, from.port, from.address);
    });
    open.push(zone);
    const forward = ['forward-zone:', '  name: "."', `  forward-addr: 127.0.0.1@${zone.port}`];
    const cache = await startUnbound(unbound ?? '', ['access-control: 127.0.0.0/8 allow'], forward);
    open.push(cache);
    const { ages } = await agesAt(cache.port);
    expect(ages).toMatchObject([{ course: 'runs-down' }]);
    expect([58, 59]).toContain(ages[0]?.left);
  });
});
