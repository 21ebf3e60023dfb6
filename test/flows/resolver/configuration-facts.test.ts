import { describe, expect, it } from 'vitest';
import { configuration } from '../../../flows/resolver/facts/configuration.ts';
import { goPath } from '../../../flows/resolver/facts/go-path.ts';
import { network } from '../../../flows/resolver/facts/network.ts';
import { serviceServers } from '../../../flows/resolver/facts/service-servers.ts';
import { readLinuxRoutes4, readLinuxRoutes6 } from '../../../flows/resolver/reading/linux-routes.ts';
import { entryFor } from '../../../flows/resolver/resolver-entry.ts';
import { settings } from '../../../flows/shell/facts/settings.ts';
import { type Script, scriptedMachine } from '../machine/scripted-machine.ts';
import { assignment } from './judging.ts';
import { given, lookFor, observe } from './observing.ts';

const SCUTIL = `DNS configuration

resolver #1
  search domain[0] : corp.test
  nameserver[0] : 192.168.1.1
  nameserver[1] : fe80::1%15d
  if_index : 15 (en0)
  flags    : Request A records, Request AAAA records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

resolver #2
  domain   : corp.test
  nameserver[0] : 10.8.0.1
  if_index : 22 (utun6)
  flags    : Supplemental, Request A records
  reach    : 0x00000000 (Not Reachable)
  order    : 102400

resolver #3
  domain   : local
  options  : mdns
  timeout  : 5
  flags    : Request A records, Request AAAA records
  reach    : 0x00000000 (Not Reachable)
  order    : 300000

resolver #4
  domain   : lab.test
  nameserver[0] : 127.0.0.1
  port     : 5300
  flags    : Request A records, Request AAAA records
  reach    : 0x00030002 (Reachable,Local Address,Directly Reachable Address)

resolver #5
  domain   : broken.test
  flags    : Request A records, Request AAAA records
  reach    : 0x00000000 (Not Reachable)

DNS configuration (for scoped queries)

resolver #1
  nameserver[0] : 192.168.1.1
  if_index : 15 (en0)
  flags    : Scoped, Request A records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)
`;

const NO_SETTINGS = given(settings, {
  source: 'here',
  of: (name) => ({ name, inNewTerminal: undefined, here: undefined, setBy: null }),
  environment: {},
});

const linux = (files: Script['files']) => scriptedMachine({ platform: 'linux', files: files ?? {} });

describe('the configuration of a Mac', () => {
  const machine = scriptedMachine({
    programs: { '/usr/sbin/scutil --dns': SCUTIL },
    files: { '/etc/resolv.conf': 'search corp.test\nnameserver 192.168.1.1\n' },
  });

  it('is read from scutil: default, VPN, multicast, files', async () => {
    const { entries } = await lookFor(configuration, machine);
    expect(entries.map((one) => `${one.kind} ${one.domain}`)).toEqual([
      'default ',
      'domain corp.test',
      'multicast local',
      'domain lab.test',
      'domain broken.test',
    ]);
    expect(entries[0]?.nameservers).toEqual([
      { address: '192.168.1.1', port: 53 },
      { address: 'fe80::1%en0', port: 53 },
    ]);
    expect(entries[1]).toMatchObject({ supplemental: true, interface: 'utun6', reachable: false, order: 102_400 });
    expect(entries[3]).toMatchObject({ nameservers: [{ address: '127.0.0.1', port: 5300 }], supplemental: false });
    expect(entries[4]?.nameservers).toEqual([]);
  });

  it('sends each name to the resolver with the longest domain', async () => {
    const { entries } = await lookFor(configuration, machine);
    expect(entryFor(entries, 'git.corp.test')?.domain).toBe('corp.test');
    expect(entryFor(entries, 'notcorp.test')?.domain).toBe('');
    expect(entryFor(entries, 'printer.local')?.kind).toBe('multicast');
  });

  it('is empty, and not unknown, where the Mac has none', async () => {
    const offline = scriptedMachine({
      programs: { '/usr/sbin/scutil --dns': { stdout: 'No DNS configuration available\n', exitCode: 1 } },
    });
    expect(await lookFor(configuration, offline)).toEqual({ entries: [], resolvConf: null, nsswitch: null });
  });

  it('is unknown where scutil cannot be asked', async () => {
    const { observation } = await observe(
      configuration,
      scriptedMachine({ programs: { '/usr/sbin/scutil --dns': { fails: 'timeout' } } }),
    );
    expect(observation).toMatchObject({ known: false, reason: { code: 'timeout', subject: '/usr/sbin/scutil --dns' } });
  });
});

