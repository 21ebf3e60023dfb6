import { describe, expect, it } from 'vitest';
import { readDhcpPacket } from '../../src/macos/dhcp-packet.ts';
import { readDscacheutil } from '../../src/macos/dscacheutil.ts';
import { readDscl } from '../../src/macos/dscl.ts';
import { readGroupNames } from '../../src/macos/group-names.ts';
import { readProfilesStatus } from '../../src/macos/profiles-status.ts';
import { readRouteGet } from '../../src/macos/route-get.ts';
import { fixture } from './fixture.ts';

describe('dscl', () => {
  it('reads values behind the key and below it', () => {
    expect(readDscl(fixture('dscl'))).toEqual({
      facts: {
        NFSHomeDirectory: '/Users/pat',
        RealName: 'Pat Q. Example',
        UserShell: '/opt/homebrew/bin/fish',
        'dsAttrTypeNative:_writers_hint': 'pat',
      },
      notUnderstood: [],
    });
  });

  it.each([
    ['a record that is not there', '<dscl_cmd> DS Error: -14136 (eDSRecordNotFound)\n'],
    ['a key that is not there', 'No such key: UserShell\n'],
  ])('%s is no attribute', (_case, text) => {
    const { facts, notUnderstood } = readDscl(text);
    expect(facts).toEqual({});
    expect(notUnderstood).toHaveLength(1);
  });
});

describe('dscacheutil', () => {
  it('reads both families and the aliases', () => {
    expect(readDscacheutil(fixture('dscacheutil')).facts).toEqual([
      {
        name: 'git.corp.test',
        aliases: ['www.corp.test', 'web.corp.test'],
        ip_addresses: [],
        ipv6_addresses: ['2001:db8::7'],
      },
      { name: 'git.corp.test', aliases: [], ip_addresses: ['10.20.4.7', '10.20.4.8'], ipv6_addresses: [] },
    ]);
  });

  it('a name that does not resolve prints nothing', () => {
    expect(readDscacheutil('')).toEqual({ facts: [], notUnderstood: [] });
  });

  it('a first block that lost its name is not made up', () => {
    expect(readDscacheutil('ip_address: 10.0.0.1\n')).toEqual({
      facts: [],
      notUnderstood: [{ line: 1, text: 'ip_address: 10.0.0.1' }],
    });
  });
});

describe('profiles status', () => {
  it.each([
    [
      'approved by the person',
      fixture('profiles-status'),
      { dep: false, mdm: 'user-approved', server: 'https://mdm.corp.test/checkin' },
    ],
    ['by the programme', 'Enrolled via DEP: Yes\nMDM enrollment: Yes\n', { dep: true, mdm: 'yes', server: null }],
    ['not at all', 'Enrolled via DEP: No\nMDM enrollment: No\n', { dep: false, mdm: 'no', server: null }],
    ['unknown', 'profiles: this command must be run as root\n', { dep: null, mdm: null, server: null }],
  ])('%s', (_case, text, facts) => {
    expect(readProfilesStatus(text).facts).toEqual(facts);
  });
});

describe('id -Gn', () => {
  it('reads the groups', () => {
    expect(readGroupNames(fixture('group-names')).facts).toContain('admin');
    expect(readGroupNames('id: nobody9: no such user\n').facts).toEqual([]);
    expect(readGroupNames('').facts).toEqual([]);
  });
});

describe('ipconfig getpacket', () => {
  it('reads what DHCP gave', () => {
    expect(readDhcpPacket(fixture('ipconfig')).facts).toMatchObject({
      address: '10.1.4.77',
      dns_servers: ['10.1.0.10', '10.1.0.11'],
      domain: 'corp.test',
      routers: ['10.1.0.1'],
      proxy_url: 'http://wpad.corp.test/wpad.dat',
      options: { lease_time: '0x15180' },
    });
  });

  it('nothing is printed where DHCP is not in use', () => {
    expect(readDhcpPacket('').facts).toMatchObject({ address: null, dns_servers: [], domain: null, proxy_url: null });
  });
});

describe('route get', () => {
  it.each([
    [
      'a default route',
      fixture('route-get'),
      {
        found: true,
        destination: 'default',
        gateway: '10.1.0.1',
        interface: 'en0',
        flags: expect.arrayContaining(['GATEWAY']),
      },
    ],
    [
      'everything goes through a tunnel, which has no gateway',
      '   route to: default\ndestination: default\n  interface: utun6\n      flags: <UP,DONE>\n',
      { found: true, gateway: null, interface: 'utun6' },
    ],
    ['no route', 'route: writing to routing socket: not in table\n', { found: false, interface: null }],
    ['nothing printed', '', { found: null, interface: null }],
  ])('%s', (_case, text, facts) => {
    expect(readRouteGet(text).facts).toMatchObject(facts);
  });

  it('leaves nothing of the real output unread', () => {
    expect(readRouteGet(fixture('route-get')).notUnderstood).toEqual([]);
  });
});
