import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY, openTerminal } from '../support/terminal/open-terminal.ts';
import { press } from '../support/terminal/walk.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
let home = '';
/** The program as it is built, and as somebody has it for whom nothing was compiled before. */
let built = '';
let bare = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'compiled-'));
  const programs = mkdtempSync(join(tmpdir(), 'program-'));
  built = join(programs, 'built');
  bare = join(programs, 'bare');
  cpSync(dist, built, { recursive: true });
  cpSync(dist, bare, { recursive: true, filter: (path) => !path.includes('code-cache') });
  for (const program of [built, bare]) writeFileSync(join(program, 'package.json'), '{"type":"module"}');
});
afterEach(() => rmSync(join(built, '..'), { recursive: true, force: true }));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const cache = () => join(home, '.cache', 'gomend', 'code');
/** Opens the wizard, and leaves it again. */
async function start(program: string, given: Record<string, string> = {}): Promise<string> {
  const env = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', HOME: home, ...given };
  const screen = openTerminal({ argv: [process.execPath, join(program, 'cli.js'), '--simulate', 'healthy'], env });
  await screen.waitFor('What brings you here?');
  const seen = screen.text();
  await press(screen, KEY.ctrlC, /Stopped|Nothing was changed/).catch(() => {});
  await screen.waitForEnd();
  screen.close();
  return seen;
}

describe('compiled code', () => {
  it('is not kept by a check, which changes nothing', () => {
    execFileSync(process.execPath, [join(bare, 'cli.js'), 'check', '--simulate', 'healthy'], {
      env: { PATH: '/usr/bin:/bin', HOME: home },
    });
    expect(readdirSync(home)).toEqual([]);
  });

  it('is kept in a directory that is the person’s alone', async () => {
    await start(bare);
    expect(readdirSync(cache())).not.toEqual([]);
    expect(statSync(cache()).mode & 0o777).toBe(0o700);
  });

  it('is not taken from a directory that others may write to', async () => {
    mkdirSync(cache(), { recursive: true });
    chmodSync(cache(), 0o777);
    await start(bare);
    expect(readdirSync(cache())).toEqual([]);
  });

  it('came with the build, and is kept there and nowhere else', async () => {
    const before = readdirSync(join(built, 'code-cache'));
    expect(before.join()).toContain(process.version);
    await start(built);
    expect(existsSync(cache())).toBe(false);
  });

  it('is not taken from a build that others may write to', async () => {
    chmodSync(join(built, 'code-cache'), 0o777);
    await start(built);
    expect(readdirSync(cache())).not.toEqual([]);
  });

  it('of another Node or account is not taken for our own', async () => {
    const [made = ''] = readdirSync(join(built, 'code-cache'));
    renameSync(join(built, 'code-cache', made), join(built, 'code-cache', 'v22.0.0-x64-00000000-0'));
    await start(built);
    expect(readdirSync(cache())).not.toEqual([]);
  });

  it('is not kept where there is no home, and the program starts all the same', async () => {
    expect(await start(bare, { HOME: '/nowhere/at/all' })).toContain('What brings you here?');
    expect(existsSync('/nowhere')).toBe(false);
  });
});
