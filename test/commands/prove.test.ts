import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { proofs } from '../../flows/proving/index.ts';
import { emptyHome, runProgram } from './program.ts';
import { schemaErrors } from './schemas.ts';

const { home, remove } = emptyHome();
afterAll(remove);
const gomend = (...argv: readonly string[]) => runProgram(['prove', ...argv], { environment: { HOME: home } });

describe('gomend prove', () => {
  it('lists the proofs, for people and for programs', async () => {
    const [text, json] = await Promise.all([gomend('--list'), gomend('--list', '--json')]);
    expect(text.code).toBe(0);
    expect(text.stdout.split('\n').filter((line) => line !== '')).toHaveLength(proofs.length);
    expect(schemaErrors('proofs', JSON.parse(json.stdout))).toEqual([]);
    const read = JSON.parse(json.stdout).proofs.map(({ read: address }: { read: string | null }) => address);
    expect(read.filter((address: string | null) => !/^https:\/\/(?:pkg\.)?go\.dev\//.test(address ?? ''))).toEqual([]);
  });

  it('tells what a proof does and where to read on, and runs nothing', async () => {
    const { code, stdout } = await gomend('--about', 'race', 'locks');
    expect(code).toBe(0);
    const [, , budget = '', ...more] = stdout.split('\n\n');
    expect(budget.replaceAll(/\s+/g, ' ')).toMatch(/All proofs together have 300 seconds.*after 180 seconds.*after 30/);
    expect(more).toEqual([]);
    expect(stdout).toContain('race: The race detector finds a planted race');
    expect(stdout).toContain('Read on: https://go.dev/doc/articles/race_detector');
  });

  it('says one line a proof, then what failed with the words of go, and ends with 1', async () => {
    const { code, stdout } = await gomend('--simulate', 'goroot-frozen', 'hello', 'cgo', 'locks');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ problem\s+hello .*$/m);
    expect(stdout).toMatch(/^✓ ok\s+cgo .*$/m);
    expect(stdout).toMatch(/^– skipped\s+locks .*$/m);
    expect(stdout).toContain('go: cannot find GOROOT directory: /opt/homebrew/Cellar/go/1.22.2/libexec');
    // No bar where nobody looks.
    expect(stdout).not.toMatch(/[█░\r\u001b]/);
  });

  it('is one document with --json', async () => {
    const { code, stdout } = await gomend('--simulate', 'healthy', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(schemaErrors('prove', document)).toEqual([]);
    expect(document.proofs.map(({ id }: { id: string }) => id)).toEqual(proofs.map(({ id }) => id));
    expect(document.summary).toEqual({ ok: 4, problem: 0, skipped: proofs.length - 4, unknown: 0 });
  });

  it('runs the same proofs with another go and shows both side by side', async () => {
    const other = ['--simulate', 'many-gos-full-xcode', '--beside', '/Users/sam/sdk/go1.26.9/bin/go', 'hello', 'locks'];
    const [text, json] = await Promise.all([gomend(...other), gomend(...other, '--json')]);
    expect(text.code).toBe(0);
    const table = text.stdout.slice(text.stdout.indexOf('side by side'));
    expect(table).toMatch(/\n +go1\.\S+ +go1\.26\.9\n/);
    // The person's GOROOT is that of the first.
    expect(table).toMatch(/\nhello +✓ ok.* +✗ problem/);
    expect(table).toMatch(/\nlocks +– skipped +– skipped/);
    const document = JSON.parse(json.stdout);
    expect(schemaErrors('prove', document)).toEqual([]);
    expect(document.beside.go.version).toBe('go1.26.9');
    expect(document.beside.proofs.map(({ id }: { id: string }) => id)).toEqual(['hello', 'locks']);
  });

  it.each([
    [['helo'], 2, 'did you mean hello?'],
    [['frobnicate'], 2, 'gomend prove --list'],
    [['--go', 'bin/go'], 2, '--go takes the whole path'],
    [['--open'], 2, 'name it, as in `gomend prove trace --open`'],
    [['--open', 'race'], 2, 'there are trace and cpu-profile'],
    [['--open', 'trace', '--json'], 2, 'serves a page while gomend runs'],
    [['--open', 'trace', '--simulate', 'healthy'], 2, 'serves a page while gomend runs'],
    [['--beside', 'bin/go'], 2, '--beside takes the whole path'],
  ])('%j ends with %i', async (argv, code, said) => {
    const ran = await gomend(...argv);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(said);
  });

  it('stops on ctrl-c, with what runs, and leaves nothing behind', async () => {
    const place = mkdtempSync(join(tmpdir(), 'gomend-prove-'));
    try {
      const go = join(place, 'go');
      const answer = {
        GOROOT: '/x',
        GOVERSION: 'go1.26.3',
        GOOS: 'linux',
        GOARCH: 'amd64',
        GOCACHE: '/x',
        CC: 'cc',
        CGO_ENABLED: '0',
      };
      writeFileSync(
        go,
        `#!/bin/sh\n[ "$1" = env ] && { echo '${JSON.stringify(answer)}'; exit 0; }\n: > '${place}/started'\nexec sleep 60\n`,
      );
      chmodSync(go, 0o755);
      const temporary = mkdtempSync(join(place, 'tmp-'));
      const { code, stdout } = await runProgram(['prove', 'hello', 'locks', '--go', go, '--json'], {
        environment: { HOME: home, TMPDIR: temporary },
        meanwhile: (child) => {
          const timer = setInterval(() => {
            if (!readdirSync(place).includes('started')) return;
            clearInterval(timer);
            child.kill('SIGINT');
          }, 20);
        },
      });
      expect(code).toBe(130);
      const document = JSON.parse(stdout);
      expect(schemaErrors('prove', document)).toEqual([]);
      expect(document.proofs.map(({ status }: { status: string }) => status)).toEqual(['unknown', 'unknown']);
      expect(readdirSync(temporary)).toEqual([]);
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('knows nothing where no go could be looked for in time', async () => {
    const { code, stdout } = await gomend('hello', '--timeout', '0.001', '--json');
    expect(code).toBe(3);
    expect(schemaErrors('prove', JSON.parse(stdout))).toEqual([]);
  });
});
