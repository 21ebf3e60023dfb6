import { describe, expect, it } from 'vitest';
import { macWith, run } from './macs.ts';

const BEHIND = {
  clock: '2025-10-16T09:00:00Z',
  clockErrorSeconds: -400 * 86_400,
  system: { networkTime: { on: false } },
};
const SET = { op: 'use-network-time' } as const;

async function dateOf(machine: ReturnType<typeof macWith>, url: string): Promise<string | undefined> {
  const outcome = await machine.http({ url, proxy: null });
  return outcome.ok ? outcome.value.headers['date'] : outcome.failure.code;
}

describe('servers', () => {
  it('tell the time of the world, whatever the Mac thinks', async () => {
    expect(await dateOf(macWith(), 'https://go.dev/')).toBe('Fri, 20 Nov 2026 09:00:00 GMT');
    expect(await dateOf(macWith(BEHIND), 'https://go.dev/')).toBe('Fri, 20 Nov 2026 09:00:00 GMT');
    const ahead = macWith({ clock: '2026-11-20T10:00:00Z', clockErrorSeconds: 3_600 });
    expect(await dateOf(ahead, 'https://go.dev/')).toBe('Fri, 20 Nov 2026 09:00:00 GMT');
  });

  it('may be set to another time by hand', async () => {
    const replies = [{ path: '/*', headers: { date: 'Thu, 01 Jan 1970 00:00:00 GMT' } }];
    const machine = macWith({ network: { sites: { 'go.dev': { ports: { 443: { replies } } } } } });
    expect(await dateOf(machine, 'https://go.dev/')).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
  });
});

describe('systemsetup', () => {
  it('refuses with exit 0, on standard output', async () => {
    const machine = macWith(BEHIND);
    for (const argument of ['-getusingnetworktime', '-setusingnetworktime']) {
      expect(await run(machine, '/usr/sbin/systemsetup', argument, 'on')).toEqual({
        stdout: 'You need administrator access to run this tool... exiting!\n',
        stderr: '',
        exitCode: 0,
      });
    }
    expect(machine.state.system.networkTime.on).toBe(false);
    expect(machine.unknownCommands).toEqual([]);
  });

  it('sets the clock, as root, by switching network time on', async () => {
    const machine = macWith(BEHIND);
    await machine.privilege.ask();
    expect(await machine.privilege.perform(SET)).toMatchObject({ value: { stdout: 'setUsingNetworkTime: On\n' } });
    expect(machine.state.system.networkTime.on).toBe(true);
    expect(new Date(machine.now()).toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect(await machine.http({ url: 'https://go.dev/', proxy: null })).toMatchObject({ value: { distrust: null } });
  });

  it.each([
    ['no time server answers', { system: { networkTime: { on: false, answered: false } } }],
    ['there is no network', { network: { primary: null } }],
  ])('leaves the clock as it is where %s', async (_, state) => {
    const machine = macWith({ ...BEHIND, ...state });
    await machine.privilege.ask();
    await machine.privilege.perform(SET);
    expect(machine.state.system.networkTime.on).toBe(true);
    expect(new Date(machine.now()).toISOString()).toBe('2025-10-16T09:00:00.000Z');
  });
});
