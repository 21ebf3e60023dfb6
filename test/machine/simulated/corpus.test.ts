import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { macWith, run, stdoutOf } from './macs.ts';

/** Outputs of real Macs, where somebody keeps a collection of them beside the checkout. */
const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
const present = existsSync(CORPUS);
const sample = (name: string) => readFileSync(new URL(`${name}.txt`, CORPUS), 'utf8');
/** A final blank line does not count: not everybody who pastes keeps it. */
const body = (text: string) => text.replace(/\n+$/, '');

type State = object;
type Argv = [string, ...string[]];
const dhcp = (servers: string[], domain = '') => ({ dhcp: { servers, domain } });
const NO_SERVICES = { 'Wi-Fi': null, 'Thunderbolt Bridge': null, 'iPhone USB': null };
const proxies = (value: object) => ({ network: { services: { 'Wi-Fi': null, W: { device: 'en0', proxies: value } } } });
const local = (port: number) => ({ enabled: true, server: '127.0.0.1', port });
const off = { enabled: false };
const job = (label: string, value: object, launchd: object = {}) => ({
  accounts: { sam: { uid: 501 } },
  launchd: { ...launchd, jobs: { gui: { [label]: value } } },
});

const PRINTED: readonly (readonly [string, State, Argv])[] = [
  [
    'scutil-dns/01-two-interfaces-ipv4',
    {
      network: {
        primary: 'en8',
        interfaces: { en8: { index: 26, addresses: ['192.168.1.40/24'], router: '192.168.1.1' } },
        services: {
          'Wi-Fi': dhcp(['192.168.1.1'], 'house'),
          Ethernet: { device: 'en8', ...dhcp(['192.168.1.1'], 'house') },
        },
      },
    },
    ['/usr/sbin/scutil', '--dns'],
  ],
  [
    'scutil-dns/08-wifi-ipv6-first',
    {
      network: {
        interfaces: {
          en0: { index: 12, addresses: ['192.168.29.20/24', '2001:db8:1006:e906::5/64'], router: '192.168.29.1' },
        },
        services: { 'Wi-Fi': dhcp(['2001:db8:1006:e906::c0a8:1d01', '192.168.29.1']) },
      },
    },
    ['/usr/sbin/scutil', '--dns'],
  ],
  [
    'scutil-proxy/01-all-off-long-exceptions',
    proxies({
      web: off,
      secureWeb: off,
      socks: off,
      auto: off,
      ftpPassive: true,
      exceptions: [
        '127.0.0.1',
        '192.168.0.0/16',
        '10.0.0.0/8',
        '172.16.0.0/12',
        '172.29.0.0/16',
        'localhost',
        '*.local',
        '*.crashlytics.com',
        '<local>',
      ],
    }),
    ['/usr/sbin/scutil', '--proxy'],
  ],
  [
    'scutil-proxy/02-http-https-socks-no-exceptions',
    proxies({ web: local(7897), secureWeb: local(7897), socks: local(7897), auto: off }),
    ['/usr/sbin/scutil', '--proxy'],
  ],
  [
    'scutil-proxy/03-pac-local-url',
    proxies({
      web: off,
      secureWeb: off,
      auto: { enabled: true, url: 'http://127.0.0.1:8090/proxy.pac' },
      ftpPassive: true,
      exceptions: ['*.local、169.254/16'],
    }),
    ['/usr/sbin/scutil', '--proxy'],
  ],
  [
    'scutil-proxy/04-socks-only',
    proxies({ web: off, secureWeb: off, auto: off, socks: local(1080) }),
    ['/usr/sbin/scutil', '--proxy'],
  ],
  [
    'scutil-proxy/06-three-proxies-two-ports',
    proxies({ web: local(8888), secureWeb: local(8888), socks: local(7891), exceptions: ['127.0.0.1', 'localhost'] }),
    ['/usr/sbin/scutil', '--proxy'],
  ],
  [
    'networksetup/01-dns-one-server',
    { network: { services: { 'Wi-Fi': { servers: ['8.8.8.8'] } } } },
    ['/usr/sbin/networksetup', '-getdnsservers', 'Wi-Fi'],
  ],
  [
    'networksetup/02-order-ethernet-first',
    {
      network: {
        serviceOrder: ['Ethernet', 'Thunderbolt Bridge', 'Wi-Fi'],
        services: {
          ...NO_SERVICES,
          Ethernet: { device: 'en0' },
          'Thunderbolt Bridge': { device: 'bridge0' },
          'Wi-Fi': { device: 'en1' },
        },
      },
    },
    ['/usr/sbin/networksetup', '-listnetworkserviceorder'],
  ],
  ['networksetup/03-ftpproxy-off', {}, ['/usr/sbin/networksetup', '-getftpproxy', 'Wi-Fi']],
  [
    'networksetup/05-order-usb-serial',
    {
      network: {
        serviceOrder: ['USB-Serial Controller'],
        services: {
          ...NO_SERVICES,
          'USB-Serial Controller': { device: 'usbserial' },
          'Wi-Fi': { device: 'en0' },
          'Thunderbolt Bridge': { device: 'bridge0' },
          'Thunderbolt Ethernet': { device: 'en5' },
          'Bluetooth PAN': { device: 'en3' },
        },
      },
    },
    ['/usr/sbin/networksetup', '-listnetworkserviceorder'],
  ],
  ['networksetup/06-autoproxyurl-null', {}, ['/usr/sbin/networksetup', '-getautoproxyurl', 'Wi-Fi']],
  [
    'networksetup/07-dns-loopback',
    { network: { services: { 'Wi-Fi': { servers: ['127.0.0.1'] } } } },
    ['/usr/sbin/networksetup', '-getdnsservers', 'Wi-Fi'],
  ],
  [
    'launchctl-print/02-gui-agent-bun-running',
    job(
      'com.example.deck.webapp',
      {
        path: '/Users/alice/Library/LaunchAgents/com.example.deck.webapp.plist',
        program: '/Users/alice/.bun/bin/bun',
        arguments: ['/Users/alice/.bun/bin/bun', 'server/index.ts'],
        workingDirectory: '/Users/alice/Documents/GitHub/webapp/apps/api',
        standardOut: '/Users/alice/.example/deck/logs/webapp.out.log',
        standardError: '/Users/alice/.example/deck/logs/webapp.err.log',
        inheritedEnvironment: { SSH_AUTH_SOCK: '/var/run/com.apple.launchd.TzpwIuqAEF/Listeners' },
        environment: {
          PORT: '11010',
          API_PORT: '11010',
          SERVE_STATIC: '1',
          PATH: '/Users/alice/.local/bin:/Users/alice/.bun/bin:/Users/alice/.cargo/bin:/opt/homebrew/bin:/opt/homebrew/sbin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
        },
        pid: 3246,
        runs: 1,
        properties: ['keepalive', 'runatload', 'inferred program'],
        print: { 'log rate limit': true, coalition: 1622 },
      },
      { auditSession: 100057 },
    ),
    ['/bin/launchctl', 'print', 'gui/501/com.example.deck.webapp'],
  ],
  [
    'launchctl-print/04-gui-agent-calendar-not-running',
    job('com.example.snapshot.retention', {
      path: '/Users/alice/Library/LaunchAgents/com.example.snapshot.retention.plist',
      program: '/bin/bash',
      arguments: ['/bin/bash', '/Users/alice/example-backup-system/snapshot-manager-prod.sh'],
      workingDirectory: '/Users/alice/example-backup-system',
      standardOut: '/Users/alice/example-backup-system/launchd.out.log',
      standardError: '/Users/alice/example-backup-system/launchd.err.log',
      inheritedEnvironment: { SSH_AUTH_SOCK: '/private/tmp/com.apple.launchd.DSoTtRWSS8/Listeners' },
      runs: 2,
      lastExit: '0',
      properties: ['runatload', 'inferred program'],
      calendar: { Minute: 0, Hour: 2 },
      print: { trigger: 268435470, port: '0x92a03', 'guard malloc': true },
    }),
    ['/bin/launchctl', 'print', 'gui/501/com.example.snapshot.retention'],
  ],
  [
    'dscacheutil/01-ipv4-only',
    { network: { internet: { 'github.com': { A: ['20.207.73.82'] } } } },
    ['/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'github.com'],
  ],
  ['dscacheutil/02-not-found-empty', {}, ['/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'tubu.sc.sandman']],
  [
    'dscl/01-shell-missing-brew-zsh',
    { accounts: { alice: { uid: 502, groups: ['staff'], home: '/Users/alice', shell: '/usr/local/bin/zsh' } } },
    ['/usr/bin/dscl', '.', '-read', '/Users/alice', 'UserShell'],
  ],
  [
    'sw-vers/01-ventura-rsr',
    { system: { version: '13.3.1', versionExtra: '(a)', build: '22E772610a' } },
    ['/usr/bin/sw_vers'],
  ],
  [
    'xcode-tools/04-pkgutil-clt-10-1',
    {
      receipts: {
        'com.apple.pkg.CLTools_Executables': {
          version: '10.1.0.0.1.1539992718',
          installTime: 1546663194,
          groups: ['com.apple.FindSystemFiles.pkg-group'],
        },
      },
    },
    ['/usr/sbin/pkgutil', '--pkg-info=com.apple.pkg.CLTools_Executables'],
  ],
];

describe('complete outputs of real Macs', () => {
  it.skipIf(!present).each(PRINTED)('%s is printed from a state, byte for byte', async (name, state, argv) => {
    const machine = macWith(state);
    expect(body(await stdoutOf(machine, ...argv))).toBe(body(sample(name)));
    expect(machine.unknownCommands).toEqual([]);
  });

  it.skipIf(!present)('scutil-dns/03-empty-default-section: no default, only scoped resolvers', async () => {
    const machine = macWith({
      network: {
        primary: null,
        multicastResolvers: false,
        interfaces: { en0: { index: 18 }, utun5: { index: 28, addresses: ['10.5.0.2/32'] } },
        services: { 'Wi-Fi': dhcp(['192.168.1.1']) },
        vpns: { V: { interface: 'utun5', servers: ['1.1.1.1', '9.9.9.9', '10.0.0.1', '10.0.0.2'], transient: false } },
      },
    });
    // The author wrote prose in the place of three addresses.
    const text = sample('scutil-dns/03-empty-default-section')
      .replace(/nameserver\[0\] : \(I am hiding.*\)/, 'nameserver[0] : 192.168.1.1')
      .replace('nameserver[2] : (Hiding this)', 'nameserver[2] : 10.0.0.1')
      .replace('nameserver[3] : (Hiding this)', 'nameserver[3] : 10.0.0.2');
    expect(body(await stdoutOf(machine, '/usr/sbin/scutil', '--dns'))).toBe(body(text));
  });

  it.skipIf(!present).each([['csrutil/01-custom-ten-rows'], ['csrutil/02-custom-seven-rows']])(
    '%s, with the tabs that the paste lost',
    async (name) => {
      const rows = [...sample(name).matchAll(/^ {8}(.+): (enabled|disabled)$/gm)].map(([, key, value]) => [key, value]);
      const machine = macWith({ system: { integrity: Object.fromEntries(rows) } });
      expect(body(await stdoutOf(machine, '/usr/bin/csrutil', 'status'))).toBe(
        body(sample(name).replace(/^ {8}/gm, '\t')),
      );
    },
  );
});

describe('errors of real Macs', () => {
  const gone = { files: { '/Library/Developer/CommandLineTools': null } };

  it.skipIf(!present).each<[string, State, Argv]>([
    ['launchctl-errors/02-print-not-found-gui', {}, ['/bin/launchctl', 'print', 'gui/501/com.example.deepbrief']],
    [
      'launchctl-errors/04-load-failed-5-exit-0',
      {},
      ['/bin/launchctl', 'load', '-w', '/Users/sam/Library/LaunchAgents/com.example.proxy.plist'],
    ],
    [
      'xcode-tools/01-select-note-no-tools-old',
      { ...gone, system: { version: '10.14.6' }, developerTools: { selected: null } },
      ['/usr/bin/make', '--version'],
    ],
    ['xcode-tools/02-xcrun-invalid-developer-path', gone, ['/usr/bin/git']],
    [
      'xcode-tools/05-xcrun-platformpath-two-lines',
      {},
      ['/usr/bin/xcrun', '--sdk', 'macosx', '--show-sdk-platform-path'],
    ],
  ])('%s', async (name, state, argv) => {
    expect(body((await run(macWith(state), ...argv)).stderr)).toBe(body(sample(name)));
  });

  it.skipIf(!present).each<[string, Argv]>([
    ['launchctl-errors/01-bootout-3-then-bootstrap-5', ['/bin/launchctl', 'bootout', 'gui/501/ai.hermes.gateway']],
    [
      'launchctl-errors/01-bootout-3-then-bootstrap-5',
      ['/bin/launchctl', 'bootstrap', 'gui/501', '/Users/sam/x.plist'],
    ],
    [
      'launchctl-errors/03-brew-bootstrap-5-gui-domain',
      ['/bin/launchctl', 'bootstrap', 'gui/501', '/Users/sam/x.plist'],
    ],
  ])('%s, between the lines of another tool', async (name, argv) => {
    expect(sample(name)).toContain((await run(macWith(), ...argv)).stderr);
  });
});

/** Sample, user, files, environment, program, working directory. */
type GoCase = [string, string, object, Record<string, string>, string, string?];

describe('go env of real Macs', () => {
  const homeOf = (name: string) => ({ accounts: { sam: { home: `/Users/${name}` } } });
  const tree = (root: string, version: string, more: object = {}) => ({
    [root]: { goTree: { version, arch: 'arm64', ...more } },
  });
  const ASDF = '/Users/alice/.asdf/installs/golang/1.20.3';
  const MISE = '/Users/alice/.local/share/mise/installs/go/1.26.6';
  const PROJECT = '/Users/alice/Files/GitHub/GoProject';

  const CASES: GoCase[] = [
    [
      '01-go1-20-3-arm64-asdf-cgo-off',
      'alice',
      tree(`${ASDF}/go`, '1.20.3'),
      { CGO_ENABLED: '0', GOPATH: `${ASDF}/packages`, GOPRIVATE: 'github.com/some-qwerty-org.io/*' },
      `${ASDF}/go/bin/go`,
    ],
    [
      '02-no-goversion-amd64-private',
      'xxx',
      {
        ...tree('/usr/local/go', '1.15.2', { arch: 'x86_64' }),
        '/Users/xxx/go/src/example/go.mod': 'module example\n',
      },
      {
        GO111MODULE: 'auto',
        GOBIN: '/Users/xxx/go/bin',
        GOPRIVATE: 'gitlab.xxx.com/md-go/library',
        GOPROXY: 'https://mirrors.aliyun.com/goproxy/,direct',
      },
      '/usr/local/go/bin/go',
      '/Users/xxx/go/src/example',
    ],
    [
      '03-go1-16-5-arm64-custom-gopath',
      'alice',
      { ...tree('/usr/local/go', '1.16.5'), '/Users/alice/gogin/go.mod': 'module gogin\n' },
      {
        GO111MODULE: 'on',
        GOBIN: '/Users/alice/goproject/bin',
        GOPATH: '/Users/alice/goproject',
        GOPROXY: 'https://goproxy.io,direct',
      },
      '/usr/local/go/bin/go',
      '/Users/alice/gogin',
    ],
    [
      '04-go1-26-6-arm64-mise',
      'alice',
      { ...tree(MISE, '1.26.6'), '/private/tmp/verify6/go.mod': 'module verify6\n' },
      { GOBIN: `${MISE}/bin` },
      `${MISE}/bin/go`,
      '/private/tmp/verify6',
    ],
    [
      '05-go1-24-6-amd64-pkg',
      'alice',
      tree('/usr/local/go', '1.24.6', { arch: 'x86_64', goEnv: null }),
      { GO111MODULE: 'on', GOPROXY: 'https://goproxy.cn,direct' },
      '/usr/local/go/bin/go',
    ],
    [
      '06-go1-22-3-arm64-gopath-project',
      'alice',
      tree('/opt/homebrew/Cellar/go/1.22.3/libexec', '1.22.3', { defaultCC: 'cc' }),
      { GO111MODULE: 'on', GOBIN: `${PROJECT}/bin`, GOPATH: PROJECT, GOPROXY: 'https://goproxy.io' },
      '/opt/homebrew/Cellar/go/1.22.3/libexec/bin/go',
    ],
    [
      '07-go1-20-6-arm64-module-off',
      'alice',
      tree('/opt/homebrew/Cellar/go/1.20.6/libexec', '1.20.6', { defaultCC: 'cc' }),
      { GO111MODULE: 'off' },
      '/opt/homebrew/Cellar/go/1.20.6/libexec/bin/go',
    ],
  ];

  it.skipIf(!present).each<GoCase>(CASES)('%s', async (name, user, files, environment, go, cwd = '/') => {
    const machine = macWith({ ...homeOf(user), files });
    const outcome = await machine.run({
      argv: [go, 'env'],
      cwd,
      environment: {
        HOME: `/Users/${user}`,
        PATH: '/usr/bin:/bin',
        TMPDIR: '/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T/',
        ...environment,
      },
    });
    // The number of the build directory is another one at every run; one author hid the home directory.
    const comparable = (text: string) =>
      body(text.replace(/go-build\d+/, 'go-buildN').replace("GOMOD='/private/tmp", "GOMOD='/tmp"));
    const expected = sample(`go-env/${name}`).replaceAll(`\${${'HOME'}}`, '/Users/alice');
    expect(outcome.ok && comparable(outcome.value.stdout)).toBe(comparable(expected));
  });
});
