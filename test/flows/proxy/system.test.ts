import { describe, expect, it } from 'vitest';
import { system } from '../../../flows/proxy/checks/system.ts';
import { type SystemProxy, systemProxies } from '../../../flows/proxy/facts/system-proxies.ts';
import { connectTo } from '../../../src/machine/local/connection.ts';
import { closedPort } from '../../support/servers/stream-server.ts';
import { scriptedMachine } from '../machine/scripted-machine.ts';
import { causes, fixIds, judge, said } from '../resolver/judging.ts';
import { lookFor } from '../resolver/observing.ts';
import { source } from './judging.ts';

const proxy = (parts: Partial<SystemProxy> = {}): SystemProxy => ({
  kind: 'web',
  host: '127.0.0.1',
  port: 7890,
  url: '',
  state: 'accepts',
  services: ['Wi-Fi'],
  ...parts,
});

const look = (proxies: readonly SystemProxy[], hints: object = {}) =>
  judge(system, { systemProxies: proxies }, { ...hints });
const PUBLIC = 'https://proxy.golang.org';

describe('proxies in the system settings', () => {
  it('are none', () => {
    expect(said(look([]))).toEqual(['ok none']);
  });

  it('are nothing to go, which goes straight', () => {
    expect(said(look([proxy()], { sourceAnswers: [source(PUBLIC, 200)] }))).toEqual(['note go-ignores-it']);
    expect(said(look([proxy()]))).toEqual(['note go-ignores-it']);
  });

  it('would be what go needs, where the straight way is shut', () => {
    expect(said(look([proxy()], { sourceAnswers: [source(PUBLIC, 'timeout')] }))).toEqual(['problem go-needs-it']);
  });

  it('stand beside one of go', () => {
    const used = { variables: [], unusable: [], proxies: [{ targets: [{ url: PUBLIC, role: 'module-proxy' }] }] };
    expect(said(look([proxy()], { proxyEnvironment: used }))).toEqual(['ok both']);
  });

  it('are left behind by a program that is gone', () => {
    const dead = [proxy({ state: 'closed' }), proxy({ kind: 'secure-web', state: 'closed' })];
    const verdicts = look(dead);
    expect(said(verdicts)).toEqual(['warning leftover']);
    expect(causes(verdicts)).toEqual(['system-proxy-leftover']);
    expect(fixIds(verdicts[0])).toEqual(['proxy.switch-off']);
    expect(verdicts[0]?.fixes[0]?.steps[1]).toEqual({
      kind: 'privileged',
      operation: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'secure-web', on: false },
      inverse: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'secure-web', on: true },
    });
  });

  it('are left behind, and set by nobody that I could switch off', () => {
    const verdicts = look([
      proxy({
        kind: 'auto',
        host: 'pac.test',
        port: 80,
        url: 'http://pac.test/x',
        state: 'unknown-host',
        services: [],
      }),
    ]);
    expect(said(verdicts)).toEqual(['warning leftover-elsewhere']);
    expect(verdicts[0]?.fixes).toEqual([]);
  });

  it('are a file on this Mac, which is not tried', () => {
    const file = proxy({ kind: 'auto', host: '', port: 0, url: 'file:///Users/kim/proxy.pac', state: null });
    expect(said(look([file]))).toEqual(['note go-ignores-it']);
  });
});

describe('reading them', () => {
  const ORDER =
    'An asterisk (*) denotes that a network service is disabled.\n(1) Wi-Fi\n(Hardware Port: Wi-Fi, Device: en0)\n\n(2) Ethernet\n(Hardware Port: Ethernet, Device: en1)\n';

  it('takes the switch and not the address for a sign', async () => {
    const dead = await closedPort();
    const on = `Enabled: Yes\nServer: 127.0.0.1\nPort: ${dead}\nAuthenticated Proxy Enabled: 0\n`;
    const off = `Enabled: No\nServer: 127.0.0.1\nPort: ${dead}\nAuthenticated Proxy Enabled: 0\n`;
    const machine = scriptedMachine({
      programs: {
        '/usr/sbin/scutil --proxy': `<dictionary> {\n  HTTPEnable : 1\n  HTTPPort : ${dead}\n  HTTPProxy : 127.0.0.1\n  HTTPSEnable : 0\n  HTTPSPort : 8080\n  HTTPSProxy : 10.0.0.9\n  ProxyAutoConfigEnable : 1\n  ProxyAutoConfigURLString : file:///Users/kim/proxy.pac\n}\n`,
        '/usr/sbin/networksetup -listnetworkserviceorder': ORDER,
        '/usr/sbin/networksetup -getwebproxy Wi-Fi': on,
        '/usr/sbin/networksetup -getwebproxy Ethernet': off,
        '/usr/sbin/networksetup -getautoproxyurl Wi-Fi': 'URL: file:///Users/kim/proxy.pac\nEnabled: Yes\n',
        '/usr/sbin/networksetup -getautoproxyurl Ethernet': 'URL: (null)\nEnabled: No\n',
      },
    });
    expect(await lookFor(systemProxies, { ...machine, connect: connectTo })).toEqual([
      { kind: 'web', host: '127.0.0.1', port: dead, url: '', state: 'closed', services: ['Wi-Fi'] },
      { kind: 'auto', host: '', port: 0, url: 'file:///Users/kim/proxy.pac', state: null, services: ['Wi-Fi'] },
    ]);
  });

  it('asks no service where nothing is switched on', async () => {
    const machine = scriptedMachine({
      programs: { '/usr/sbin/scutil --proxy': '<dictionary> {\n  HTTPEnable : 0\n}\n' },
    });
    expect(await lookFor(systemProxies, machine)).toEqual([]);
  });
});
