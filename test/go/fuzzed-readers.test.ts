import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBinaryHeader } from '../../src/go/binary-header.ts';
import { fetchingStage, readDockerfile } from '../../src/go/dockerfile.ts';
import { parseEnvFile } from '../../src/go/env-file.ts';
import { readGoEnv } from '../../src/go/go-env-reader.ts';
import { parseGoUrl } from '../../src/go/go-url.ts';
import { parseGoVersion } from '../../src/go/go-version.ts';
import { parseGoauth } from '../../src/go/goauth.ts';
import { parseGodebug } from '../../src/go/godebug.ts';
import { parseGoflags } from '../../src/go/goflags.ts';
import { parseGoproxy } from '../../src/go/goproxy-list.ts';
import { parseGosumdb } from '../../src/go/gosumdb.ts';
import { parseGotoolchain } from '../../src/go/gotoolchain.ts';
import { parseGovcs } from '../../src/go/govcs.ts';
import { parseProxyUrl } from '../../src/go/http-proxy.ts';
import { parseCidr, parseIp } from '../../src/go/ip-address.ts';
import { readModuleFile } from '../../src/go/module-file.ts';
import { readNetdns } from '../../src/go/netdns.ts';
import { readNetrc } from '../../src/go/netrc.ts';
import { parseMemoryLimit } from '../../src/go/runtime-values.ts';
import { arrivingTexts } from '../support/fuzz/mutation.ts';
import { COMPARED, FUZZED } from '../support/fuzz/sizes.ts';

/** A value's reader, and values as people set them. */
const VALUES: readonly (readonly [string, (value: string) => unknown, readonly string[]])[] = [
  ['GODEBUG', parseGodebug, ['netdns=go+2,http2debug=1', 'x509ignoreCN=0']],
  ['GODEBUG, for names', readNetdns, ['netdns=cgo+1,a=b', 'netdns=2']],
  ['GOFLAGS', parseGoflags, ["-mod=mod '-ldflags=-s -w' -tags=netgo,cgo", '-v']],
  [
    'GOPROXY',
    (value) => parseGoproxy(value, 'none'),
    ['https://goproxy.corp.test|https://proxy.golang.org,direct', 'off', 'file:///srv/x'],
  ],
  ['GONOPROXY', (value) => parseGoproxy('direct', value), ['*.corp.test,github.com/acme-test/*', 'none']],
  ['GOSUMDB', parseGosumdb, ['sum.golang.org', 'sum.golang.org https://x.test/y', 'off', 'a+1+b https://c.test']],
  ['GOAUTH', parseGoauth, ['netrc; git /src; /bin/token --x', 'off;']],
  ['GOVCS', parseGovcs, ['private:all, public:git|hg', '*:off,']],
  ['GOTOOLCHAIN', parseGotoolchain, ['go1.26.9+auto', 'local', 'path', 'go1.27rc1']],
  ['GOMEMLIMIT', parseMemoryLimit, ['2GiB', 'off', '1048576']],
  ['a version', parseGoVersion, ['go version go1.26.3 darwin/arm64', '1.27rc1', 'devel go1.28-9f1c2d3e']],
  [
    'a URL',
    parseGoUrl,
    ['https://user:pa%20ss@proxy.corp.test:3128/a%2fb?c=d#e', 'http://[fe80::1%25en0]:8080/', '//x'],
  ],
  ['HTTPS_PROXY', parseProxyUrl, ['http://alice:secret@10.1.0.80:3128', 'socks5://[::1]:1080', 'proxy:80']],
  ['a netrc', readNetrc, ['machine a.test login b password c\nmacdef x\necho\n\ndefault login a password b\n']],
  [
    'a Dockerfile',
    (text) => readDockerfile(text).map(fetchingStage),
    ['FROM golang AS b\nARG A_TOKEN=1\nRUN --mount=type=ssh \\\n  go mod download <<EOF\nx\nEOF\nFROM scratch\n'],
  ],
  [
    'a go.mod',
    readModuleFile,
    ['module a.test/x\nrequire (\n\ta.test/y v1.0.0 // indirect\n)\nreplace a.test/y => ../y\n'],
  ],
  ['an address', parseIp, ['203.0.113.7', 'fe80::1%en0', '::ffff:10.0.0.1', '2001:db8::']],
  ['a block of addresses', parseCidr, ['10.0.0.0/8', '2001:db8::/32']],
];

describe.each(VALUES)('whatever stands in %s', (_, read, samples) => {
  it('is read without a crash, and alike twice', () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(read(sample)).not.toBeUndefined();
    fc.assert(
      fc.property(arrivingTexts(samples), (text) => {
        read(text);
      }),
      FUZZED,
    );
    fc.assert(
      fc.property(arrivingTexts(samples), (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      COMPARED,
    );
  });
});

describe('whatever stands in a settings file of the go command', () => {
  it('is its lines, all of them, as they are', () => {
    fc.assert(
      fc.property(arrivingTexts(['GOFLAGS=-v\n# a\nexport X=1\nGOPROXY=direct\n']), (text) => {
        const lines = parseEnvFile(text);
        const again = lines.map((line) => line.text).join('\n') + (text.endsWith('\n') ? '\n' : '');
        if (again !== text) throw new Error(`${JSON.stringify(again)} from ${JSON.stringify(text)}`);
      }),
      FUZZED,
    );
  });
});

describe('whatever go env prints', () => {
  const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{1,12}$/);
  const value = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\n\r'\\]/g, ''));

  it('is found again: each variable with its value', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 8, noNullPrototype: true }), (values) => {
        const text = Object.entries(values)
          .map(([key, one]) => `${key}='${one}'\n`)
          .join('');
        expect(readGoEnv(text, { command: 'go env' }).facts).toEqual(values);
      }),
      COMPARED,
    );
  });
});

describe('any bytes', () => {
  const magic = [[0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe], [0x7f, 0x45, 0x4c, 0x46], [0x23, 0x21], []];

  it('are the head of a program, or of none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...magic), fc.uint8Array({ maxLength: 120 }), (head, rest) => {
        readBinaryHeader(Uint8Array.from([...head, ...rest]));
      }),
      FUZZED,
    );
  });
});
