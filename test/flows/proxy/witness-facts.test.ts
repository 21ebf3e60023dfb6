import { afterEach, describe, expect, it } from 'vitest';
import { appleWitness } from '../../../flows/proxy/facts/apple-witness.ts';
import { goSettings as goSettingsFact } from '../../../flows/proxy/facts/go-settings.ts';
import { type ProxyListener, proxyListeners } from '../../../flows/proxy/facts/listeners.ts';
import { networkTime } from '../../../flows/proxy/facts/network-time.ts';
import { secondLook } from '../../../flows/proxy/facts/second-look.ts';
import { type SourceAnswer, sourceAnswers } from '../../../flows/proxy/facts/source-answers.ts';
import { clockOffset } from '../../../flows/proxy/judging/clock.ts';
import { exchangeHttp } from '../../../src/machine/local/http-request.ts';
import { makeCertificateAuthority } from '../../support/servers/certificate-authority.ts';
import { startWebServer, type WebServer } from '../../support/servers/web-server.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { type Reply, scriptedMachine } from '../machine/scripted-machine.ts';
import { given, lookFor } from '../resolver/observing.ts';
import { goSettings, NOW, source } from './judging.ts';

const LAN = 'http://192.168.7.20:3000/base?token=s3cret';
const MINUTE = 60_000;

describe("Apple's curl as a witness", () => {
  const CURL = '/usr/bin/curl -q -s -o /dev/null --noproxy * --max-time 3 http://192.168.7.20:3000/';
  const ask = (
    answers: readonly SourceAnswer[],
    reply: Reply,
    platform: 'darwin' | 'linux' = 'darwin',
    listeners: readonly ProxyListener[] = [],
  ) => {
    const machine = scriptedMachine({ platform, programs: { [CURL]: reply } });
    return lookFor(appleWitness, machine, [given(sourceAnswers, answers), given(proxyListeners, listeners)]);
  };
  const refused = [source(LAN, 'no-route')];

  it.each<[string, Reply, boolean | null]>([
    ['gets an answer', '200', true],
    ['connects, and does not trust a certificate', { exitCode: 60 }, true],
    ['connects, and nothing is said', { exitCode: 52 }, true],
    ['cannot connect', { exitCode: 7 }, false],
    ['runs out of time', { exitCode: 28 }, false],
    ['does not find the host', { exitCode: 6 }, null],
    ['is not there', { fails: 'missing' }, null],
    ['hangs', { fails: 'timeout' }, null],
  ])('that %s', async (_, reply, connects) => {
    expect(await ask(refused, reply)).toEqual([{ host: '192.168.7.20', port: 3000, connects }]);
  });

  it('is asked about a proxy to which there is no route, too, and about no other', async () => {
    const url = 'http://kim:s3cret@192.168.7.20:3000';
    const at = (state: ProxyListener['state']): readonly ProxyListener[] => [{ url, state, speaks: null }];
    expect(await ask([], '200', 'darwin', at('no-route'))).toEqual([
      { host: '192.168.7.20', port: 3000, connects: true },
    ]);
    expect(await ask([], '200', 'darwin', at('closed'))).toEqual([]);
  });

  it.each<[string, readonly SourceAnswer[], 'darwin' | 'linux']>([
    ['an answer came', [source(LAN, 200)], 'darwin'],
    ['the port is closed', [source(LAN, 'refused')], 'darwin'],
    ['a proxy stands in between', [source(LAN, 'no-route', { proxy: 'http://10.0.0.9:3128' })], 'darwin'],
    ['this is no Mac', refused, 'linux'],
  ])('is not asked where %s', async (_, answers, platform) => {
    expect(await ask(answers, '200', platform)).toEqual([]);
  });
});

describe('whether the clock is set by the network', () => {
  const REFUSAL = 'You need administrator access to run this tool... exiting!\n';
  const ask = (offset: number | null, reply: Reply, platform: 'darwin' | 'linux' = 'darwin') => {
    const programs = { '/usr/sbin/systemsetup -getusingnetworktime': reply };
    const answer = source('https://proxy.golang.org', 200, { serverTime: offset === null ? null : NOW + offset });
    const known = [given(sourceAnswers, [answer]), given(secondLook, [])];
    return lookFor(networkTime, scriptedMachine({ platform, programs }), known);
  };

  it('is asked where the clock is off, and a refusal with exit 0 is no yes', async () => {
    expect(await ask(400 * 1440 * MINUTE, REFUSAL)).toBe('not-told');
    expect(await ask(400 * 1440 * MINUTE, 'Network Time: Off\n')).toBe('off');
    expect(await ask(-20 * MINUTE, 'Network Time: On\n')).toBe('on');
    expect(await ask(-20 * MINUTE, { fails: 'missing' })).toBe('not-told');
  });

  it('is nobody’s question otherwise', async () => {
    expect(await ask(2 * MINUTE, 'Network Time: Off\n')).toBe('not-asked');
    expect(await ask(null, 'Network Time: Off\n')).toBe('not-asked');
    expect(await ask(400 * 1440 * MINUTE, 'Network Time: Off\n', 'linux')).toBe('not-asked');
  });
});

describe('the time on a real answer', () => {
  let server: WebServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  const machine = stubMachine({ http: (request) => exchangeHttp(request, async () => []), now: () => Date.now() });
  const offsetBy = async (headers: Record<string, string>, identity?: Parameters<typeof startWebServer>[1]) => {
    server = await startWebServer((_, response) => response.writeHead(200, headers).end('v0.38.0\n'), identity);
    const settings = goSettings({ GOPROXY: server.origin, GOSUMDB: 'off' });
    const answers = await lookFor(sourceAnswers, machine, [given(goSettingsFact, settings)]);
    const offset = clockOffset(answers.flatMap((one) => (one.kind === 'web' ? [one.answer] : [])));
    return offset === null ? null : Math.round(offset / MINUTE);
  };
  const minutesOn = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toUTCString();

  it('is read, with what a cache adds to it', async () => {
    expect(await offsetBy({ date: minutesOn(90) })).toBe(90);
    await server?.close();
    expect(await offsetBy({ date: minutesOn(-180), age: String(190 * 60) })).toBe(10);
    await server?.close();
    expect(await offsetBy({ date: 'yesterday' })).toBeNull();
  });

  it('is read from a server whose certificate is not trusted', async () => {
    const authority = makeCertificateAuthority('Nobody knows me');
    try {
      expect(await offsetBy({ date: minutesOn(600) }, authority.issue('localhost', 'DNS:localhost'))).toBe(600);
    } finally {
      authority.remove();
    }
  });
});
