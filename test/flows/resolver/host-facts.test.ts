import { afterEach, describe, expect, it } from 'vitest';
import { configuration } from '../../../flows/resolver/facts/configuration.ts';
import { resolverFiles } from '../../../flows/resolver/facts/files.ts';
import { goPath } from '../../../flows/resolver/facts/go-path.ts';
import { hosts } from '../../../flows/resolver/facts/hosts.ts';
import { neededHosts } from '../../../flows/resolver/facts/needed-hosts.ts';
import { pinnedHosts } from '../../../flows/resolver/facts/pinned-hosts.ts';
import { serverAnswers } from '../../../flows/resolver/facts/server-answers.ts';
import { systemAnswers } from '../../../flows/resolver/facts/system-answers.ts';
import { connectTo } from '../../../src/machine/local/connection.ts';
import { exchangeDns } from '../../../src/machine/local/dns-exchange.ts';
import { closedPort, startStreamServer } from '../../support/servers/stream-server.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { told } from '../../support/told.ts';
import { scriptedMachine } from '../machine/scripted-machine.ts';
import { configuration as configured, entry, hostsFile, neededHosts as hostsNeeded, needed, USUAL } from './judging.ts';
import { addressRecord, startNameServer } from './name-server.ts';
import { given, lookFor, observe } from './observing.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe('the answers of servers', () => {
  it('are asked side by side of real ones, and each leaves its own evidence', async () => {
    const good = await startNameServer(({ name, type }) => ({
      answers: [addressRecord(name, type === 'A' ? '192.0.2.1' : '2001:db8::1')],
    }));
    const bad = await startNameServer(() => ({ rcode: 3 }));
    open.push(good, bad);
    const dead = await closedPort();
    const at = (port: number) => ({ address: '127.0.0.1', port });
    const servers = entry([], { nameservers: [at(good.port), at(bad.port), at(dead)] });
    const machine = stubMachine({ dns: exchangeDns });
    const { observation, evidence } = await observe(serverAnswers, machine, [
      given(configuration, configured(servers)),
      given(neededHosts, USUAL),
      given(goPath, { resolver: 'system', forced: null, godebug: '', setBy: null, servers: [] }),
    ]);
    const answers = observation.known ? observation.value.answers : [];
    expect(answers.map((one) => `${one.server.port} ${one.type} ${one.result}`)).toEqual([
      `${good.port} A answer`,
      `${good.port} AAAA answer`,
      `${bad.port} A no-such-name`,
      `${bad.port} AAAA no-such-name`,
      `${dead} A closed`,
      `${dead} AAAA closed`,
    ]);
    expect(told(evidence)).toContainEqual(
      expect.objectContaining({
        kind: 'dns',
        source: `127.0.0.1:${bad.port} proxy.golang.org A`,
        excerpt: 'NXDOMAIN, no SOA',
        outcome: 'no-such-name',
      }),
    );
  });
});

describe("the system's answers", () => {
  it('come from dscacheutil on a Mac, and an empty one means none', async () => {
    const machine = scriptedMachine({
      programs: {
        '/usr/bin/dscacheutil -q host -a name localhost':
          'name: localhost\nipv6_address: ::1\n\nname: localhost\nip_address: 127.0.0.1\n',
        '/usr/bin/dscacheutil -q host -a name proxy.golang.org': '',
      },
    });
    expect(await lookFor(systemAnswers, machine, [given(neededHosts, USUAL)])).toMatchObject([
      { host: 'localhost', result: 'addresses', addresses: ['::1', '127.0.0.1'] },
      { host: 'proxy.golang.org', result: 'none' },
    ]);
  });

  it('come from getent on Linux, each address once', async () => {
    const machine = scriptedMachine({
      platform: 'linux',
      programs: {
        '/usr/bin/getent ahosts localhost':
          '::1             STREAM localhost\n::1             DGRAM\n127.0.0.1       STREAM\n',
        '/usr/bin/getent ahosts proxy.golang.org': { fails: 'timeout' },
      },
    });
    expect(await lookFor(systemAnswers, machine, [given(neededHosts, USUAL)])).toMatchObject([
      { host: 'localhost', result: 'addresses', addresses: ['::1', '127.0.0.1'] },
      { host: 'proxy.golang.org', result: 'failed', detail: 'timeout' },
    ]);
  });
});

describe('the hosts file', () => {
  const at = (text: string) =>
    scriptedMachine({ files: { '/etc/hosts': { link: '/private/etc/hosts' }, '/private/etc/hosts': text } });

  it('is read with its lines as they stand there, and the path where it really lies', async () => {
    expect(await lookFor(hosts, at('127.0.0.1\tlocalhost\r\n# no\n  10.0.0.9 NAS # old\n'))).toMatchObject({
      state: 'read',
      realPath: '/private/etc/hosts',
      lines: [
        { line: 1, ip: '127.0.0.1', names: ['localhost'], text: '127.0.0.1\tlocalhost' },
        { line: 3, ip: '10.0.0.9', names: ['NAS'], text: '  10.0.0.9 NAS # old' },
      ],
    });
  });

  it('is missing, or closed to me, without being unknown', async () => {
    expect(await lookFor(hosts, scriptedMachine({}))).toMatchObject({ state: 'missing', mode: null });
    const closed = scriptedMachine({ files: { '/etc/hosts': { fails: 'denied' } } });
    expect(await lookFor(hosts, closed)).toMatchObject({ state: 'unreadable', reason: 'denied' });
  });
});

describe('pinned hosts', () => {
  it('are tried at their address, on the port that go would use', async () => {
    const server = await startStreamServer((socket) => socket.destroy());
    open.push(server);
    const machine = stubMachine({ connect: connectTo });
    const two = hostsNeeded(needed('a.test', { port: server.port }), needed('b.test', { port: await closedPort() }));
    const found = await lookFor(pinnedHosts, machine, [
      given(hosts, hostsFile('127.0.0.1 a.test b.test\n')),
      given(neededHosts, two),
    ]);
    expect(found.map((one) => `${one.host} ${one.accepts}`)).toEqual(['a.test true', 'b.test false']);
  });
});

describe('files of /etc/resolver', () => {
  it('are read one by one; one that is closed to me hides no other', async () => {
    const files = await lookFor(
      resolverFiles,
      scriptedMachine({
        files: {
          '/etc/resolver/corp.test': 'nameserver 10.0.0.1\n',
          '/etc/resolver/closed.test': { fails: 'denied' },
        },
      }),
    );
    expect(files.map((one) => [one.name, one.read?.serves ?? null])).toEqual([
      ['closed.test', null],
      ['corp.test', 'corp.test'],
    ]);
  });

  it('are none where the folder does not exist', async () => {
    expect(await lookFor(resolverFiles, scriptedMachine({}))).toEqual([]);
  });
});
