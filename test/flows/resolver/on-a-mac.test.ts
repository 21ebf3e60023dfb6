import { describe, expect, it } from 'vitest';
import { complaints, examineMac, plans } from './simulated.ts';

const COMPANY = `
  dnsServers:
    10.20.0.53:
      zones:
        corp.test: { corp.test: {}, goproxy.corp.test: { A: [10.20.4.7] }, git.corp.test: { A: [10.20.4.8] } }
  sites:
    goproxy.corp.test:
      addresses: [10.20.4.7]
      ports:
        '80':
          replies:
            - { path: /sumdb/sum.golang.org/supported }
            - { path: /golang.org/x/mod/@v/list, body: "v0.38.0\\n" }
    git.corp.test: { addresses: [10.20.4.8], ports: { '22': {} } }
`;
const CORP_ENV = `
  ~/Library/Application Support/go/env: |
    GOPROXY=http://goproxy.corp.test,direct
    GOPRIVATE=git.corp.test
`;

/** /etc/hosts of a Mac as it comes. */
const DELIVERED = `##
# Host Database
#
# localhost is used to configure the loopback interface
# when the system is booting.  Do not change this entry.
##
127.0.0.1\tlocalhost
255.255.255.255\tbroadcasthost
::1             localhost
`;

interface Mac {
  readonly title: string;
  readonly state: string;
  readonly expected: readonly string[];
  readonly fixes?: readonly string[];
}

