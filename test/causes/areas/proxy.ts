import type { CauseCase, UnseenCause } from '../case.ts';
import { zshrc } from './machines.ts';
import { PROXY_EXCEPTIONS } from './proxy-exceptions.ts';
import { PROXY_GIT } from './proxy-git.ts';
import { PROXY_UNREAD } from './proxy-unread.ts';

/** A program on this Mac that takes connections on port 3128. */
export const helper = (port: object) => ({
  network: { sites: { helper: { addresses: ['127.0.0.1'], ports: { '3128': port } } } },
});
const names = (value: string) => zshrc(`export HTTPS_PROXY=${value} HTTP_PROXY=${value}\n`);
const HERE = 'http://127.0.0.1:3128';
const throughHelper = (port: object, value = HERE) => ({ ...names(value), ...helper(port) });
const set = (server: string, port: number, enabled = true) => ({ enabled, server, port });
export const wifi = (proxies: object, more: object = {}) => ({
  network: { ...more, services: { 'Wi-Fi': { proxies } } },
});

/** What stands between go and its servers by a setting. */
export const PROXY: readonly CauseCase[] = [
  {
    cause: 'proxy-env-wrong',
    check: 'proxy.environment',
    found: [
      { title: 'nobody listens there any more', state: names('http://127.0.0.1:7890') },
      { title: 'its name is misspelled', state: names('http://proxy.crop.test:3128') },
      { title: 'it belongs to another network, and is silent here', state: names('http://10.99.0.80:3128') },
      { title: 'it does not let go’s hosts through', state: throughHelper({ proxy: 403 }) },
      {
        title: 'it wants a password that go could give',
        state: throughHelper({ proxy: 407, proxyWants: 'Basic realm="x"' }),
      },
      { title: 'it drops each connection', state: throughHelper({ behaviour: 'resets' }) },
    ],
    healthy: [
      { title: 'it works', state: throughHelper({ proxy: 200 }) },
      { title: 'it works with a password', state: throughHelper({ proxy: 200 }, 'http://sam:secret@127.0.0.1:3128') },
      { title: 'nothing of go’s goes there', state: zshrc('export HTTPS_PROXY=http://127.0.0.1:7890 NO_PROXY="*"\n') },
    ],
    other: {
      title: 'the variable is right, and the proxy wants what Go cannot give',
      state: throughHelper({ proxy: 407, proxyWants: 'NTLM' }),
      cause: 'proxy-ntlm-unsupported',
    },
  },
  {
    cause: 'proxy-ntlm-unsupported',
    check: 'proxy.environment',
    found: [
      { title: 'NTLM alone', state: throughHelper({ proxy: 407, proxyWants: 'NTLM' }) },
      { title: 'Kerberos or NTLM', state: throughHelper({ proxy: 407, proxyWants: 'Negotiate, NTLM' }) },
      {
        title: 'a password in the address does not help',
        state: throughHelper({ proxy: 407, proxyWants: 'Negotiate' }, 'http://sam:secret@127.0.0.1:3128'),
      },
    ],
    healthy: [
      { title: 'a helper on this Mac does it', state: throughHelper({ proxy: 200 }) },
      {
        title: 'such a proxy that nothing of go’s uses',
        state: { ...zshrc(`export HTTPS_PROXY=${HERE} NO_PROXY="*"\n`), ...helper({ proxy: 407, proxyWants: 'NTLM' }) },
      },
    ],
    other: {
      title: 'it offers a password as well',
      state: throughHelper({ proxy: 407, proxyWants: 'NTLM, Basic realm="x"' }),
      cause: 'proxy-env-wrong',
    },
  },
  {
    cause: 'proxy-scheme-mismatch',
    check: 'proxy.environment',
    found: [
      {
        title: 'https:// for one that speaks plain HTTP',
        state: throughHelper({ proxy: 200 }, 'https://127.0.0.1:3128'),
      },
      {
        title: 'in small letters, with a slash behind it',
        state: { ...zshrc('export https_proxy=https://localhost:3128/\n'), ...helper({ proxy: 200 }) },
      },
    ],
    healthy: [
      { title: 'http:// for the same', state: throughHelper({ proxy: 200 }) },
      { title: 'no scheme at all, which is http://', state: throughHelper({ proxy: 200 }, '127.0.0.1:3128') },
    ],
    other: {
      title: 'https://, and nobody listens',
      state: names('https://127.0.0.1:7890'),
      cause: 'proxy-env-wrong',
    },
  },
  {
    cause: 'system-proxy-leftover',
    check: 'proxy.system',
    found: [
      {
        title: 'both kinds point to a program that is gone',
        state: wifi({ web: set('127.0.0.1', 7890), secureWeb: set('127.0.0.1', 7890) }),
      },
      {
        title: 'a file that chooses, on a host that nobody knows',
        state: wifi({ auto: { enabled: true, url: 'http://wpad.old.test/proxy.pac' } }),
      },
      { title: 'a SOCKS proxy of an ended tunnel', state: wifi({ socks: set('127.0.0.1', 1080) }) },
    ],
    healthy: [
      { title: 'the address is still there, and switched off', state: wifi({ web: set('127.0.0.1', 7890, false) }) },
      {
        title: 'somebody answers there',
        state: wifi({ web: set('127.0.0.1', 3128), secureWeb: set('127.0.0.1', 3128) }, helper({ proxy: 200 }).network),
      },
    ],
    other: {
      title: 'the shell names a dead proxy, the system none',
      state: names('http://127.0.0.1:7890'),
      cause: 'proxy-env-wrong',
    },
  },
  ...PROXY_EXCEPTIONS,
  ...PROXY_GIT,
  ...PROXY_UNREAD,
];

/** All that was collected shows in a state of a machine. */
export const PROXY_UNSEEN: readonly UnseenCause[] = [];
