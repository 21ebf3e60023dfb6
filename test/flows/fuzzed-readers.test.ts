import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJobContent } from '../../flows/launchd/job-content.ts';
import { readLinuxRoutes4, readLinuxRoutes6 } from '../../flows/resolver/reading/linux-routes.ts';
import {
  readAutoProxyUrl,
  readProxyDiscovery,
  readProxySettings,
} from '../../src/macos/networksetup/proxy-settings.ts';
import { readDnsServers, readDomains } from '../../src/macos/networksetup/server-list.ts';
import { readServiceList } from '../../src/macos/networksetup/service-list.ts';
import { readServiceOrder } from '../../src/macos/networksetup/service-order.ts';
import { arrivingTexts } from '../support/fuzz/mutation.ts';
import { FUZZED } from '../support/fuzz/sizes.ts';
import { wholesOf } from '../support/fuzz/wholes.ts';

const ROUTES4 =
  'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n' +
  'eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\neth0\t0000A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n';
const ROUTES6 =
  '00000000000000000000000000000000 00 00000000000000000000000000000000 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003 eth0\n';

/** Readers that stand by themselves: no kind of paste leads to them. */
const READERS: readonly (readonly [string, (text: string) => unknown, readonly string[]])[] = [
  ['a job of launchd', readJobContent, wholesOf('plist')],
  ['routes of Linux', readLinuxRoutes4, [ROUTES4]],
  ['routes of Linux, IPv6', readLinuxRoutes6, [ROUTES6]],
  ['-getdnsservers', readDnsServers, ['8.8.8.8\n2001:db8::1\n', "There aren't any DNS Servers set on Wi-Fi.\n"]],
  ['-getsearchdomains', readDomains, ['corp.test\n', "There aren't any Search Domains set on Wi-Fi.\n"]],
  [
    '-getwebproxy',
    readProxySettings,
    ['Enabled: Yes\nServer: 127.0.0.1\nPort: 7890\nAuthenticated Proxy Enabled: 0\n'],
  ],
  ['-getautoproxyurl', readAutoProxyUrl, ['URL: http://wpad.corp.test/proxy.pac\nEnabled: Yes\n']],
  ['-getproxyautodiscovery', readProxyDiscovery, ['Auto Proxy Discovery: Off\n']],
  [
    '-listallnetworkservices',
    readServiceList,
    ['An asterisk (*) denotes that a network service is disabled.\nWi-Fi\n*iPhone USB\n'],
  ],
  [
    '-listnetworkserviceorder',
    readServiceOrder,
    [
      'An asterisk (*) denotes that a network service is disabled.\n(1) Wi-Fi\n(Hardware Port: Wi-Fi, Device: en0)\n\n' +
        '(*) iPhone USB\n(Hardware Port: iPhone USB, Device: en7)\n',
    ],
  ],
];

describe.each(READERS)('whatever arrives for %s', (_, read, wholes) => {
  it('is read without a crash', () => {
    for (const whole of wholes) expect(JSON.stringify(read(whole))).not.toMatch(/^(null|\[\])$/);
    fc.assert(
      fc.property(arrivingTexts(wholes), (text) => {
        read(text);
      }),
      FUZZED,
    );
  });
});
