import { expect, it } from 'vitest';
import { zshrc } from './areas/machines.ts';
import { helper, wifi } from './areas/proxy.ts';
import { ROOT_BUNDLE, ROOT_SHA256 } from './areas/public-root.ts';
import { newest, own } from './areas/tls.ts';
import { type CaseMac, examined } from './case.ts';

const AUTHORITY = 'CN=Corp TLS Inspection CA 2, O=Corp';
const HERE = 'http://127.0.0.1:3128';
const works = helper({ proxy: 200 });

/** Set up in a way that looks wrong, and is not. */
const ODD: readonly CaseMac[] = [
  {
    title: 'a company proxy with a password in its address',
    state: {
      ...zshrc('export HTTPS_PROXY=http://sam:p%40ss@127.0.0.1:3128 HTTP_PROXY=http://sam:p%40ss@127.0.0.1:3128\n'),
      ...works,
    },
  },
  {
    title: 'a proxy by its address, without a scheme',
    state: { ...zshrc('export HTTPS_PROXY=127.0.0.1:3128\n'), ...works },
  },
  { title: 'a dead proxy, and NO_PROXY=*', state: zshrc('export https_proxy=http://127.0.0.1:7890 no_proxy="*"\n') },
  {
    title: 'a file that chooses for browsers, and variables that say the same',
    state: {
      ...zshrc(`export HTTPS_PROXY=${HERE} HTTP_PROXY=${HERE}\n`),
      ...wifi({ auto: { enabled: true, url: 'http://127.0.0.1:3128/proxy.pac' } }, works.network),
    },
  },
  {
    title: 'SOCKS, its names looked up over there',
    state: {
      ...zshrc('export HTTPS_PROXY=socks5h://127.0.0.1:1080 HTTP_PROXY=socks5h://127.0.0.1:1080\n'),
      network: { listening: [1080] },
    },
  },
  {
    title: 'small letters alone',
    state: { ...zshrc(`export https_proxy=${HERE} http_proxy=${HERE} no_proxy=localhost\n`), ...works },
  },
  {
    title: 'a network that opens connections, its root trusted',
    state: {
      trustedRoots: [AUTHORITY],
      network: { inspection: { authority: AUTHORITY, from: '2026-06-01T00:00:00Z', until: '2028-06-01T00:00:00Z' } },
    },
  },
  {
    title: 'SSL_CERT_FILE, which this Go does not look at',
    state: zshrc('export SSL_CERT_FILE=/opt/conda/ssl/cacert.pem\n'),
  },
  {
    title: 'SSL_CERT_FILE with a bundle of all roots, which this Go takes in place of the keychain',
    state: {
      ...own('2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z', ROOT_SHA256),
      ...newest('export SSL_CERT_FILE=$HOME/roots.pem GOPROXY=https://goproxy.corp.test\n', {
        '~/roots.pem': ROOT_BUNDLE,
      }),
    },
  },
  {
    title: 'the system’s proxy switched off, its address left',
    state: wifi({
      web: { enabled: false, server: 'proxy.old.test', port: 8080 },
      secureWeb: { enabled: false, server: 'proxy.old.test', port: 8080 },
    }),
  },
  {
    title: 'the session’s variables, the same as the shell’s',
    state: {
      ...zshrc(`export HTTPS_PROXY=${HERE}\n`),
      ...works,
      launchd: { environment: { HTTPS_PROXY: HERE } },
    },
  },
];

it.each(ODD.map((mac) => [mac.title, mac] as const))('is nothing to worry about: %s', async (_, mac) => {
  const { findings, machine } = await examined(mac);
  expect(machine.unknownCommands).toEqual([]);
  const alarms = findings.filter(({ status }) => status === 'warning' || status === 'problem');
  expect(alarms.map(({ check, message }) => [check, message])).toEqual([]);
});
