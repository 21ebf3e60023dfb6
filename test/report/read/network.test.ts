import { describe, expect, it } from 'vitest';
import { readAs } from '../../support/read-kind.ts';

const resolver = (n: number, ...fields: readonly string[]) =>
  [`resolver #${n}`, ...fields.map((one) => `  ${one}`), ''].join('\n');
const home = resolver(
  1,
  'nameserver[0] : 192.168.1.1',
  'if_index : 11 (en0)',
  'flags    : Request A records, Request AAAA records',
  'reach    : 0x00020002 (Reachable,Directly Reachable Address)',
);
const both = 'flags    : Supplemental, Request A records, Request AAAA records';

describe('scutil --dns in words', () => {
  const said = (...parts: readonly string[]) =>
    readAs('scutil-dns', ['DNS configuration', '', ...parts].join('\n')).said;

  it.each<[string, readonly string[], RegExp]>([
    [
      'who is asked for everything',
      [home],
      /^Every name that nothing below claims is asked of 192\.168\.1\.1, through en0\.$/m,
    ],
    [
      'a VPN’s domain',
      [
        home,
        resolver(
          2,
          'domain   : corp.test',
          'nameserver[0] : 10.8.0.1',
          both,
          'reach    : 0x00000003 (Reachable,Transient Connection)',
        ),
      ],
      /^Names that end in corp\.test are asked of 10\.8\.0\.1 instead\. A VPN, or another network service/m,
    ],
    [
      'a resolver file’s domain with its port',
      [
        home,
        resolver(
          2,
          'domain   : vm.test',
          'nameserver[0] : 127.0.0.1',
          'port     : 5300',
          'flags    : Request A records',
          'reach    : 0x00030002 (Reachable,Local Address)',
        ),
      ],
      /^Names that end in vm\.test are asked of 127\.0\.0\.1 \(:5300\) instead\. It is bound to no network/m,
    ],
    [
      'a domain without any server',
      [home, resolver(2, 'domain   : dead.test', 'flags    : ', 'reach    : 0x00000000 (Not Reachable)')],
      /^Names that end in dead\.test go to a resolver without a server/m,
    ],
    [
      'that mdns may be “Not Reachable”',
      [
        home,
        resolver(
          2,
          'domain   : local',
          'options  : mdns',
          'flags    : Request A records',
          'reach    : 0x00000000 (Not Reachable)',
        ),
      ],
      /^1 entry is for names of devices nearby.*normal/m,
    ],
    [
      'an IPv6 link-local address with its zone',
      [resolver(1, 'nameserver[0] : fe80::1%15d', 'flags    : Request A records, Request AAAA records')],
      /asked of fe80::1%15d\.$/m,
    ],
    [
      'a tunnel that answers for all names',
      [resolver(1, 'nameserver[0] : 10.0.0.1', 'if_index : 22 (utun4)', 'flags    : Request A records')],
      /^utun4 is a tunnel/m,
    ],
    [
      'an interface that has gone',
      [resolver(1, 'nameserver[0] : 10.0.0.1', 'if_index : 31 (?)', 'flags    : Request A records')],
      /asked of 10\.0\.0\.1\.$/m,
    ],
    [
      'an answer by this Mac itself',
      [resolver(1, 'nameserver[0] : 127.0.0.1', 'flags    : Request A records')],
      /^An address of this Mac itself/m,
    ],
    ['that a Mac is offline', [resolver(1, 'flags    : ', 'reach    : 0x00000000 (Not Reachable)')], /was offline/],
    [
      'who the scoped and the service-specific ones serve',
      [
        home,
        'DNS configuration (for scoped queries)',
        home,
        'DNS configuration (for service-specific queries)',
        resolver(1, 'nameserver[0] : 10.9.0.1', 'service_identifier : 7', 'flags    : Service-specific'),
      ],
      /“for scoped queries” \(en0\)[\s\S]*\n1 resolver serves only programs that belong to one service/,
    ],
  ])('tells %s', (_, parts, sentence) => {
    expect(said(...parts)).toMatch(sentence);
  });

  it('tells nothing odd of an ordinary network', () => {
    expect(said(home)).not.toMatch(/tunnel|offline|instead|no way|this Mac itself/);
  });

  it('is no fault when macOS has nothing at all', () => {
    const { document, said: told } = readAs('scutil-dns', 'No DNS configuration available\n');
    expect(document).toMatchObject({ facts: [], notUnderstood: [] });
    expect(told).toMatch(/^It names no resolver at all/);
  });
});