describe('the configuration of Linux', () => {
  it('is resolv.conf', async () => {
    const { entries, nsswitch } = await lookFor(
      configuration,
      linux({
        '/etc/resolv.conf': 'nameserver 127.0.0.53\nnameserver 10.0.0.1\n',
        '/etc/nsswitch.conf': 'hosts: files dns\n',
      }),
    );
    expect(entries[0]?.nameservers.map((one) => one.address)).toEqual(['127.0.0.53', '10.0.0.1']);
    expect(nsswitch).toBe('hosts: files dns\n');
  });

  it('is without servers where the file is missing, and unknown where it cannot be read', async () => {
    expect((await lookFor(configuration, linux({}))).entries[0]?.nameservers).toEqual([]);
    const { observation } = await observe(configuration, linux({ '/etc/resolv.conf': { fails: 'denied' } }));
    expect(observation).toMatchObject({ known: false, reason: { code: 'denied', subject: '/etc/resolv.conf' } });
  });
});

describe('the way that go takes', () => {
  const files = { '/etc/resolv.conf': 'nameserver 10.0.0.1\n', '/etc/nsswitch.conf': 'hosts: files dns\n' };
  const godebug = (value: string) => {
    const setBy = value === '' ? null : assignment('GODEBUG', value);
    const of = (name: string) => ({ name, inNewTerminal: value, here: value, setBy });
    return given(settings, { source: 'login-shell', of, environment: { GODEBUG: value } });
  };
  const mac = scriptedMachine({ programs: { '/usr/sbin/scutil --dns': SCUTIL }, files });

  it.each([
    ['', 'system', null],
    ['netdns=go', 'go', 'go'],
    ['http2client=0,netdns=go+2', 'go', 'go'],
    ['netdns=GO', 'system', null],
    ['netdns=1', 'system', null],
    ['netdns=cgo', 'system', 'cgo'],
  ] as const)('on a Mac with GODEBUG=%s is %s', async (value, resolver, forced) => {
    expect(await lookFor(goPath, mac, [godebug(value)])).toMatchObject({ resolver, forced, godebug: value });
  });

  it.each([
    ['', 'go', null],
    ['netdns=go', 'go', 'go'],
    ['netdns=cgo', 'go', null],
  ] as const)('on Linux with GODEBUG=%s is %s', async (value, resolver, forced) => {
    expect(await lookFor(goPath, linux(files), [godebug(value)])).toMatchObject({ resolver, forced });
  });

  it('asks loopback where resolv.conf names nobody', async () => {
    const { servers } = await lookFor(goPath, linux({}), [NO_SETTINGS]);
    expect(servers.map((one) => one.address)).toEqual(['127.0.0.1', '::1']);
  });
});

