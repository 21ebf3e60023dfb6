import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from '../../dns/dig/unbound.ts';
import type { Inside } from './inside.ts';
import { NTLM_PORT, SOCKS_PORT } from './ports.ts';

const [SQUID_PORT, TINYPROXY_PORT] = [3203, 3204];
const NCSA = '/usr/lib/squid/basic_ncsa_auth';

/** How one proxy is named, and what is to be found. */
export interface ProxyCase {
  readonly title: string;
  readonly value: string;
  /** Whether go gets its module. */
  readonly works: boolean;
  /** Cause that `gomend check proxy` names; null: none. */
  readonly cause: string | null;
}

const at = (port: number, userinfo = '') => `http://${userinfo}127.0.0.1:${port}`;

/** Starts them. Left out is what is not installed here. */
export async function startProxies(stage: Inside): Promise<readonly ProxyCase[]> {
  await stage.start(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'odd-proxies.ts'),
  ]);
  const cases: ProxyCase[] = [];
  for (const [name, port, start] of [
    ['squid', SQUID_PORT, startSquid],
    ['tinyproxy', TINYPROXY_PORT, startTinyproxy],
  ] as const) {
    if (!start(stage)) {
      stage.say(`  ${name} is not here: left out`);
      continue;
    }
    await stage.listens(port);
    const wrong = { works: false, cause: 'proxy-env-wrong' };
    cases.push(
      { title: `${name}, the right password`, value: at(port, 'sam:secret@'), works: true, cause: null },
      { title: `${name}, a wrong password`, value: at(port, 'sam:other@'), ...wrong },
      { title: `${name}, no password`, value: at(port), ...wrong },
      {
        title: `${name}, by https://`,
        value: at(port, 'sam:secret@').replace('http:', 'https:'),
        works: false,
        cause: 'proxy-scheme-mismatch',
      },
    );
  }
  return [
    ...cases,
    { title: 'one that demands NTLM', value: at(NTLM_PORT), works: false, cause: 'proxy-ntlm-unsupported' },
    { title: 'SOCKS 5', value: `socks5://127.0.0.1:${SOCKS_PORT}`, works: true, cause: null },
    { title: 'SOCKS 5, names looked up there', value: `socks5h://127.0.0.1:${SOCKS_PORT}`, works: true, cause: null },
    { title: 'nobody there', value: at(3299), works: false, cause: 'proxy-env-wrong' },
  ];
}

function startSquid(stage: Inside): boolean {
  if (programPath('squid') === null || !existsSync(NCSA)) return false;
  const { stdout } = spawnSync('openssl', ['passwd', '-apr1', 'secret'], { encoding: 'utf8' });
  writeFileSync(stage.at('squid.passwords'), `sam:${stdout.trim()}\n`);
  const lines = [
    `http_port 127.0.0.1:${SQUID_PORT}`,
    `auth_param basic program ${NCSA} ${stage.at('squid.passwords')}`,
    'acl known proxy_auth REQUIRED',
    'http_access allow known',
    'http_access deny all',
    'pid_filename none',
    'access_log none',
    'cache_log /dev/null',
    'cache deny all',
    'shutdown_lifetime 0 seconds',
  ];
  writeFileSync(stage.at('squid.conf'), `${lines.join('\n')}\n`);
  stage.launch('squid', ['-N', '-f', stage.at('squid.conf')]);
  return true;
}

function startTinyproxy(stage: Inside): boolean {
  if (programPath('tinyproxy') === null) return false;
  const lines = [
    `Port ${TINYPROXY_PORT}`,
    'Listen 127.0.0.1',
    'BasicAuth sam secret',
    'ConnectPort 443',
    'LogLevel Error',
  ];
  writeFileSync(stage.at('tinyproxy.conf'), `${lines.join('\n')}\n`);
  stage.launch('tinyproxy', ['-d', '-c', stage.at('tinyproxy.conf')]);
  return true;
}