const MACS: readonly Mac[] = [
  { title: 'a healthy one', state: 'system: { rosetta: true }', expected: [] },
  {
    title: 'a resolver file with two blanks',
    state: `files:${CORP_ENV}  /private/etc/resolver/corp.test: "nameserver  10.20.0.53\\n"\nnetwork:${COMPANY}`,
    expected: ['problem two-blanks resolver.resolver-files resolver-file-malformed'],
    fixes: ['resolver.mend-file'],
  },
  {
    title: 'a resolver file that works',
    state: `files:${CORP_ENV}  /private/etc/resolver/corp.test: "nameserver 10.20.0.53\\n"\nnetwork:${COMPANY}`,
    expected: [],
  },
  {
    title: 'the backup of a resolver file',
    state: `files:${CORP_ENV}  /private/etc/resolver/corp.test: "nameserver 10.20.0.53\\n"\n  /private/etc/resolver/corp.test.bak: "domain corp.test\\nnameserver 10.20.0.99\\n"\nnetwork:${COMPANY}`,
    expected: ['problem leftover resolver.resolver-files resolver-file-leftover'],
    fixes: ['resolver.move-file'],
  },
  {
    title: 'a resolver file that works, and a server that is gone',
    state: `files:${CORP_ENV}  /private/etc/resolver/corp.test: "nameserver 10.20.0.99\\n"\nnetwork:${COMPANY}`,
    expected: ['problem dead.domain resolver.servers -'],
  },
  {
    title: 'one server of two gone, in one file',
    state: `files:${CORP_ENV}  /private/etc/resolver/corp.test: "nameserver 10.20.0.53\\nnameserver 10.20.0.99\\n"\nnetwork:${COMPANY}`,
    expected: ['warning one-silent resolver.servers -'],
  },
  {
    title: 'a backup that says the same',
    state: `files:${CORP_ENV}  /private/etc/resolver/corp.test: "nameserver 10.20.0.53\\n"\n  /private/etc/resolver/corp.test.bak: "domain corp.test\\nnameserver 10.20.0.53\\n"\nnetwork:${COMPANY}`,
    expected: [],
  },
  {
    title: 'netdns=go and no VPN that brings names',
    state: `files:
  ~/.zprofile: |
    eval "$(/opt/homebrew/bin/brew shellenv)"
    export GODEBUG=netdns=go
`,
    expected: [],
  },
  {
    title: 'a VPN that is not connected',
    state: `files:${CORP_ENV}network:${COMPANY}
  vpns:
    Corp: { connected: false, interface: utun6, servers: [10.20.0.53], matchDomains: [corp.test] }
`,
    expected: ['problem denied resolver.servers -'],
  },
  {
    title: 'netdns=go behind a VPN',
    state: `files:${CORP_ENV}  ~/.zprofile: |
    eval "$(/opt/homebrew/bin/brew shellenv)"
    export GODEBUG=netdns=go
network:${COMPANY}
  interfaces: { utun6: { index: 22, addresses: [10.8.0.5/24] } }
  vpns:
    Corp: { connected: true, interface: utun6, servers: [10.20.0.53], matchDomains: [corp.test] }
`,
    expected: ['problem lost resolver.go-path netdns-split-dns'],
    fixes: ['shell.comment-out-line'],
  },
  {
    title: 'a local resolver that is down',
    state: 'network:\n  services: { Wi-Fi: { servers: [127.0.0.1] } }\n',
    expected: ['problem local-dead.all resolver.servers dns-local-resolver-dead'],
    fixes: ['resolver.automatic-servers'],
  },
  {
    title: 'a remembered denial',
    state: 'network:\n  cache: { proxy.golang.org: [] }\n',
    expected: ['problem stale resolver.agreement -'],
    fixes: ['resolver.flush-caches'],
  },
  {
    title: 'an old pin in the hosts file',
    state: `files:
  /private/etc/hosts: |
    127.0.0.1	localhost
    255.255.255.255	broadcasthost
    ::1             localhost
    203.0.113.99 proxy.golang.org
`,
    expected: ['problem dead resolver.hosts-override hosts-override'],
    fixes: ['resolver.release-host'],
  },
  {
    title: 'a hosts file that nobody may read',
    state: `files:
  /private/etc/hosts: { text: "127.0.0.1 localhost\\n203.0.113.99 proxy.golang.org\\n", mode: '0600' }
`,
    expected: ['warning unreadable resolver.hosts-file hosts-file-mode'],
    fixes: ['resolver.hosts-mode'],
  },
  {
    title: 'a hosts file that is closed, with a pin at its end',
    state: `files:\n  /private/etc/hosts: { text: ${JSON.stringify(`${DELIVERED}142.250.1.141 proxy.golang.org\n`)}, mode: '0600' }\n`,
    expected: [
      'warning unreadable resolver.hosts-file hosts-file-mode',
      'warning hidden resolver.hosts-override hosts-override',
    ],
    fixes: ['resolver.hosts-mode'],
  },
  {
    title: 'a hosts file that is closed, as it was delivered',
    state: `files:\n  /private/etc/hosts: { text: ${JSON.stringify(DELIVERED)}, mode: '0600' }\n`,
    expected: ['warning unreadable resolver.hosts-file hosts-file-mode'],
    fixes: ['resolver.hosts-mode'],
  },
  {
    title: 'a hosts file without localhost',
    state: 'files:\n  /private/etc/hosts: "127.0.0.1 app.local\\n"\n',
    expected: ['problem no-localhost resolver.hosts-file localhost-unresolvable'],
    fixes: ['resolver.restore-localhost'],
  },
  {
    title: 'no network',
    state: 'network:\n  primary: null\n  interfaces: { en0: { addresses: [], router: null } }\n',
    expected: ['problem none resolver.network -'],
    fixes: ['resolver.connect'],
  },
  {
    title: 'name servers of a VPN that died',
    state: `network:
  interfaces: { utun6: { index: 22, addresses: [10.8.0.5/24] } }
  dnsServers: { 10.8.0.1: { behaviour: drops } }
  vpns:
    Corp: { connected: true, interface: utun6, servers: [10.8.0.1], matchDomains: [corp.test] }
`,
    expected: ['warning stale resolver.supplemental dns-stale-supplemental'],
    fixes: ['resolver.restart-vpn'],
  },
  {
    title: 'a second name server that loses every other question',
    state: `network:
  services: { Wi-Fi: { servers: [192.168.1.1, 192.168.1.2] } }
  dnsServers: { 192.168.1.2: { latencyMs: 14, jitterMs: 60, dropsEvery: 2 } }
`,
    expected: ['warning lossy resolver.servers -'],
  },
  {
    title: 'a name server that is uneven and loses one in twenty, as Wi-Fi does',
    state: `network:
  dnsServers: { 192.168.1.1: { latencyMs: 20, jitterMs: 200, dropsEvery: 20 } }
`,
    expected: [],
  },
];

describe('a Mac with', () => {
  it.each(MACS)('$title', async ({ state, expected, fixes = [] }) => {
    const examined = await examineMac(state);
    expect(complaints(examined.findings)).toEqual(expected);
    expect(await plans(examined)).toEqual(expect.arrayContaining([...fixes]));
  });
});
