import { GO_SETTINGS } from './areas/machines.ts';
import { inProject } from './areas/modules-project.ts';
import { companyProxy } from './areas/modules-servers.ts';
import type { CaseMac } from './case.ts';

const HOST = 'goproxy.corp.test';
const GOMOD = 'module example.com/tool\n\ngo 1.25\n';
const set = (text: string, files: object = {}) => ({ files: { ...files, [GO_SETTINGS]: text } });

/** Macs whose modules come in unusual ways, all of them meant, and on which nothing is wrong. */
export const ODD_MODULES: readonly CaseMac[] = [
  {
    title: 'every module from where it was written, on purpose',
    state: inProject(`${GOMOD}\nrequire golang.org/x/mod v0.38.0\n`, { [GO_SETTINGS]: 'GOPROXY=direct\n' }),
  },
  {
    title: 'a folder in the place of a module proxy, and no database',
    state: set('GOPROXY=file:///Users/sam/mirror\nGOSUMDB=off\n', { '~/mirror/golang.org/x/mod/@v/list': 'v0.38.0\n' }),
  },
  {
    title: 'a flag for one project, from its own file',
    state: inProject(
      GOMOD,
      { '~/src/tool/.envrc': 'export GOFLAGS=-mod=mod\n' },
      {
        terminal: { workingDirectory: '/Users/sam/src/tool', environment: { GOFLAGS: '-mod=mod' } },
      },
    ),
  },
  {
    title: 'the database is not asked for private modules, and a company proxy has them',
    state: { ...set(`GOPROXY=https://${HOST}\nGONOSUMDB=git.corp.internal\n`), ...companyProxy(200) },
  },
  {
    title: 'patterns with a wildcard, and one that covers a module of the project',
    state: inProject(`${GOMOD}\nrequire git.corp.internal/team/lib v1.0.0\n`, {
      [GO_SETTINGS]: 'GOPRIVATE=*.corp.internal,github.com/acme-*/secret-*\n',
    }),
  },
  {
    title: 'a netrc for its owner alone, with an entry for every server and a macro',
    state: {
      files: {
        '~/.netrc': {
          text: 'machine git.corp.internal\n\tlogin sam\n\tpassword hunter2\nmacdef init\nmachine fake\n\ndefault login anonymous password guest\n',
          mode: '0600',
        },
      },
    },
  },
  {
    title: 'a workspace with several modules, from a folder of which the person looks',
    state: inProject(`${GOMOD}\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ../lib\n`, {
      '~/src/go.work': 'go 1.25\n\nuse (\n\t./tool\n\t"./lib"\n)\n\nreplace example.com/gone => ./lib\n',
      '~/src/lib/go.mod': 'module example.com/lib\n\ngo 1.25\n',
    }),
  },
  {
    title: 'modules in the project, some of them from folders that others have',
    state: inProject(
      `${GOMOD}\nrequire (\n\texample.com/lib v1.0.0\n\tgit.corp.internal/team/lib v1.0.0\n)\n\nreplace example.com/lib => ../gone\n`,
      { '~/src/tool/vendor/modules.txt': '# example.com/lib v1.0.0 => ../gone\n## explicit\n' },
    ),
  },
  {
    title: 'a list with empty entries and blanks',
    state: { ...set(`GOPROXY= https://${HOST} ,, https://proxy.golang.org, direct ,\n`), ...companyProxy(404) },
  },
  {
    title: 'the database only by way of the module proxy',
    state: { network: { sites: { 'sum.golang.org': null } } },
  },
  {
    title: 'ssh in the place of https for everything of one forge, and a token program for go',
    state: set('GOAUTH=netrc; /usr/local/bin/forge-token --go\nGOVCS=private:git,public:git|hg\n', {
      '~/.gitconfig':
        '[url "git@github.com:"]\n\tinsteadOf = https://github.com/\n[url "ssh://git@git.corp.internal:2222/"]\n\tinsteadOf = https://git.corp.internal/\n\tpushInsteadOf = git://git.corp.internal/\n',
    }),
  },
  {
    title: 'a container build with all that private modules need',
    state: inProject(`${GOMOD}\nrequire git.corp.internal/team/lib v1.0.0\n`, {
      [GO_SETTINGS]: 'GOPRIVATE=git.corp.internal\n',
      '~/src/tool/Dockerfile':
        'FROM golang:1.27 AS build\nENV GOPRIVATE=git.corp.internal\nCOPY go.mod go.sum ./\nRUN --mount=type=secret,id=netrc,target=/root/.netrc \\\n    go mod download\nRUN go build -o /t .\nFROM scratch\nCOPY --from=build /t /t\n',
    }),
  },
];
