import type { CauseCase } from '../case.ts';
import { GO_SETTINGS } from './machines.ts';

const DEAD = 'http://127.0.0.1:7890';
const HERE = 'http://127.0.0.1:3128';
const listening = { network: { sites: { helper: { addresses: ['127.0.0.1'], ports: { '3128': { proxy: 200 } } } } } };
/** git's settings on a Mac that has modules of its company fetched by git. */
const git = (text: string, files: object = {}) => ({
  files: { [GO_SETTINGS]: 'GOPRIVATE=git.corp.test/*\n', '~/.gitconfig': text, ...files },
});

/** Proxies that stand in git's own settings. */
export const PROXY_GIT: readonly CauseCase[] = [
  {
    cause: 'git-proxy-dead',
    check: 'proxy.git-proxies',
    found: [
      { title: 'for everything', state: git(`[user]\n\tname = Sam\n[http]\n\tproxy = ${DEAD}\n`) },
      { title: 'for one host', state: git(`[http "https://git.corp.test"]\n\tproxy = ${DEAD}\n`) },
      {
        title: 'in an included file',
        state: git('[include]\n\tpath = ~/.gitconfig.work\n', { '~/.gitconfig.work': `[http]\n    proxy="${DEAD}"` }),
      },
      {
        title: 'go fetches all modules from their origin',
        state: git(`[http]\n\tproxy = ${DEAD}\n`, { [GO_SETTINGS]: 'GOPROXY=direct\n' }),
      },
    ],
    healthy: [
      { title: 'somebody answers there', state: { ...git(`[http]\n\tproxy = ${HERE}\n`), ...listening } },
      { title: 'go does not need git', state: git(`[http]\n\tproxy = ${DEAD}\n`, { [GO_SETTINGS]: '' }) },
      {
        title: 'for another host',
        state: git(`[http "https://github.com"]\n\tproxy = ${DEAD}\n`),
      },
      {
        title: 'a later line switches it off',
        state: git(`[http]\n\tproxy = ${DEAD}\n[http "https://git.corp.test/"]\n\tproxy =\n`),
      },
      {
        title: 'the company is asked by ssh',
        state: git(
          `[http]\n\tproxy = ${DEAD}\n[url "ssh://git@git.corp.test/"]\n\tinsteadOf = https://git.corp.test/\n`,
        ),
      },
    ],
    other: {
      title: 'git is told another way, which is none',
      state: git('[url "git@git.corp.test"]\n\tinsteadOf = https://git.corp.test/\n'),
      cause: 'git-rewrite-broken',
    },
  },
];
