import { describe, expect, it } from 'vitest';
import { entriesFor, readHosts } from '../../src/macos/hosts.ts';
import { readNsswitch } from '../../src/macos/nsswitch.ts';
import { readPathsFile } from '../../src/macos/paths-file.ts';
import { readResolvConf } from '../../src/macos/resolv-conf.ts';
import { readResolverFile } from '../../src/macos/resolver-file.ts';
import { readSystemFile } from '../../src/macos/system-files.ts';
import { fixture } from './fixture.ts';

describe('a file of /etc/resolver, as configd reads it', () => {
  const read = (text: string, name = 'corp.test') =>
    readResolverFile(text, { command: `cat /etc/resolver/${name}` }).facts;
  const warned = (text: string) => read(text).warnings.map(({ line, warning }) => `${line} ${warning}`);

  it('reads every directive', () => {
    const { facts, notUnderstood } = readResolverFile(fixture('resolver-file'), {
      command: 'cat /etc/resolver/office',
    });
    expect(facts).toMatchObject({
      file: '/etc/resolver/office',
      domain: 'corp.test.',
      serves: 'corp.test',
      nameservers: ['10.20.0.53', '127.0.0.1.5300'],
      servers: [
        { line: 3, address: '10.20.0.53', port: null },
        { line: 4, address: '127.0.0.1', port: 5300 },
      ],
      search: ['a.test', 'b.test'],
      timeout: 3,
      search_order: 10,
      options: 'edns0 ndots:2',
      live: true,
    });
    expect(facts.warnings).toEqual([{ line: 9, warning: 'unknown-keyword', text: 'foo bar' }]);
    expect(notUnderstood).toEqual([{ line: 9, text: 'foo bar' }]);
  });

  it.each<[string, string, readonly string[]]>([
    ['one blank', 'nameserver 10.0.0.1', []],
    ['a tab', 'nameserver\t10.0.0.1', []],
    ['IPv6 with a zone', 'nameserver fe80::1%en0', []],
    ['a remark behind the value', 'nameserver 10.0.0.1 # office', []],
    ['a comment, even an indented one', '# x\n; y\n  # z\nnameserver 10.0.0.1', []],
    ['capitals', 'NameServer 10.0.0.1', []],
    ['multicast on purpose', 'options mdns\ntimeout 5', []],
    ['an empty file', '', []],
    ['two blanks', 'nameserver  10.0.0.1', ['1 two-blanks', '1 no-server']],
    ['a blank and a tab', 'nameserver \t10.0.0.1', ['1 two-blanks', '1 no-server']],
    ['a blank in front', ' nameserver 10.0.0.1', ['1 leading-blank']],
    ['Windows line ends', 'nameserver 10.0.0.1\r\n', ['1 carriage-return', '1 no-server']],
    ['a colon and a port', 'nameserver 127.0.0.1:5300', ['1 address-with-colon-port', '1 no-server']],
    ['a bracket, a colon and a port', 'nameserver [::1]:5300', ['1 address-with-colon-port', '1 no-server']],
    ['a name', 'nameserver dns.corp.test', ['1 not-an-address', '1 no-server']],
    ['port 5353', 'nameserver 127.0.0.1\nport 5353', ['2 multicast-port']],
    ['a port that is no number', 'nameserver 127.0.0.1\nport dns', ['2 not-a-number']],
    ['no value', 'nameserver\nnameserver 10.0.0.1', ['1 no-value']],
    ['a second port', 'nameserver 10.0.0.1\nport 53\nport 54', ['3 over-limit']],
    ['no server at all', 'domain corp.test', ['1 no-server']],
    ['an unknown word', 'server 10.0.0.1', ['1 unknown-keyword']],
  ])('%s', (_case, text, expected) => {
    expect(warned(text)).toEqual(expected);
  });

  it('takes three servers, and no line after them', () => {
    const { servers, warnings } = read(
      'nameserver 10.0.0.1\nnameserver  10.0.0.2\nnameserver 10.0.0.3\nnameserver 10.0.0.4',
    );
    expect(servers.map((one) => one.address)).toEqual(['10.0.0.1', '10.0.0.3']);
    expect(warnings.map((one) => one.warning)).toEqual(['two-blanks', 'over-limit']);
  });

  it('the first line of a kind wins; a port line goes for servers without one', () => {
    expect(read('port 5300\nport 53\nnameserver ::1\nnameserver 10.0.0.1.53').servers).toEqual([
      { line: 3, address: '::1', port: 5300 },
      { line: 4, address: '10.0.0.1', port: 53 },
    ]);
  });

  it('a copy beside the file is live, for the domain inside it or for its own name', () => {
    expect(read('domain corp.test\nnameserver 10.0.0.1', 'corp.test.bak')).toMatchObject({
      serves: 'corp.test',
      live: true,
    });
    expect(read('nameserver 10.0.0.1', 'corp.test.bak')).toMatchObject({
      serves: 'corp.test.bak',
      domain: null,
      live: true,
    });
    expect(read('just some notes\n', 'notes')).toMatchObject({ live: false });
  });

  it('a carriage return makes it serve another name', () => {
    const { domain, serves } = read('domain corp.test\r\nnameserver 10.0.0.1\n', 'x');
    expect([domain, serves]).toEqual(['corp.test', 'corp.test\r']);
  });
});

