import { describe, expect, it } from 'vitest';
import { dnsSettingsOf } from '../../src/macos/dns-settings.ts';

const payload = (...lines: readonly string[]) =>
  `{\n    DNSSettings =     {\n${lines.map((line) => `        ${line}\n`).join('')}    };\n    ProhibitDisablement = 1;\n}`;

describe('the settings of a profile with encrypted DNS', () => {
  it.each([
    [
      'HTTPS with addresses',
      payload(
        'DNSProtocol = HTTPS;',
        'ServerAddresses =         (',
        '    "192.0.2.1",',
        '    "2001:db8::1"',
        ');',
        'ServerURL = "https://dns.corp.test/dns-query{?dns}";',
      ),
      {
        transport: 'https',
        name: 'dns.corp.test',
        url: 'https://dns.corp.test/dns-query',
        addresses: ['192.0.2.1', '2001:db8::1'],
      },
    ],
    [
      'TLS',
      payload('DNSProtocol = TLS;', 'ServerName = "dns.corp.test";'),
      { transport: 'tls', name: 'dns.corp.test', url: null, addresses: [] },
    ],
    [
      'a name without quotes',
      payload('DNSProtocol = TLS;', 'ServerName = dns;'),
      { transport: 'tls', name: 'dns', url: null, addresses: [] },
    ],
  ])('%s', (_, data, settings) => {
    expect(dnsSettingsOf(data)).toEqual(settings);
  });

  it.each([
    ['another kind of settings', '{\n    AccessRights = 8191;\n}'],
    ['no name', payload('DNSProtocol = TLS;')],
    ['an address that is none', payload('DNSProtocol = HTTPS;', 'ServerURL = "dns.corp.test";')],
    ['an address without encryption', payload('DNSProtocol = HTTPS;', 'ServerURL = "http://dns.corp.test/";')],
    ['a protocol nobody knows', payload('DNSProtocol = QUIC;', 'ServerName = "dns.corp.test";')],
    ['nothing', ''],
  ])('%s names no server', (_, data) => {
    expect(dnsSettingsOf(data)).toBeNull();
  });
});
