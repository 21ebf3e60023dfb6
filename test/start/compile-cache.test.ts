import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY, openTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'compiled-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const cache = () => join(home, '.cache', 'gomend', 'code');
/** Opens the wizard, and leaves it again. */
async function start(given: Record<string, string> = {}): Promise<string> {
  const env = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', HOME: home, ...given };
  const screen = openTerminal({ argv: [process.execPath, cli, '--simulate', 'healthy'], env });
  await screen.waitFor('What brings you here?');
  const seen = screen.text();
  await press(screen, KEY.ctrlC, /Stopped|Nothing was changed/).catch(() => {});
  await screen.waitForEnd();
  screen.close();
  return seen;
}

describe('compiled code', () => {
  it('is not kept by a check, which changes nothing', () => {
    execFileSync(process.execPath, [cli, 'check', '--simulate', 'healthy'], {
      env: { PATH: '/usr/bin:/bin', HOME: home },
    });
    expect(readdirSync(home)).toEqual([]);
  });

  it('is kept in a directory that is the person’s alone', async () => {
    await start();
    expect(readdirSync(cache())).not.toEqual([]);
    expect(statSync(cache()).mode & 0o777).toBe(0o700);
  });

  it('is not taken from a directory that others may write to', async () => {
    mkdirSync(cache(), { recursive: true });
    chmodSync(cache(), 0o777);
    await start();
    expect(readdirSync(cache())).toEqual([]);
  });

  it('is not kept where there is no home, and the program starts all the same', async () => {
    expect(await start({ HOME: '/nowhere/at/all' })).toContain('What brings you here?');
    expect(existsSync('/nowhere')).toBe(false);
  });
});
