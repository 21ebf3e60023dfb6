import { describe, expect, it } from 'vitest';
import { hostFault } from '../../src/dns/host-argument.ts';
import { inetAton } from '../../src/dns/inet-aton.ts';

describe('a word that is to be a host', () => {
  it.each([
    ['', 'empty'],
    ['.', 'empty'],
    ['10.0.0.1', 'address'],
    ['127.1', 'address'],
    ['0x7f000001', 'address'],
    ['10', 'address'],
    ['fe80::1', 'address'],
    ['[::1]', 'address'],
    ['bücher.example', 'not-ascii'],
    ['https://proxy.golang.org/x', 'more-than-host'],
    ['https://user@proxy.golang.org', 'more-than-host'],
    ['proxy.golang.org:443', 'more-than-host'],
    ['proxy.golang.org/x', 'more-than-host'],
    ['proxy..golang.org', 'empty-label'],
    ['.golang.org', 'empty-label'],
    ['a..', 'empty-label'],
    ['a b', 'not-host'],
    ['a;b', 'not-host'],
    ['*.corp.test', 'not-host'],
    ['--json', null],
    [`${'a'.repeat(64)}.test`, 'long-label'],
    [`${'a'.repeat(63)}.test`, null],
    [Array.from({ length: 64 }, () => 'abc').join('.'), 'too-long'],
    [Array.from({ length: 63 }, () => 'abc').join('.'), null],
    ['Proxy.Golang.ORG', null],
    ['proxy.golang.org.', null],
    ['under_score.test', null],
    ['xn--bcher-kva.example', null],
    ['a', null],
    ['1a.test', null],
    ['10.test', null],
    ['1.2.3.4.5', null],
    ['256.1.1.1', null],
  ])('%j: %s', (word, kind) => {
    expect(hostFault(word)?.kind ?? null).toBe(kind);
  });

  it('names what was meant', () => {
    expect(hostFault('https://user@proxy.golang.org:8443/x')).toEqual({
      kind: 'more-than-host',
      host: 'proxy.golang.org',
    });
    expect(hostFault('bücher.example')).toEqual({ kind: 'not-ascii', ascii: 'xn--bcher-kva.example' });
  });
});

describe('an address in the C library’s spellings', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.1', '127.0.0.1'],
    ['10.1.258', '10.1.1.2'],
    ['0x7f.1', '127.0.0.1'],
    ['010.0.0.1', '8.0.0.1'],
    ['2130706433', '127.0.0.1'],
    ['4294967296', null],
    ['256.0.0.1', null],
    ['1.256.1', null],
    ['1.2.3.4.5', null],
    ['08.1.1.1', null],
    ['1.', null],
    ['', null],
  ])('%j is %s', (text, address) => {
    expect(inetAton(text)).toBe(address);
  });
});
