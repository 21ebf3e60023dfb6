import { describe, expect, it } from 'vitest';
import { loginShell, macWith, run, stdoutOf } from './macs.ts';

type Mac = ReturnType<typeof macWith>;
const GO = '/opt/homebrew/bin/go';

/** Everything that a Mac says when it is asked, by command. */
async function everything(machine: Mac): Promise<Record<string, string>> {
  const commands: Record<string, [string, ...string[]]> = {
    sw_vers: ['/usr/bin/sw_vers'],
    arm64: ['/usr/sbin/sysctl', '-n', 'hw.optional.arm64'],
    translated: ['/usr/sbin/sysctl', '-n', 'sysctl.proc_translated'],
    groups: ['/usr/bin/id', '-Gn'],
    shell: ['/usr/bin/dscl', '.', '-read', '/Users/sam', 'UserShell'],
    dns: ['/usr/sbin/scutil', '--dns'],
    proxy: ['/usr/sbin/scutil', '--proxy'],
    order: ['/usr/sbin/networksetup', '-listnetworkserviceorder'],
    servers: ['/usr/sbin/networksetup', '-getdnsservers', 'Wi-Fi'],
    webproxy: ['/usr/sbin/networksetup', '-getwebproxy', 'Wi-Fi'],
    packet: ['/usr/sbin/ipconfig', 'getpacket', 'en0'],
    route: ['/sbin/route', '-n', 'get', 'default'],
    lookup: ['/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'proxy.golang.org'],
    jobs: ['/bin/launchctl', 'list'],
    getenv: ['/bin/launchctl', 'getenv', 'GOPROXY'],
    directory: ['/usr/bin/xcode-select', '-p'],
    sdk: ['/usr/bin/xcrun', '--show-sdk-version'],
    receipt: ['/usr/sbin/pkgutil', '--pkg-info=com.apple.pkg.CLTools_Executables'],
    go: [GO, 'version'],
    goenv: [GO, 'env'],
  };
  const said: Record<string, string> = {};
  for (const [name, argv] of Object.entries(commands)) {
    const outcome = await machine.run({ argv });
    said[name] = outcome.ok ? JSON.stringify(outcome.value) : JSON.stringify(outcome.failure);
  }
  const login = await loginShell(machine, 'env; command -v go', machine.state.launchd.environment);
  const conf = await machine.readFile('/etc/resolv.conf');
  said['login'] = login.stdout;
  said['resolv.conf'] = conf.ok ? new TextDecoder().decode(conf.value) : conf.failure.code;
  said['reach'] = JSON.stringify((await machine.connect('proxy.golang.org', 443)).ok);
  return said;
}

async function changedBy(change: object): Promise<readonly string[]> {
  const [before, after] = [await everything(macWith()), await everything(macWith(change))];
  return Object.keys(before).filter((name) => before[name] !== after[name]);
}

const wifi = (service: object) => ({ network: { services: { 'Wi-Fi': service } } });

describe('one changed field', () => {
  it.each<[string, object, readonly string[]]>([
    ['the version of macOS', { system: { version: '26.2' } }, ['sw_vers']],
    ['a terminal under Rosetta', { terminal: { translated: true } }, ['translated']],
    ['the groups', { accounts: { sam: { groups: ['staff'] } } }, ['groups']],
    ['servers set by hand', wifi({ servers: ['8.8.8.8'] }), ['dns', 'servers', 'resolv.conf']],
    ['the domain from DHCP', wifi({ dhcp: { domain: 'corp.test' } }), ['dns', 'packet', 'resolv.conf']],
    ['the servers from DHCP', wifi({ dhcp: { servers: ['8.8.8.8'] } }), ['dns', 'packet', 'resolv.conf']],
    ['a proxy', wifi({ proxies: { web: { enabled: true, server: 'p', port: 1 } } }), ['proxy', 'webproxy']],
    [
      'a service that is off',
      wifi({ enabled: false }),
      ['dns', 'proxy', 'order', 'packet', 'lookup', 'resolv.conf', 'reach'],
    ],
    ['no default route', { network: { primary: null } }, ['dns', 'proxy', 'route', 'lookup', 'resolv.conf', 'reach']],
    [
      'another address',
      { network: { interfaces: { en0: { addresses: ['10.0.0.5/8'], router: '10.0.0.1' } } } },
      ['dns', 'packet', 'route'],
    ],
    ['a dead server', { network: { dnsServers: { '192.168.1.1': { behaviour: 'drops' } } } }, ['lookup', 'reach']],
    ['a pin in the hosts file', { files: { '/etc/hosts': '198.51.100.7 proxy.golang.org\n' } }, ['lookup', 'reach']],
    [
      'the router’s address for a name',
      { network: { internet: { 'proxy.golang.org': { A: ['203.0.113.30'] } } } },
      ['lookup'],
    ],
    ['a value in launchd', { launchd: { environment: { GOPROXY: 'off' } } }, ['getenv', 'goenv', 'login']],
    ['a job', { launchd: { jobs: { gui: { x: { path: '/x.plist', program: '/x' } } } } }, ['jobs']],
    ['the login shell', { accounts: { sam: { shell: '/bin/bash' } } }, ['shell', 'login']],
    ['the selected tools', { developerTools: { selected: '/gone' } }, ['directory', 'sdk']],
    ['the tools', { files: { '/Library/Developer/CommandLineTools': { commandLineTools: { sdk: '15.5' } } } }, ['sdk']],
    ['a receipt', { receipts: { 'com.apple.pkg.CLTools_Executables': null } }, ['receipt']],
    ['a line in .zshrc', { files: { '~/.zshrc': 'export GOFLAGS=-mod=mod\n' } }, ['goenv', 'login']],
    [
      'a line in the user file of go',
      { files: { '~/Library/Application Support/go/env': 'GOPROXY=off\n' } },
      ['goenv'],
    ],
    ['a directory for all PATHs', { files: { '/etc/paths.d/x': '/opt/x/bin\n' } }, ['login']],
    [
      'Go itself',
      { files: { '/opt/homebrew/Cellar/go/1.26.3/libexec': { goTree: { version: '1.27.3', arch: 'arm64' } } } },
      ['go', 'goenv'],
    ],
    ['the home directory', { accounts: { sam: { home: '/Users/kim' } } }, ['goenv', 'login']],
  ])('%s shows where it must, and nowhere else', async (_, change, expected) => {
    const changed = await changedBy(change);
    expect([...changed].sort()).toEqual([...expected].sort());
  });

  it('by hand in a Mac that runs shows from the next question on', async () => {
    const machine = macWith();
    expect(await stdoutOf(machine, '/usr/bin/id', '-Gn')).toContain('admin');
    machine.state.accounts['sam'] = {
      uid: 501,
      group: 'staff',
      groups: ['staff'],
      home: '/Users/sam',
      shell: '/bin/zsh',
      sudo: 'none',
    };
    expect(await stdoutOf(machine, '/usr/bin/id', '-Gn')).toBe('staff\n');
    expect((await run(machine, '/usr/bin/dscl', '.', '-read', '/Users/sam', 'UserShell')).stdout).toBe(
      'UserShell: /bin/zsh\n',
    );
  });
});
