import { afterEach, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { moveTo, press } from '../support/terminal/walk.ts';
import { openWizard } from '../support/wizard-program/drive.ts';

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

const pasted = (text: string) => `\u001b[200~${text}\u001b[201~`;

it('a paste in a real terminal is text where one is asked for, and nothing elsewhere', async () => {
  terminal = await openWizard();
  const wizard = terminal;
  await wizard.waitFor('choose');
  // Neither the end of it, nor the keys that it names, nor a paste that goes on with a key of its own.
  wizard.write(`${pasted('q\ry\r\u001b[B')}q`);
  await moveTo(wizard, 'Something fails');
  await press(wizard, KEY.enter, 'What do you see?');
  wizard.write(pasted(`q\ry\r\u001b[A\r?\rgo: cannot find GOROOT directory: /x\r${'more of it\r'.repeat(5_000)}`));
  await wizard.waitFor(/5005 lines, 55 kB: “q”/);
  await press(wizard, KEY.enter, 'What may be behind it');
  expect(wizard.text()).toMatch(
    /GOROOT points to a Go that is gone: likely\n {3}line 5: “cannot find GOROOT directory: \/x”/,
  );
  await press(wizard, KEY.escape, 'What do you see?');
  // Each by itself, as a hand types them.
  wizard.write('?');
  await wizard.waitFor('❯ ?_');
  wizard.write('q');
  await wizard.waitFor('❯ ?q_');
  wizard.write(KEY.ctrlC);
  expect((await wizard.waitForEnd()).exitCode).toBe(130);
});
