import { describe, expect, it } from 'vitest';
import { networksetupRefusal } from '../../src/macos/networksetup/refusal.ts';
import { readNetworksetup } from '../../src/macos/networksetup.ts';
import { fixture } from './fixture.ts';

const read = (text: string, command = '') => readNetworksetup(text, { command });

describe('networksetup', () => {
  it('reads the order of the services, disabled and device-less ones too', () => {
    expect(read(fixture('networksetup'))).toEqual({
      facts: [
        {
          position: 1,
          name: 'Büro, 2. Stock (USB)',
          hardware_port: 'USB 10/100/1000 LAN',
          device: 'en7',
          disabled: false,
        },
        {
          position: null,
          name: 'Thunderbolt Bridge',
          hardware_port: 'Thunderbolt Bridge',
          device: 'bridge0',
          disabled: true,
        },
        { position: 2, name: 'WLAN', hardware_port: 'Wi-Fi', device: 'en0', disabled: false },
        { position: 3, name: 'Corp VPN', hardware_port: 'com.example.vpn', device: null, disabled: false },
      ],
      notUnderstood: [],
    });
  });

  const list = 'An asterisk (*) denotes that a network service is disabled.\nWi-Fi\n*Thunderbolt Bridge\n';
  it.each<[string, string, string, unknown]>([
    [
      'the list of services',
      '/usr/sbin/networksetup -listallnetworkservices',
      list,
      [
        { name: 'Wi-Fi', disabled: false },
        { name: 'Thunderbolt Bridge', disabled: true },
      ],
    ],
    [
      'servers entered by hand',
      'networksetup -getdnsservers "USB 10/100 LAN"',
      '1.1.1.1\nfe80::1%en0\n',
      { service: 'USB 10/100 LAN', servers: ['1.1.1.1', 'fe80::1%en0'], none_set: false },
    ],
    [
      'no servers, and the text names the service',
      '',
      "There aren't any DNS Servers set on Büro 2.\n",
      { service: 'Büro 2', servers: [], none_set: true },
    ],
    [
      'no search domains, with a curly apostrophe',
      '',
      'There aren’t any Search Domains set on Wi-Fi.',
      { service: 'Wi-Fi', domains: [], none_set: true },
    ],
    [
      'search domains',
      'networksetup -getsearchdomains Wi-Fi',
      'corp.test\noffice.test\n',
      { service: 'Wi-Fi', domains: ['corp.test', 'office.test'], none_set: false },
    ],
    [
      'hosts that go past the proxy',
      'networksetup -getproxybypassdomains Wi-Fi',
      '*.local\n169.254/16\n',
      { service: 'Wi-Fi', domains: ['*.local', '169.254/16'], none_set: false },
    ],
    [
      'a web proxy that is on',
      'networksetup -getwebproxy Wi-Fi',
      'Enabled: Yes\nServer: 127.0.0.1\nPort: 7890\nAuthenticated Proxy Enabled: 1\n',
      { service: 'Wi-Fi', enabled: true, server: '127.0.0.1', port: 7890, authenticated: true },
    ],
    [
      'a proxy that is off and keeps its server, without the command',
      '',
      'Enabled: No\nServer: old.corp.test\nPort: 3128\nAuthenticated Proxy Enabled: 0\n',
      { service: null, enabled: false, server: 'old.corp.test', port: 3128, authenticated: false },
    ],
    [
      'a configuration address with a colon in it',
      'networksetup -getautoproxyurl Wi-Fi',
      'URL: http://wpad.corp.test:8080/wpad.dat\nEnabled: Yes\n',
      { service: 'Wi-Fi', url: 'http://wpad.corp.test:8080/wpad.dat', enabled: true },
    ],
    ['automatic discovery', '', 'Auto Proxy Discovery: On\n', { enabled: true }],
    [
      'an unknown service',
      'networksetup -getdnsservers WiFi',
      'WiFi is not a recognized network service.\n** Error: The parameters were not valid.\n',
      { error: 'unknown-service', service: 'WiFi', message: 'WiFi is not a recognized network service.' },
    ],
    [
      'no right to change it',
      '',
      '** Error: Command requires admin privileges.\n',
      { error: 'needs-admin', service: null, message: '** Error: Command requires admin privileges.' },
    ],
    [
      'the command on a prompt line',
      '',
      '$ networksetup -getdnsservers Wi-Fi\n8.8.8.8\n',
      { service: 'Wi-Fi', servers: ['8.8.8.8'], none_set: false },
    ],
  ])('%s', (_case, command, text, facts) => {
    const reading = read(text, command);
    expect(reading.facts).toEqual(facts);
    expect(reading.notUnderstood).toEqual([]);
  });

  it('makes nothing up where neither text nor command tells what it is', () => {
    expect(read('hello\n')).toEqual({ facts: null, notUnderstood: [{ line: 1, text: 'hello' }] });
    expect(networksetupRefusal('')).toBeNull();
  });

  it('a remark between servers is no server', () => {
    expect(read('1.1.1.1\n...\n(and more)\n', 'networksetup -getdnsservers Wi-Fi')).toEqual({
      facts: { service: 'Wi-Fi', servers: ['1.1.1.1'], none_set: false },
      notUnderstood: [
        { line: 2, text: '...' },
        { line: 3, text: '(and more)' },
      ],
    });
  });
});
