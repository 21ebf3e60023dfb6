import { decode, encode, RECURSION_DESIRED } from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { macWith, run, stdoutOf } from './macs.ts';

const SCUTIL: [string, ...string[]] = ['/usr/sbin/scutil', '--dns'];
type Mac = ReturnType<typeof macWith>;

const resolve = async (machine: Mac, name: string) => {
  const text = await stdoutOf(machine, '/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', name);
  return [...text.matchAll(/address: (.*)/g)].map(([, address]) => address);
};
/** The block of the resolver for one domain. */
const blockOf = async (machine: Mac, domain: string) => {
  const blocks = (await stdoutOf(machine, ...SCUTIL)).split('\n\n');
  return blocks.filter((block) => block.includes(`  domain   : ${domain}\n`));
};
const resolverFile = (text: string, name = 'corp.test', more: object = {}) => ({
  files: { [`/etc/resolver/${name}`]: text, ...more },
});

describe('scutil --dns', () => {
  it('prints nothing but a sentence on a Mac without any network, and exits with 1', async () => {
    const machine = macWith({ network: { primary: null, interfaces: { en0: { addresses: [] } } } });
    expect(await run(machine, ...SCUTIL)).toEqual({
      stdout: 'No DNS configuration available\n',
      stderr: '',
      exitCode: 1,
    });
  });

  it('takes servers set by hand in the place of those from DHCP, and their domain away', async () => {
    const text = await stdoutOf(macWith({ network: { services: { 'Wi-Fi': { servers: ['8.8.8.8'] } } } }), ...SCUTIL);
    expect(text).toMatch(
      /^DNS configuration\n\nresolver #1\n {2}nameserver\[0\] : 8\.8\.8\.8\n {2}flags {4}: Request A records\n {2}reach {4}: 0x00000002 \(Reachable\)\n/,
    );
    expect(text).not.toContain('192.168.1.1');
    expect(text).not.toContain('search domain');
  });

  it('asks for IPv6 addresses where there is an IPv6 address', async () => {
    const machine = macWith({
      network: { interfaces: { en0: { addresses: ['192.168.1.23/24', '2001:db8::17/64'] } } },
    });
    expect(await stdoutOf(machine, ...SCUTIL)).toContain('flags    : Request A records, Request AAAA records\n');
    expect(await stdoutOf(macWith(), ...SCUTIL)).not.toContain('AAAA');
  });

  it('puts VPN domains among the multicast ones, most specific first, arpa last', async () => {
    const machine = macWith({
      network: {
        interfaces: { utun6: { index: 22, addresses: ['10.8.0.2/24'] } },
        vpns: {
          V: { interface: 'utun6', servers: ['10.8.0.1'], matchDomains: ['test', 'a.test', '8.10.in-addr.arpa'] },
        },
      },
    });
    const domains = [...(await stdoutOf(machine, ...SCUTIL)).matchAll(/domain {3}: (.*)/g)].map(([, domain]) => domain);
    expect(domains.slice(0, 4)).toEqual(['local', 'a.test', 'test', '8.10.in-addr.arpa']);
    expect(domains.slice(4, 6)).toEqual(['254.169.in-addr.arpa', '8.e.f.ip6.arpa']);
  });
});

