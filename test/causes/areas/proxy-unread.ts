import type { CauseCase } from '../case.ts';
import { zshrc } from './machines.ts';

const HERE = 'http://127.0.0.1:3128';
const helper = { addresses: ['127.0.0.1'], ports: { '3128': { proxy: 200 } } };
/** A proxy that works, on a network that lets go's hosts be reached straight, or not. */
const open = { helper };
const shut = { helper, 'proxy.golang.org': null };
const set = { enabled: true, server: '127.0.0.1', port: 3128 };
const file = { enabled: true, url: 'http://127.0.0.1:3128/proxy.pac' };
const wifi = (sites: object, proxies: object) => ({ network: { sites, services: { 'Wi-Fi': { proxies } } } });

/** Proxies where go does not look for them. */
export const PROXY_UNREAD: readonly CauseCase[] = [
  {
    cause: 'proxy-not-read-by-go',
    check: 'proxy.system',
    found: [
      { title: 'the system’s, and the straight way is shut', state: wifi(shut, { web: set, secureWeb: set }) },
      { title: 'a file that chooses, and the straight way is shut', state: wifi(shut, { auto: file }) },
    ],
    healthy: [
      { title: 'the system’s, and go gets there without', state: wifi(open, { web: set, secureWeb: set }) },
      { title: 'a file that chooses, and go gets there without', state: wifi(open, { auto: file }) },
      {
        title: 'the system’s, and the same for go',
        state: { ...zshrc(`export HTTPS_PROXY=${HERE}\n`), ...wifi(open, { web: set, secureWeb: set }) },
      },
    ],
    other: {
      title: 'the environment names one that is gone, the system none',
      state: { ...zshrc('export HTTPS_PROXY=http://127.0.0.1:7890\n'), network: { sites: open } },
      cause: 'proxy-env-wrong',
    },
  },
  {
    cause: 'proxy-not-read-by-go',
    check: 'proxy.environment',
    found: [
      {
        title: 'ALL_PROXY alone, and the straight way is shut',
        state: { ...zshrc(`export ALL_PROXY=${HERE}\n`), network: { sites: shut } },
      },
    ],
    healthy: [
      {
        title: 'ALL_PROXY alone, and go gets there without',
        state: { ...zshrc(`export all_proxy=${HERE}\n`), network: { sites: open } },
      },
      {
        title: 'ALL_PROXY alone, of a program that is gone, and go gets there without',
        state: zshrc('export ALL_PROXY=http://127.0.0.1:7890\n'),
      },
      {
        title: 'HTTPS_PROXY beside it',
        state: { ...zshrc(`export ALL_PROXY=${HERE} HTTPS_PROXY=${HERE}\n`), network: { sites: open } },
      },
    ],
    other: {
      title: 'no proxy anywhere, and go’s own is shut out',
      state: { network: { sites: shut } },
      cause: 'goproxy-blocked',
    },
  },
];
