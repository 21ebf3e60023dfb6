import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';
import { goTo, openWizard, sayYes } from '../support/wizard-program/drive.ts';

const SUDO = join(import.meta.dirname, '../support/wizard-program/fake-sudo.sh');
const FLUSH = { finding: 'the name cache', fix: 'Empty the name cache' };

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

async function untilPassword() {
  const directory = mkdtempSync(join(tmpdir(), 'gomend-sudo-'));
  const heard = join(directory, 'heard');
  const keyLog = join(directory, 'keys');
  const wizard = await openWizard({ env: { SUDO, SUDO_HEARD: heard, KEY_LOG: keyLog } });
  terminal = wizard;
  await goTo(wizard, 'confirm', FLUSH);
  await sayYes(wizard);
  await wizard.waitFor('Password:');
  return { wizard, heard: () => readFileSync(heard, 'utf8'), keys: () => readFileSync(keyLog, 'utf8') };
}

describe('the terminal, lent to sudo', () => {
  it('says what runs as root, and that gomend cannot see the password, above the question', async () => {
    const { wizard } = await untilPassword();
    const rows = wizard.rows();
    const at = (text: string) => rows.findIndex((row) => row.includes(text));
    expect(at('/usr/bin/sudo -n -- /usr/bin/dscacheutil -flushcache')).toBeGreaterThanOrEqual(0);
    expect(at('gomend cannot see what you type')).toBeGreaterThan(at('dscacheutil'));
    expect(at('Password:')).toBeGreaterThan(at('gomend cannot see'));
    expect(wizard.cursorIsVisible()).toBe(true);
  });

  it('gives the first line to sudo, to no key handler and to no screen', async () => {
    const { wizard, heard, keys } = await untilPassword();
    wizard.write('open sesame\r');
    await wizard.waitFor('Done, and proven');
    expect(heard()).toBe('open sesame\n');
    expect(keys()).not.toContain('sesame');
    expect(wizard.written()).not.toContain('sesame');
    expect(wizard.text()).toContain('the name cache agrees with the servers');
    // And the keys are ours again.
    await press(wizard, KEY.enter, 'What was found');
  });

  it('changes nothing when the password is wrong, and says so', async () => {
    const { wizard, heard } = await untilPassword();
    wizard.write('let me in\r');
    await wizard.waitFor('sudo did not accept the password');
    expect(heard()).toBe('let me in\n');
    expect(wizard.text()).toContain('the name cache still has the old address');
  });
});
