import type { Results } from '../../../../flows/proving/proof.ts';
import { complaint, ended, type Judged, lines, run, timedOut } from '../outcomes.ts';

const FETCHED = lines(
  'loopback=straight',
  'loopback_through_proxy=0',
  'elsewhere=proxy was asked for http://proof.gomend.invalid/',
);
const resolved = (go: string, cgo: string): Results => ({
  go: lines(`addresses=${go}`),
  cgo: lines(`addresses=${cgo}`),
});
const HOSTS = { hosts: ['goproxy.corp.test'] };
const NO_SUCH = 'lookup goproxy.corp.test on 192.168.1.1:53: no such host';
const nameOf = (found: readonly string[], order: string) =>
  ended(found.length > 0 ? `found:${HOSTS.hosts[0]}=${found.join(',')}\n` : `failed:${HOSTS.hosts[0]}=${NO_SUCH}\n`, {
    stderr: `go package net: hostLookupOrder(${HOSTS.hosts[0]}) = ${order}\n`,
  });

/** localhost is in order; of the host this is found by either way, and `way` is the one that programs take. */
const named = (byGo: readonly string[], bySystem: readonly string[], way = 'cgo'): Results => ({
  ...resolved('127.0.0.1,::1', '127.0.0.1'),
  'own-names': nameOf(way === 'cgo' ? bySystem : byGo, way),
  'go-names': nameOf(byGo, 'files,dns'),
  'cgo-names': nameOf(bySystem, 'cgo'),
});
const MANY = ['file_limit=20000', 'wanted=1000', 'answered=1000', 'threads=8'];

export const network: Judged = {
  'dead-port': [
    ['healthy', run('refused=true', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=401'), 'ok ok'],
    ['somebody answers', run('refused=false', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=401'), 'problem problem'],
    ['given up late', run('refused=true', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=9000'), 'problem late'],
    ['cut', run('refused=true', 'refused_ms=0', 'gave_up=true'), 'problem proving.ended-badly'],
    ['given up at once', run('refused=true', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=1'), 'problem late'],
  ],
  'proxy-variables': [
    ['healthy', { fetch: FETCHED, noProxy: lines('proxy=<nil>') }, 'ok ok'],
    ['NO_PROXY ignored', { fetch: FETCHED, noProxy: lines('proxy=http://127.0.0.1:9') }, 'problem not-followed'],
    [
      'loopback through it',
      { fetch: lines('loopback=straight', 'loopback_through_proxy=1', 'elsewhere=x'), noProxy: lines('proxy=<nil>') },
      'problem not-followed',
    ],
    ['nothing fetched', { fetch: lines('loopback=EOF'), noProxy: lines('proxy=<nil>') }, 'problem problem'],
  ],
  resolvers: [
    ['healthy', resolved('127.0.0.1,::1', '127.0.0.1'), 'ok ok'],
    ['elsewhere', resolved('127.0.0.1', '192.0.2.1'), 'problem elsewhere'],
    ['one does not end', { go: timedOut, cgo: lines('addresses=::1') }, 'unknown proving.too-slow'],
    ['differ', resolved('127.0.0.1', '::1'), 'problem differ'],
    [
      'one does not know',
      { go: complaint('lookup localhost: no such host\n'), cgo: lines('addresses=::1') },
      'problem problem',
    ],
    [
      'only one there',
      {
        go: lines('addresses=127.0.0.1'),
        cgo: ended('addresses=127.0.0.1\n', {
          stderr:
            'go package net: ignoring GODEBUG=netdns=cgo as the binary was compiled without support for the cgo resolver\n',
        }),
      },
      'skipped one-resolver',
    ],
    ['hosts, both ways', named(['10.0.0.9'], ['10.0.0.8']), 'ok ok-hosts', HOSTS],
    ['hosts, neither way', named([], []), 'ok ok-nobody', HOSTS],
    ['hosts, the system alone', named([], ['10.0.0.9'], 'cgo'), 'ok ok-system-alone', HOSTS],
    ['hosts, Go alone', named(['203.0.113.9'], [], 'files,dns'), 'ok ok-go-alone', HOSTS],
    ['hosts, inside and outside', named(['203.0.113.9'], ['10.0.0.9']), 'ok ok-two-places', HOSTS],
    ['hosts, at other addresses of one kind', named(['203.0.113.9'], ['2001:db8:1::9']), 'ok ok-hosts', HOSTS],
    ['hosts, and netdns=go', named([], ['10.0.0.9'], 'files,dns'), 'problem go-misses', HOSTS],
    ['hosts, and the system forgets', named(['203.0.113.9'], [], 'cgo'), 'problem system-misses', HOSTS],
    [
      'hosts, and one way does not end',
      { ...named(['203.0.113.9'], []), 'go-names': timedOut },
      'unknown proving.too-slow',
      HOSTS,
    ],
    ['hosts that nobody looked up', resolved('127.0.0.1', '127.0.0.1'), 'unknown proving.too-slow', HOSTS],
  ],
  connections: [
    ['healthy', run(...MANY), 'ok ok'],
    ['fewer files', run('file_limit=256', 'wanted=98', 'answered=98', 'threads=8'), 'ok ok-fewer'],
    ['hardly any files', run('file_limit=64', 'wanted=2', 'answered=2', 'threads=8'), 'skipped few-files'],
    ['one is silent', run('file_limit=20000', 'wanted=1000', 'answered=999', 'threads=8'), 'problem problem'],
    ['a thread each', run('file_limit=20000', 'wanted=1000', 'answered=1000', 'threads=900'), 'problem threads'],
    ['nothing said', run(), 'problem proving.ended-badly'],
  ],
  'mixed-load': [
    ['healthy', run('requests=15723', 'beats=2577', 'ticks=5040', 'wrong=0', 'left=0'), 'ok ok'],
    ['one wrong answer', run('requests=15723', 'beats=2577', 'ticks=5040', 'wrong=1', 'left=0'), 'problem problem'],
    ['no ticks', run('requests=15723', 'beats=2577', 'ticks=0', 'wrong=0', 'left=0'), 'problem problem'],
    ['some are left', run('requests=15723', 'beats=2577', 'ticks=5040', 'wrong=0', 'left=8'), 'problem left'],
    ['cut', run('requests=15723'), 'problem proving.ended-badly'],
    ['never ends', { run: timedOut }, 'problem hung'],
  ],
};
