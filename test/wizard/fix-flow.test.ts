import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { moveTo, press } from '../support/terminal/walk.ts';
import { goTo, openWizard, sayYes, TAKE_OUT } from '../support/wizard-program/drive.ts';

let terminal: OpenTerminal | null = null;
const open = async (...setting: Parameters<typeof openWizard>) => {
  terminal = await openWizard(...setting);
  return terminal;
};
afterEach(() => terminal?.close());

describe('a whole repair, by keys alone', () => {
  it('finds, shows, asks, changes, proves, and takes back', async () => {
    const wizard = await open();
    await goTo(wizard, 'findings');
    expect(wizard.text()).toContain('1 problem · 3 warnings');
    expect(wizard.text()).toMatch(/❯ ✗ problem {2}GOROOT is set to/);
    wizard.write(KEY.enter);
    await wizard.waitFor('Why this matters');
    expect(wizard.text()).toContain('~/.zshrc:14');
    expect(wizard.text()).toContain('export GOROOT=/opt/homebrew/Cellar/go/1.22.2/libexec');
    wizard.write(KEY.enter);
    await wizard.waitFor('go on to the question');
    expect(wizard.text()).toContain(' - 14   export GOROOT=/opt/homebrew/Cellar/go/1.22.2/libexec');
    expect(wizard.text()).toContain(' + 14   # gomend 2026-11-20 took out: export GOROOT=');
    expect(wizard.text()).toContain('no sudo · can be undone');
    wizard.write(KEY.enter);
    await wizard.waitFor('Do it?');
    await sayYes(wizard);
    await wizard.waitFor('Done, and proven');
    expect(wizard.text()).toContain('GOROOT is not set, so go finds its own files by itself');
    expect(wizard.text()).toContain('This terminal still has the old value');
    expect(wizard.text()).toContain('unset GOROOT');
    await press(wizard, 'u', 'Take this change back?');
    await press(wizard, 'y', 'Taken back');
    expect(wizard.text()).toContain('✓ ~/.zshrc: as it was before');
    expect(wizard.text()).toMatch(/✗ problem {2}GOROOT is set to/);
    wizard.write('q');
    expect((await wizard.waitForEnd()).exitCode).toBe(1);
    expect(wizard.text()).toContain('The report: 30 findings, 1 repairs.');
  });

  it('leaves the report and nothing of its frames behind', async () => {
    const wizard = await open({ wrap: (command) => `echo before; ${command}; echo "after $?"` });
    await goTo(wizard, 'findings');
    wizard.write('q');
    await wizard.waitFor('after 1');
    const left = wizard
      .history()
      .split('\n')
      .filter((row) => row !== '');
    expect(left).toEqual(['before', 'The report: 30 findings, 0 repairs.', 'after 1']);
  });

  it('says of a healthy machine that nothing is wrong, and ends with 0', async () => {
    const wizard = await open({ env: { HEALTHY: '1' } });
    await goTo(wizard, 'findings');
    expect(wizard.text()).toContain('Nothing is wrong. You can leave it as it is, or press p:');
    wizard.write('q');
    expect((await wizard.waitForEnd()).exitCode).toBe(0);
  });

  it('answers every key of a burst in turn, as a slow connection delivers them', async () => {
    const wizard = await open();
    await goTo(wizard, 'welcome');
    wizard.write(KEY.down + KEY.down + KEY.down + KEY.up + KEY.up + KEY.up + KEY.down);
    wizard.write(KEY.down + KEY.down);
    await wizard.waitFor(/❯ Just look/);
    wizard.write(KEY.up + KEY.up + KEY.enter);
    await wizard.waitFor('What do you see?');
    wizard.write(KEY.escape);
    await wizard.waitFor('What brings you here?');
  });

  it('tells the area first that a person says something fails in', async () => {
    const wizard = await open();
    await goTo(wizard, 'welcome');
    await moveTo(wizard, 'Something fails');
    wizard.write(KEY.enter);
    await wizard.waitFor('What do you see?');
    await press(wizard, KEY.enter, 'What fails?');
    await moveTo(wizard, 'Names (DNS)');
    wizard.write(KEY.enter);
    await wizard.waitFor('What was found');
    expect(wizard.text().indexOf('Names (DNS)')).toBeLessThan(wizard.text().indexOf('Go itself'));
  });

  it('waits for what only the person can do, and proves it', async () => {
    const wizard = await open();
    await goTo(wizard, 'confirm', { finding: 'a background item', fix: 'Switch the background item on' });
    await sayYes(wizard);
    await wizard.waitFor('This is something only you can do');
    expect(wizard.text()).toContain('Open System Settings');
    expect(wizard.text()).toContain('gomend looks every 2 seconds');
    await press(wizard, KEY.enter, 'Done, and proven');
    expect(wizard.text()).toContain('the background item is switched on');
  });

  it('skips what is slow when it is told to', async () => {
    const wizard = await open({ env: { SLOW: '1' } });
    await goTo(wizard, 'welcome');
    await moveTo(wizard, 'Just look');
    wizard.write(KEY.enter);
    await wizard.waitFor(/asking 10\.8\.0\.1 for proxy\.golang\.org · [1-9]\.\d s/);
    expect(wizard.text()).toMatch(/30 of 31 · \d\.\d s · 1 slow/);
    wizard.write('s');
    await wizard.waitFor('What was found');
    expect(wizard.text()).toContain('1 unknown');
  });

  it('comes back to the finding after a no, with nothing changed', async () => {
    const wizard = await open();
    await goTo(wizard, 'confirm', TAKE_OUT);
    await press(wizard, 'n', 'Nothing was changed.');
    expect(wizard.text()).toContain('Why this matters');
  });

  it('shows the keys over any view, and keeps its place below', async () => {
    const wizard = await open();
    await goTo(wizard, 'findings');
    await moveTo(wizard, 'a background item');
    wizard.write('?');
    await wizard.waitFor('stop cleanly; a second time leaves at once');
    wizard.write('?');
    await wizard.waitFor(/❯ ! warning {2}a background item/);
  });

  it('writes exact commands in one piece each above the frame, to be copied', async () => {
    const wizard = await open({ cols: 60 });
    await goTo(wizard, 'review', { finding: 'the name cache', fix: 'Empty the name cache' });
    wizard.write('c');
    const command = '/usr/bin/sudo -n -- /usr/bin/dscacheutil -flushcache';
    await wizard.waitFor((now) => now.written().includes(`${command}\r\n\r\n`));
  });
});
