import { tmpdir } from 'node:os';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal, openTerminal } from '../support/terminal/open-terminal.ts';
import { emptyHome, PROGRAM } from './program.ts';

const { home, remove } = emptyHome();
let open: OpenTerminal | null = null;
afterEach(() => open?.close());
afterAll(remove);

function gomend(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): OpenTerminal {
  const env = { PATH: '/usr/bin:/bin', HOME: home, LANG: 'en_US.UTF-8', ...environment };
  // The pseudo-terminal sets TERM itself, so a wish of ours is put in between.
  const term = environment['TERM'] === undefined ? [] : [`TERM=${environment['TERM']}`];
  const command = ['/usr/bin/env', ...term, process.execPath, PROGRAM, ...argv] as const;
  open = openTerminal({ argv: command, env, cwd: tmpdir(), cols: 100, rows: 40 });
  return open;
}

/** A key that comes right behind a new page counts as meant for the old one, so it is pressed again. */
async function endedByPressing(key: string, terminal: OpenTerminal) {
  const pressing = setInterval(() => terminal.write(key), 50);
  return terminal.waitForEnd().finally(() => clearInterval(pressing));
}

const COLOUR = /\u001b\[(?:3[0-7]|9[0-7])m/;

describe('gomend alone', () => {
  it('is the wizard on a terminal', async () => {
    const terminal = gomend(['--simulate', 'healthy']);
    await terminal.waitFor('What brings you here?');
    terminal.write('q');
    expect((await terminal.waitForEnd()).exitCode).toBe(0);
    expect(terminal.cursorIsVisible()).toBe(true);
  });

  it('leaves its findings in the terminal, and exits with what they come to', async () => {
    const terminal = gomend(['--simulate', 'goroot-frozen']);
    await terminal.waitFor('What brings you here?');
    terminal.write(KEY.enter);
    await terminal.waitFor('Setting up Go on this Mac');
    const { exitCode } = await endedByPressing('q', terminal);
    expect(terminal.history()).toMatch(/✗ problem +toolchain\.goroot/);
    expect(terminal.history()).toContain('gomend fix toolchain.goroot --simulate goroot-frozen');
    expect(exitCode).toBe(1);
  });

  it.each([[{ TERM: 'dumb' }], [{ CI: 'true' }]])('is check where no wizard can be: %j', async (environment) => {
    const terminal = gomend(['--simulate', 'healthy'], environment);
    expect((await terminal.waitForEnd()).exitCode).toBe(0);
    expect(terminal.history()).toContain('examining the simulated Mac healthy');
    expect(terminal.history()).not.toContain('What brings you here?');
  });

  it.each([[['--json']], [['--format', 'json']]])('is check where a document is wanted: %j', async (argv) => {
    const terminal = gomend(['--simulate', 'healthy', ...argv]);
    expect((await terminal.waitForEnd()).exitCode).toBe(0);
    expect(terminal.written()).toContain('"schema": "gomend.report/1"');
  });

  it.each<[readonly string[], Record<string, string>, boolean]>([
    [[], {}, true],
    [['--no-color'], {}, false],
    [[], { NO_COLOR: '1' }, false],
  ])('uses colour or not: %j %j', async (argv, environment, colour) => {
    const terminal = gomend(['--simulate', 'healthy', ...argv], environment);
    await terminal.waitFor('What brings you here?');
    terminal.write('q');
    await terminal.waitForEnd();
    expect(COLOUR.test(terminal.written())).toBe(colour);
  });

  it('--accessible asks with numbers and moves nothing', async () => {
    const terminal = gomend(['--simulate', 'healthy', '--accessible']);
    await terminal.waitFor('What brings you here?');
    expect(terminal.text()).not.toContain('❯');
    terminal.write(KEY.ctrlC);
    expect((await terminal.waitForEnd()).exitCode).toBe(130);
  });
});

describe('fix on a terminal', () => {
  it('shows the change, asks on one line, makes it and looks again', async () => {
    const terminal = gomend(['fix', 'toolchain.goroot', '--simulate', 'goroot-frozen']);
    await terminal.waitFor('Do it? [y/N]');
    expect(terminal.history()).toContain('- 2  export GOROOT=');
    terminal.write('y\r');
    expect((await terminal.waitForEnd()).exitCode).toBe(0);
    expect(terminal.history()).toContain('Done, and looked at again: it is mended.');
  });

  it('takes enter for a no', async () => {
    const terminal = gomend(['fix', '--simulate', 'goroot-frozen']);
    await terminal.waitFor('Do it? [y/N]');
    terminal.write('\r');
    expect((await terminal.waitForEnd()).exitCode).toBe(6);
    expect(terminal.history()).toContain('Not done, as you said.');
  });

  it('takes the end of input for a no', async () => {
    const terminal = gomend(['fix', '--simulate', 'goroot-frozen']);
    await terminal.waitFor('Do it? [y/N]');
    terminal.write('\u0004');
    expect((await terminal.waitForEnd()).exitCode).toBe(6);
  });

  it('ctrl-c at the question exits with 130', async () => {
    const terminal = gomend(['fix', '--simulate', 'goroot-frozen']);
    await terminal.waitFor('Do it? [y/N]');
    terminal.write(KEY.ctrlC);
    expect((await terminal.waitForEnd()).exitCode).toBe(130);
  });
});

describe('check on a terminal', () => {
  it('wraps to its width and uses colour', async () => {
    const terminal = gomend(['check', '--simulate', 'goroot-frozen']);
    expect((await terminal.waitForEnd()).exitCode).toBe(1);
    expect(terminal.written()).toMatch(COLOUR);
  });
});
