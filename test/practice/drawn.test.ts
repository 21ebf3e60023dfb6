import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/machine/simulated/index.ts';
import { type Expected, KEY, type OpenTerminal, openTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

let terminal: OpenTerminal | null = null;
afterEach(() => terminal?.close());

interface Setting {
  readonly cols?: number;
  readonly rows?: number;
  readonly args?: readonly string[];
  /** In a shell that looks at the terminal afterwards. */
  readonly wrapped?: boolean;
}

async function open(name: string, { cols = 60, rows = 20, args = [], wrapped = false }: Setting = {}) {
  const command = [process.execPath, PROGRAM, 'simulate', name, '--practice', ...args] as const;
  const shell = `trap : INT; ${command.map((word) => `'${word}'`).join(' ')}; echo "ended with $?"; stty -a; echo over`;
  terminal = openTerminal({
    argv: wrapped ? ['/bin/sh', '-c', shell] : command,
    cols,
    rows,
    env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
  });
  await terminal.waitFor('What do you do?', 20_000);
  return terminal;
}

/** Presses a key once: a second time it could mean something else. */
async function key(screen: OpenTerminal, keys: string, then: Expected): Promise<void> {
  screen.write(keys);
  await screen.waitFor(then);
}

async function mark(screen: OpenTerminal, words: string): Promise<void> {
  const marked = () => screen.rows().some((row) => row.startsWith('❯') && row.includes(words));
  for (let presses = 0; presses < 30 && !marked(); presses++) {
    const before = screen.text();
    await key(screen, KEY.down, ({ text }) => text() !== before);
  }
}

/** Marks a choice with the arrow keys and takes it. */
async function choose(screen: OpenTerminal, words: string, then: Expected): Promise<void> {
  await mark(screen, words);
  await key(screen, KEY.enter, then);
}

/** Reads on until the whole of it was in sight, then says yes. */
async function sayYes(screen: OpenTerminal, then: Expected): Promise<void> {
  // A question takes no key that was under way before a person could have read it.
  await press(screen, 'G', 'Yes, do it');
  await press(screen, 'y', then);
}

describe('practice on a screen of 60 by 20', () => {
  it('is passed by keys alone, and gives nothing away before the end', { timeout: 60_000 }, async () => {
    const screen = await open('goroot-frozen');
    expect(screen.text()).toContain('The caller says: “After brew upgrade, every go command says');
    await choose(screen, 'Examine an area', 'Which area?');
    await choose(screen, 'Go itself', 'All of it, or one check?');
    await choose(screen, 'toolchain.goroot', /problem/);
    expect(screen.text()).toContain('Why this matters');
    await key(screen, 'G', 'Change something');
    await choose(screen, 'Change something', 'What is to be changed?');
    await choose(screen, 'Take GOROOT out of line 2', 'Why');
    await sayYes(screen, 'this finding is gone');
    await choose(screen, 'Name the cause', 'What is wrong?');
    await choose(screen, 'goroot-stale', 'Named: GOROOT points to a Go that is gone (goroot-stale).');
    await key(screen, KEY.escape, 'What do you do? (3 moves so far)');
    const before = screen.written();
    await mark(screen, 'Finish');
    screen.write(KEY.enter);
    expect((await screen.waitForEnd()).exitCode).toBe(0);
    const { title, name, story } = loadScenario('goroot-frozen');
    expect(screen.history()).toContain('Well done: the Mac is mended');
    expect(screen.history().replaceAll(/\s+/g, ' ')).toContain(`This was ${name}: ${title}`);
    expect(before).not.toContain(name);
    expect(before).not.toContain('frozen at a version');
    expect(before).not.toContain(story.slice(0, 20));
  });

  it('never draws wider or taller than the screen, whatever there is to read', { timeout: 60_000 }, async () => {
    const screen = await open('dead-proxy-two-places');
    await choose(screen, 'Examine an area', 'Which area?');
    await choose(screen, 'Modules and proxies', 'All of it, or one check?');
    // The choices before it may have more below as well.
    await choose(screen, 'all checks', 'read on');
    expect(screen.rows()[0]).toContain('practice at the help desk');
    expect(screen.text()).toContain('more below');
    // Enter reads on, and chooses nothing, until the marked choice is in sight.
    await key(screen, KEY.enter, 'more above');
    await key(screen, 'G', 'Give up, and see the right way');
    expect(screen.rows()[0]).toContain('practice at the help desk');
    expect(screen.emulator.buffer.active.baseY).toBe(0);
    await key(screen, 'q', 'Give up, and see what it was?');
    await press(screen, 'y', ({ history }) => history().includes('You gave up'));
    expect((await screen.waitForEnd()).exitCode).toBe(1);
  });

  it('has help over everything, goes back with esc, and stays on q until it is confirmed', async () => {
    const screen = await open('goroot-frozen');
    await key(screen, 'j', /❯ Look at one thing/);
    await key(screen, 'k', /❯ Examine an area/);
    await key(screen, '?', 'stop cleanly');
    await key(screen, '?', 'What do you do?');
    await key(screen, 'j', /❯ Look at one thing/);
    await key(screen, KEY.enter, 'At what?');
    await key(screen, KEY.escape, 'What do you do?');
    await key(screen, 'q', 'Give up, and see what it was?');
    await press(screen, 'n', 'What do you do? (0 moves so far)');
    screen.write(KEY.ctrlC);
    expect((await screen.waitForEnd()).exitCode).toBe(130);
  });

  it('changes nothing while its question is out of sight', async () => {
    const screen = await open('goroot-frozen');
    await choose(screen, 'Change something', 'What is to be changed?');
    await choose(screen, 'Set GOROOT', 'more below');
    // From here on the keys of this question are taken.
    await press(screen, KEY.pageDown, 'more above');
    await key(screen, 'g', ({ text }) => !text().includes('more above'));
    // An escape sequence is a key of its own, also when it comes in one read with the letter.
    await key(screen, `y${KEY.pageDown}`, 'more above');
    await key(screen, 'G', /❯ No, leave it/);
    await press(screen, 'n', 'Nothing was changed.');
    screen.write(KEY.ctrlC);
    expect((await screen.waitForEnd()).exitCode).toBe(130);
  });
});

describe('ctrl-c', () => {
  const places: readonly (readonly [string, (screen: OpenTerminal) => Promise<void>])[] = [
    ['at the first question', async () => {}],
    ['in the keys', (screen) => key(screen, '?', 'stop cleanly')],
    ['in a list', (screen) => choose(screen, 'Look at one thing', 'At what?')],
    [
      'before a change',
      async (screen) => {
        await choose(screen, 'Change something', 'What is to be changed?');
        await choose(screen, 'Empty the caches', 'Why');
      },
    ],
  ];

  it.each(places)('%s ends with 130, keeps the secret and leaves the terminal as it was', async (_, reach) => {
    const screen = await open('goroot-frozen', { wrapped: true, cols: 80, rows: 24 });
    await reach(screen);
    screen.write(KEY.ctrlC);
    await screen.waitFor(/^over$/m);
    expect(screen.history()).toContain('ended with 130');
    expect(screen.history()).toMatch(/^Stopped\. What it was stays a secret\./m);
    expect(screen.history()).not.toContain('This was');
    expect(screen.text()).toMatch(/(?<!-)icanon/);
    expect(screen.text()).toMatch(/(?<!-)\becho\b/);
    expect(screen.text()).toMatch(/(?<!-)isig/);
    expect(screen.cursorIsVisible()).toBe(true);
    expect(screen.written().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(
      screen.written().lastIndexOf('\u001b[?2004h'),
    );
  });
});

describe('practice for a screen reader', () => {
  it('asks by numbers on lines that are never rewritten', async () => {
    const screen = await open('goroot-frozen', { args: ['--accessible'], cols: 80, rows: 100 });
    const answer = async (text: string, then: string) => {
      screen.write(`${text}\r`);
      await screen.waitFor(then);
    };
    await answer('1', 'Which area?');
    await answer('2', 'All of it, or one check?');
    await answer('6', 'problem: toolchain.goroot');
    await answer('8', 'Give up, and see what it was?');
    screen.write('2\r');
    expect((await screen.waitForEnd()).exitCode).toBe(1);
    expect(screen.history()).toContain('You gave up');
    expect(screen.written()).not.toMatch(/[✓✗❯⠋⠙⠹─│┌]/);
    expect(screen.written()).not.toMatch(/\u001b\[\d*[AJK]/);
  });

  it('ends with 130 on ctrl-c, and at the end of the input with what it was', async () => {
    const stopped = await open('goroot-frozen', { args: ['--accessible'], cols: 80, rows: 60 });
    stopped.write(KEY.ctrlC);
    expect((await stopped.waitForEnd()).exitCode).toBe(130);
    stopped.close();
    const ended = await open('goroot-frozen', { args: ['--accessible'], cols: 80, rows: 100 });
    ended.write('\u0004');
    expect((await ended.waitForEnd()).exitCode).toBe(1);
    expect(ended.history()).toContain('That counts as giving up.');
  });
});
