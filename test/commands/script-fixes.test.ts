import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { schemaErrors } from './schemas.ts';

const SHELLCHECK = ['/usr/bin/shellcheck', '/usr/local/bin/shellcheck', '/opt/homebrew/bin/shellcheck'].find(
  existsSync,
);

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'script-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const fix = (scenario: string, ...args: readonly string[]) =>
  runProgram(['fix', ...args, '--simulate', scenario], { cwd: place });

describe('fix --script', () => {
  it('writes a file that its owner alone can read and run, and says how', async () => {
    const { code, stdout, stderr } = await fix('goroot-frozen', '--script', 'later.sh');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const file = join(place, 'later.sh');
    expect(statSync(file).mode & 0o777).toBe(0o700);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      `The script is in ${file}, with one fix. Read it, then run it: \`sh ${file}\``,
    );
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(
      /^#!\/bin\/sh\n# Written by gomend .* the account sam and the home directory\n# \/Users\/sam\.\n/,
    );
    expect(text).toContain("'# gomend 2026-11-20 took out: export GOROOT=");
    // Cut off anywhere, it does nothing.
    expect(text.trimEnd().split('\n').at(-1)).toBe('main "$@"');
  });

  it.each([
    ['a file', (file: string) => writeFileSync(file, 'mine')],
    ['a link that leads nowhere', (file: string) => symlinkSync('/no/such', file)],
  ])('takes the place of nothing: %s', async (_, put) => {
    put(join(place, 'later.sh'));
    const { code, stdout, stderr } = await fix('goroot-frozen', '--script', 'later.sh');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is something at');
  });

  it('says beforehand that a place cannot be written', async () => {
    const { code, stderr } = await fix('goroot-frozen', '--script', 'no/such/later.sh');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no such directory');
  });

  it('writes to standard output the script and nothing else', async () => {
    const { code, stdout, stderr } = await fix('terminal-under-rosetta', '--script', '-');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^#!\/bin\/sh\n[\s\S]*\nmain "\$@"\n$/);
    expect(stderr).toMatch(/^Not in the script:\n- .*only you can do this\./);
  });

  it.each([
    ['healthy', 0],
    ['tool-from-browser-killed', 1],
  ])('writes none where there is nothing that a script can do: %s', async (scenario, left) => {
    const { code, stdout } = await fix(scenario, '--script', 'later.sh');
    expect(code).toBe(1);
    expect(existsSync(join(place, 'later.sh'))).toBe(false);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('No script was written');
    expect(stdout.match(/Not in the script: only you can/g) ?? []).toHaveLength(left);
  });

  it('takes the named checks alone', async () => {
    await fix('dead-proxy-two-places', 'proxy.system', '--script', 'later.sh');
    const text = readFileSync(join(place, 'later.sh'), 'utf8');
    expect(text).toContain('run_root /usr/sbin/networksetup -setwebproxystate Wi-Fi off');
    expect(text).not.toContain('.zshrc');
  });

  it('tells programs what is in it, and where it is', async () => {
    const { code, stdout } = await fix('terminal-under-rosetta', '--script', 'later.sh', '--json');
    const document = JSON.parse(stdout);
    expect(schemaErrors('fix', document)).toEqual([]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ dryRun: true, run: null, script: join(place, 'later.sh') });
    expect(document.repairs.map(({ outcome }: { outcome: string }) => outcome).toSorted()).toEqual([
      'scripted',
      'unscriptable',
    ]);
  });

  it.each([
    ['--yes', ['shell.path-order', '--yes', '--script', 'x.sh'], 'makes none'],
    ['--dry-run', ['--dry-run', '--script', 'x.sh'], 'makes none'],
    ['--take-over', ['--take-over', '--script', 'x.sh'], 'makes none'],
    ['--json on the same screen', ['--script', '-', '--json'], 'want standard output'],
    ['no file', ['--script'], 'needs a value'],
  ])('does not go together with %s', async (_, args, said) => {
    const { code, stderr } = await fix('goroot-frozen', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it.skipIf(SHELLCHECK === undefined)(
    `is found faultless by shellcheck${SHELLCHECK ? '' : ' (skipped: shellcheck is not there)'}`,
    async () => {
      for (const scenario of [
        'path-line-read-too-early',
        'dead-proxy-two-places',
        'touch-id-for-sudo-lost',
        'caches-taken-by-root',
      ]) {
        const file = join(place, `${scenario}.sh`);
        await fix(scenario, '--script', file);
        expect(execFileSync(SHELLCHECK ?? '', ['--shell=sh', file], { encoding: 'utf8' })).toBe('');
      }
    },
  );
});
