import { describe, expect, it } from 'vitest';
import { macWith, run } from './macs.ts';

const SUDO = '/usr/bin/sudo';
const HANGUP = ['/usr/bin/killall', '-HUP', 'mDNSResponder'];
const needsPassword = { stdout: '', stderr: 'sudo: a password is required\n', exitCode: 1 };
const rule = (text: string, more: object = {}, name = 'dnsflush') =>
  macWith({ files: { [`/etc/sudoers.d/${name}`]: { text: `${text}\n`, mode: '0440', ...more } } });
const FLUSH = 'sam ALL=(root) NOPASSWD: /usr/bin/dscacheutil, /usr/bin/killall';

describe('sudo that may not ask', () => {
  it('runs what a rule lets it run without a password, and nothing else', async () => {
    const machine = rule(FLUSH);
    await run(machine, SUDO, '-k');
    expect((await run(machine, SUDO, '-n', ...HANGUP)).exitCode).toBe(0);
    expect(machine.state.counters.dnsCachePurges).toBe(1);
    expect(await run(machine, SUDO, '-n', '/usr/bin/true')).toEqual(needsPassword);
    expect(await run(machine, SUDO, '-n', '-v')).toEqual(needsPassword);
  });

  it.each([
    ['there is no rule', () => macWith()],
    ['sudo passes over a name with a dot', () => rule(FLUSH, {}, 'dnsflush.bak')],
    ["the file is not root's", () => rule(FLUSH, { owner: 'sam' })],
    ['the rule wants a password', () => rule('sam ALL=(root) /usr/bin/killall')],
    ['the rule is for somebody else', () => rule('kim ALL=(root) NOPASSWD: /usr/bin/killall')],
    ['the rule is for another signal', () => rule('sam ALL=(root) NOPASSWD: /usr/bin/killall -TERM mDNSResponder')],
  ])('refuses where %s', async (_, make) => {
    const machine = make();
    expect(await run(machine, SUDO, '-n', ...HANGUP)).toEqual(needsPassword);
  });

  it('tells no rules where all of them need one', async () => {
    expect(await run(rule('sam ALL=(root) /usr/bin/killall'), SUDO, '-n', '-l')).toEqual(needsPassword);
  });

  it('tells the rules where one of them needs no password', async () => {
    expect(await run(rule(FLUSH), SUDO, '-n', '-l')).toEqual({
      stdout:
        'User sam may run the following commands on Mac:\n    (ALL) ALL\n    (root) NOPASSWD: /usr/bin/dscacheutil, /usr/bin/killall\n',
      stderr: '',
      exitCode: 0,
    });
  });

  it('lives on a ticket until it is dropped', async () => {
    const machine = macWith({ accounts: { sam: { sudo: 'ticket' } } });
    expect((await run(machine, SUDO, '-n', ...HANGUP)).exitCode).toBe(0);
    await run(machine, SUDO, '-k');
    expect(await run(machine, SUDO, '-n', ...HANGUP)).toEqual(needsPassword);
  });

  it('counts what it does not know', async () => {
    const machine = macWith();
    expect((await run(machine, SUDO, '-E', 'true')).exitCode).toBe(1);
    expect(machine.unknownCommands).toEqual(['/usr/bin/sudo -E true']);
  });
});
