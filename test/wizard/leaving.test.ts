import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';
import { type Choice, goTo, openWizard, sayYes, TAKE_OUT } from '../support/wizard-program/drive.ts';

const SUDO = join(import.meta.dirname, '../support/wizard-program/fake-sudo.sh');
const STUCK: Choice = { finding: 'GOROOT is set', fix: 'Run something that never ends' };
const SLOW_TO_PROVE: Choice = { finding: 'GOROOT is set', fix: 'The same, but slow to prove' };
const FLUSH: Choice = { finding: 'the name cache', fix: 'Empty the name cache' };
const PRESS: Choice = { finding: 'a background item', fix: 'Switch the background item on' };

/** The same terminal is asked afterwards how it was left; the shell itself must outlive a ctrl-c. */
const wrap = (command: string) => `trap : INT; ${command}; echo "ended with $?"; stty -a; echo over`;

const places: readonly (readonly [string, Readonly<Record<string, string>>, (t: OpenTerminal) => Promise<void>])[] = [
  ['the first question', {}, (t) => goTo(t, 'welcome')],
  [
    'an examination',
    { SLOW: '1' },
    async (t) => {
      await goTo(t, 'welcome');
      t.write(KEY.enter);
      await t.waitFor('skip the slow one');
    },
  ],
  ['the findings', {}, (t) => goTo(t, 'findings')],
  ['a finding', {}, (t) => goTo(t, 'finding')],
  ['a change that is shown', {}, (t) => goTo(t, 'review')],
  ['the question', {}, (t) => goTo(t, 'confirm')],
  [
    'the password',
    { SUDO },
    async (t) => {
      await goTo(t, 'confirm', FLUSH);
      await sayYes(t);
      await t.waitFor('Password:');
    },
  ],
  [
    'a step that runs',
    {},
    async (t) => {
      await goTo(t, 'confirm', STUCK);
      await sayYes(t);
      await t.waitFor('Run /usr/bin/never --ends');
    },
  ],
  [
    'what only the person can do',
    {},
    async (t) => {
      await goTo(t, 'confirm', PRESS);
      await sayYes(t);
      await t.waitFor('only you can do');
    },
  ],
  [
    'looking again',
    { SLOW_AGAIN: '1' },
    async (t) => {
      await goTo(t, 'confirm', SLOW_TO_PROVE);
      await sayYes(t);
      await t.waitFor('Looking again');
    },
  ],
  [
    'the summary',
    {},
    async (t) => {
      await goTo(t, 'confirm', TAKE_OUT);
      await sayYes(t);
      await t.waitFor('Done, and proven');
    },
  ],
  [
    'the keys',
    {},
    async (t) => {
      await goTo(t, 'findings');
      t.write('?');
      await t.waitFor('stop cleanly');
    },
  ],
];

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

async function at(place: (typeof places)[number]): Promise<OpenTerminal> {
  const [, env, reach] = place;
  const heard = join(mkdtempSync(join(tmpdir(), 'gomend-leaving-')), 'heard');
  terminal = await openWizard({ env: { ...env, SUDO_HEARD: heard }, wrap });
  await reach(terminal);
  return terminal;
}

describe('ctrl-c', () => {
  it.each(places.map((place) => [place[0], place] as const))(
    'at %s ends with 130 and leaves the terminal as it was',
    async (_, place) => {
      const wizard = await at(place);
      wizard.write(KEY.ctrlC);
      await wizard.waitFor(/^over$/m);
      expect(wizard.history()).toContain('ended with 130');
      expect(wizard.text()).toMatch(/(?<!-)icanon/);
      expect(wizard.text()).toMatch(/(?<!-)\becho\b/);
      expect(wizard.text()).toMatch(/(?<!-)isig/);
      expect(wizard.cursorIsVisible()).toBe(true);
      expect(wizard.written().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(
        wizard.written().lastIndexOf('\u001b[?2004h'),
      );
      expect(wizard.history()).toMatch(/^Stopped\./m);
    },
  );

  it('takes back what was begun when it stops a step', async () => {
    const wizard = await at(['', {}, places[7]?.[2] ?? (async () => {})]);
    wizard.write(KEY.ctrlC);
    await wizard.waitFor(/^over$/m);
    expect(wizard.history()).toContain('Stopped. Nothing was changed.');
  });

  it('a second time leaves at once', async () => {
    const wizard = await at(['', {}, places[7]?.[2] ?? (async () => {})]);
    wizard.write(KEY.ctrlC + KEY.ctrlC);
    await wizard.waitFor(/^over$/m);
    expect(wizard.history()).toContain('ended with 130');
    expect(wizard.cursorIsVisible()).toBe(true);
  });

  it('ctrl-z and other keys of the line discipline do nothing', async () => {
    const wizard = await at(places[2] ?? ['', {}, async () => {}]);
    for (const key of ['\u001a', '\u001c', '\u0004']) {
      wizard.write(key);
      // Alive, and not asleep in the background.
      await press(wizard, '?', 'stop cleanly');
      await press(wizard, '?', 'What was found');
    }
    wizard.write('q');
    await wizard.waitFor(/^over$/m);
    expect(wizard.history()).toContain('ended with 1\n');
  });
});
