import { describe, expect, it } from 'vitest';
import { productOf } from '../../../flows/resolver/judging/known-forwarders.ts';
import { readNetstatSockets } from '../../../src/macos/netstat-sockets.ts';
import { told } from '../../support/told.ts';
import { findingsBy, saidBy } from './simulated.ts';

const ID = 'resolver.local-server';
const holder = (program: string, more: object = {}) => ({
  port: 53,
  address: '127.0.0.1',
  pid: 402,
  program,
  user: 'nobody',
  ...more,
});
const mac = (sockets: readonly object[], server: object | null = {}, more: object = {}) => ({
  network: {
    services: { 'Wi-Fi': { servers: ['127.0.0.1'] } },
    dnsServers: server === null ? {} : { '127.0.0.1': server },
    sockets,
  },
  ...more,
});

describe('who answers for names on this Mac', () => {
  it.each<[string, object, readonly string[]]>([
    ['a product', mac([holder('/opt/homebrew/opt/dnsmasq/sbin/dnsmasq')]), ['ok product -']],
    [
      'a product, on an older macOS',
      mac([holder('/usr/local/sbin/unbound')], {}, { system: { version: '13.6', build: '22G120' } }),
      ['ok product -'],
    ],
    ['nobody that is known', mac([holder('/Library/Thing/Contents/MacOS/thingd')]), ['note stranger -']],
    [
      'something among the downloads',
      mac([holder('/Users/sam/Downloads/unbound')]),
      ['warning odd-place dns-local-resolver-unknown'],
    ],
    [
      'something among temporary files',
      mac([holder('/private/tmp/.x/dnsmasq')]),
      ['warning odd-place dns-local-resolver-unknown'],
    ],
    ['somebody who cannot be seen', mac([]), ['unknown unseen -']],
    ['nobody at all', mac([], null), ['ok not-asked -']],
    ['nobody, as names are asked elsewhere', {}, ['ok none -']],
    ['whoever holds another port', mac([holder('/private/tmp/x', { port: 5300 })]), ['unknown unseen -']],
    [
      'whoever waits at another address',
      mac([holder('/private/tmp/x', { address: '192.168.1.23' })]),
      ['unknown unseen -'],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidBy(ID, state)).toEqual(expected);
  });

  it('is told with path, process and account', async () => {
    const [finding] = await findingsBy(ID, mac([holder('/Library/Thing/thingd', { address: '*', user: '_thing' })]));
    expect(finding?.params).toMatchObject({ program: '/Library/Thing/thingd', user: '_thing', servers: ['127.0.0.1'] });
    expect(told(finding?.evidence ?? [])).toContainEqual(
      expect.objectContaining({
        source: 'netstat -anv: * port 53',
        excerpt: '/Library/Thing/thingd, process 402, run by _thing',
      }),
    );
  });

  it('is nobody looked for where no name is asked here', async () => {
    const [finding] = await findingsBy(ID, { network: { sockets: [holder('/private/tmp/x')] } });
    expect(finding?.message).toBe('resolver.local-server.none');
  });

  it('is known by the name of its file', () => {
    expect(productOf({ program: '/opt/homebrew/sbin/dnsmasq' })).toBe('dnsmasq');
    expect(productOf({ program: '/Applications/OrbStack.app/Contents/Frameworks/OrbStack Helper' })).toBe('OrbStack');
    expect(productOf({ program: '/x/constructor' })).toBeNull();
  });
});

describe('what netstat prints', () => {
  const read = (text: string) =>
    readNetstatSockets(text).facts.map((one) => `${one.protocol} ${one.address} ${one.port} ${one.pid}`);
  const HEAD = 'Active Internet connections (including servers)\n';

  it('with the name of the process, which may hold blanks', () => {
    const text = `${HEAD}Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs
tcp4       0      0  127.0.0.1.53           *.*                    LISTEN                 0            0  131072  131072              bun:2415   00100 00000006 000000000bf559ba 00000000 00000800      1      0 000000
tcp4       0      0  127.0.0.1.55910        127.0.0.1.53           ESTABLISHED         2960          528  406912  146988  Codex (Service):56664  00102 00000008 000000000bf559ba 00000080 04000800      2      0 000000
tcp46      0      0  *.53                   *.*                    LISTEN                 0            0  131072  131072  Codex (Service):742    00100 00000006 000000000bd8cdb0 00000000 00080800      1      0 000000
`;
    expect(read(text)).toEqual(['tcp 127.0.0.1 53 2415', 'tcp * 53 742']);
  });

  it('with its number alone, and no state for UDP', () => {
    const text = `${HEAD}Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rhiwat shiwat    pid   epid  state    options
udp4       0      0  *.53                   *.*                                786896   9216    359      0 0x0100 0x00000004
udp6       0      0  ::1.53                 *.*                                786896   9216    360      0 0x0100 0x00000004
udp4       0      0  *.*                    *.*                                786896   9216    361      0 0x0100 0x00000004
`;
    expect(read(text)).toEqual(['udp * 53 359', 'udp ::1 53 360']);
  });

  it('in a form that is not known is not guessed at', () => {
    const { facts, notUnderstood } = readNetstatSockets('udp4 0 0 *.53 *.* 359\nProto Local\nudp4 0 0 *.53 *.* 359\n');
    expect(facts).toEqual([]);
    expect(notUnderstood.map(({ line }) => line)).toEqual([1, 3]);
  });
});
