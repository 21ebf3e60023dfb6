import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { fakeTerminal } from './fake-terminal.ts';

async function gomend(argv: readonly string[], answers?: readonly string[]) {
  const terminal = fakeTerminal(answers ? { isTerminal: true, answers } : {});
  const code = await run([...argv, '--simulate', 'healthy'], terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr(), asked: terminal.asked };
}
const INSTALL = ['fix', 'launchd.install-refresher'];

describe('what is done on request alone', () => {
  it('tells first that it is hardly ever needed, then the file and the commands, and asks', async () => {
    const { asked, code, stdout } = await gomend(INSTALL, ['']);
    expect(stdout).toMatch(/Hardly anybody needs it.*<key>WatchPaths<\/key>.*launchctl bootstrap system/s);
    expect(asked).toHaveLength(1);
    // Enter alone is a no.
    expect(code).toBe(6);
  });

  it('is in no list of checks, in no examination, and nothing that `check` takes', async () => {
    expect((await gomend(['check', '--list'])).stdout).not.toMatch(/(?:install|remove)-refresher/);
    expect((await gomend(['check', 'launchd', '--json'])).stdout).not.toMatch(/(?:install|remove)-refresher/);
    expect((await gomend(['check', '--only', 'launchd.install-refresher'])).code).toBe(2);
  });

  it('is nothing to do where there is nothing of it', async () => {
    const { code, stdout } = await gomend(['fix', 'launchd.remove-refresher', '--dry-run']);
    expect([code, stdout.includes('There is nothing to mend.')]).toEqual([0, true]);
  });
});
