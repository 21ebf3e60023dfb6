import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { openWizard } from '../support/wizard-program/drive.ts';

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

async function open(env: Readonly<Record<string, string>> = {}): Promise<OpenTerminal> {
  terminal = await openWizard({ rows: 200, env: { ACCESSIBLE: '1', ...env } });
  await terminal.waitFor(/Just look[\s\S]*Type a number or a letter, then Enter\.\n>/);
  return terminal;
}

/** Types an answer and waits for what is read out then, behind it. */
async function answer(wizard: OpenTerminal, text: string, then: string): Promise<void> {
  const seen = wizard.history().split(then).length;
  wizard.write(text);
  wizard.write(KEY.enter);
  await wizard.waitFor((now) => now.history().split(then).length > seen);
}

describe('the wizard for a screen reader', () => {
  it('walks through a repair by numbers and words, and proves it', async () => {
    const wizard = await open();
    await answer(wizard, '4', 'Examine everything again');
    expect(wizard.text()).toMatch(/^1\. Go itself, problem: GOROOT is set to/m);
    await answer(wizard, '1', 'What gomend can do:');
    expect(wizard.text()).toMatch(/^problem: GOROOT is set to/m);
    await answer(wizard, '1', 'Go on to the question');
    expect(wizard.text()).toMatch(/^Line 14 goes: export GOROOT=/m);
    await answer(wizard, '1', 'Everything else means no.');
    // A word that comes before the question was heard is not an answer to it.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await answer(wizard, 'yes', 'Done, and proven');
    expect(wizard.text()).toContain('GOROOT is not set, so go finds its own files by itself');
    wizard.write('q\r');
    expect((await wizard.waitForEnd()).exitCode).toBe(0);
  });

  it('takes everything but the whole word for a no', async () => {
    const wizard = await open();
    await answer(wizard, '4', 'Examine everything again');
    await answer(wizard, '1', 'What gomend can do:');
    await answer(wizard, '1', 'Go on to the question');
    await answer(wizard, '1', 'Everything else means no.');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await answer(wizard, 'y', 'Nothing was changed.');
    expect(wizard.history()).not.toContain('Done');
  });

  it('moves nothing, draws no signs and no colours, and never rewrites a line that was read', async () => {
    const wizard = await open({ SLOW: '1' });
    wizard.write('4\r');
    await wizard.waitFor('Slow: asking 10.8.0.1 for proxy.golang.org. Type s, then Enter, to skip it.');
    await answer(wizard, 's', 'Examine everything again');
    expect(wizard.written()).not.toMatch(/[✓✗❯⠋⠙⠹─│┌]/);
    expect(wizard.written()).not.toMatch(/\u001b\[(?:3[0-7]|9[0-7])m/);
    // Only the line that is typed into is ever erased.
    expect(wizard.written()).not.toMatch(/\u001b\[\d*A/);
  });

  it('says what it does not understand, and reads more on request', async () => {
    const wizard = await open();
    await answer(wizard, '9', '9 is none of the answers.');
    await answer(wizard, '4', 'Examine everything again');
    await answer(wizard, 'a', 'Shell, ok: number 6 is as it should be');
    await answer(wizard, '1', 'What gomend can do:');
    await answer(wizard, 'e', 'go env -json');
    await answer(wizard, 'b', 'Examine everything again');
  });

  it('ends with 130 on ctrl-c', async () => {
    const wizard = await open();
    wizard.write(KEY.ctrlC);
    expect((await wizard.waitForEnd()).exitCode).toBe(130);
    expect(wizard.text()).toContain('Stopped. Nothing was changed.');
  });
});
