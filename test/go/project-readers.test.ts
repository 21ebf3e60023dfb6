import { describe, expect, it } from 'vitest';
import { fetchingStage, readDockerfile } from '../../src/go/dockerfile.ts';
import { rewriteFault } from '../../src/go/git-rewrite.ts';
import { versionLines } from '../../src/go/go-mod-versions.ts';
import { parseGoVersion } from '../../src/go/go-version.ts';
import { parseGotoolchain } from '../../src/go/gotoolchain.ts';
import { allowsVcs, parseGovcs } from '../../src/go/govcs.ts';
import { readModuleFile } from '../../src/go/module-file.ts';
import { wantedToolchain } from '../../src/go/wanted-toolchain.ts';

describe('what a go.mod asks for', () => {
  it('is read from lines of their own and from blocks, with remarks', () => {
    const text =
      'module a.test/x\nrequire a.test/one v1.0.0 // indirect\nrequire (\n\ta.test/two v2.0.0\n\t// a.test/no v1.0.0\n\t"a.test/three" v3.0.0\n)\nrequire broken\n';
    expect(readModuleFile(text).require).toEqual([
      { path: 'a.test/one', version: 'v1.0.0', line: 2 },
      { path: 'a.test/two', version: 'v2.0.0', line: 4 },
      { path: 'a.test/three', version: 'v3.0.0', line: 6 },
    ]);
  });
});

describe('a newer Go', () => {
  const wanted = (text: string, version: string, setting = 'auto') => {
    const parsed = parseGoVersion(version);
    if (parsed === null) throw new Error(version);
    const found = wantedToolchain(versionLines(text), parsed, parseGotoolchain(setting));
    return found && [found.name, found.refused ? 'refused' : found.misnamed ? 'misnamed' : 'fetched'].join(' ');
  };

  it.each<[text: string, version: string, setting: string, expected: string | null]>([
    ['go 1.26', '1.26.3', 'auto', null],
    ['go 1.26.9', '1.26.3', 'auto', 'go1.26.9 fetched'],
    ['go 1.27', '1.26.3', 'auto', 'go1.27.0 fetched'],
    ['go 1.27rc1', '1.26.3', 'auto', 'go1.27rc1 fetched'],
    ['go 1.25\ntoolchain go1.27.1', '1.26.3', 'auto', 'go1.27.1 fetched'],
    ['go 1.25\ntoolchain go1.27.1', '1.26.3', 'local', null],
    ['go 1.25\ntoolchain default', '1.26.3', 'auto', null],
    ['go 1.27', '1.26.3', 'local', 'go1.27.0 refused'],
    ['go 1.27', '1.26.3', '', 'go1.27.0 refused'],
    ['go 1.27', '1.26.3', 'path', 'go1.27.0 fetched'],
    ['go 1.27', '1.26.3', 'go1.27.1', null],
    ['go 1.27', '1.26.3', 'bash', null],
    // Run with the releases themselves: 1.21.0 to 1.21.10 and 1.22.0 to 1.22.3 look for go1.25.
    ['go 1.25', '1.21.0', 'auto', 'go1.25 misnamed'],
    ['go 1.25', '1.21.10', 'auto', 'go1.25 misnamed'],
    ['go 1.25', '1.21.11', 'auto', 'go1.25.0 fetched'],
    ['go 1.25', '1.22.3', 'auto', 'go1.25 misnamed'],
    ['go 1.25', '1.22.4', 'auto', 'go1.25.0 fetched'],
    ['go 1.25', '1.23.4', 'auto', 'go1.25.0 fetched'],
    ['go 1.25.0', '1.21.0', 'auto', 'go1.25.0 fetched'],
    ['go 1.25', '1.20.14', 'auto', null],
  ])('for %j, asked by %s with %j: %s', (text, version, setting, expected) => {
    expect(wanted(`module a.test/x\n${text}\n`, version, setting)).toBe(expected);
  });
});

describe('GOVCS', () => {
  it.each([
    ['public:git|hg,', 'empty entry in GOVCS'],
    ['git', 'malformed entry in GOVCS (missing colon)'],
    [':git', 'empty pattern in GOVCS'],
    ['private:', 'empty VCS list in GOVCS'],
    ['./x:git', 'relative pattern not allowed in GOVCS'],
    ['*:git,*:hg', 'unreachable pattern in GOVCS'],
    ['*:git||hg', 'empty VCS name in GOVCS'],
  ])('%s is refused: %s', (value, error) => {
    expect(parseGovcs(value)).toEqual({ ok: false, error });
  });

  it.each<[value: string, path: string, isPrivate: boolean, allowed: boolean]>([
    ['', 'a.test/x', false, true],
    ['public:off', 'a.test/x', false, false],
    ['public:off', 'a.test/x', true, true],
    ['a.test:svn|git, *:off', 'a.test/x', false, true],
    ['a.test:svn', 'a.test/x', true, false],
    ['*:all', 'a.test/x', false, true],
    ['b.test:off', 'a.test/x', false, true],
  ])('%j lets go use git for %s (private: %s): %s', (value, path, isPrivate, allowed) => {
    const parsed = parseGovcs(value);
    expect(parsed.ok && allowsVcs(parsed.rules, path, isPrivate, 'git')).toBe(allowed);
  });
});

