import { describe, expect, it } from 'vitest';
import { proxyForUrl } from '../../src/go/http-proxy.ts';
import { curlNoProxyEntry } from '../../src/http/curl-no-proxy.ts';
import { meantToCover, oddEntries } from '../../src/http/no-proxy-oddities.ts';

const goPassesBy = (list: string, url: string): boolean => {
  const choice = proxyForUrl({ HTTPS_PROXY: 'http://p.test:1', NO_PROXY: list }, url);
  return choice.ok && choice.proxy === null;
};

describe('an entry of NO_PROXY that is not what it looks like', () => {
  // The host is one that a person who writes the entry has in mind.
  it.each([
    ['10.*', 'address-star', '10.0.0.0/8', '10.1.2.3'],
    ['192.168.*.*', 'address-star', '192.168.0.0/16', '192.168.7.1'],
    ['192.168.7.*', 'address-star', '192.168.7.0/24', '192.168.7.1'],
    ['*corp.test', 'star', 'corp.test', 'git.corp.test'],
    ['localhost;corp.test', 'separator', 'localhost,corp.test', 'corp.test'],
    ['localhost corp.test', 'separator', 'localhost,corp.test', 'corp.test'],
    ['localhost|*corp.test', 'separator', 'localhost,corp.test', 'git.corp.test'],
    ['https://corp.test', 'scheme', 'corp.test', 'git.corp.test'],
    ['https://corp.test./', 'scheme', 'corp.test', 'corp.test'],
    ['https://sam:pw@corp.test', 'scheme', 'corp.test', 'corp.test'],
    ['corp.test/', 'path', 'corp.test', 'corp.test'],
    ['corp.test.', 'last-dot', 'corp.test', 'corp.test'],
    ['corp.test:https', 'port-name', 'corp.test:443', 'corp.test'],
  ] as const)('%s', (entry, why, better, host) => {
    const url = `https://${host}/`;
    const [odd, ...more] = oddEntries(`first.test, ${entry} ,last.test`);
    expect(more).toEqual([]);
    expect(odd).toEqual({ entry, why, better });
    expect(goPassesBy(entry, url)).toBe(false);
    expect(goPassesBy(better, url)).toBe(true);
    expect(odd && meantToCover(odd, url)).toBe(true);
    expect(odd && meantToCover(odd, 'https://proxy.golang.org/')).toBe(false);
    // curl, and git with it, takes ports for a part of the name, and has to be told the host alone.
    if (why !== 'port-name') expect(curlNoProxyEntry(better, host)).not.toBeNull();
  });

  it.each([
    ['git*.corp.test', 'star', 'git2.corp.test'],
    ['<local>', 'local-word', 'git'],
    ['localhost;git*.corp.test', 'separator', null],
    ['corp.test:ssh', 'port-name', null],
    ['300.*', 'address-star', null],
  ] as const)('which nothing says better: %s', (entry, why, host) => {
    const [odd] = oddEntries(entry);
    expect(odd).toEqual({ entry, why, better: null });
    if (host !== null) {
      expect(goPassesBy(entry, `https://${host}/`)).toBe(false);
      expect(odd && meantToCover(odd, `https://${host}/`)).toBe(true);
    }
    expect(odd && meantToCover(odd, 'https://proxy.golang.org/')).toBe(false);
  });

  it('an address in brackets', () => {
    expect(oddEntries('[2001:db8::1]')).toEqual([{ entry: '[2001:db8::1]', why: 'brackets', better: '2001:db8::1' }]);
    expect(goPassesBy('[2001:db8::1]', 'https://[2001:db8::1]/')).toBe(false);
    expect(goPassesBy('2001:db8::1', 'https://[2001:db8::1]/')).toBe(true);
  });

  it.each([
    '',
    ',',
    '*',
    '*.corp.test',
    '.corp.test',
    ' corp.test , localhost ',
    'corp.test:8443',
    '10.0.0.0/8',
    '10.1.2.3',
    'fe80::/10',
    '::1',
    '[::1]:443',
    'localhost',
    'bücher.test',
    // A block that is none: what it was meant to be is not known.
    '10.0.0.0/33',
  ])('but not %j', (list) => {
    expect(oddEntries(list)).toEqual([]);
  });
});
