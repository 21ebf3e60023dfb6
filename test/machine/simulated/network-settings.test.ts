import { describe, expect, it } from 'vitest';
import { macWith, run, stdoutOf } from './macs.ts';

const NETWORKSETUP = '/usr/sbin/networksetup';
const get = (machine: ReturnType<typeof macWith>, ...args: string[]) => stdoutOf(machine, NETWORKSETUP, ...args);
const wifi = (service: object) => ({ network: { services: { 'Wi-Fi': service } } });

describe('networksetup', () => {
  it('lists services below its sentence, switched-off ones with a star and without a number', async () => {
    const machine = macWith();
    const sentence = 'An asterisk (*) denotes that a network service is disabled.\n';
    expect(await get(machine, '-listallnetworkservices')).toBe(`${sentence}Wi-Fi\nThunderbolt Bridge\n*iPhone USB\n`);
    expect(await get(machine, '-listnetworkserviceorder')).toBe(
      `${sentence}(1) Wi-Fi\n(Hardware Port: Wi-Fi, Device: en0)\n\n` +
        '(2) Thunderbolt Bridge\n(Hardware Port: Thunderbolt Bridge, Device: bridge0)\n\n' +
        '(*) iPhone USB\n(Hardware Port: iPhone USB, Device: en7)\n',
    );
  });

  it('shows the port of a renamed service', async () => {
    const machine = macWith({ network: { services: { Büro: { device: 'en5', port: 'USB 10/100/1000 LAN' } } } });
    expect(await get(machine, '-listnetworkserviceorder')).toContain(
      '(Hardware Port: USB 10/100/1000 LAN, Device: en5)',
    );
  });

  it('shows only what was set by hand', async () => {
    expect(await get(macWith(), '-getdnsservers', 'Wi-Fi')).toBe("There aren't any DNS Servers set on Wi-Fi.\n");
    const machine = macWith(wifi({ servers: ['8.8.8.8', '2001:db8::1'], searchDomains: ['corp.test'] }));
    expect(await get(machine, '-getdnsservers', 'Wi-Fi')).toBe('8.8.8.8\n2001:db8::1\n');
    expect(await get(machine, '-getsearchdomains', 'Wi-Fi')).toBe('corp.test\n');
  });

  it('shows a proxy that was never filled in, and one that is off', async () => {
    const off = 'Enabled: No\nServer: \nPort: 0\nAuthenticated Proxy Enabled: 0\n';
    expect(await get(macWith(), '-getwebproxy', 'Wi-Fi')).toBe(off);
    expect(await get(macWith(), '-getautoproxyurl', 'Wi-Fi')).toBe('URL: (null)\nEnabled: No\n');
    const machine = macWith(wifi({ proxies: { socks: { enabled: false, server: '127.0.0.1', port: 1080 } } }));
    expect(await get(machine, '-getsocksfirewallproxy', 'Wi-Fi')).toBe(
      'Enabled: No\nServer: 127.0.0.1\nPort: 1080\nAuthenticated Proxy Enabled: 0\n',
    );
  });

  it('prints its errors on standard output', async () => {
    const machine = macWith();
    expect(await run(machine, NETWORKSETUP, '-getdnsservers', 'WLAN')).toEqual({
      stdout: 'WLAN is not a recognized network service.\n** Error: The parameters were not valid.\n',
      stderr: '',
      exitCode: 4,
    });
    expect(await run(machine, NETWORKSETUP, '-setdnsservers', 'Wi-Fi', '1.1.1.1')).toEqual({
      stdout: '** Error: Command requires admin privileges.\n',
      stderr: '',
      exitCode: 14,
    });
    expect(await get(machine, '-getdnsservers', 'Wi-Fi')).toBe("There aren't any DNS Servers set on Wi-Fi.\n");
  });

  it('lets an administrator change things where the Mac is set so, and nobody else', async () => {
    const open = { system: { settingsNeedPassword: false } };
    const administrator = macWith(open);
    expect(await run(administrator, NETWORKSETUP, '-setdnsservers', 'Wi-Fi', '1.1.1.1')).toMatchObject({ exitCode: 0 });
    expect(await get(administrator, '-getdnsservers', 'Wi-Fi')).toBe('1.1.1.1\n');
    expect(await run(administrator, NETWORKSETUP, '-setdnsservers', 'Wi-Fi', 'empty')).toMatchObject({ exitCode: 0 });
    expect(await get(administrator, '-getdnsservers', 'Wi-Fi')).toContain("There aren't any");
    const standard = macWith({ ...open, accounts: { sam: { groups: ['staff'] } } });
    expect(await run(standard, NETWORKSETUP, '-setdnsservers', 'Wi-Fi', '1.1.1.1')).toMatchObject({ exitCode: 14 });
  });

  it('switches a proxy off and keeps its address', async () => {
    const machine = macWith({
      ...wifi({ proxies: { web: { enabled: true, server: '127.0.0.1', port: 7890 } } }),
      system: { settingsNeedPassword: false },
    });
    await run(machine, NETWORKSETUP, '-setwebproxystate', 'Wi-Fi', 'off');
    expect(await get(machine, '-getwebproxy', 'Wi-Fi')).toMatch(/^Enabled: No\nServer: 127.0.0.1\nPort: 7890\n/);
    expect(await stdoutOf(machine, '/usr/sbin/scutil', '--proxy')).toContain('  HTTPEnable : 0\n  HTTPPort : 7890\n');
  });
});