describe('the way out', () => {
  const GET = '/sbin/route -n get default';
  const GET6 = '/sbin/route -n get -inet6 default';
  const none = { stdout: '', stderr: 'route: writing to routing socket: not in table\n', exitCode: 1 };

  it('of a Mac', async () => {
    const said =
      '   route to: default\ndestination: default\n    gateway: 192.168.1.1\n  interface: en0\n      flags: <UP,GATEWAY,DONE>\n';
    expect(await lookFor(network, scriptedMachine({ programs: { [GET]: said, [GET6]: none } }))).toEqual({
      ipv4: { interface: 'en0', gateway: '192.168.1.1' },
      ipv6: null,
    });
  });

  it('of a Mac that is offline, or has IPv6 alone', async () => {
    expect(await lookFor(network, scriptedMachine({ programs: { [GET]: none, [GET6]: none } }))).toEqual({
      ipv4: null,
      ipv6: null,
    });
    const six = { [GET]: none, [GET6]: '   route to: default\n    gateway: fe80::1%en0\n  interface: en0\n' };
    expect((await lookFor(network, scriptedMachine({ programs: six }))).ipv6?.interface).toBe('en0');
  });

  it('of Linux', async () => {
    const head = 'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n';
    const local = 'eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n';
    const way = 'eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n';
    const better = 'tun0\t00000000\t00000000\t0001\t0\t0\t50\t00000000\t0\t0\t0\n';
    expect(readLinuxRoutes4(head + local)).toBeNull();
    expect(readLinuxRoutes4(head + local + way)).toEqual({ interface: 'eth0', gateway: '192.0.2.1' });
    expect(readLinuxRoutes4(head + way + better)).toEqual({ interface: 'tun0', gateway: null });
    expect(readLinuxRoutes4(head + way.replace('0003', '0203'))).toBeNull();
    expect((await lookFor(network, linux({ '/proc/net/route': head + way }))).ipv4?.interface).toBe('eth0');
  });

  it("of Linux by IPv6, where the kernel's own refusal is none", () => {
    const zero = '0'.repeat(32);
    const refusal = `${zero} 00 ${zero} 00 ${zero} ffffffff 00000001 00000000 00200200       lo\n`;
    const way = `${zero} 00 ${zero} 00 fd000000000000000000000000000001 00000400 00000002 00000000 00000003     eth0\n`;
    expect(readLinuxRoutes6(refusal)).toBeNull();
    expect(readLinuxRoutes6(refusal + way)).toEqual({
      interface: 'eth0',
      gateway: 'fd00:0000:0000:0000:0000:0000:0000:0001',
    });
  });
});

describe('servers of network services', () => {
  const ORDER = `An asterisk (*) denotes that a network service is disabled.
(1) Wi-Fi
(Hardware Port: Wi-Fi, Device: en0)

(*) Old Adapter
(Hardware Port: USB Ethernet, Device: en7)

(2) VPN
(Hardware Port: com.vpn.app, Device: )
`;
  const PACKET =
    'op = BOOTREPLY\noptions:\nOptions count is 2\ndomain_name_server (ip_mult): {10.1.0.10, 10.1.0.11}\ndomain_name (string): corp.test\nend (none):\n';

  it('set by hand are told from those that DHCP offers', async () => {
    const programs = {
      '/usr/sbin/networksetup -listnetworkserviceorder': ORDER,
      '/usr/sbin/networksetup -getdnsservers Wi-Fi': '8.8.8.8\n8.8.4.4\n',
      '/usr/sbin/ipconfig getpacket en0': PACKET,
      '/sbin/route -n get default': '    gateway: 10.1.0.1\n  interface: en0\n',
      '/sbin/route -n get -inet6 default': '',
    };
    expect(await lookFor(serviceServers, scriptedMachine({ programs }))).toEqual([
      {
        service: 'Wi-Fi',
        device: 'en0',
        manual: ['8.8.8.8', '8.8.4.4'],
        offered: { servers: ['10.1.0.10', '10.1.0.11'], domain: 'corp.test' },
        primary: true,
      },
    ]);
  });

  it('are not asked of DHCP where nothing was set by hand', async () => {
    const programs = {
      '/usr/sbin/networksetup -listnetworkserviceorder': ORDER,
      '/usr/sbin/networksetup -getdnsservers Wi-Fi': "There aren't any DNS Servers set on Wi-Fi.\n",
    };
    expect(await lookFor(serviceServers, scriptedMachine({ programs }))).toMatchObject([
      { manual: [], offered: null, primary: false },
    ]);
  });
});