describe('files in /etc/resolver, as configd reads them', () => {
  it('come after all others', async () => {
    const text = await stdoutOf(macWith(resolverFile('nameserver 127.0.0.1\nport 5300\nsearch_order 10\n')), ...SCUTIL);
    expect(text).toContain(
      'resolver #8\n  domain   : corp.test\n  nameserver[0] : 127.0.0.1\n  port     : 5300\n' +
        '  flags    : Request A records, Request AAAA records\n' +
        '  reach    : 0x00030002 (Reachable,Local Address,Directly Reachable Address)\n  order    : 10\n',
    );
  });

  it.each([
    ['two blanks', 'nameserver  10.20.0.53\n', 0],
    ['a tab after a blank', 'nameserver \t10.20.0.53\n', 0],
    ['a line end of Windows', 'nameserver 10.20.0.53\r\n', 0],
    ['a port behind a colon', 'nameserver 10.20.0.53:5300\n', 0],
    ['a port behind a dot', 'nameserver 10.20.0.53.5300\n', 1],
    ['a comment behind the value', 'nameserver 10.20.0.53 # office\n', 1],
    ['a tab as the only separator', 'nameserver\t10.20.0.53\n', 1],
    ['upper case', 'NAMESERVER 10.20.0.53\n', 1],
  ])('with %s give as many servers as configd understands', async (_, text, servers) => {
    const [block = ''] = await blockOf(macWith(resolverFile(text)), 'corp.test');
    expect(block.match(/nameserver\[/g)?.length ?? 0).toBe(servers);
    if (servers === 0) expect(block).toContain('reach    : 0x00000000 (Not Reachable)');
  });

  it.each([
    ['only comments', '# nameserver 1.1.1.1\n; x\n'],
    ['an indented line alone', ' nameserver 10.20.0.53\n'],
    ['no known word', 'server 10.20.0.53\n'],
  ])('with %s are no resolver', async (_, text) => {
    expect(await blockOf(macWith(resolverFile(text)), 'corp.test')).toEqual([]);
  });

  it('are all read, a backup with a domain line too', async () => {
    const backup = { '/etc/resolver/corp.test.bak': 'domain corp.test.\nnameserver 10.20.0.53\n' };
    expect(
      await blockOf(macWith(resolverFile('nameserver 10.20.0.54\n', 'corp.test', backup)), 'corp.test'),
    ).toHaveLength(2);
  });

  it('take the first of too many lines', async () => {
    const text = 'nameserver 1.1.1.1\nnameserver 2.2.2.2\nnameserver 3.3.3.3\nnameserver 4.4.4.4\nport 1\nport 2\n';
    const [block = ''] = await blockOf(macWith(resolverFile(text)), 'corp.test');
    expect(block).toContain('port     : 1\n');
    expect(block).not.toContain('4.4.4.4');
  });
});

describe('/etc/resolv.conf', () => {
  const content = async (machine: Mac) => {
    const outcome = await machine.readFile('/etc/resolv.conf');
    return outcome.ok ? new TextDecoder().decode(outcome.value) : outcome.failure.code;
  };

  it('is what configd makes of the default resolver, and goes with it', async () => {
    expect(await content(macWith())).toMatch(/\n#\nsearch home\.arpa\nnameserver 192\.168\.1\.1\n$/);
    const machine = macWith();
    machine.state.network.primary = null;
    expect(await content(machine)).toBe('missing');
  });

  it('keeps old servers where somebody put a file of their own in its place', async () => {
    expect(await content(macWith({ files: { '/etc/resolv.conf': 'nameserver 9.9.9.9\n' } }))).toBe(
      'nameserver 9.9.9.9\n',
    );
  });
});

describe('a name, asked the way of the system', () => {
  const office = {
    network: {
      dnsServers: {
        '10.20.0.53': {
          zones: {
            'corp.test': {
              'corp.test': {},
              'git.corp.test': { A: ['10.20.4.7'] },
              'www.corp.test': { CNAME: 'git.corp.test' },
            },
          },
        },
      },
      services: { 'Wi-Fi': { dhcp: { servers: ['10.20.0.53'], domain: 'corp.test' } } },
    },
  };

  it('is found with its alias, with the search domain, and not without reason', async () => {
    const machine = macWith(office);
    expect(await resolve(machine, 'git.corp.test')).toEqual(['10.20.4.7']);
    expect(await resolve(machine, 'git')).toEqual(['10.20.4.7']);
    expect(await stdoutOf(machine, '/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'www.corp.test')).toBe(
      'name: git.corp.test\nip_address: 10.20.4.7\n\n',
    );
    expect(await resolve(machine, 'nope.corp.test')).toEqual([]);
    expect(machine.unknownCommands).toEqual([]);
  });

  it('goes to the server of a resolver file and to no other', async () => {
    const machine = macWith({
      ...resolverFile('nameserver 10.20.0.53\n'),
      network: { dnsServers: office.network.dnsServers },
    });
    expect(await resolve(machine, 'git.corp.test')).toEqual(['10.20.4.7']);
    const broken = macWith({
      ...resolverFile('nameserver  10.20.0.53\n'),
      network: { dnsServers: office.network.dnsServers },
    });
    expect(await resolve(broken, 'git.corp.test')).toEqual([]);
  });

  it('goes on from a silent or failing server, but not from a denial', async () => {
    const first = (server: object) =>
      macWith({
        network: {
          dnsServers: { '10.0.0.1': server },
          services: { 'Wi-Fi': { servers: ['10.0.0.1', '192.168.1.1'] } },
        },
      });
    expect(await resolve(first({ behaviour: 'drops' }), 'go.dev')).toHaveLength(1);
    expect(await resolve(first({ rcode: 'SERVFAIL' }), 'go.dev')).toHaveLength(1);
    expect(await resolve(first({ zones: { 'go.dev': {} } }), 'go.dev')).toHaveLength(0);
  });

  it('is taken from the hosts file, if the resolver may read it', async () => {
    const pin = '127.0.0.1 localhost\n192.0.2.9\tgo.dev  www.go.dev # old\n';
    expect(await resolve(macWith({ files: { '/etc/hosts': pin } }), 'www.go.dev')).toEqual(['192.0.2.9']);
    const closed = macWith({ files: { '/etc/hosts': { text: pin, mode: '0600' } } });
    expect(await resolve(closed, 'go.dev')).toEqual(['203.0.113.20']);
  });

  it('is remembered until the cache is purged as root', async () => {
    const machine = macWith({ network: { cache: { 'go.dev': [] } } });
    expect(await resolve(machine, 'go.dev')).toEqual([]);
    expect((await run(machine, '/usr/bin/killall', '-HUP', 'mDNSResponder')).exitCode).toBe(1);
    await machine.privilege.ask();
    expect((await machine.privilege.perform({ op: 'flush-directory-cache' })).ok).toBe(true);
    expect(await resolve(machine, 'go.dev')).toEqual([]);
    await machine.privilege.perform({ op: 'purge-dns-cache' });
    expect(await resolve(machine, 'go.dev')).toEqual(['203.0.113.20']);
    expect(machine.state.counters).toMatchObject({ directoryCacheFlushes: 1, dnsCachePurges: 1 });
  });

  it('prints IPv6 addresses in a block of their own, first', async () => {
    const machine = macWith({
      network: {
        interfaces: { en0: { addresses: ['192.168.1.23/24', '2001:db8::17/64'] } },
        internet: { 'go.dev': { A: ['203.0.113.20'], AAAA: ['2001:db8:1::20'] } },
      },
    });
    expect(await stdoutOf(machine, '/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'go.dev')).toBe(
      'name: go.dev\nipv6_address: 2001:db8:1::20\n\nname: go.dev\nip_address: 203.0.113.20\n\n',
    );
  });
});

describe('a DNS server, asked directly', () => {
  const query = (name: string, type: 'A' | 'AAAA' | 'TXT' = 'A') =>
    encode({ type: 'query', id: 7, flags: RECURSION_DESIRED, questions: [{ type, name }] });
  const ask = async (machine: Mac, server: string, name: string, protocol: 'udp' | 'tcp' = 'udp', port = 53) => {
    const outcome = await machine.dns({ server, protocol, port, message: query(name) });
    return outcome.ok ? decode(Buffer.from(outcome.value.message)) : outcome.failure;
  };

  it('answers on the wire, with the question and the number of the query', async () => {
    const reply = await ask(macWith(), '192.168.1.1', 'go.dev');
    expect(reply).toMatchObject({
      id: 7,
      type: 'response',
      rcode: 'NOERROR',
      answers: [{ data: '203.0.113.20', ttl: 300 }],
    });
    expect('questions' in reply && reply.questions).toMatchObject([{ name: 'go.dev' }]);
  });

  it('denies with the zone that says so', async () => {
    const reply = await ask(macWith(), '192.168.1.1', 'nope.home.arpa');
    expect(reply).toMatchObject({
      rcode: 'NXDOMAIN',
      flag_aa: true,
      authorities: [{ type: 'SOA', name: 'home.arpa' }],
    });
  });

  it.each(['SERVFAIL', 'REFUSED', 'NOTIMP', 'FORMERR'] as const)('gives %s where it was told to', async (rcode) => {
    const machine = macWith({ network: { dnsServers: { '192.168.1.1': { rcode } } } });
    expect(await ask(machine, '192.168.1.1', 'go.dev')).toMatchObject({ rcode, answers: [] });
  });

  it('refuses names that are not its own where it does not look further', async () => {
    const machine = macWith({}, 'healthy-intel-bash');
    expect(await ask(machine, '10.8.0.1', 'go.dev')).toMatchObject({ rcode: 'REFUSED' });
    expect(await ask(machine, '10.8.0.1', 'git.corp.test')).toMatchObject({ rcode: 'NOERROR' });
  });

  it('cuts what does not fit a packet, and not over TCP', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `198.51.100.${index}`);
    const machine = macWith({
      network: { internet: { 'many.test': { A: many } }, dnsServers: { '192.168.1.1': { udpLimit: 512 } } },
    });
    expect(await ask(machine, '192.168.1.1', 'many.test')).toMatchObject({ flag_tc: true, answers: [] });
    const whole = await ask(machine, '192.168.1.1', 'many.test', 'tcp');
    expect('answers' in whole && whole.answers).toHaveLength(60);
  });

  it('is silent, refuses or cannot be reached, each in its own way', async () => {
    const machine = macWith({ network: { dnsServers: { '10.0.0.9': { behaviour: 'refuses' } } } });
    expect(await ask(machine, '10.0.0.1', 'go.dev')).toMatchObject({ code: 'timeout' });
    expect(await ask(machine, '10.0.0.9', 'go.dev')).toMatchObject({
      code: 'unreachable',
      detail: 'read ECONNREFUSED 10.0.0.9:53',
    });
    expect(await ask(machine, '127.0.0.1', 'go.dev')).toMatchObject({ code: 'unreachable' });
    machine.state.network.primary = null;
    expect(await ask(machine, '192.168.1.1', 'go.dev')).toMatchObject({ code: 'unreachable' });
  });

  it('listens on another port only there', async () => {
    const machine = macWith({ network: { dnsServers: { '127.0.0.1:5300': {} } } });
    expect(await ask(machine, '127.0.0.1', 'go.dev', 'udp', 5300)).toMatchObject({ rcode: 'NOERROR' });
    expect(await ask(machine, '127.0.0.1', 'go.dev')).toMatchObject({ code: 'unreachable' });
  });

  it('answers nothing to what is no question', async () => {
    const outcome = await macWith().dns({ server: '192.168.1.1', protocol: 'udp', message: Uint8Array.of(1, 2, 3) });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'timeout' } });
  });

  it('of a VPN that takes everything is the one by default', async () => {
    const machine = macWith({
      network: {
        primary: 'utun6',
        interfaces: { utun6: { index: 22, addresses: ['10.8.0.2/24'] } },
        vpns: { V: { interface: 'utun6', servers: ['10.8.0.1'], matchDomains: [] } },
        dnsServers: { '10.8.0.1': { behind: 'utun6' } },
      },
    });
    const text = await stdoutOf(machine, ...SCUTIL);
    expect(text).toMatch(
      /^DNS configuration\n\nresolver #1\n {2}nameserver\[0\] : 10\.8\.0\.1\n {2}if_index : 22 \(utun6\)\n/,
    );
    expect(text.split('(for scoped queries)')[1]).toContain('if_index : 14 (en0)');
    expect(await resolve(machine, 'go.dev')).toEqual(['203.0.113.20']);
    expect(await stdoutOf(machine, '/sbin/route', '-n', 'get', 'default')).toContain('interface: utun6\n');
  });

  it('behind a VPN is lost when the VPN is down', async () => {
    const machine = macWith({ network: { interfaces: { utun6: { addresses: [] } } } }, 'healthy-intel-bash');
    expect(await ask(machine, '10.8.0.1', 'git.corp.test')).toMatchObject({ code: 'timeout' });
    expect(await resolve(machine, 'git.corp.test')).toEqual([]);
    expect(await blockOf(machine, 'corp.test')).toEqual([]);
  });
});