describe('scutil --proxy', () => {
  it('shows the service of the default route, with sorted keys', async () => {
    const machine = macWith(
      wifi({
        proxies: {
          secureWeb: { enabled: true, server: 'p.test', port: 3128 },
          auto: { enabled: true, url: 'http://p.test/a.pac' },
          exceptions: ['a', 'b'],
        },
      }),
    );
    expect(await stdoutOf(machine, '/usr/sbin/scutil', '--proxy')).toBe(
      '<dictionary> {\n  ExceptionsList : <array> {\n    0 : a\n    1 : b\n  }\n  FTPPassive : 1\n  HTTPSEnable : 1\n' +
        '  HTTPSPort : 3128\n  HTTPSProxy : p.test\n  ProxyAutoConfigEnable : 1\n' +
        '  ProxyAutoConfigURLString : http://p.test/a.pac\n}\n',
    );
  });

  it('has nothing to say on a Mac that is offline, and calls that no error', async () => {
    const machine = macWith({ network: { primary: null } });
    expect(await run(machine, '/usr/sbin/scutil', '--proxy')).toEqual({
      stdout: 'No proxy configuration available\n',
      stderr: '',
      exitCode: 0,
    });
  });
});

describe('what DHCP gave', () => {
  it('shows in ipconfig, with the mask of the address', async () => {
    const machine = macWith({
      network: {
        interfaces: { en0: { addresses: ['10.1.4.23/20'], router: '10.1.0.1' } },
        services: {
          'Wi-Fi': { dhcp: { servers: ['10.1.0.10', '10.1.0.11'], domain: 'corp.test', serverIdentifier: '10.1.0.1' } },
        },
      },
    });
    const packet = await stdoutOf(machine, '/usr/sbin/ipconfig', 'getpacket', 'en0');
    expect(packet).toContain('yiaddr = 10.1.4.23\n');
    expect(packet).toContain('subnet_mask (ip): 255.255.240.0\n');
    expect(packet).toContain('domain_name_server (ip_mult): {10.1.0.10, 10.1.0.11}\ndomain_name (string): corp.test\n');
  });

  it('is nothing where the address was set by hand', async () => {
    const machine = macWith(wifi({ dhcp: null }));
    expect((await run(machine, '/usr/sbin/ipconfig', 'getpacket', 'en0')).stdout).toBe('');
  });
});

describe('route -n get default', () => {
  it('names the interface, or fails with words of the routing socket', async () => {
    expect(await stdoutOf(macWith(), '/sbin/route', '-n', 'get', 'default')).toContain(
      '    gateway: 192.168.1.1\n  interface: en0\n',
    );
    const offline = macWith({ network: { primary: null } });
    expect(await run(offline, '/sbin/route', '-n', 'get', 'default')).toEqual({
      stdout: '',
      stderr: 'route: writing to routing socket: not in table\n',
      exitCode: 1,
    });
  });

  it('has no IPv6 route on a Mac without such an address', async () => {
    const args: [string, ...string[]] = ['/sbin/route', '-n', 'get', '-inet6', 'default'];
    expect((await run(macWith(), ...args)).exitCode).toBe(1);
    const both = macWith({ network: { interfaces: { en0: { addresses: ['192.168.1.23/24', '2001:db8::17/64'] } } } });
    expect((await run(both, ...args)).stdout).toContain('interface: en0\n');
  });
});
