import type { CauseCase } from '../case.ts';
import { GO_SETTINGS, zshrc } from './machines.ts';

const HERE = '/Users/sam/src/tool';

/** A Mac whose person stands in a project. */
export const inProject = (gomod: string, files: object = {}, rest: object = {}) => ({
  files: { '~/src/tool': { directory: true }, '~/src/tool/go.mod': gomod, ...files },
  terminal: { workingDirectory: HERE },
  ...rest,
});
export const MODULE = 'module example.com/tool\n\ngo 1.25\n';
const needs = (...lines: readonly string[]) =>
  `${MODULE}\nrequire (\n${lines.map((line) => `\t${line}\n`).join('')})\n`;
const CORP = needs('golang.org/x/mod v0.38.0', 'git.corp.internal/team/lib v1.2.0');

/** What go.mod, go.work and the files beside them say. */
export const MODULES_PROJECT: readonly CauseCase[] = [
  {
    cause: 'private-module-needs-goprivate',
    check: 'proxy.private-modules',
    found: [
      { title: 'a host of the inside, and no GOPRIVATE', state: inProject(CORP) },
      {
        title: 'a VPN has the names of the host',
        base: 'healthy-intel-bash',
        state: inProject(needs('git.corp.test/team/lib v1.2.0')),
      },
      {
        title: 'GOPRIVATE is for another host',
        state: inProject(CORP, { [GO_SETTINGS]: 'GOPRIVATE=git.other.internal\n' }),
      },
    ],
    healthy: [
      { title: 'GOPRIVATE covers it', state: inProject(CORP, { [GO_SETTINGS]: 'GOPRIVATE=*.corp.internal\n' }) },
      {
        title: 'both lists are set for themselves',
        state: inProject(CORP, {
          [GO_SETTINGS]: 'GONOPROXY=git.corp.internal\nGONOSUMDB=git.corp.internal\n',
        }),
      },
      {
        title: 'the module lies in a folder of this computer',
        state: inProject(`${CORP}\nreplace git.corp.internal/team/lib => ../lib\n`, {
          '~/src/lib/go.mod': 'module git.corp.internal/team/lib\n',
        }),
      },
      {
        title: 'the modules are kept in the project',
        state: inProject(CORP, { '~/src/tool/vendor/modules.txt': '# git.corp.internal/team/lib v1.2.0\n' }),
      },
      {
        title: 'the project is on a server of its own, and so is a module',
        state: inProject(needs('gitlab.gnome.org/team/lib v1.2.0'), {
          '~/src/tool/.git/config': '[remote "origin"]\n\turl = https://gitlab.gnome.org/team/tool.git\n',
        }),
      },
      {
        title: 'modules of everybody alone',
        state: inProject(needs('github.com/a/b v1.0.0', 'go.uber.org/zap v1.27.0')),
      },
    ],
    other: {
      title: 'git cannot get it, because of its own settings',
      state: inProject(CORP, {
        [GO_SETTINGS]: 'GOPRIVATE=git.corp.internal\n',
        '~/.gitconfig': '[url "git@git.corp.internal"]\n\tinsteadOf = https://git.corp.internal/\n',
      }),
      cause: 'git-rewrite-broken',
    },
  },
  {
    cause: 'private-module-needs-goprivate',
    check: 'proxy.private-patterns',
    found: [
      {
        title: 'past the module proxy, and not past the database',
        state: zshrc('export GONOPROXY=git.corp.internal\n'),
      },
      { title: 'a blank behind the comma', state: zshrc('export GOPRIVATE="a.internal, b.internal"\n') },
    ],
    healthy: [
      { title: 'both at once', outside: true, state: zshrc('export GOPRIVATE=git.corp.internal\n') },
      { title: 'the database alone is not asked', outside: true, state: zshrc('export GONOSUMDB=git.corp.internal\n') },
    ],
    other: {
      title: 'the database is out of reach for every module',
      state: {
        ...zshrc('export GOPROXY=direct\n'),
        network: { sites: { 'sum.golang.org': null } },
      },
      cause: 'sumdb-blocked',
    },
  },
  {
    cause: 'project-without-go-mod',
    check: 'proxy.project',
    found: [
      {
        title: 'a file that imports a module',
        state: {
          files: { '~/src/tool/main.go': 'package main\n\nimport "github.com/fatih/color"\n' },
          terminal: { workingDirectory: HERE },
        },
      },
      {
        title: 'among others, under another name',
        state: {
          files: {
            '~/src/tool/main.go': 'package main\n\nimport (\n\t"fmt"\n\n\tmod "golang.org/x/mod/semver"\n)\n',
          },
          terminal: { workingDirectory: HERE },
        },
      },
    ],
    healthy: [
      {
        title: 'a script that needs none',
        outside: true,
        state: {
          files: { '~/src/tool/main.go': 'package main\n\nimport (\n\t"fmt"\n\t"net/http"\n)\n' },
          terminal: { workingDirectory: HERE },
        },
      },
      {
        title: 'the go.mod is in a folder above',
        state: {
          files: {
            '~/src/go.mod': MODULE,
            '~/src/tool/main.go': 'package main\n\nimport "github.com/fatih/color"\n',
          },
          terminal: { workingDirectory: HERE },
        },
      },
      {
        title: 'where it was kept before there were modules',
        outside: true,
        state: {
          files: { '~/go/src/tool/main.go': 'package main\n\nimport "github.com/fatih/color"\n' },
          terminal: { workingDirectory: '/Users/sam/go/src/tool' },
        },
      },
    ],
    other: {
      title: 'modules are switched off',
      state: {
        files: {
          '~/src/tool/main.go': 'package main\n\nimport "github.com/fatih/color"\n',
          '~/.zshrc': 'export GO111MODULE=off\nexport PATH="$PATH:$HOME/go/bin"\n',
        },
        terminal: { workingDirectory: HERE },
      },
      cause: 'go111module-off',
    },
  },
  {
    cause: 'replacement-missing',
    check: 'proxy.project',
    found: [
      {
        title: 'a folder beside the project',
        state: inProject(`${needs('example.com/lib v1.0.0')}\nreplace example.com/lib => ../lib\n`),
      },
      {
        title: "somebody else's home",
        state: inProject(`${needs('example.com/lib v1.0.0')}\nreplace example.com/lib v1.0.0 => /Users/kim/lib\n`),
      },
    ],
    healthy: [
      {
        title: 'the folder is there',
        state: inProject(`${needs('example.com/lib v1.0.0')}\nreplace example.com/lib => ../lib\n`, {
          '~/src/lib/go.mod': 'module example.com/lib\n',
        }),
      },
      {
        title: 'nobody asks for the module',
        state: inProject(`${MODULE}\nreplace example.com/lib => ../lib\n`),
      },
      {
        title: 'another module takes its place',
        state: inProject(`${needs('example.com/lib v1.0.0')}\nreplace example.com/lib => example.com/fork v1.0.1\n`),
      },
    ],
    other: {
      title: 'a workspace names it',
      state: inProject(MODULE, { '~/src/go.work': 'go 1.25\n\nuse (\n\t./tool\n\t./lib\n)\n' }),
      cause: 'workspace-member-missing',
    },
  },
  {
    cause: 'workspace-member-missing',
    check: 'proxy.project',
    found: [
      {
        title: 'a member was moved',
        state: inProject(MODULE, { '~/src/go.work': 'go 1.25\n\nuse ./tool\nuse ./lib\n' }),
      },
      {
        title: 'a folder without a go.mod',
        state: inProject(MODULE, {
          '~/src/go.work': 'go 1.25\n\nuse (\n\t./tool\n\t./lib // shared\n)\n',
          '~/src/lib': { directory: true },
        }),
      },
    ],
    healthy: [
      {
        title: 'all are there',
        state: inProject(MODULE, {
          '~/src/go.work': 'go 1.25\n\nuse (\n\t./tool\n\t./lib\n)\n',
          '~/src/lib/go.mod': 'module example.com/lib\n',
        }),
      },
      {
        title: 'the workspace is switched off',
        state: inProject(MODULE, {
          '~/src/go.work': 'go 1.25\n\nuse ./lib\n',
          [GO_SETTINGS]: 'GOWORK=off\n',
          '~/.zshenv': 'export GOWORK=off\n',
        }),
      },
    ],
    other: {
      title: 'the go.mod names a folder that is gone',
      state: inProject(`${needs('example.com/lib v1.0.0')}\nreplace example.com/lib => ../lib\n`),
      cause: 'replacement-missing',
    },
  },
];
