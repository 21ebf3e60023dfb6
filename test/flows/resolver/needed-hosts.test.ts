import { describe, expect, it } from 'vitest';
import { hostsOf } from '../../../flows/resolver/facts/needed-hosts.ts';
import { goSettings } from '../proxy/judging.ts';

function hosts(set: Readonly<Record<string, string>>) {
  const found = hostsOf(goSettings(set));
  const show = (one: (typeof found.names)[number]) => `${one.host}:${one.port} ${one.role}${one.required ? '' : '?'}`;
  return { names: found.names.map(show), addresses: found.addresses.map(show), network: found.needsNetwork };
}

describe('the hosts that go needs', () => {
  it('are the public ones by default', () => {
    expect(hosts({})).toEqual({
      names: ['proxy.golang.org:443 module-proxy', 'sum.golang.org:443 checksum-database?'],
      addresses: [],
      network: true,
    });
  });

  it('are those of the list, the first one before all', () => {
    expect(hosts({ GOPROXY: 'https://a.test:8443/x|https://B.test.,direct', GOSUMDB: 'off' }).names).toEqual([
      'a.test:8443 module-proxy',
      'b.test:443 module-proxy?',
    ]);
  });

  it('end where the list ends', () => {
    expect(hosts({ GOPROXY: 'https://a.test,off,https://b.test', GOSUMDB: 'off' }).names).toEqual([
      'a.test:443 module-proxy',
    ]);
  });

  it('are the proxy alone where an HTTP proxy stands in between, since it does the looking up', () => {
    expect(hosts({ HTTPS_PROXY: 'http://cache.corp.test:3128' })).toEqual({
      names: ['cache.corp.test:3128 http-proxy'],
      addresses: [],
      network: true,
    });
    expect(hosts({ HTTPS_PROXY: 'socks5://cache.corp.test' }).names).toEqual(['cache.corp.test:1080 http-proxy']);
    expect(hosts({ HTTPS_PROXY: 'http://127.0.0.1:7890' })).toMatchObject({ names: [], network: false });
  });

  it('are looked up directly where NO_PROXY says so', () => {
    const set = { HTTPS_PROXY: 'http://127.0.0.1:7890', NO_PROXY: 'golang.org' };
    expect(hosts(set).names).toContain('proxy.golang.org:443 module-proxy');
  });

  it('are none for a module proxy on this computer', () => {
    const own = { GOPROXY: 'http://127.0.0.1:3000', GOSUMDB: 'off' };
    expect(hosts(own)).toEqual({ names: [], addresses: ['127.0.0.1:3000 module-proxy'], network: false });
    expect(hosts({ ...own, GOPROXY: 'http://localhost:3000' })).toMatchObject({ names: [], network: false });
    expect(hosts({ ...own, GOPROXY: 'http://[::1]:3000' })).toMatchObject({ names: [], network: false });
  });

  it('are none for a folder, and none for off', () => {
    expect(hosts({ GOPROXY: 'file:///mirror', GOSUMDB: 'off' })).toEqual({ names: [], addresses: [], network: false });
    expect(hosts({ GOPROXY: 'off' })).toMatchObject({ names: [], network: false });
  });

  it('are addresses where they are written so', () => {
    expect(hosts({ GOPROXY: 'http://10.1.2.3:8081', GOSUMDB: 'off' })).toEqual({
      names: [],
      addresses: ['10.1.2.3:8081 module-proxy'],
      network: true,
    });
  });

  it('are the next entry where a folder stands first', () => {
    expect(hosts({ GOPROXY: 'file:///mirror,https://a.test', GOSUMDB: 'off' })).toMatchObject({
      names: ['a.test:443 module-proxy'],
      network: true,
    });
  });

  it('are the database where no proxy relays it', () => {
    expect(hosts({ GOPROXY: 'direct' })).toMatchObject({
      names: ['sum.golang.org:443 checksum-database'],
      network: true,
    });
    expect(hosts({ GOSUMDB: 'sum.golang.google.cn' }).names).toContain('sum.golang.google.cn:443 checksum-database');
  });

  it('are the homes of private modules that patterns name in full', () => {
    const set = { GOPRIVATE: 'git.corp.test/team/*,*.lab.test,github.com/acme,none', GOSUMDB: 'off' };
    expect(hosts(set).names.slice(1)).toEqual([
      'git.corp.test:443 private-modules?',
      'github.com:443 private-modules?',
    ]);
  });

  it('are none of a list that go cannot read', () => {
    expect(hosts({ GOPROXY: 'OFF', GOSUMDB: 'off' })).toMatchObject({ names: [], network: false });
  });
});