describe('scutil --proxy in words', () => {
  const dictionary = (...lines: readonly string[]) =>
    `<dictionary> {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  const said = (...lines: readonly string[]) => readAs('scutil-proxy', dictionary(...lines)).said;

  it.each<[string, readonly string[], RegExp]>([
    [
      'one that is on',
      ['HTTPSEnable : 1', 'HTTPSPort : 3128', 'HTTPSProxy : proxy.corp.test'],
      /^The HTTPS proxy is switched on: proxy\.corp\.test:3128\.\nGo and git do not read this/,
    ],
    [
      'one that is entered but off',
      ['HTTPEnable : 0', 'HTTPPort : 3128', 'HTTPProxy : old.corp.test'],
      /^macOS is set to use no proxy\.\nFor HTTP, a proxy is entered \(old\.corp\.test:3128\) but switched off/,
    ],
    [
      'a script',
      ['ProxyAutoConfigEnable : 1', 'ProxyAutoConfigURLString : http://wpad.test/x.pac'],
      /^A script decides.*http:\/\/wpad\.test\/x\.pac\.$/m,
    ],
    [
      'a script that is off',
      ['ProxyAutoConfigEnable : 0', 'ProxyAutoConfigURLString : http://wpad.test/x.pac'],
      /^macOS is set to use no proxy[\s\S]*switched off/,
    ],
    ['auto-discovery', ['ProxyAutoDiscoveryEnable : 1'], /^macOS also asks the network itself/],
  ])('tells %s', (_, lines, sentence) => {
    expect(said(...lines)).toMatch(sentence);
  });

  it('hides a password that stands in it, in words and as a fact', () => {
    const text = dictionary('HTTPEnable : 1', 'HTTPProxy : ada:hunter2@proxy.test', 'HTTPPassword : hunter2');
    const { said: told, document } = readAs('scutil-proxy', text);
    expect(told).toContain('***@proxy.test');
    expect(`${told}${JSON.stringify(document)}`).not.toContain('hunter2');
  });
});

describe('networksetup in words', () => {
  it.each<[string, string, string, RegExp]>([
    [
      '-getdnsservers "USB 10/100/1000 LAN"',
      'by hand',
      '10.0.0.53\n2001:db8::53\n',
      /^These name servers are set by hand for USB 10\/100\/1000 LAN: 10\.0\.0\.53 and 2001:db8::53\.$/m,
    ],
    [
      '-getdnsservers Wi-Fi',
      'by the network',
      "There aren't any DNS Servers set on Wi-Fi.\n",
      /^No name server is set by hand for Wi-Fi/,
    ],
    [
      '-getsearchdomains Wi-Fi',
      'no search domains',
      "There aren't any Search Domains set on Wi-Fi.\n",
      /^No domains are set by hand for Wi-Fi/,
    ],
    [
      '-getproxybypassdomains WLAN',
      'exemptions',
      '*.local\n169.254/16\n',
      /^On WLAN, these are reached without the proxy: \*\.local and 169\.254\/16/,
    ],
    [
      '-getwebproxy Wi-Fi',
      'a proxy',
      'Enabled: Yes\nServer: p.test\nPort: 8080\nAuthenticated Proxy Enabled: 1\n',
      /switched on for Wi-Fi: p\.test:8080\.\nIt wants a name and a password/,
    ],
    [
      '-getwebproxy Wi-Fi',
      'a proxy that is off',
      'Enabled: No\nServer: p.test\nPort: 8080\nAuthenticated Proxy Enabled: 0\n',
      /^This proxy is switched off for Wi-Fi\.\nIts address is kept \(p\.test:8080\)/,
    ],
    ['-getproxyautodiscovery Wi-Fi', 'discovery', 'Auto Proxy Discovery: On\n', /auto-discovery is on/],
    [
      '-getdnsservers Nope',
      'an unknown service',
      'Nope is not a recognized network service.\n** Error: The parameters were not valid.\n',
      /no network service called Nope/,
    ],
    [
      '-setdnsservers Wi-Fi empty',
      'a refusal',
      '** Error: Command requires admin privileges.\n',
      /only an administrator/,
    ],
  ])('%s: %s', (command, _, text, sentence) => {
    expect(readAs('networksetup', text, { command: `networksetup ${command}` }).said).toMatch(sentence);
  });

  it('reads names with slashes, letters of all kinds and switched-off services', () => {
    const text =
      'An asterisk (*) denotes that a network service is disabled.\nUSB 10/100/1000 LAN\n*Büro (alt)\nWLAN\n';
    const { said, document } = readAs('networksetup', text);
    expect(document.facts).toEqual([
      { name: 'USB 10/100/1000 LAN', disabled: false },
      { name: 'Büro (alt)', disabled: true },
      { name: 'WLAN', disabled: false },
    ]);
    expect(said).toMatch(/switched on: USB 10\/100\/1000 LAN and WLAN\.\nSwitched off: Büro \(alt\)\./);
  });

  it('takes neither the prompt nor what a login prints for services', () => {
    const text =
      'Last login: Fri Nov 20 09:00:00 on ttys001\nada@mac ~ % networksetup -listallnetworkservices\nsomething else\nAn asterisk (*) denotes that a network service is disabled.\nWi-Fi\nada@mac ~ %\n';
    expect(readAs('networksetup', text).document).toMatchObject({
      facts: [{ name: 'Wi-Fi', disabled: false }],
      notUnderstood: [{ line: 3, text: 'something else' }],
    });
  });
});

describe('other looks at names in words', () => {
  it.each<[string, string, RegExp]>([
    ['dscacheutil', '', /^macOS found no address/],
    [
      'dscacheutil',
      'name: a.test\nipv6_address: 2001:db8::7\n\nname: a.test\nip_address: 10.0.0.7\n',
      /^a\.test is at 2001:db8::7 and 10\.0\.0\.7\./,
    ],
    ['dscacheutil', 'name: a.test\nip_address: 127.0.0.1\n', /^That is this Mac itself/m],
    ['ipconfig', '', /^There is no answer of a DHCP server/],
    ['route-get', '   route to: default\n    gateway: 10.0.0.1\n  interface: utun3\n', /^utun3 is a tunnel/m],
    ['route-get', 'route: writing to routing socket: not in table\n', /^There is no way out/],
    ['nsswitch', 'passwd: files\nhosts: files dns\n', /in this order: files and dns/],
  ])('%s %j', (kind, text, sentence) => {
    expect(readAs(kind, text).said).toMatch(sentence);
  });

  const line = (message: string) =>
    `2026-11-20 10:00:00.100 Df mDNSResponder[197:1ab2c] [com.apple.mDNSResponder:Default] ${message}`;

  it('counts what came of the questions, and names no host', () => {
    const text = [
      line('[R1] DNSServiceQueryRecord(1D000, 0, secret.corp.test, Addr) START PID[9](go)'),
      line('[R1->Q2] DNSServiceQueryRecord(secret.corp.test., Addr) RESULT ADD interface 0: x'),
      line('[Q3] ShouldSuppressUnicastQuery: Query suppressed for secret.corp.test. AAAA (AAAA records are unusable)'),
      line("[R4] DNSServiceGetAddrInfo(C000D000, 0, <mask.hash: 'aBc'>, IPv4) START PID[9](go)"),
    ].join('\n');
    const { said } = readAs('mdnsresponder-log', text);
    expect(said).toMatch(
      /^4 lines are of mDNSResponder[\s\S]*^1 query was held back[\s\S]*^1 answer was handed[\s\S]*^Programs asked 2 questions/m,
    );
    expect(said).toMatch(/macOS hides host names in it[\s\S]*lines name a host in the clear/);
    expect(said).not.toContain('secret');
  });

  it('says where else to look of the old system log, and of no other', () => {
    const kernel = 'Jul  1 09:03:11 mac kernel[0]: AppleThunderbolt: sleep\n';
    const { said, document } = readAs('mdnsresponder-log', kernel);
    expect(said).toMatch(/old system log[\s\S]*\/usr\/bin\/log show/);
    expect(document.facts).toEqual([]);
    expect(readAs('mdnsresponder-log', line('SIGHUP: Purge cache')).said).not.toMatch(/system log/);
  });

  it('tells who asked often, what was hidden, and that it is only a hint', () => {
    const asks = (n: number, name: string) =>
      line(`[R1] getaddrinfo start -- hostname: <mask.hash: 'aBc'>, options: 0x0, client pid: 9 (${name})\n`).repeat(n);
    const { said } = readAs('mdnsresponder-log', asks(6, 'go') + asks(5, 'git'));
    expect(said).toMatch(/with how often: go \(6\) and git \(5\)\./);
    expect(said).toMatch(/More than 5 questions within one minute.*: go \(6\)\. /);
    expect(said).toMatch(/left out in 11 of 11 lines \(100%\)/);
    expect(said).toMatch(/A log is a hint and no proof/);
    expect(said).not.toMatch(/hijack|attack/i);
  });
});
