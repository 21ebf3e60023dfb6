import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { moveTo, press } from '../support/terminal/walk.ts';
import { goTo, openWizard, sayYes } from '../support/wizard-program/drive.ts';

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

async function open(setting: Parameters<typeof openWizard>[0]): Promise<OpenTerminal> {
  terminal = await openWizard(setting);
  return terminal;
}

/** A frame as tall as the screen makes the terminal scroll: then there is a history. */
function hasScrolled({ emulator }: OpenTerminal): boolean {
  return emulator.buffer.active.length > emulator.rows;
}

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('windows of all sizes', () => {
  it.each([
    [60, 20],
    [80, 24],
    [120, 40],
  ])('hold every view whole at %i columns and %i rows', async (cols, rows) => {
    const wizard = await open({ cols, rows });
    await goTo(wizard, 'confirm');
    await press(wizard, 'y', 'Done, and proven');
    // Every frame on the way left the last row free: nothing was pushed up.
    expect(hasScrolled(wizard)).toBe(false);
    expect(wizard.rows().at(-1)).toBe('');
    expect(wizard.text()).toContain('? keys');
  });

  it('scroll a long list, and keep the marked one in sight', async () => {
    const wizard = await open({ cols: 60, rows: 20 });
    await goTo(wizard, 'findings');
    expect(wizard.text()).toMatch(/\d+ more below/);
    await press(wizard, 'G', /more above/);
    expect(wizard.text()).toMatch(/❯ ✓ 5 ok/);
    await press(wizard, 'g', /❯ ✗ problem/);
    await moveTo(wizard, 'a background item');
    expect(wizard.text()).toMatch(/\d+ more above/);
    expect(hasScrolled(wizard)).toBe(false);
  });

  it('scroll a long card by pages', async () => {
    const wizard = await open({ cols: 60, rows: 16 });
    await goTo(wizard, 'finding');
    await press(wizard, KEY.pageDown, 'more above');
    await press(wizard, 'G', 'Learn more');
    await press(wizard, KEY.pageUp, 'more below');
    await press(wizard, 'g', 'Why this matters');
  });

  it('are followed while an examination goes on', async () => {
    const wizard = await open({ env: { SLOW: '1' } });
    await goTo(wizard, 'welcome');
    await moveTo(wizard, 'Just look');
    await press(wizard, KEY.enter, 'skip the slow one');
    for (const [cols, rows] of [
      [60, 28],
      [100, 30],
      [70, 16],
    ] as const) {
      wizard.resize(cols, rows);
      // The title's right end is at the right end of the window, and the keys are below it.
      await wizard.waitFor((now) => now.rows().some((row) => row.length === cols && /^Examining.* slow$/.test(row)));
      await wizard.waitFor('skip the slow one');
    }
    await press(wizard, 's', 'What was found');
  });

  it('are followed while a change is reviewed and asked about, and no pieces are left behind', async () => {
    const wizard = await open({ cols: 100, rows: 40 });
    await goTo(wizard, 'review');
    wizard.resize(62, 30);
    await wizard.waitFor(/^Why$/m);
    expect(times(wizard.history(), 'Take one line out')).toBe(1);
    expect(times(wizard.history(), 'Undo')).toBe(1);
    await press(wizard, KEY.pageDown, 'go on to the question');
    await press(wizard, KEY.enter, 'Do it?');
    wizard.resize(90, 36);
    await wizard.waitFor(/^Why {5}/m);
    expect(wizard.text()).toContain('Do it?');
    expect(times(wizard.history(), 'Take one line out')).toBe(1);
    await sayYes(wizard);
    await wizard.waitFor('Done, and proven');
  });
});
