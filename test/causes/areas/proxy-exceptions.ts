import type { CauseCase } from '../case.ts';
import { GO_SETTINGS, zshrc } from './machines.ts';

const HERE = 'http://127.0.0.1:3128';
const PROXY_HERE = {
  network: { sites: { helper: { addresses: ['127.0.0.1'], ports: { '3128': { proxy: 200 } } } } },
};
/** A proxy that works, exceptions from it, and a company's modules. */
const except = (lines: string, files: object = {}) => ({
  ...zshrc(`export HTTPS_PROXY=${HERE} HTTP_PROXY=${HERE}\n${lines}`, {
    [GO_SETTINGS]: 'GOPRIVATE=git.corp.test/*\n',
    ...files,
  }),
  ...PROXY_HERE,
});

const THERE = 'http://127.0.0.1:3129';
const DEAD = 'http://127.0.0.1:7890';
const spelled = (lines: string) => ({
  ...zshrc(lines),
  network: {
    sites: { helper: { addresses: ['127.0.0.1'], ports: { '3128': { proxy: 200 }, '3129': { proxy: 200 } } } },
  },
});

/** Exceptions from the proxy, and its two spellings. */
export const PROXY_EXCEPTIONS: readonly CauseCase[] = [
  {
    cause: 'no-proxy-entry-misread',
    check: 'proxy.environment',
    found: [
      { title: 'semicolons', state: except('export NO_PROXY="localhost;corp.test"\n') },
      { title: 'blanks', state: except("export NO_PROXY='localhost corp.test'\n") },
      { title: 'an address', state: except('export NO_PROXY=localhost,https://git.corp.test\n') },
      { title: 'a star without a dot', state: except('export no_proxy="*corp.test"\n') },
      {
        title: 'a dot at its end, in both spellings',
        state: except('export NO_PROXY=corp.test. no_proxy=corp.test.\n'),
      },
      { title: 'the name of a port', state: except('export NO_PROXY=git.corp.test:https\n') },
      { title: 'a star in the middle, which cannot be written', state: except('export NO_PROXY="git*.test"\n') },
    ],
    healthy: [
      { title: 'the company’s domain', state: except('export NO_PROXY=localhost,corp.test\n') },
      { title: 'blanks behind the commas', state: except('export NO_PROXY="localhost, .corp.test"\n') },
      { title: 'a star and a dot', state: except('export NO_PROXY="*.corp.test"\n') },
      { title: 'a block and a port', state: except('export NO_PROXY=10.0.0.0/8,git.corp.test:443\n') },
      { title: 'odd, and of a host that go does not use', state: except('export NO_PROXY="10.*,printer.test."\n') },
      {
        title: 'odd, and the same host in plain beside it',
        state: except('export NO_PROXY=https://git.corp.test,git.corp.test\n'),
      },
      { title: 'odd, and no proxy to be excepted from', state: zshrc('export NO_PROXY="a.test;golang.org"\n') },
    ],
    other: {
      title: 'the exceptions are right, and the proxy is gone',
      state: zshrc('export HTTPS_PROXY=http://127.0.0.1:7890 NO_PROXY=localhost,corp.test\n'),
      cause: 'proxy-env-wrong',
    },
  },
  {
    cause: 'proxy-spellings-differ',
    check: 'proxy.environment',
    found: [
      {
        title: 'two proxies that both work',
        state: spelled(`export HTTPS_PROXY=${HERE}\nexport https_proxy=${THERE}\n`),
      },
      { title: 'on one line', state: spelled(`export HTTPS_PROXY=${HERE} https_proxy='${THERE}'\n`) },
      { title: 'the smaller one is gone', state: spelled(`export HTTPS_PROXY=${HERE}\nexport https_proxy=${DEAD}\n`) },
      {
        title: 'for unencrypted addresses',
        state: spelled(`export HTTPS_PROXY=${HERE} HTTP_PROXY=${HERE}\nexport http_proxy="${THERE}"\n`),
      },
    ],
    healthy: [
      { title: 'the same in both', state: spelled(`export HTTPS_PROXY=${HERE} https_proxy=${HERE}/\n`) },
      {
        title: 'one made from the other',
        state: spelled(`export HTTPS_PROXY=${HERE}\nexport https_proxy=$HTTPS_PROXY\n`),
      },
      {
        title: 'only exceptions differ',
        state: spelled(`export HTTPS_PROXY=${HERE} NO_PROXY=a.test no_proxy=b.test\n`),
      },
      { title: 'one of them empty', state: spelled(`export HTTPS_PROXY=${HERE} https_proxy=\n`) },
    ],
    other: {
      title: 'both say the same, and nobody is there',
      state: zshrc(`export HTTPS_PROXY=${DEAD} https_proxy=${DEAD}\n`),
      cause: 'proxy-env-wrong',
    },
  },
];
