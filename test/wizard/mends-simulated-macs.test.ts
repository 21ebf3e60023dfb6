import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal, openTerminal } from '../support/terminal/open-terminal.ts';
import { justLook, press } from '../support/terminal/walk.ts';

const program = [process.execPath, join(import.meta.dirname, '..', '..', 'dist', 'cli.js')] as const;

let screen: OpenTerminal | null = null;
afterEach(() => screen?.close());

function open(name: string, cwd = process.cwd()): OpenTerminal {
  const env = { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin', HOME: '/nonexistent' };
  screen = openTerminal({ argv: [...program, '--simulate', name], cols: 100, rows: 40, env, cwd });
  return screen;
}

/** The words of the first finding that is wrong, or null when none is left. */
function firstWrong(seen: OpenTerminal): string | null {
  return seen.rows().find((row) => /(✗ problem|! warning)/.test(row)) ?? null;
}

/** Opens the finding under the mark, says yes to its first fix, and plays the person's part. */
async function mend(seen: OpenTerminal): Promise<void> {
  await press(seen, KEY.enter, 'What I would do');
  await press(seen, KEY.enter, /can be undone|cannot be undone|can be undone in part/);
  await press(seen, KEY.enter, 'Do it?');
  await press(seen, 'y', /Done|Not done|something only you can do/);
  if (seen.text().includes('something only you can do')) await press(seen, KEY.enter, /Done|Not done/);
  await seen.waitFor('Done, and proven', 20_000);
}

describe('the wizard on a simulated Mac', () => {
  it.each([
    ['goroot-frozen', 1],
    ['dead-proxy-two-places', 2],
    ['public-dns-by-hand', 1],
    ['tools-gone-after-upgrade', 1],
    ['rights-on-request', 1],
    ['home-made-dns-flusher', 1],
    ['path-line-read-too-early', 1],
    ['daemon-list-of-the-person', 2],
    ['agent-switched-off', 2],
    ['terminal-under-rosetta', 2],
    ['go-hidden-from-apps', 2],
  ])('mends %s, and ends with nothing wrong', { timeout: 90_000 }, async (name, wrong) => {
    const seen = open(name);
    await justLook(seen);
    let mended = 0;
    while (firstWrong(seen) !== null) {
      await mend(seen);
      mended++;
      await press(seen, KEY.enter, 'What was found');
    }
    expect(mended).toBe(wrong);
    expect(seen.text()).toContain('Nothing is wrong');
    expect(seen.text()).not.toContain('skipped');
    await press(seen, 'q', 'Done, and proven');
    seen.write('q');
    expect((await seen.waitForEnd()).exitCode).toBe(0);
  });

  it('proves on a key that Go works, and goes back', { timeout: 60_000 }, async () => {
    const seen = open('healthy');
    await justLook(seen);
    await press(seen, 'p', 'What the proofs say');
    expect(seen.text()).toContain('Go works here, as far as these programs go.');
    expect(seen.text()).toMatch(/ok +Go compiles a program and it runs, with your own settings: go1\.2/);
    await press(seen, KEY.enter, 'What was found');
    seen.write('q');
    expect((await seen.waitForEnd()).exitCode).toBe(0);
  });

  it('writes a change down as a script where one stands, under a name that is free', { timeout: 60_000 }, async () => {
    const place = mkdtempSync(join(tmpdir(), 'later-'));
    try {
      const seen = open('goroot-frozen', place);
      await justLook(seen);
      for (const name of ['gomend-shell.comment-out-line.sh', 'gomend-shell.comment-out-line-2.sh']) {
        await press(seen, KEY.enter, name.includes('2') ? 'can be undone' : 'What I would do');
        if (!name.includes('2')) await press(seen, KEY.enter, 'can be undone');
        await press(seen, KEY.enter, 'Do it?');
        await press(seen, 'd', name);
        expect(readFileSync(join(place, name), 'utf8')).toMatch(/^#!\/bin\/sh\n/);
        expect(statSync(join(place, name)).mode & 0o777).toBe(0o700);
      }
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it.each(['healthy', 'healthy-intel-bash'])('finds nothing wrong on %s', async (name) => {
    const seen = open(name);
    await justLook(seen);
    expect(firstWrong(seen)).toBeNull();
    expect(seen.text()).toContain('Nothing is wrong');
    seen.write('q');
    expect((await seen.waitForEnd()).exitCode).toBe(0);
  });
});
