import { describe, expect, it } from 'vitest';
import { systemProxyFor } from '../../src/macos/system-proxy.ts';

const WEB = {
  HTTPEnable: 1,
  HTTPProxy: 'p.corp.test',
  HTTPPort: 3128,
  HTTPSEnable: 1,
  HTTPSProxy: 's.corp.test',
  HTTPSPort: 3129,
};
const SOCKS = { SOCKSEnable: 1, SOCKSProxy: '2001:db8::1', SOCKSPort: 1080 };
const at = (host: string, scheme = 'https') => ({ scheme, host });

describe('the proxy of a Mac’s network settings', () => {
  it.each([
    ['by the scheme', WEB, at('go.dev'), { rule: 'proxy', proxy: 'http://s.corp.test:3129' }],
    ['by the other scheme', WEB, at('go.dev', 'http'), { rule: 'proxy', proxy: 'http://p.corp.test:3128' }],
    ['a host whose switch is off', { ...WEB, HTTPSEnable: 0 }, at('go.dev'), { rule: 'none' }],
    ['SOCKS where there is no other', SOCKS, at('go.dev'), { rule: 'proxy', proxy: 'socks://[2001:db8::1]:1080' }],
    [
      'a script before all',
      { ...WEB, ProxyAutoConfigEnable: 1, ProxyAutoConfigURLString: 'http://x/p' },
      at('go.dev'),
      { rule: 'script', url: 'http://x/p' },
    ],
    ['a script that is looked for', { ProxyAutoDiscoveryEnable: 1 }, at('go.dev'), { rule: 'script', url: '' }],
    ['a name without a dot', { ...WEB, ExcludeSimpleHostnames: 1 }, at('intranet'), { rule: 'simple-name' }],
    ['nothing at all', {}, at('go.dev'), { rule: 'none' }],
  ])('%s', (_, settings, address, answer) => {
    expect(systemProxyFor(settings, address)).toEqual(answer);
  });

  it.each([
    ['*.local', 'printer.local', true],
    ['*.local', 'local', false],
    ['corp.test', 'CORP.test', true],
    ['corp.test', 'git.corp.test', false],
    ['169.254/16', '169.254.7.1', true],
    ['169.254/16', '169.253.7.1', false],
    ['10/8', '10.200.0.1', true],
    ['192.0.2.7/32', '192.0.2.8', false],
    ['10/8', 'ten.test', false],
    ['10/40', '10.0.0.1', false],
    ['', 'go.dev', false],
  ])('its exception %j covers %s: %s', (entry, host, covered) => {
    const settings = { ...WEB, ExceptionsList: ['other.test', entry] };
    expect(systemProxyFor(settings, at(host)).rule).toBe(covered ? 'exception' : 'proxy');
  });
});
