import { describe, expect, it } from 'vitest';
import { readCurlConfig } from '../../src/http/curl-config.ts';
import { curlNoProxyEntry } from '../../src/http/curl-no-proxy.ts';

describe('NO_PROXY as curl reads it', () => {
  // What releases differ about: held against libcurl 8.23 by hand, as the one of this system may be older.
  it.each([
    ['fe80::/10', 'fe80::1', 'fe80::/10'],
    ['fe80::/10', '2001:db8::1', null],
    ['[::1]', '::1', null],
    ['a.test b.test', 'a.test', 'a.test'],
    ['a.test b.test', 'b.test', null],
    ['a.test , b.test', 'b.test', 'b.test'],
    ['*,a.test', 'x.test', null],
    ['10.0.0.0/0', '10.1.2.3', null],
    ['10.0.0.0/33', '10.0.0.0', null],
    ['.', 'a.test', null],
    ['.', 'a.test.', null],
  ])('%j and %s: %s', (list, host, entry) => {
    expect(curlNoProxyEntry(list, host)).toBe(entry);
  });
});

describe('.curlrc', () => {
  it.each([
    ['proxy = http://p.test:1', { proxy: 'http://p.test:1', noProxy: null }],
    ['--proxy "http://p.test:1"', { proxy: 'http://p.test:1', noProxy: null }],
    ['-x p.test', { proxy: 'p.test', noProxy: null }],
    ['proxy: p.test\nproxy: q.test', { proxy: 'q.test', noProxy: null }],
    ['noproxy = "a.test, b.test"', { proxy: null, noProxy: 'a.test, b.test' }],
    ['proxy = ""', { proxy: '', noProxy: null }],
    ['# proxy = p.test\nproxytunnel\nsilent', { proxy: null, noProxy: null }],
  ])('%j', (text, settings) => {
    expect(readCurlConfig(text)).toEqual(settings);
  });
});
