import { describe, expect, it } from 'vitest';
import { readGoroutineStacks } from '../../../src/go/goroutine-stacks.ts';
import { readAs } from '../../support/read-kind.ts';

/** As a real server of Go 1.26 with thirty leaked goroutines printed it; all but two of them are left out. */
const LEAKED = (number: number, more = '') => `goroutine ${number} [chan receive${more}]:
main.leak(0xc0000a4000?)
\tsrv/main.go:10 +0x1d
created by main.start in goroutine 1
\tsrv/main.go:14 +0x45
`;
const REST = `goroutine 1 [IO wait]:
internal/poll.runtime_pollWait(0x7f1b2c0d9400, 0x72)
\truntime/netpoll.go:351 +0x85
net.(*TCPListener).Accept(0xc00012e0c0)
\tnet/tcpsock.go:380 +0x30
main.main()
\tsrv/main.go:25 +0x12f

goroutine 40 gp=0xc000582380 m=nil [runnable]:
net/http.(*connReader).backgroundRead(0xc0000a5d10)
\tnet/http/server.go:702 +0x37
created by net/http.(*connReader).startBackgroundRead in goroutine 39
\tnet/http/server.go:698 +0xb6
`;
const TEXT = [LEAKED(18), LEAKED(19, ', 12 minutes'), REST].join('\n');

describe('goroutine stacks', () => {
  it('are put together by what waits where, and by who started it', () => {
    const { facts, notUnderstood } = readGoroutineStacks(TEXT);
    expect(notUnderstood).toEqual([]);
    expect(facts.total).toBe(4);
    expect(facts.groups[0]).toEqual({
      count: 2,
      state: 'chan receive',
      minutes: 12,
      creator: { name: 'main.start', at: 'srv/main.go:14' },
      stack: ['main.leak'],
    });
    expect(facts.groups.map(({ count }) => count)).toEqual([2, 1, 1]);
    expect(facts.groups[1]).toMatchObject({ state: 'IO wait', creator: null, minutes: 0 });
    expect(facts.creators.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'main.start 2',
      'net/http.(*connReader).startBackgroundRead 1',
    ]);
  });

  it.each([
    ['another state', LEAKED(20).replace('chan receive', 'select')],
    ['another place', LEAKED(20).replace('main.go:14', 'main.go:15')],
    ['another stack', LEAKED(20).replace('main.leak(', 'main.other(')],
  ])('are not put together where there is %s', (_, text) => {
    expect(readGoroutineStacks(`${LEAKED(18)}\n${text}`).facts.groups.length).toBe(2);
  });

  it('leave out nothing in silence', () => {
    const damaged = `panic: boom\n\n${LEAKED(18)}\tstray\n`;
    expect(readGoroutineStacks(damaged).notUnderstood).toEqual([
      { line: 1, text: 'panic: boom' },
      { line: 8, text: '\tstray' },
    ]);
  });

  it('are told in words, the largest starter first', () => {
    const { said } = readAs('goroutine-stacks', TEXT);
    expect(said).toMatch(/4 goroutines stood at 3 different places/);
    expect(said).toMatch(/2 were started by main\.start \(srv\/main\.go:14\)/);
    expect(said).toMatch(/2 goroutines in the state “chan receive”, in main\.leak/);
    expect(said).toMatch(/12 minutes/);
  });
});
