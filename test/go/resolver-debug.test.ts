import { describe, expect, it } from 'vitest';
import { readResolverDebug } from '../../src/go/resolver-debug.ts';

const NOTHING = { resolver: null, forced: false, withoutSystem: false, oddMode: false, orders: {} };
const said = (...lines: readonly string[]) =>
  readResolverDebug(lines.map((line) => `go package net: ${line}\n`).join(''));

describe('what the package net tells of its resolver', () => {
  // Printed by programs of go1.25.9, go1.26.8 and go1.27.3 on Linux, word for word alike.
  it.each<[string, readonly string[], object]>([
    [
      'netdns=2',
      [
        'confVal.netCgo = false  netGo = false',
        'dynamic selection of DNS resolver',
        'hostLookupOrder(localhost) = files,dns',
      ],
      { resolver: 'each-time', orders: { localhost: 'files,dns' } },
    ],
    [
      'netdns=go+2',
      [
        'confVal.netCgo = false  netGo = true',
        'GODEBUG setting forcing use of the Go resolver',
        'hostLookupOrder(localhost) = files,dns',
      ],
      { resolver: 'go', forced: true, orders: { localhost: 'files,dns' } },
    ],
    [
      'netdns=cgo+2',
      [
        'confVal.netCgo = true  netGo = false',
        'GODEBUG setting forcing use of the cgo resolver',
        'hostLookupOrder(localhost) = cgo',
      ],
      { resolver: 'system', forced: true, orders: { localhost: 'cgo' } },
    ],
    [
      'netdns=GO+2',
      [
        'confVal.netCgo = false  netGo = false',
        'GODEBUG=netdns contains an invalid dns mode, ignoring it',
        'dynamic selection of DNS resolver',
        'hostLookupOrder(localhost) = files,dns',
      ],
      { resolver: 'each-time', oddMode: true, orders: { localhost: 'files,dns' } },
    ],
    [
      'netdns=cgo+2 without cgo',
      [
        'confVal.netCgo = true  netGo = false',
        'ignoring GODEBUG=netdns=cgo as the binary was compiled without support for the cgo resolver',
        'hostLookupOrder(localhost) = files,dns',
      ],
      { resolver: 'go', withoutSystem: true, orders: { localhost: 'files,dns' } },
    ],
    [
      'netdns=2 without cgo',
      ['confVal.netCgo = false  netGo = false', 'using the Go DNS resolver', 'hostLookupOrder(localhost) = files,dns'],
      { resolver: 'go', withoutSystem: true, orders: { localhost: 'files,dns' } },
    ],
    [
      'several names',
      [
        'using the cgo DNS resolver',
        'hostLookupOrder(proxy.golang.org) = cgo',
        'hostLookupOrder(a.b) = dns',
        'addrLookupOrder(192.0.2.1) = cgo',
      ],
      { resolver: 'system', orders: { 'proxy.golang.org': 'cgo', 'a.b': 'dns' } },
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(...lines)).toEqual({ ...NOTHING, ...expected });
  });

  // net/conf.go of Go 1.17 to 1.20.
  it.each<[string, object]>([
    ["built with netgo build tag; using Go's DNS resolver", { resolver: 'go', withoutSystem: true }],
    ["GODEBUG setting forcing use of Go's resolver", { resolver: 'go', forced: true }],
    ["cgo resolver not supported; using Go's DNS resolver", { resolver: 'go', withoutSystem: true }],
    ['using cgo DNS resolver', { resolver: 'system' }],
  ])('in the words of an older Go: %s', (line, expected) => {
    expect(said(line)).toEqual({ ...NOTHING, ...expected });
  });

  it.each([
    ['nothing', ''],
    [
      'lines of others',
      'lookup x: no such host\nusing the Go DNS resolver\n# go package net: using the Go DNS resolver\n',
    ],
    ['another package of as long a name', 'no package net: using the Go DNS resolver\n'],
    ['an order that is none', 'go package net: hostLookupOrder(x) = \ngo package net: hostLookupOrder(x) = CGO!\n'],
    ['a name that means something to a table', 'go package net: constructor\ngo package net: __proto__\n'],
  ])('is not read from %s', (_, text) => {
    expect(readResolverDebug(text)).toEqual(NOTHING);
  });
});
