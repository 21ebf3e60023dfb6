import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';
import { goTo, openWizard } from '../support/wizard-program/drive.ts';

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

async function atReview(setting: Parameters<typeof openWizard>[0] = {}): Promise<OpenTerminal> {
  terminal = await openWizard(setting);
  await goTo(terminal, 'review');
  await press(terminal, KEY.pageDown, 'go on to the question');
  return terminal;
}

/** Nothing happened: the question still stands, and a no is still heard. */
async function stillAsks(wizard: OpenTerminal): Promise<void> {
  await press(wizard, 'n', 'Nothing was changed.');
  expect(wizard.written()).not.toContain('Done');
}

describe('the question', () => {
  it.each([
    ['a pasted "y" with its line end', 'y\n'],
    ['a pasted "y" with a return', 'y\r'],
    ['a pasted "yes"', 'yes'],
    ['a paste in brackets', '\u001b[200~y\n\u001b[201~'],
    ['a paste of one letter in brackets', '\u001b[200~y\u001b[201~'],
  ])('takes %s for no answer', async (_, pasted) => {
    const wizard = await atReview();
    wizard.write(KEY.enter);
    await wizard.waitFor('Do it?');
    wizard.write(pasted);
    await stillAsks(wizard);
  });

  it('does not hear what was typed before it stood there', async () => {
    const wizard = await atReview();
    wizard.write(`${KEY.enter}${KEY.down}y`);
    await wizard.waitFor('Do it?');
    wizard.write('y');
    await stillAsks(wizard);
  });

  it.each([
    ['enter', KEY.enter],
    ['esc', KEY.escape],
    ['q', 'q'],
    ['n', 'n'],
  ])('takes %s for a no', async (_, key) => {
    const wizard = await atReview();
    await press(wizard, KEY.enter, 'Do it?');
    await press(wizard, key, ({ text }) => !text().includes('Do it?'));
    expect(wizard.text()).toContain('Nothing was changed.');
  });

  it('takes d for: later, as a script', async () => {
    const wizard = await atReview();
    await press(wizard, KEY.enter, 'Do it?');
    await press(wizard, 'd', 'The script is in ~/later.sh');
    expect(wizard.text()).toContain('Nothing was changed.');
    expect(wizard.written()).not.toContain('Done');
  });

  it('comes only when the change was seen to its end', async () => {
    terminal = await openWizard({ cols: 60, rows: 16 });
    await goTo(terminal, 'review');
    expect(terminal.text()).toContain('read on');
    terminal.write(KEY.enter);
    await terminal.waitFor('more above');
    expect(terminal.text()).not.toContain('Do it?');
  });

  it('is refused in a window too small to show it with its change', async () => {
    const wizard = await atReview();
    wizard.write(KEY.enter);
    await wizard.waitFor('Do it?');
    wizard.resize(80, 10);
    await wizard.waitFor('This window is too small to ask you about a change');
    wizard.write('y');
    wizard.resize(80, 24);
    await wizard.waitFor('Do it?');
    await stillAsks(wizard);
  });
});
