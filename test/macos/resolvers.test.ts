import { describe, expect, it } from 'vitest';
import { readScutilDns } from '../../src/macos/scutil-dns.ts';
import { readScutilProxy } from '../../src/macos/scutil-proxy.ts';
import { fixture } from './fixture.ts';

describe('scutil --dns', () => {
  it('reads every field of every section', () => {
    const { facts, notUnderstood } = readScutilDns(fixture('scutil-dns'));
    expect(notUnderstood).toEqual([]);
    expect(facts.map((one) => `${one.section} ${one.index} ${one.domain ?? '-'}`)).toEqual([
      'default 1 -',
      'default 2 corp.test',
      'default 3 local',
      'default 4 vm.test',
      'scoped 1 -',
      'service-specific 1 -',
    ]);
    expect(facts[0]).toEqual({
      section: 'default',
      index: 1,
      domain: null,
      search_domains: ['corp.test', 'office.test'],
      nameservers: ['fe80::1%en0', '10.1.0.10'],
      sortaddr: ['10.1.0.0/255.255.0.0'],
      port: null,
      options: null,
      timeout: null,
      order: null,
      if_index: 11,
      if_name: 'en0',
      service_identifier: null,
      flags: ['Request A records', 'Request AAAA records'],
      reach: { value: '0x00020002', text: ['Reachable', 'Directly Reachable Address'] },
    });
    expect(facts[1]).toMatchObject({ order: 102_400, if_name: 'utun6', flags: ['Supplemental', 'Request A records'] });
    expect(facts[2]).toMatchObject({ options: 'mdns', timeout: 5, nameservers: [] });
    expect(facts[3]).toMatchObject({ port: 5300, flags: [] });
    expect(facts[4]).toMatchObject({ if_index: 31, if_name: null });
    expect(facts[5]).toMatchObject({ service_identifier: 7, flags: expect.arrayContaining(['0x00000100']) });
  });

  it.each<[string, string, unknown]>([
    ['nothing is configured', 'No DNS configuration available\n', []],
    ['quoted in a mail', '> DNS configuration\n>\n> resolver #1\n>   nameserver[0] : 1.2.3.4\n', ['1.2.3.4']],
    [
      'with a prompt and a fence',
      '```\nme@mac ~ % scutil --dns\nresolver #1\n nameserver[0] : 1.2.3.4\n```',
      ['1.2.3.4'],
    ],
    ['Windows line ends', 'resolver #1\r\n  nameserver[0] : 1.2.3.4\r\n', ['1.2.3.4']],
    ['no-break blanks', 'resolver #1\n\u00a0\u00a0nameserver[0]\u00a0: 1.2.3.4', ['1.2.3.4']],
    ['with colours', 'resolver #1\n  \u001b[32mnameserver[0]\u001b[0m : 1.2.3.4', ['1.2.3.4']],
    ['a zone with the number quirk of older systems', 'resolver #1\n  nameserver[0] : fe80::1%15d', ['fe80::1%15d']],
    ['only a heading', 'resolver #1\n', []],
  ])('%s', (_case, text, servers) => {
    const { facts, notUnderstood } = readScutilDns(text);
    expect(facts.flatMap((one) => one.nameservers)).toEqual(servers);
    expect(notUnderstood).toEqual([]);
  });

  it('reads the flags that -d prints', () => {
    const { facts } = readScutilDns(
      'resolver #1\n  config id: 1\n  flags    : 0x00000006 (Request A records, Request AAAA records)',
    );
    expect(facts[0]?.flags).toEqual(['Request A records', 'Request AAAA records']);
  });

  it('lists what it cannot use, with the line', () => {
    const text = 'resolver #1\n  nameserver[0] : 1.1.1.1\n  colour : red\n\n... and so on\n  port : many\n';
    expect(readScutilDns(text).notUnderstood).toEqual([
      { line: 3, text: '  colour : red' },
      { line: 5, text: '... and so on' },
      { line: 6, text: '  port : many' },
    ]);
  });
});

describe('scutil --proxy', () => {
  it('reads nested dictionaries, arrays and numbers', () => {
    expect(readScutilProxy(fixture('scutil-proxy'))).toEqual({
      facts: {
        ExceptionsList: ['*.local', '169.254/16', '<local>'],
        ExcludeSimpleHostnames: 1,
        HTTPEnable: 0,
        HTTPPort: 3128,
        HTTPProxy: 'proxy.corp.test',
        ProxyAutoConfigEnable: 1,
        ProxyAutoConfigURLString: 'http://wpad.corp.test:8080/wpad.dat',
        __SCOPED__: { en0: { HTTPEnable: 1, HTTPPort: 8080 } },
      },
      notUnderstood: [],
    });
  });

  it.each<[string, string, unknown]>([
    ['nothing set', '<dictionary> {\n}\n', {}],
    ['nothing at all', 'No proxy configuration available\n', {}],
    ['lines that grep left', '  HTTPEnable : 1\n  HTTPPort : 80\n', { HTTPEnable: 1, HTTPPort: 80 }],
    [
      'an array whose end was cut out',
      '<dictionary> {\n L : <array> {\n 0 : a\n HTTPEnable : 1\n}',
      { L: ['a'], HTTPEnable: 1 },
    ],
    ['cut in the middle', '<dictionary> {\n  L : <array> {\n    0 : a\n', { L: ['a'] }],
    ['an empty array on one line', '<dictionary> {\n  L : <array> { }\n}', { L: [] }],
    ['numbers in a list stay text', '<dictionary> {\n L : <array> {\n 0 : 10\n }\n}', { L: ['10'] }],
  ])('%s', (_case, text, facts) => {
    expect(readScutilProxy(text).facts).toEqual(facts);
  });

  it('a key of ill will stays an ordinary key', () => {
    const { facts } = readScutilProxy('<dictionary> {\n  __proto__ : <dictionary> {\n    x : 1\n  }\n}');
    expect(Object.hasOwn(facts, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
