import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';
import { goTo, openWizard, sayYes } from '../support/wizard-program/drive.ts';

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

/** Select Graphic Rendition with a colour in it: 30-37, 38, 40-48, 90-107. */
const COLOUR = /\u001b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/;

async function throughEverything(env: Readonly<Record<string, string>>): Promise<OpenTerminal> {
  terminal = await openWizard({ env });
  await goTo(terminal, 'confirm');
  await sayYes(terminal);
  await terminal.waitFor('Done, and proven');
  await press(terminal, '?', 'stop cleanly');
  return terminal;
}

describe('a terminal without colour', () => {
  it('gets none, and every status as a word beside its sign', async () => {
    const wizard = await throughEverything({ PLAIN: '1' });
    expect(wizard.written()).not.toMatch(COLOUR);
    expect(wizard.written()).toContain('✗ problem');
    expect(wizard.written()).toContain('! warning');
  });

  it('with colour the same statuses are coloured', async () => {
    const wizard = await throughEverything({ FORCE_COLOR: '1' });
    expect(wizard.written()).toMatch(COLOUR);
  });
});

describe('a terminal without Unicode', () => {
  it('gets ASCII and nothing else', async () => {
    const wizard = await throughEverything({ ASCII: '1' });
    expect(wizard.written()).not.toMatch(/[^\u0000-\u007f]/);
    expect(wizard.written()).toContain('x problem');
    await press(wizard, KEY.escape, 'Done, and proven');
  });
});
