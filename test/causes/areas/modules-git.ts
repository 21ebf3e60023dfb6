import type { CauseCase } from '../case.ts';
import { GO_SETTINGS, zshrc } from './machines.ts';
import { inProject } from './modules-project.ts';

/** What git's settings say of where modules come from, and what go lets it do. */
export const MODULES_GIT: readonly CauseCase[] = [
  {
    cause: 'git-rewrite-broken',
    check: 'proxy.git-rewrites',
    found: [
      {
        title: 'the : is missing',
        state: { files: { '~/.gitconfig': '[url "git@github.com"]\n\tinsteadOf = https://github.com/\n' } },
      },
      {
        title: 'a : where a port would stand',
        state: { files: { '~/.gitconfig': '[url "ssh://git@github.com:"]\n\tinsteadOf = https://github.com/\n' } },
      },
      {
        title: 'a protocol that is gone, in an included file',
        state: {
          files: {
            '~/.gitconfig': '[include]\n\tpath = ~/.gitconfig.work\n',
            '~/.gitconfig.work': '[url "git://"]\n\tinsteadOf = https://\n',
          },
        },
      },
    ],
    healthy: [
      {
        title: 'to ssh, as scp writes it',
        state: { files: { '~/.gitconfig': '[url "git@github.com:"]\n\tinsteadOf = https://github.com/\n' } },
      },
      {
        title: 'to ssh, as an address, for one team',
        state: {
          files: { '~/.gitconfig': '[url "ssh://git@github.com/acme/"]\n\tinsteadOf = https://github.com/acme/\n' },
        },
      },
      {
        title: 'to https',
        state: { files: { '~/.gitconfig': '[url "https://github.com/"]\n\tinsteadOf = git@github.com:\n' } },
      },
      {
        title: 'a port, which is one',
        state: {
          files: { '~/.gitconfig': '[url "ssh://git@git.corp.test:2222/"]\n\tinsteadOf = https://git.corp.test/\n' },
        },
      },
      {
        title: 'a short name',
        state: { files: { '~/.gitconfig': '[url "https://github.com/"]\n\tinsteadOf = gh:\n' } },
      },
    ],
    other: {
      title: 'git does not read its settings at all',
      state: { files: { '~/.gitconfig': '[url "git@github.com"\n\tinsteadOf = https://github.com/\n' } },
      cause: 'git-config-refused',
    },
  },
  {
    cause: 'git-config-refused',
    check: 'proxy.git-rewrites',
    found: [
      { title: 'a bracket is missing', state: { files: { '~/.gitconfig': '[user\n\tname = Sam\n' } } },
      {
        title: 'what a merge left behind',
        state: { files: { '~/.gitconfig': '<<<<<<< HEAD\n[user]\n\tname = Sam\n' } },
      },
    ],
    healthy: [
      { title: 'an ordinary one', state: { files: { '~/.gitconfig': '[user]\n\tname = Sam\n' } } },
      { title: 'an empty one', state: { files: { '~/.gitconfig': '' } } },
    ],
    other: {
      title: 'it is read, and makes no address',
      state: { files: { '~/.gitconfig': '[url "git@github.com"]\n\tinsteadOf = https://github.com/\n' } },
      cause: 'git-rewrite-broken',
    },
  },
  {
    cause: 'govcs-invalid',
    check: 'proxy.version-control',
    found: [
      { title: 'no colon', state: zshrc('export GOVCS=git\n') },
      { title: 'a comma at the end', state: { files: { [GO_SETTINGS]: 'GOVCS=public:git,\n' } } },
    ],
    healthy: [
      { title: 'as by default', state: zshrc("export GOVCS='private:all,public:git|hg'\n") },
      { title: 'blanks, which go takes', state: zshrc("export GOVCS='public:git, private:all'\n") },
    ],
    other: {
      title: 'it can be read, and forbids what this project needs',
      state: inProject('module example.com/t\n\nrequire github.com/a/b v1.0.0\n', {
        [GO_SETTINGS]: 'GOPROXY=direct\nGOVCS=*:off\n',
      }),
      cause: 'govcs-forbids-git',
    },
  },
  {
    cause: 'govcs-forbids-git',
    check: 'proxy.version-control',
    found: [
      {
        title: 'a private module',
        state: inProject('module example.com/t\n\nrequire github.com/acme/b v1.0.0\n', {
          [GO_SETTINGS]: 'GOPRIVATE=github.com/acme\nGOVCS=*:off\n',
        }),
      },
      {
        title: 'everything from where it was written',
        state: inProject('module example.com/t\n\nrequire github.com/a/b v1.0.0\n', {
          [GO_SETTINGS]: 'GOPROXY=direct\nGOVCS=public:hg\n',
        }),
      },
    ],
    healthy: [
      {
        title: 'the module comes from a proxy',
        state: inProject('module example.com/t\n\nrequire github.com/a/b v1.0.0\n', {
          [GO_SETTINGS]: 'GOVCS=public:off\n',
        }),
      },
      {
        title: 'git is allowed for it',
        state: inProject('module example.com/t\n\nrequire github.com/acme/b v1.0.0\n', {
          [GO_SETTINGS]: 'GOPRIVATE=github.com/acme\nGOVCS=private:git,public:off\n',
        }),
      },
    ],
    other: {
      title: 'it cannot be read',
      state: inProject('module example.com/t\n\nrequire github.com/a/b v1.0.0\n', {
        [GO_SETTINGS]: 'GOPROXY=direct\nGOVCS=off\n',
      }),
      cause: 'govcs-invalid',
    },
  },
];
