import { describe, expect, it } from 'vitest';
import { loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { macWith } from '../machine/simulated/macs.ts';
import { openPlain, type PlainWizard } from '../support/plain-wizard/open.ts';

const mac = (name: string) => scenarioMachine(loadScenario(name), { pace: 'instant' });

/** Says yes to the first fix of the stop that the tour stands at. */
async function mend({ answer, text }: PlainWizard): Promise<void> {
  // The finding, its fix, the question; what comes then may be the person's part.
  for (const token of ['1', '1', '1', 'yes']) await answer(token);
  if (/only you can do/.test(await text())) await answer('1');
}

describe('a Mac out of its box, set up by the tour', { timeout: 20_000 }, () => {
  it('goes from stage to stage, proves what can be proven, and says what was not', async () => {
    const machine = mac('brand-new');
    const wizard = await openPlain(machine);
    await wizard.answer('1');
    expect(await wizard.text()).toContain('Now: Developer tools.');
    expect(await wizard.text()).toContain('What this Mac is: macOS 26.1, Apple silicon');
    await mend(wizard);
    // By itself: nobody had to go back, or look again.
    expect(await wizard.text()).toMatch(
      /^Done, and proven: Install Apple's command line tools\.\nSetting up Go on this Mac: 1 of 6\n/,
    );
    expect(await wizard.text()).toContain('Now: Go itself.');
    await mend(wizard);
    expect(await wizard.text()).toContain('Now: A first program.');
    await wizard.answer('1');
    expect(await wizard.text()).toContain('4 passed and 26 not tried');
    await wizard.answer('1');
    const ready = await wizard.text();
    expect(ready).toMatch(/^Set up, but not all of it is proven\n/);
    expect(ready).toContain('go1.27.3 at /usr/local/go/bin/go');
    expect(ready).toContain("Apple's Command Line Tools 26.1 at /Library/Developer/CommandLineTools");
    expect(ready).toContain('Install go1.27.3 for everybody, with the official installer');
    expect(ready).toContain('26 proofs: Not tried: a simulated Mac does not run this program.');
    expect(ready).toMatch(/Open a new terminal first.*\nmkdir hello && cd hello\ngo mod init example\.com\/hello\n/);
    expect(ready).toContain('https://go.dev/doc/tutorial/getting-started');
    await wizard.answer('q');
    expect(wizard.session.getSnapshot()).toMatchObject({ status: 'done', output: { exitCode: 0 } });
    expect(machine.unknownCommands).toEqual([]);
  });

  it('is not ready while Go is left for later, and comes back to it', async () => {
    const wizard = await openPlain(mac('brand-new'));
    await wizard.answer('1');
    await wizard.answer('w');
    await wizard.answer('w');
    const text = await wizard.text();
    expect(text).toMatch(/^Your Mac is not ready yet\n/);
    expect(text).toContain('there is no Go on this computer');
    expect(text).toContain('No Go that a new terminal would find.');
    expect(text).toContain('They were not run, so nothing here is proven by use.');
    expect(text).toContain('Left for later: Developer tools and Go itself.');
    expect(text).not.toContain('go mod init');
    await wizard.answer('o');
    expect(await wizard.text()).toContain('Now: Developer tools.');
    await wizard.answer('q');
    expect(wizard.session.getSnapshot().output).toEqual({ exitCode: 1 });
  });

  it('does not get in the way of notes, and begins with the first program where nothing is wrong', async () => {
    const wizard = await openPlain(mac('healthy'));
    await wizard.answer('1');
    expect(await wizard.text()).toContain('Now: A first program.');
    await wizard.answer('w');
    const text = await wizard.text();
    expect(text).toMatch(/^Set up, but not all of it is proven\n/);
    expect(text).toMatch(/A first program, in a folder of its own:\nmkdir/);
    expect(text).toContain('gomend has changed nothing.');
  });

  it('takes the network first, where what is missing has to be downloaded', async () => {
    const machine = macWith({ files: { '~/.zprofile': 'export https_proxy=http://127.0.0.1:7890\n' } }, 'brand-new');
    const wizard = await openPlain(machine);
    await wizard.answer('1');
    expect(await wizard.text()).toMatch(/Now: The way to Go's servers\.[\s\S]*This comes first/);
  });

  it('leaves a fix that did not go through on its own page, and the tour where it was', async () => {
    const wizard = await openPlain(mac('brand-new'));
    await wizard.answer('1');
    await wizard.answer('1');
    await wizard.answer('1');
    await wizard.answer('1');
    const { otherwise } = await wizard.page();
    otherwise?.();
    expect(await wizard.text()).toContain('Nothing was changed.');
    await wizard.answer('b');
    expect(await wizard.text()).toContain('Now: Developer tools.');
  });
});