describe('/etc/hosts', () => {
  it('gives each line that names an address, with its number', () => {
    const { facts, notUnderstood } = readHosts(fixture('hosts'), { command: 'cat /etc/hosts' });
    expect(facts.file).toBe('/etc/hosts');
    expect(facts.entries.map(({ line, ip, names }) => [line, ip, ...names])).toEqual([
      [4, '127.0.0.1', 'localhost'],
      [5, '255.255.255.255', 'broadcasthost'],
      [6, '::1', 'localhost'],
      [7, 'fe80::1%lo0', 'localhost'],
      [8, '10.0.0.5', 'Git.Corp.test', 'git'],
    ]);
    expect(notUnderstood.map((one) => one.line)).toEqual([9, 10]);
  });

  it('finds a name whatever its letters and its final dot', () => {
    const { facts } = readHosts(fixture('hosts'));
    expect(entriesFor(facts, 'git.corp.TEST.').map((one) => one.line)).toEqual([8]);
    expect(entriesFor(facts, 'corp.test')).toEqual([]);
  });

  it('knows the lines that macOS cuts', () => {
    const long = `10.0.0.1 ${'name.test '.repeat(120)}`;
    expect(readHosts(`${long}\n10.0.0.2 x`).facts.entries.map((one) => one.tooLong)).toEqual([true, false]);
  });
});

describe('/etc/paths', () => {
  it('takes every line as it stands, and says which name no directory', () => {
    const { facts } = readPathsFile(fixture('paths'), { command: 'cat /etc/paths' });
    expect(facts.lines.slice(0, 2)).toEqual(['/usr/local/bin', '/System/Cryptexes/App/usr/bin']);
    expect(facts.warnings.map(({ line, warning }) => `${line} ${warning}`)).toEqual([
      '6 comment',
      '7 not-expanded',
      '8 blanks',
    ]);
  });

  it.each([
    ['a stock file', '/usr/local/bin\n/usr/bin\n', []],
    ['a cryptex', '/var/run/com.apple.security.cryptexd/codex.system/bootstrap/usr/bin\n', []],
    ['Windows line ends', '/x\r\n', ['carriage-return']],
    ['a relative one', 'bin\n', ['relative']],
    ['two on a line', '/a:/b\n', ['several']],
    ['a variable', '$HOME/bin\n', ['not-expanded']],
  ])('%s', (_case, text, expected) => {
    expect(readPathsFile(text).facts.warnings.map((one) => one.warning)).toEqual(expected);
  });
});

describe('/etc/resolv.conf, as Go reads it', () => {
  it('reads what macOS writes', () => {
    expect(readResolvConf(fixture('resolv-conf')).facts).toMatchObject({
      nameservers: ['10.1.0.10', 'fe80::1%en0'],
      search: ['corp.test', 'office.test'],
      ndots: 2,
      timeout: 5,
      attempts: 2,
      options: ['rotate'],
      unknown: [
        { line: 13, word: 'inet6' },
        { line: 14, word: 'sortlist' },
      ],
      madeByMacos: true,
    });
  });

  it.each<[string, string, object]>([
    ['nothing', '', { nameservers: [], search: [], ndots: 1, unknown: [], madeByMacos: false }],
    ['the last of search and domain', 'search a.test b.test\ndomain c.test', { search: ['c.test'] }],
    ['bounds', 'options ndots:99 timeout:0 attempts:0', { ndots: 15, timeout: 1, attempts: 1 }],
    [
      'a fourth server',
      'nameserver 1.1.1.1\nnameserver 2.2.2.2\nnameserver 3.3.3.3\nnameserver 4.4.4.4',
      {
        nameservers: ['1.1.1.1', '2.2.2.2', '3.3.3.3'],
      },
    ],
    ['a name is no server', 'nameserver dns.test', { nameservers: [], unknown: [] }],
    ['known options', 'options trust-ad edns0 use-vc single-request-reopen', { unknown: [] }],
    ['known keywords', 'lookup file bind\n; x\n# y', { unknown: [] }],
  ])('%s', (_case, text, facts) => {
    expect(readResolvConf(text).facts).toMatchObject(facts);
  });
});

describe('/etc/nsswitch.conf', () => {
  it('reads the line about hosts', () => {
    expect(readNsswitch(fixture('nsswitch')).facts).toEqual({
      file: null,
      line: 3,
      hosts: [
        { name: 'files', standard: true },
        { name: 'mdns4_minimal', standard: true },
        { name: 'dns', standard: true },
        { name: 'myhostname', standard: true },
      ],
    });
  });

  it('has none, or a broken one', () => {
    expect(readNsswitch('passwd: files\n').facts).toMatchObject({ line: null, hosts: [] });
    expect(readNsswitch('hosts: files [oops\n')).toMatchObject({ facts: { line: null }, notUnderstood: [{ line: 1 }] });
  });
});

describe('which file it is', () => {
  it.each<[string, string, string, object]>([
    ['by its path', 'cat /etc/paths.d/go', '/usr/local/go/bin\n', { lines: ['/usr/local/go/bin'] }],
    ['by its path', 'sudo cat /private/etc/hosts', '', { entries: [] }],
    ['by its path', 'cat /etc/resolv.conf', 'nameserver 1.1.1.1', { nameservers: ['1.1.1.1'], ndots: 1 }],
    ['by its look: hosts', '', fixture('system-files'), { entries: expect.any(Array) }],
    ['by its look: paths', '', '/usr/bin\n/bin\n', { lines: ['/usr/bin', '/bin'] }],
    ['by its look: a resolver file', '', 'domain x.test\nnameserver 10.0.0.1\n', { serves: 'x.test' }],
  ])('is told %s', (_case, command, text, facts) => {
    expect(readSystemFile(text, { command }).facts).toMatchObject(facts);
  });
});
