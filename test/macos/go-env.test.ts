import { describe, expect, it } from 'vitest';
import { readGoEnv } from '../../src/go/go-env-reader.ts';
import { fixture } from './fixture.ts';

describe('go env', () => {
  it('reads both ways of quoting', () => {
    expect(readGoEnv(fixture('go-env'))).toEqual({
      facts: {
        GO111MODULE: '',
        GOFLAGS: "-ldflags='-s -w'",
        GOPATH: '/Users/pat/go',
        GOPROXY: 'https://proxy.golang.org,direct',
        CGO_CFLAGS: '-g -O2 -DNAME="x"',
        GODEBUG: 'netdns=go',
      },
      notUnderstood: [],
    });
  });

  it.each<[string, string, Record<string, string>]>([
    [
      '-json',
      '{\n\t"GOPATH": "/Users/pat/go",\n\t"GOFLAGS": "-v=\\"x\\"\\n"\n}\n',
      { GOPATH: '/Users/pat/go', GOFLAGS: '-v="x"\n' },
    ],
    ['-json, cut', '{\n\t"GOPATH": "/g",\n\t"GOFL', { GOPATH: '/g' }],
    ['on Windows', 'set GOPATH=C:\\Users\\pat\\go\nset GOFLAGS=\n', { GOPATH: 'C:\\Users\\pat\\go', GOFLAGS: '' }],
    ['a value over two lines', "GOFLAGS='-v\n-x'\nGOOS='darwin'\n", { GOFLAGS: '-v\n-x', GOOS: 'darwin' }],
    ['a value that was cut', "GOFLAGS='-v\nGOOS='darwin'\n", { GOFLAGS: '-v', GOOS: 'darwin' }],
    ['cut at the very end', "GOOS='darwin'\nGOPATH='/Users/p", { GOOS: 'darwin', GOPATH: '/Users/p' }],
    ['indented', "    GOOS='darwin'\r\n    GOARCH='arm64'\r\n", { GOOS: 'darwin', GOARCH: 'arm64' }],
    [
      'old quotes over the whole line',
      'GOGCCFLAGS="-fPIC -arch arm64 -DX="y z""\n',
      { GOGCCFLAGS: '-fPIC -arch arm64 -DX="y z"' },
    ],
  ])('%s', (_case, text, facts) => {
    expect(readGoEnv(text).facts).toEqual(facts);
  });

  it('bare values and messages are not understood', () => {
    expect(readGoEnv('/Users/pat/go\ngo: cannot find GOROOT directory: /x\n')).toEqual({
      facts: {},
      notUnderstood: [
        { line: 1, text: '/Users/pat/go' },
        { line: 2, text: 'go: cannot find GOROOT directory: /x' },
      ],
    });
  });
});
