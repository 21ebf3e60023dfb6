import { tmpdir } from 'node:os';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../support/terminal/build-program.ts';
import { KEY, type OpenTerminal, openTerminal } from '../support/terminal/open-terminal.ts';

let program = '';
let open: OpenTerminal | null = null;
beforeAll(async () => {
  program = await buildProgram('test/commands/ask-line-program.ts');
});
afterEach(() => open?.close());

async function asked(): Promise<OpenTerminal> {
  open = openTerminal({ argv: [process.execPath, program], env: { PATH: '/usr/bin:/bin' }, cwd: tmpdir() });
  await open.waitFor('first?');
  return open;
}

describe('a question on one line', () => {
  it.each([['one'], ['two'], ['three']])(
    'leaves the first line typed to a program that asks next (%s)',
    async (password) => {
      const terminal = await asked();
      terminal.write('yes\r');
      await terminal.waitFor('its question?');
      terminal.write(`${password}\r`);
      await terminal.waitFor('second?');
      terminal.write('no\r');
      await terminal.waitForEnd();
      expect(terminal.history()).toContain(`it got [${password}]`);
      expect(terminal.history()).toContain('mine: [yes] [no]');
    },
  );

  it('is null at the end of input', async () => {
    const terminal = await asked();
    terminal.write('\u0004');
    await terminal.waitFor('its question?');
    terminal.write('x\r');
    await terminal.waitFor('second?');
    terminal.write('\r');
    await terminal.waitForEnd();
    expect(terminal.history()).toContain('mine: [null] []');
  });

  it('is null at ctrl-c, and whoever listens is told', async () => {
    const terminal = await asked();
    terminal.write('\r');
    await terminal.waitFor('its question?');
    terminal.write('x\r');
    await terminal.waitFor('second?');
    terminal.write(KEY.ctrlC);
    expect((await terminal.waitForEnd()).exitCode).toBe(0);
    expect(terminal.history()).toContain('(interrupted)');
    expect(terminal.history()).toContain('mine: [] [null]');
  });
});
