import { describe, expect, it } from 'vitest';
import { readAs } from '../../support/read-kind.ts';

const DEFAULTS = {
  GO111MODULE: '',
  GOARCH: 'arm64',
  GOHOSTARCH: 'arm64',
  GOHOSTOS: 'darwin',
  GOOS: 'darwin',
  GOPATH: '/Users/ada/go',
  GOPROXY: 'https://proxy.golang.org,direct',
  GOROOT: '/opt/homebrew/Cellar/go/1.27.3/libexec',
  GOSUMDB: 'sum.golang.org',
  GOVERSION: 'go1.27.3',
  CGO_ENABLED: '1',
};
const printed = (changes: Readonly<Record<string, string>>) =>
  Object.entries({ ...DEFAULTS, ...changes })
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('');
const said = (changes: Readonly<Record<string, string>>) => readAs('go-env', printed(changes)).said;

describe('go env in words', () => {
  it('finds nothing odd in what Go does by itself', () => {
    expect(said({})).toMatch(/^It is go1\.27\.3\.\nIt comes from Homebrew .*\nNone of the settings/);
  });

  it.each<[Readonly<Record<string, string>>, RegExp]>([
    [{ GOVERSION: 'go1.20.3' }, /Go 1\.20 gets no security fixes any more/],
    [
      { GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0' },
      /^It builds for linux\/amd64, although it runs on darwin\/arm64/m,
    ],
    [{ GOHOSTARCH: 'amd64', GOARCH: 'amd64' }, /built for Intel/],
    [{ GO111MODULE: 'off' }, /switches modules off/],
    [{ GOPROXY: 'direct' }, /GOPROXY=direct/],
    [{ GOPROXY: 'off' }, /GOPROXY=off/],
    [
      { GOPROXY: 'http://goproxy.test' },
      /come from http:\/\/goproxy\.test instead.*\nNothing stands behind it.*\nNot encrypted/,
    ],
    [{ GOPROXY: 'https//goproxy.cn,direct' }, /goproxy/],
    [{ GOSUMDB: 'off' }, /nobody checks/],
    [
      { GOPRIVATE: '*.corp.test' },
      /not through a module proxy: \*\.corp\.test\.\n.*checksum database is not asked about these: \*\.corp\.test/,
    ],
    [{ GOINSECURE: '*' }, /without valid encryption: \*\./],
    [{ GOFLAGS: '-mod=vendor' }, /not usual: GOFLAGS=-mod=vendor/],
    [{ GOPATH: 'go' }, /Go refuses GOPATH=go: hardly any go command/],
    [{ GOPATH: '/usr/local/go', GOROOT: '/usr/local/go' }, /the same directory/],
    [{ GOTOOLCHAIN: 'local' }, /never fetches another version/],
    [{ CGO_ENABLED: '0' }, /packages with C code are not built/],
  ])('%j', (changes, sentence) => {
    expect(said(changes)).toMatch(sentence);
  });

  it('does not accuse Go of what the author of a text put there', () => {
    expect(said({ GOPATH: `\${HOME}/go` })).not.toContain('refuses');
  });

  it('says nothing of what was cut off', () => {
    expect(readAs('go-env', "GOOS='darwin'\n").said).not.toMatch(/GOPROXY|CGO|Intel|builds for/);
  });

  it('hides a password in a proxy’s address', () => {
    const { document, said: told } = readAs('go-env', printed({ GOPROXY: 'https://ada:hunter2@goproxy.test,direct' }));
    expect(`${told}${JSON.stringify(document)}`).not.toContain('hunter2');
  });
});
