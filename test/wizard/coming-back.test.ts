import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';
import { goTo, openWizard } from '../support/wizard-program/drive.ts';

const state = mkdtempSync(join(tmpdir(), 'gomend-left-'));
const file = join(state, 'gomend', 'left.json');
let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());
afterEach(() => rmSync(state, { recursive: true, force: true }));

it('a tour whose terminal was closed is offered first, gone on with, and looked at anew', async () => {
  const open = async () => {
    terminal = await openWizard({ env: { LEFT: join(state, 'gomend') } });
    await goTo(terminal, 'welcome');
    return terminal;
  };
  const first = await open();
  expect(first.text()).not.toContain('Go on with');
  await press(first, KEY.enter, 'Setting up Go');
  await press(first, 'w', /– Go itself +left for later/);
  await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('"putOff":["go"]'));
  // As a closed terminal ends it that does not ask.
  first.close();
  const second = await open();
  await second.waitFor(/❯ Go on with: Set up Go on this Mac +left \d+ \w+, \d of 6 done/);
  await press(second, KEY.enter, 'Setting up Go');
  expect(second.text()).toMatch(/– Go itself +left for later/);
  second.write(KEY.ctrlC);
  expect((await second.waitForEnd()).exitCode).toBe(130);
  expect(readFileSync(file, 'utf8')).toContain('"journey":"onboarding"');
});
