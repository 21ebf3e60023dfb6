import { describe, expect, it } from 'vitest';
import { differences, snapshotOf } from '../../../src/machine/simulated/index.ts';
import { macWith, stdoutOf } from './macs.ts';

const account = (sudo: string) => ({ accounts: { sam: { sudo } } });
const atPrompt = (atPasswordPrompt: string) => ({ terminal: { atPasswordPrompt } });
const operation = { op: 'set-dns-servers', service: 'Wi-Fi', servers: ['1.1.1.1'] } as const;

describe('the door', () => {
  it.each([
    [{}, 'asks', 'granted'],
    [account('ticket'), 'open', 'granted'],
    [account('nopasswd'), 'open', 'granted'],
    [account('none'), 'asks', 'not-allowed'],
    [atPrompt('wrong-password'), 'asks', 'wrong-password'],
    [atPrompt('interrupts'), 'asks', 'interrupted'],
    [atPrompt('no-terminal'), 'asks', 'no-terminal'],
    [{ files: { '/usr/bin/sudo': null } }, 'absent', 'absent'],
  ])('of %j is %s, and asking ends as %s', async (state, before, answer) => {
    const { privilege } = macWith(state);
    expect(await privilege.state()).toBe(before);
    expect(await privilege.ask()).toBe(answer);
    expect(await privilege.state()).toBe(answer === 'granted' ? 'open' : before);
  });

  it('lets nothing through while it is closed', async () => {
    const machine = macWith();
    expect(await machine.privilege.perform(operation)).toMatchObject({ ok: false, failure: { code: 'denied' } });
    expect(machine.state.network.services['Wi-Fi']?.servers).toEqual([]);
  });

  it('gives back a ticket that was not there before, and keeps one that was', async () => {
    const asked = macWith();
    await asked.privilege.ask();
    await asked.privilege.close();
    expect(await asked.privilege.state()).toBe('asks');
    const had = macWith(account('ticket'));
    await had.privilege.ask();
    await had.privilege.close();
    expect(await had.privilege.state()).toBe('open');
  });

  it('shows the commands of the real door', () => {
    const { privilege } = macWith();
    expect(privilege.commands(operation)).toEqual([
      ['/usr/bin/sudo', '-n', '--', '/usr/sbin/networksetup', '-setdnsservers', 'Wi-Fi', '1.1.1.1'],
    ]);
    expect(privilege.fileCommands({ change: 'remove', path: '/etc/resolver/x' })).toEqual([
      ['/usr/bin/sudo', '-n', '--', '/bin/rm', '-f', '/etc/resolver/x'],
    ]);
  });
});

describe('operations', () => {
  it('change the Mac, and their opposite changes it back to the same', async () => {
    const machine = macWith({
      network: { services: { 'Wi-Fi': { proxies: { web: { enabled: true, server: '127.0.0.1', port: 7890 } } } } },
    });
    const before = snapshotOf(machine);
    await machine.privilege.ask();
    expect(await machine.privilege.perform(operation)).toMatchObject({ ok: true, value: { exitCode: 0 } });
    const off = { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: false } as const;
    await machine.privilege.perform(off);
    expect(differences(before, snapshotOf(machine))).toEqual([
      'network › services › Wi-Fi › proxies › web › enabled: true -> false',
      'network › services › Wi-Fi › servers: [] -> (absent)',
      'network › services › Wi-Fi › servers › 0: (absent) -> "1.1.1.1"',
    ]);
    await machine.privilege.perform({ ...operation, servers: [] });
    await machine.privilege.perform({ ...off, on: true });
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('give the words of the program that fails', async () => {
    const machine = macWith(account('ticket'));
    expect(await machine.privilege.perform({ ...operation, service: 'WLAN' })).toMatchObject({
      ok: true,
      value: { exitCode: 4, stdout: expect.stringContaining('not a recognized network service') },
    });
  });

  it('select a developer directory only where there is one', async () => {
    const machine = macWith({ ...account('ticket'), developerTools: { selected: '/gone' } });
    const select = (path: string) => machine.privilege.perform({ op: 'select-developer-directory', path });
    expect(await select('/nowhere')).toMatchObject({ value: { exitCode: 1 } });
    expect(await select('/Library/Developer/CommandLineTools')).toMatchObject({ value: { exitCode: 0 } });
    expect(await stdoutOf(machine, '/usr/bin/xcode-select', '-p')).toBe('/Library/Developer/CommandLineTools\n');
  });
});

describe('files as root', () => {
  const replace = (machine: ReturnType<typeof macWith>, path: string) => {
    const content = { bytes: Buffer.from('nameserver 10.0.0.1\n'), mode: 0o644, uid: 0, gid: 0 };
    return machine.replaceFile({ path, content, expect: null, as: 'root' });
  };

  it('are changed only where nobody else may change the directory', async () => {
    const machine = macWith({ ...account('ticket'), files: { '/etc/resolver': { directory: true } } });
    expect((await replace(machine, '/etc/resolver/corp.test')).ok).toBe(true);
    expect(await replace(machine, '/Users/sam/x')).toMatchObject({
      ok: false,
      failure: { code: 'unsupported', detail: 'not only root may change /Users/sam' },
    });
  });

  it('show at once in everything that depends on them', async () => {
    const machine = macWith({ ...account('ticket'), files: { '/etc/resolver': { directory: true } } });
    await replace(machine, '/etc/resolver/corp.test');
    expect(await stdoutOf(machine, '/usr/sbin/scutil', '--dns')).toContain(
      '  domain   : corp.test\n  nameserver[0] : 10.0.0.1\n',
    );
  });
});
