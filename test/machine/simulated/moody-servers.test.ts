import { describe, expect, it } from 'vitest';
import { buildQuery } from '../../../src/dns/query.ts';
import { readReply } from '../../../src/dns/reply.ts';
import { differences, type SimulatedMachine, snapshotOf } from '../../../src/machine/simulated/index.ts';
import { macWith, run } from './macs.ts';

const SERVER = '192.168.1.1';
const moody = (server: object) =>
  macWith({
    network: { dnsServers: { [SERVER]: server }, internet: { 'a.slow.test': { A: ['203.0.113.9'] } } },
  });

async function asked(machine: SimulatedMachine, name: string, protocol: 'udp' | 'tcp' = 'udp') {
  const question = { id: 7, name, type: 'A', protocol } as const;
  const message = buildQuery(question.id, question);
  const outcome = await machine.dns({ server: SERVER, port: 53, protocol, message, timeoutMs: 1_000 });
  if (!outcome.ok) return { said: outcome.failure.code, ms: outcome.ms };
  const reading = readReply(outcome.value.message, question);
  return { said: reading.ok ? reading.reply.rcode : reading.fault, ms: outcome.ms };
}

async function inOrder(machine: SimulatedMachine, count: number, protocol: 'udp' | 'tcp' = 'udp') {
  const said: string[] = [];
  for (let one = 0; one < count; one++) said.push((await asked(machine, 'go.dev', protocol)).said);
  return said;
}

describe('a name server that loses every third question', () => {
  const server = { dropsEvery: 3 };

  it('loses the third and the sixth, in every run the same', async () => {
    const expected = ['NOERROR', 'NOERROR', 'timeout', 'NOERROR', 'NOERROR', 'timeout', 'NOERROR'];
    expect(await inOrder(moody(server), 7)).toEqual(expected);
    expect(await inOrder(moody(server), 7)).toEqual(expected);
  });

  it('loses none over TCP, which sends again by itself', async () => {
    expect(new Set(await inOrder(moody(server), 6, 'tcp'))).toEqual(new Set(['NOERROR']));
  });

  it('is asked again by the system, which takes a second and finds the name', async () => {
    const machine = moody(server);
    await inOrder(machine, 2);
    const { stdout } = await run(machine, '/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'go.dev');
    expect(stdout).toContain('203.0.113.20');
  });

  it('is not changed by being asked', async () => {
    const machine = moody(server);
    const before = snapshotOf(machine);
    await inOrder(machine, 4);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('loses all of them when told to lose each one', async () => {
    expect(new Set(await inOrder(moody({ dropsEvery: 1 }), 3))).toEqual(new Set(['timeout']));
    expect(new Set(await inOrder(moody({}), 6))).toEqual(new Set(['NOERROR']));
  });
});

describe('a name server that is wrong about a zone', () => {
  const machine = () =>
    moody({
      latencyMs: 20,
      faults: { 'slow.test': { latencyMs: 700 }, 'go.dev': { rcode: 'NXDOMAIN' }, 'well.go.dev': {} },
    });

  it.each([
    ['in the zone', 'go.dev', 'NXDOMAIN', 20],
    ['below it', 'www.go.dev', 'NXDOMAIN', 20],
    ['beside it', 'golang.org', 'NOERROR', 20],
    ['of a longer name that only ends alike', 'cargo.dev', 'NXDOMAIN', 20],
    ['in the slow zone', 'a.slow.test', 'NOERROR', 720],
  ])('%s: %s is %s after %i ms', async (_, name, said, ms) => {
    expect(await asked(machine(), name)).toEqual({ said, ms });
  });

  it('is the server that a longer zone makes it', async () => {
    const server = { faults: { 'go.dev': { rcode: 'SERVFAIL' }, 'well.go.dev': { rcode: 'REFUSED' } } };
    expect((await asked(moody(server), 'a.well.go.dev')).said).toBe('REFUSED');
    expect((await asked(moody(server), 'a.go.dev')).said).toBe('SERVFAIL');
  });
});