describe('an address that git puts in the place of another', () => {
  it.each<[base: string, insteadOf: string, fault: ReturnType<typeof rewriteFault>]>([
    ['git@github.com:', 'https://github.com/', null],
    ['git@github.com:', 'https://github.com', null],
    ['git@github.com', 'https://github.com/', 'run-together'],
    ['git@github.com', 'https://github.com', null],
    ['ssh://git@github.com/', 'https://github.com/', null],
    ['ssh://git@github.com', 'https://github.com', null],
    ['ssh://git@github.com', 'https://github.com/', 'run-together'],
    ['ssh://git@github.com:', 'https://github.com/', 'path-as-port'],
    ['ssh://git@github.com:acme/', 'https://github.com/acme/', 'path-as-port'],
    ['ssh://git@git.corp.test:2222/', 'https://git.corp.test/', null],
    ['https://github.com/', 'git@github.com:', null],
    ['https://github.com', 'git@github.com:', 'run-together'],
    ['https://kim:token@github.com/', 'https://github.com/', null],
    ['https://github.com/', 'gh:', null],
    ['https://', 'git://', null],
    ['git://', 'https://', 'git-protocol-gone'],
    ['git://github.com/', 'https://github.com/', 'git-protocol-gone'],
    ['git://git.corp.test/', 'https://git.corp.test/', null],
    ['/srv/git/', 'https://git.corp.test/', null],
    ['ssh://', 'https://', null],
  ])('%s for %s: %s', (base, insteadOf, fault) => {
    expect(rewriteFault(base, insteadOf)).toBe(fault);
  });
});

describe('a Dockerfile', () => {
  it('is taken apart into stages, with lines joined, remarks in between and here-documents', () => {
    const text =
      '# syntax=docker/dockerfile:1\nARG V=1\nFROM golang:$V AS build\nRUN a \\\n  # why\n\n  b\nrun <<EOF\nFROM nowhere\nEOF\nFROM scratch\nCOPY --from=build /t /t\n';
    expect(readDockerfile(text)).toEqual([
      {
        instructions: [
          { verb: 'FROM', rest: 'golang:$V AS build', line: 3 },
          { verb: 'RUN', rest: 'a \n  b', line: 4 },
          { verb: 'RUN', rest: '<<EOF\nFROM nowhere', line: 8 },
        ],
      },
      {
        instructions: [
          { verb: 'FROM', rest: 'scratch', line: 11 },
          { verb: 'COPY', rest: '--from=build /t /t', line: 12 },
        ],
      },
    ]);
  });

  const seen = (text: string) => {
    const [stage] = readDockerfile(`FROM golang\n${text}\n`).map(fetchingStage);
    return stage === undefined || stage === null ? null : [stage.line, stage.setsPrivate, stage.hasCredentials];
  };

  it.each<[text: string, expected: ReturnType<typeof seen>]>([
    ['RUN go mod download', [2, false, false]],
    ['RUN apk add git && go build ./...', [2, false, false]],
    ['RUN cargo build', null],
    ['RUN go version', null],
    ['RUN go build -mod=vendor ./...', null],
    ['ENV GOFLAGS=-mod=vendor\nRUN go build', null],
    ['ENV GOPRIVATE=a.test\nRUN go mod download', [3, true, false]],
    ['RUN GOPRIVATE=a.test go mod download', [2, true, false]],
    ['RUN go env -w GOPRIVATE=a.test && go mod download', [2, true, false]],
    ['RUN go mod download\nENV GOPRIVATE=a.test', [2, false, false]],
    ['ENV GONOPROXY=a.test\nRUN go mod download', [3, false, false]],
    ['RUN --mount=type=ssh go mod download', [2, false, true]],
    ['COPY .netrc /root/.netrc\nRUN go mod download', [3, false, true]],
    ['RUN git config --global url."ssh://git@a.test/".insteadOf https://a.test/ && go get x', [2, false, true]],
  ])('%j: %j', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('tells the names of secrets that stay in it, and nothing of what they are', () => {
    const text = 'ARG GITHUB_TOKEN=hunter2 V=1\nENV NPM_PASSWORD hunter2\nENV GOPATH=/go\nRUN go build\n';
    const [stage] = readDockerfile(`FROM golang\n${text}`).map(fetchingStage);
    expect(stage?.secrets).toEqual([
      { name: 'GITHUB_TOKEN', line: 2 },
      { name: 'NPM_PASSWORD', line: 3 },
    ]);
    expect(JSON.stringify(stage?.secrets)).not.toContain('hunter2');
  });
});

describe('what a go.mod requires', () => {
  it('is read from single lines and from blocks', () => {
    const text = `module a.test/b

go 1.22
require one.test/x v1.0.0
require (
\ttwo.test/y v2.1.0-0.2024 // indirect
\t// three.test/z v1.0.0
\t"four.test/q" v0.0.1
)
replace five.test/r v1.0.0 => ../r
exclude six.test/s v1.0.0
`;
    expect(readModuleFile(text).require.map(({ path, version }) => `${path}@${version}`)).toEqual([
      'one.test/x@v1.0.0',
      'two.test/y@v2.1.0-0.2024',
      'four.test/q@v0.0.1',
    ]);
  });
});
