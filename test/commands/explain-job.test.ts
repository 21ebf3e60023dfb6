import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';

async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(['explain', 'job', ...argv], terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('gomend explain job', () => {
  it.each([
    ['local.dnsflush', 'home-made-dns-flusher', 1],
    ['test.corp.forwarder', 'daemon-list-of-the-person', 1],
    ['test.corp.modmirror', 'agent-switched-off', 1],
    ['test.nobody', 'healthy', 0],
  ])('%s as JSON is what its schema says', async (label, mac, lists) => {
    const { code, stdout } = await explain(label, '--simulate', mac, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(schemaErrors('job', document)).toEqual([]);
    expect(document.lists).toHaveLength(lists);
  });

  it('keeps what is certain and what is a hint apart', async () => {
    const { stdout } = await explain('local.dnsflush', '--simulate', 'home-made-dns-flusher');
    const [list = '', certain = '', hints = ''] = stdout.split('\n\n');
    expect(list).toMatch(/local\.dnsflush\.plist\n.*gui\/501.*every 60 seconds.*looked up/s);
    expect(certain).toMatch(/macOS has it in gui\/501\..*does not have it in system/s);
    expect(certain).not.toMatch(/812/);
    expect(hints).toMatch(/hint.*812 starts.*Apple may change/s);
    expect(stdout).not.toMatch(/explain\.|finding\.|read\.|\{\w+\}/);
  });

  it('says what a list that launchd refuses has wrong, and what the number means', async () => {
    const { stdout } = await explain('test.corp.forwarder', '--simulate', 'daemon-list-of-the-person');
    expect(stdout).toMatch(/belongs to the wrong account \(mode 0664, owner 501, group 20\).*122/s);
    expect(stdout).toMatch(/not loaded \(code 113\)/);
    expect(stdout).toMatch(/As root it runs: \/Library\/Corp\/bin\/forwarder/);
  });

  it('asks sudo only of a job that calls it', async () => {
    const { stdout } = await explain('local.dnsflush', '--simulate', 'home-made-dns-flusher');
    expect(stdout).toMatch(/It calls sudo.*may run this as the\s+administrator.*\/usr\/bin\/killall/s);
    const other = await explain('test.corp.modmirror', '--simulate', 'agent-switched-off', '--json');
    expect(JSON.parse(other.stdout).sudo).toBeNull();
  });

  it('names the labels that there are where this is none', async () => {
    const { stdout } = await explain('test.nobody', '--simulate', 'own-name-server-and-proxy');
    expect(stdout).toMatch(/has the label test\.nobody.*Labels that there are: homebrew\.mxcl\.dnsmasq\./s);
  });

  it.each([[['--x']], [[]], [['gui/501']], [['a b']]])('takes no %j for a label', async (words) => {
    const { code, stdout } = await explain(...words, '--simulate', 'healthy');
    expect(code).toBe(2);
    expect(stdout).toBe('');
  });
});
