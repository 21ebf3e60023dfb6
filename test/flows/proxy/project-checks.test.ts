import { describe, expect, it } from 'vitest';
import { GO_SETTINGS } from '../../causes/areas/machines.ts';
import { inProject } from '../../causes/areas/modules-project.ts';
import { companyProxy } from '../../causes/areas/modules-servers.ts';
import { examined } from '../../causes/case.ts';

const GOMOD = 'module example.com/tool\n\nrequire git.corp.internal/team/lib v1.0.0\n';
const PRIVATE = { [GO_SETTINGS]: 'GOPRIVATE=git.corp.internal\n' };

async function said(check: string, state: object) {
  const { findings } = await examined({ title: 'x', state });
  const own = findings.filter((one) => one.check === check);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
  return own.map(({ status, message }) => `${status} ${message.slice(check.length + 1)}`);
}

describe('a container build', () => {
  const build = (dockerfile: string, gomod = GOMOD, files: object = {}) =>
    said('proxy.build-context', inProject(gomod, { ...PRIVATE, ...files, '~/src/tool/Dockerfile': dockerfile }));

  it.each<[dockerfile: string, expected: string]>([
    ['FROM golang\nRUN go build ./...\n', 'note neither'],
    ['FROM golang\nENV GOPRIVATE=git.corp.internal\nRUN go build ./...\n', 'note no-credentials'],
    ['FROM golang\nRUN --mount=type=ssh go build ./...\n', 'note no-goprivate'],
    ['FROM golang\nENV GOPRIVATE=x\nRUN --mount=type=ssh go build ./...\n', 'ok ok'],
    ['FROM node\nRUN npm ci\n', 'ok ok'],
  ])('%j: %s', async (dockerfile, expected) => {
    expect(await build(dockerfile)).toEqual([expected]);
  });

  it('needs nothing where no module is private, or all of them are kept in the project', async () => {
    const plain = 'FROM golang\nRUN go build ./...\n';
    expect(await build(plain, 'module example.com/tool\n\nrequire golang.org/x/mod v0.38.0\n')).toEqual(['ok ok']);
    expect(await build(plain, GOMOD, { '~/src/tool/vendor/modules.txt': '' })).toEqual(['ok ok']);
  });

  it('is told which secrets it keeps, by their names', async () => {
    const dockerfile = 'FROM golang\nARG FORGE_TOKEN=hunter2\nENV GOPRIVATE=x\nRUN go build ./...\n';
    expect(await build(dockerfile)).toEqual(['note secret-kept']);
  });
});

describe('credentials', () => {
  it('of GOAUTH are not read by a Go from before 1.24', async () => {
    const state = {
      system: { version: '15.6', build: '24G84' },
      files: {
        '/opt/homebrew/Cellar/go/1.26.3/libexec': { goTree: { version: '1.23.5', arch: 'arm64' } },
        '~/.zshrc': 'export GOAUTH=\'netrc;\'\nexport PATH="$PATH:$HOME/go/bin"\n',
      },
    };
    expect(await said('proxy.credentials', state)).toEqual(['note goauth-ignored']);
  });

  it('are not said to be needless where a server asks for them', async () => {
    const company = (source: string) => ({
      files: { '~/Library/Application Support/go/env': `GOPROXY=${source},direct\n` },
      ...companyProxy(401),
    });
    expect(await said('proxy.credentials', {})).toEqual(['ok none']);
    expect(await said('proxy.credentials', company('https://sam:hunter2@goproxy.corp.test'))).toEqual(['ok elsewhere']);
  });

  it.each<[netrc: string, expected: string]>([
    ['machine a.test login kim\n', 'note incomplete'],
    ['default login kim password hunter2\n', 'note only-default'],
    ['machine a.test login kim password hunter2\n', 'ok ok'],
  ])('%j: %s', async (text, expected) => {
    expect(await said('proxy.credentials', { files: { '~/.netrc': { text, mode: '0600' } } })).toEqual([expected]);
  });
});

describe('modules that are perhaps private', () => {
  const needs = (module: string) => `module example.com/tool\n\nrequire ${module} v1.0.0\n`;

  it.each<[title: string, module: string, files: object, expected: string]>([
    [
      'a netrc for the host',
      'git.acme.com/a/b',
      { '~/.netrc': { text: 'machine git.acme.com login a password b\n', mode: '0600' } },
      'note perhaps',
    ],
    [
      'git takes ssh for it',
      'git.acme.com/a/b',
      { '~/.gitconfig': '[url "git@git.acme.com:"]\n\tinsteadOf = https://git.acme.com/\n' },
      'note perhaps',
    ],
    [
      'git takes ssh for one team of a forge',
      'github.com/acme/b',
      { '~/.gitconfig': '[url "git@github.com:acme/"]\n\tinsteadOf = https://github.com/acme/\n' },
      'note perhaps',
    ],
    [
      'git takes ssh for all of a forge',
      'github.com/acme/b',
      { '~/.gitconfig': '[url "git@github.com:"]\n\tinsteadOf = https://github.com/\n' },
      'ok ok',
    ],
    [
      'the project is on the same server',
      'git.acme.com/a/b',
      { '~/src/tool/.git/config': '[remote "origin"]\n\turl = ssh://git@git.acme.com:2222/a/tool.git\n' },
      'note perhaps',
    ],
    [
      'a VPN has the names of its domain',
      'go.acme.com/a/b',
      { '/etc/resolver/acme.com': 'nameserver 1.1.1.1\n' },
      'note perhaps',
    ],
    ['a file takes a whole top domain', 'go.acme.dev/a/b', { '/etc/resolver/dev': 'nameserver 1.1.1.1\n' }, 'ok ok'],
    ['nothing is known of it', 'git.acme.com/a/b', {}, 'ok ok'],
  ])('%s', async (_, module, files, expected) => {
    expect(await said('proxy.private-modules', inProject(needs(module), files))).toEqual([expected]);
  });
});

describe('a workspace that does not know the module', () => {
  it('is worth a note', async () => {
    const state = inProject(GOMOD, {
      ...PRIVATE,
      '~/src/go.work': 'go 1.25\n\nuse ./other\n',
      '~/src/other/go.mod': 'module example.com/other\n',
    });
    expect(await said('proxy.project', state)).toEqual(['note not-a-member']);
  });
});

describe('a password in an address of git', () => {
  it('is worth a note, and is not shown', async () => {
    const text = '[url "https://kim:hunter2@git.acme.com/"]\n\tinsteadOf = https://git.acme.com/\n';
    expect(await said('proxy.git-rewrites', { files: { '~/.gitconfig': text } })).toEqual(['note with-password']);
  });
});

describe('the Go that a project asks for', () => {
  const asks = (state: object) => said('proxy.project-toolchain', state);

  it('is not said to be old enough where there is no project', async () => {
    expect(await asks({})).toEqual(['ok none']);
    expect(await asks(inProject('module example.com/tool\n\ngo 1.21\n'))).toEqual(['ok ok']);
  });
});
